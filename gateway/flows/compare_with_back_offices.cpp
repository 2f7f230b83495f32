#include "gateway/flows/compare_with_back_offices.h"

#include <algorithm>

#include "gateway/base/fault.h"
#include "gateway/store/reconciliation.h"

namespace flows {
namespace {

// Every message is asked for on several days: what somebody removed on the second is seen too.
constexpr base::Milliseconds kLookBack = std::chrono::hours(24 * 3);
constexpr int kMost = 2000;          // of a back office, newest first
constexpr std::size_t kAsked = 200;  // at a time

using Findings = std::vector<Finding>;

connectors::Placed placed(const store::Taken& taken) {
    return {taken.messageId, taken.orderId, taken.partnerId, taken.orderNumber, taken.erpReference};
}

Finding notThere(const store::Taken& taken, const std::string& office) {
    const auto number = taken.erpReference.empty() ? "" : " as " + taken.erpReference;
    return {"order.not_in_back_office", taken.orderId,
            "The order " + taken.orderNumber + " of " + taken.partnerId + " was taken by " +
                office + number + " and is not there any more."};
}

void compare(connectors::Connector& connector, const std::string& office,
             const std::vector<store::Taken>& taken, Findings& findings) {
    for (std::size_t begin = 0; begin < taken.size(); begin += kAsked) {
        std::vector<connectors::Placed> asked;
        const auto end = std::min(taken.size(), begin + kAsked);
        for (auto i = begin; i < end; ++i) asked.push_back(placed(taken[i]));
        const auto missing = connector.missing(asked);
        if (!missing) return;
        for (auto i = begin; i < end; ++i)
            if (std::ranges::count(*missing, taken[i].messageId) > 0)
                findings.push_back(notThere(taken[i], office));
    }
}

}  // namespace

std::vector<Finding> compareWithBackOffices(Context& context) {
    Findings findings;
    const auto since = context.clock.now() - kLookBack;
    for (const auto& known : context.backOffices.all()) {
        if (!known.office.active) continue;
        const auto& id = known.office.id;
        const auto taken = context.store.read(
            [&](store::ReadTx& tx) { return store::takenBy(tx, id, since, kMost); });
        try {
            compare(*known.connector, id, taken, findings);
        } catch (const std::exception& e) {
            findings.push_back(
                {"place.not_compared", id, id + " could not be asked what it has: " + e.what()});
        }
    }
    return findings;
}

}  // namespace flows
