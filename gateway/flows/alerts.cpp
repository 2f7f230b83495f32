#include "gateway/flows/alerts.h"

#include "gateway/base/log.h"
#include "gateway/store/alerts.h"
#include "gateway/store/outbox.h"

namespace flows {
namespace {

constexpr base::Milliseconds kQuiet = std::chrono::hours(1);
constexpr base::Milliseconds kPatience = std::chrono::hours(24);
constexpr base::Minutes kRetry{5};
constexpr int kAtOnce = 20;

// The heralds' complaints, empty when all told it.
std::string tellAll(const Context& context, const store::Alert& alert) {
    std::string failures;
    for (const auto& herald : context.heralds) {
        try {
            herald(alert.subject, alert.text, alert.at);
        } catch (const std::exception& e) {
            failures += (failures.empty() ? "" : "; ") + std::string(e.what());
        }
    }
    return failures;
}

}  // namespace

void raiseAlert(Context& context, store::Tx& tx, const std::string& subject,
                const std::string& text) {
    const auto now = context.clock.now();
    if (store::raiseAlert(tx, subject, text, now, now - kQuiet, !context.heralds.empty()))
        base::log::warn("alert.raised", {{"subject", subject}, {"text", text}});
}

int watchAges(Context& context) {
    const auto now = context.clock.now();
    const auto due =
        context.store.read([&](store::ReadTx& tx) { return store::placesDue(tx, now); });
    int late = 0;
    for (const auto& one : due) {
        if (now - one.oldest < context.settings.alertAfter) continue;
        ++late;
        const auto minutes = std::chrono::duration_cast<base::Minutes>(now - one.oldest).count();
        context.store.write([&](store::Tx& tx) {
            raiseAlert(context, tx, "delivery.late/" + one.place,
                       "The oldest message for " + one.place + " has waited for " +
                           std::to_string(minutes) + " minutes.");
        });
    }
    return late;
}

int sendAlerts(Context& context) {
    if (context.heralds.empty()) return 0;
    const auto now = context.clock.now();
    const auto due =
        context.store.read([&](store::ReadTx& tx) { return store::alertsDue(tx, now, kAtOnce); });
    int told = 0;
    for (const auto& alert : due) {
        const auto failure = tellAll(context, alert);
        const bool again = !failure.empty() && now - alert.at < kPatience;
        if (failure.empty()) ++told;
        if (!failure.empty())
            base::log::error("alert.not_sent", {{"subject", alert.subject}, {"why", failure}});
        context.store.write([&](store::Tx& tx) {
            store::alertTried(
                tx, alert, again ? std::optional<base::Time>(now + kRetry) : std::nullopt, failure);
        });
    }
    return told;
}

}  // namespace flows
