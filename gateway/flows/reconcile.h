#pragma once

#include <string>
#include <vector>

#include "gateway/flows/context.h"

namespace flows {

/// Something that inbox, outbox and papers disagree about.
struct Finding {
    std::string kind;     ///< "order.not_queued", "message.undecided" …
    std::string subject;  ///< the id of the order, message or place
    std::string text;
    bool mended = false;  ///< by this very run; else it is for a person
};

struct Reconciliation {
    base::Time at;
    std::vector<Finding> findings{};

    int forAPerson() const;
};

/// Compares what came in, what is to go out, and what the back offices said: accepted orders that
/// nothing brings to a back office (they are put into the outbox now), orders a back office took
/// and does not have, messages nobody would take (they are released), messages for places nobody
/// serves, orders sent without any answer for a week, what is owed and late, and what waits for a
/// decision. What it found is kept; when anything is for a person an alert is raised.
Reconciliation reconcile(Context& context);
/// The same when the last one was a day ago or longer. False when it was not.
bool reconcileDaily(Context& context);
/// What the last one found; nothing when there was none.
std::optional<Reconciliation> lastReconciliation(Context& context);

}  // namespace flows
