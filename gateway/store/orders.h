#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/documents.h"
#include "gateway/store/tx.h"

namespace store {

/// held: waits for a person because it differs from the offer. refused: said no, by policy or by
/// a person. accepted: on its way to the back office. sent: there. confirmed, rejected: its answer.
enum class OrderState { accepted, held, refused, sent, confirmed, rejected };

/// One way an order differs from the offer it refers to.
struct Difference {
    int lineNumber = 0;
    std::string field;  ///< "UnitPrice", "UnitOfMeasure", "Currency", "SupplierPartID", "Quantity"
    std::string offered;
    std::string ordered;
    std::string offerId;

    friend bool operator==(const Difference&, const Difference&) = default;
};

struct StoredOrder {
    std::string id;  ///< ord_…
    std::string partnerId;
    std::string messageId;  ///< the message it came in
    OrderState state = OrderState::accepted;
    std::string erpReference;
    model::Order order;
    /// The order's canonical JSON where somebody has made it already (a transaction is no place for
    /// that work); else it is made when it is needed.
    std::string json{};
    base::Time createdAt;
    base::Time changedAt;
};

void insertOrder(Tx& tx, const StoredOrder& order);
std::optional<StoredOrder> findOrder(ReadTx& tx, std::string_view id);
/// The partner's order of that number, newest version.
std::optional<StoredOrder> findOrderByNumber(ReadTx& tx, std::string_view partnerId,
                                             std::string_view number);
/// The id of the partner's latest order of that number that was not refused or rejected; empty when
/// there is none.
std::string orderInForce(ReadTx& tx, std::string_view partnerId, std::string_view number);
void setOrderState(Tx& tx, std::string_view id, OrderState state, std::string_view erpReference,
                   base::Time now);

/// accepted → sent; any other state stays: a confirmation may have overtaken the delivery's own
/// bookkeeping.
void markSent(Tx& tx, std::string_view id, std::string_view erpReference, base::Time now);
/// Whose order that is, without reading the order; empty when there is none.
std::string partnerOfOrder(ReadTx& tx, std::string_view id);

struct OrderFilter {
    std::string partnerId;
    std::string state;
    std::string number;  ///< begins with
    std::string before;
    int limit = 50;
};
std::vector<StoredOrder> recentOrders(ReadTx& tx, const OrderFilter& filter);

void insertDifferences(Tx& tx, std::string_view orderId,
                       const std::vector<Difference>& differences);
std::vector<Difference> differences(ReadTx& tx, std::string_view orderId);

/// False when a confirmation of that id is there already: nothing was written.
bool insertConfirmation(Tx& tx, std::string_view orderId, const model::Confirmation& confirmation,
                        base::Time now);
std::vector<model::Confirmation> confirmations(ReadTx& tx, std::string_view orderId);

/// How far collecting from a connector has come; empty at first.
std::string cursor(ReadTx& tx, std::string_view connector);
void saveCursor(Tx& tx, std::string_view connector, std::string_view cursor);

std::string_view name(OrderState state);

}  // namespace store
