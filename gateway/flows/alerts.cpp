#include "gateway/flows/alerts.h"

#include <algorithm>

#include "gateway/base/log.h"
#include "gateway/base/retry_after.h"
#include "gateway/store/alerts.h"
#include "gateway/store/outbox.h"

namespace flows {
namespace {

constexpr base::Milliseconds kQuiet = std::chrono::hours(1);
constexpr base::Milliseconds kPatience = std::chrono::hours(24);
constexpr base::Minutes kRetry{5};
constexpr int kAtOnce = 20;

struct NotTold {
    std::string why;  ///< empty: all told it
    base::Seconds wait{0};
};

NotTold tellAll(const Context& context, const store::Alert& alert) {
    NotTold failed;
    for (const auto& herald : context.heralds) {
        try {
            herald(alert.subject, alert.text, alert.at);
        } catch (const std::exception& e) {
            failed.why += (failed.why.empty() ? "" : "; ") + std::string(e.what());
            failed.wait = std::max(failed.wait, base::waitOf(e));
        }
    }
    return failed;
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
        const auto failed = tellAll(context, alert);
        const bool again = !failed.why.empty() && now - alert.at < kPatience;
        if (failed.why.empty()) ++told;
        if (!failed.why.empty())
            base::log::error("alert.not_sent", {{"subject", alert.subject}, {"why", failed.why}});
        std::optional<base::Time> next;
        if (again) next = now + std::max<base::Milliseconds>(kRetry, failed.wait);
        context.store.write([&](store::Tx& tx) { store::alertTried(tx, alert, next, failed.why); });
    }
    return told;
}

}  // namespace flows
