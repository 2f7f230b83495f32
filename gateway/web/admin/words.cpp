#include "gateway/web/admin/words.h"

#include <array>

namespace web::admin {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kDone{{
    {"added", "The partner was added. Set a secret next: without one nobody can sign in."},
    {"office-added", "The back office was added. Test the connection next."},
    {"office-removed", "The back office was removed."},
    {"key-revoked", "The key was revoked: whoever uses it is refused from now on."},
    {"product-out", "The product was taken out, and its prices with it."},
    {"price-out", "The price was taken out."},
    {"gone-before", "It was not there any more."},
    {"saved", "Saved. It counts from now on."},
    {"secret-set", "The secret was set and counts from now on."},
    {"secret-removed", "The secret was removed and no longer opens anything."},
    {"accepted", "The order was accepted and is on its way to the back office."},
    {"refused", "The order was refused. It goes no further."},
    {"told", "Noted: the partner was told another way."},
    {"all-replayed", "They are on their way again, each under the same id."},
    {"dropped", "Set aside with the reason. It goes no further."},
    {"arrived", "Noted: it arrived. What was behind it goes on."},
    {"now", "It is tried now, whatever its schedule says."},
    {"anew", "Written anew, with today's settings and a payload id of its own: this is it."},
    {"compared", "Compared. What was found stands below."},
    {"replayed", "The message is on its way again, under the same id."},
}};

}  // namespace

std::string moment(base::Time time) {
    auto text = base::iso(time).substr(0, 19);
    text[10] = ' ';
    return text + " UTC";
}

std::string age(base::Milliseconds span) {
    const auto minutes = std::chrono::duration_cast<base::Minutes>(span).count();
    if (minutes < 1) return "less than a minute";
    if (minutes < 120) return counted(minutes, "minute", "minutes");
    if (minutes < 48 * 60) return counted(minutes / 60, "hour", "hours");
    return counted(minutes / (24 * 60), "day", "days");
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string_view meaning(store::OrderState state) {
    using enum store::OrderState;
    switch (state) {
        case accepted:
            return "Accepted; on its way to the back office.";
        case held:
            return "Held: it waits for a decision.";
        case refused:
            return "Refused; it goes no further.";
        case sent:
            return "In the back office, which has not answered yet.";
        case confirmed:
            return "Confirmed by the back office.";
        case rejected:
            return "Rejected by the back office.";
        case replaced:
            return "Replaced by a newer version.";
        case cancelled:
            return "Cancelled by the buyer.";
    }
    return {};
}

std::string_view meaning(store::MessageState state) {
    using enum store::MessageState;
    switch (state) {
        case accepted:
            return "Taken, with all its effects.";
        case declined:
            return "Understood and recorded; the sender was told no.";
        case refused:
            return "Not taken; it had no effect.";
        case parked:
            return "A change that came before its order; it waits for it, at most 24 hours.";
        case due:
            return "Waiting to be delivered.";
        case delivered:
            return "Delivered.";
        case unknown:
            return "It may have arrived: no whole answer came, and that system can't be asked. "
                   "Look there, then decide.";
        case dropped:
            return "Set aside: it need not go any more; its note says why.";
        case dead:
            return "Given up: it was refused, nobody took it in time, it has no way to its "
                   "receiver, or what it changes never came.";
    }
    return {};
}

std::string doneText(std::string_view code) {
    for (const auto& [known, text] : kDone)
        if (known == code) return std::string(text);
    return {};
}

}  // namespace web::admin
