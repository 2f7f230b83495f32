#pragma once

#include <map>
#include <string>
#include <vector>

#include "gateway/flows/handle.h"
#include "gateway/flows/objections.h"

namespace flows {

/// Which order a change speaks of, as things stand.
struct ChangeTarget {
    enum class Kind {
        found,
        missing,  ///< the order, or the version this change follows, is not here (yet)
        stale     ///< it is here, and something newer stands in the way
    };
    Kind kind = Kind::missing;
    std::vector<store::StoredOrder> versions;  ///< oldest first; empty when missing
    std::string why;                           ///< stale: a sentence for the sender

    /// The version that counts; null when none does.
    const store::StoredOrder* inForce() const;
    /// The highest version that was not refused: those never counted, a buyer may refer to one and
    /// send the same version again.
    int newestVersion() const;
    /// The version a change is measured against: the one in force, else the newest.
    const store::StoredOrder& base() const;
};

/// Finds it by the payload id the change names, by our order number it names, or by its own number;
/// see PROTOCOLS of a change in the body. Never throws for what the change says.
ChangeTarget targetOf(store::ReadTx& tx, std::string_view partnerId, const model::Order& change);

/// Takes a change whose target was found, or says why not (stale). The change becomes a version of
/// its own; once accepted it replaces the others.
model::Answer takeChange(Work& work, const model::Order& change, const ChangeTarget& target);

/// A version that was accepted counts from now on: those before it are replaced or cancelled, the
/// back office is told. A back office that knows no version before gets it as a new order, and
/// hears nothing of a cancellation.
void putInForce(Context& context, store::Tx& tx, const model::Partner& partner,
                const store::StoredOrder& order);
/// Another version took that one's place; who waits for an answer about it hears so.
void replaceBy(Context& context, store::Tx& tx, const model::Partner& partner,
               const store::StoredOrder& order, const store::StoredOrder& by);

/// Line by line and field by field, from one version to the next.
std::vector<store::Change> changesBetween(const model::Order& before, const model::Order& after);
/// Null when the order has no such line.
const model::Item* lineOf(const model::Order& order, int lineNumber);

/// How much of each line has been shipped or invoiced (whichever is more), over all versions; of a
/// blanket order, how much has been released.
std::map<int, base::Decimal> fulfilled(store::ReadTx& tx, const store::StoredOrder& order);
/// The lines of which the change leaves less than that.
Differences compareWithFulfilled(store::ReadTx& tx, const store::StoredOrder& order,
                                 const model::Order& change);

}  // namespace flows
