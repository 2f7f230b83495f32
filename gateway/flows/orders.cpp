#include "gateway/flows/orders.h"

#include "gateway/base/fault.h"
#include "gateway/flows/change_order.h"
#include "gateway/flows/obligations.h"
#include "gateway/model/json.h"
#include "gateway/store/audit.h"
#include "gateway/store/outbox.h"

namespace flows {
namespace {

store::StoredOrder heldOrder(store::ReadTx& tx, std::string_view orderId) {
    auto order = store::findOrder(tx, orderId);
    if (!order) throw base::Fault(base::FaultCode::notFound, "There is no such order.");
    if (order->state != store::OrderState::held)
        throw base::Fault(base::FaultCode::conflict, "This order is not held any more.");
    return std::move(*order);
}

void audit(Context& context, store::Tx& tx, const store::StoredOrder& order, const char* action,
           const std::string& reason, std::string_view actor) {
    store::insertAudit(tx, {.at = context.clock.now(),
                            .actor = std::string(actor),
                            .action = action,
                            .subject = order.id,
                            .detail = order.order.number + (reason.empty() ? "" : ": " + reason)});
}

const model::Partner& partnerOf(const Partners& partners, const std::string& id) {
    const auto* known = partners.find(id);
    if (!known) throw base::Fault(base::FaultCode::notFound, "There is no such partner.");
    return known->partner;
}

store::Message forConnector(Context& context, const store::StoredOrder& order,
                            const model::Partner& partner) {
    const auto now = context.clock.now();
    store::Message message;
    message.id = base::newId("msg", now, context.random);
    message.direction = store::Direction::out;
    message.state = store::MessageState::due;
    message.partnerId = partner.id;
    message.protocol = "connector";
    message.kind = "OrderRequest";
    message.destination = partner.connector;
    message.orderId = order.id;
    message.createdAt = now;
    message.nextAt = now;
    return message;
}

}  // namespace

void enqueueForConnector(Context& context, store::Tx& tx, const store::StoredOrder& order,
                         const model::Partner& partner) {
    // The body is the order's own document.
    store::insertMessage(tx, forConnector(context, order, partner));
}

void enqueueAsNew(Context& context, store::Tx& tx, const store::StoredOrder& order,
                  const model::Partner& partner) {
    auto document = order.order;
    document.operation = model::Operation::create;
    auto message = forConnector(context, order, partner);
    message.body = model::toJson(document);
    store::insertMessage(tx, message);
}

void releaseOrder(Context& context, std::string_view orderId, std::string_view actor) {
    const auto partners = context.partners.current();
    context.store.write([&](store::Tx& tx) {
        const auto order = heldOrder(tx, orderId);
        const auto& partner = partnerOf(*partners, order.partnerId);
        audit(context, tx, order, "order.accepted", {}, actor);
        if (order.replaces.empty()) {
            store::setOrderState(tx, order.id, store::OrderState::accepted, "",
                                 context.clock.now());
            enqueueForConnector(context, tx, order, partner);
        } else {
            putInForce(context, tx, partner, order);
        }
        tellIfOwed(context, tx, partner, order, {});
    });
    context.wakeDelivery();
}

void refuseOrder(Context& context, std::string_view orderId, const std::string& reason,
                 std::string_view actor) {
    const auto partners = context.partners.current();
    context.store.write([&](store::Tx& tx) {
        const auto order = heldOrder(tx, orderId);
        const auto now = context.clock.now();
        store::setOrderState(tx, order.id, store::OrderState::refused, "", now);
        audit(context, tx, order, "order.refused", reason, actor);
        tell(context, tx, partnerOf(*partners, order.partnerId), order,
             {409, "Conflict", reason.empty() ? "The order was refused." : reason});
    });
    context.wakeDelivery();
}

}  // namespace flows
