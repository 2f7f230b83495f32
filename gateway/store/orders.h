#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/documents.h"
#include "gateway/store/tx.h"

namespace store {

/// held: waits for a person because it differs from the offer. refused: said no, by policy or by
/// a person. accepted: on its way to the back office. sent: there. confirmed, rejected: its answer.
/// replaced: a newer version stands in its place. cancelled: the buyer took the order back.
enum class OrderState { accepted, held, refused, sent, confirmed, rejected, replaced, cancelled };

/// One way an order differs from the offer it refers to.
struct Difference {
    int lineNumber = 0;
    std::string field;  ///< "UnitPrice", "UnitOfMeasure", "Currency", "SupplierPartID", "Quantity"
    std::string offered;
    std::string ordered;
    std::string offerId;

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// One way a version of an order differs from the one before it.
struct Change {
    int lineNumber = 0;  ///< 0: the order as a whole
    std::string field;   ///< as in Difference; "Line": the whole line came or went
    std::string before;
    std::string after;

    friend bool operator==(const Change&, const Change&) = default;
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
    std::string payloadId{};  ///< of the OrderRequest
    int version = 0;          ///< 0 when inserted: the order's own
    std::string root{};       ///< the first version's id; empty when inserted: its own
    std::string replaces{};   ///< the version it follows; empty: it is the first
    std::string agreement{};  ///< of a release: the number of the blanket order it draws on
};

void insertOrder(Tx& tx, const StoredOrder& order);
std::optional<StoredOrder> findOrder(ReadTx& tx, std::string_view id);
/// The partner's order of that number, newest version.
std::optional<StoredOrder> findOrderByNumber(ReadTx& tx, std::string_view partnerId,
                                             std::string_view number);
/// The id of the partner's latest order of that number that was not refused or rejected; empty when
/// there is none.
std::string orderInForce(ReadTx& tx, std::string_view partnerId, std::string_view number);
/// The state of an order that was replaced or cancelled stays, whatever its back office says later.
void setOrderState(Tx& tx, std::string_view id, OrderState state, std::string_view erpReference,
                   base::Time now);

/// accepted → sent; any other state stays: a confirmation may have overtaken the delivery's own
/// bookkeeping. The back office's number is kept in any case.
void markSent(Tx& tx, std::string_view id, std::string_view erpReference, base::Time now);

/// The order that came under that payload id, or bears that number in the back office; nothing for
/// an empty one.
std::optional<StoredOrder> findOrderByPayloadId(ReadTx& tx, std::string_view partnerId,
                                                std::string_view payloadId);
std::optional<StoredOrder> findOrderByReference(ReadTx& tx, std::string_view partnerId,
                                                std::string_view erpReference);
/// The partner's order of that number that counts: in force, else held, else the newest.
std::optional<StoredOrder> orderOfNumber(ReadTx& tx, std::string_view partnerId,
                                         std::string_view number);
/// All versions of an order, oldest first; of one sent again after it was refused the refused
/// first.
std::vector<StoredOrder> versionsOf(ReadTx& tx, std::string_view root);
/// Releases that draw on the blanket order of that number and count: accepted, sent or confirmed.
std::vector<StoredOrder> releasesInForce(ReadTx& tx, std::string_view partnerId,
                                         std::string_view agreement);
/// Whether any version was put on its way to the back office.
bool isWithBackOffice(ReadTx& tx, std::string_view root);
/// Accepted, sent or confirmed: the version that counts.
bool isInForce(OrderState state);

void insertChanges(Tx& tx, std::string_view orderId, const std::vector<Change>& changes);
std::vector<Change> changes(ReadTx& tx, std::string_view orderId);

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

/// How far collecting from a connector has come; empty at first.
std::string cursor(ReadTx& tx, std::string_view connector);
void saveCursor(Tx& tx, std::string_view connector, std::string_view cursor);

std::string_view name(OrderState state);

}  // namespace store
