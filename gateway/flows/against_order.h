#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/model/documents.h"
#include "gateway/model/partner.h"
#include "gateway/store/orders.h"
#include "gateway/store/tx.h"

namespace flows {

/// A document held against its orders before it leaves.
struct HeldAgainst {
    model::Document document;  ///< what is left of it
    std::vector<std::string>
        notes;  ///< what was left out; what does not fit and leaves all the same
    std::vector<base::Problem> problems;  ///< why it waits for a person; empty: it may leave
    std::string nothing;                  ///< why nothing is left to be sent; empty: something is
};

/// Holds a confirmation, ship notice or invoice against the version that counts of each order it
/// speaks of, and against all that left about it before (its own paper is kept already).
///
/// - Lines the order does not have (free goods, packaging) and lines whose order forbids such a
///   document are left out and noted. An invoice is never changed in its figures: such a line with
///   an amount is a problem.
/// - More than ordered in all papers together, another unit, another currency, more credited than
///   invoiced: a problem, or a note where the partner's option `order.exceeded` is `note`.
/// - A ship notice or invoice for an order that was cancelled, and a ship notice before the
///   confirmation the order wants first, wait for a person in any case.
///
/// What takes back (operation cancel) and other documents pass as they are.
HeldAgainst heldAgainstOrders(store::ReadTx& tx, const model::Partner& partner,
                              model::Document document);

/// The order of that id, or the version in force when that one was replaced meanwhile: what a
/// document is held against, and what it refers to when it leaves (Ariba INV-13 refuses an invoice
/// for a replaced order).
std::optional<store::StoredOrder> versionMeant(store::ReadTx& tx, std::string_view orderId);

}  // namespace flows
