#include "gateway/flows/orders.h"

#include "gateway/base/fault.h"
#include "gateway/store/audit.h"
#include "gateway/store/messages.h"

namespace flows {
namespace {

store::StoredOrder heldOrder(store::ReadTx& tx, std::string_view orderId) {
    auto order = store::findOrder(tx, orderId);
    if (!order) throw base::Fault(base::FaultCode::notFound, "There is no such order.");
    if (order->state != store::OrderState::held)
        throw base::Fault(base::FaultCode::conflict, "This order is not held any more.");
    return std::move(*order);
}

void decide(Context& context, store::Tx& tx, const store::StoredOrder& order,
            store::OrderState state, std::string_view actor) {
    const auto now = context.clock.now();
    store::setOrderState(tx, order.id, state, order.erpReference, now);
    store::insertAudit(tx, {.at = now,
                            .actor = std::string(actor),
                            .action = "order." + std::string(store::name(state)),
                            .subject = order.id,
                            .detail = order.order.number});
}

const model::Partner& partnerOf(const Partners& partners, const std::string& id) {
    const auto* known = partners.find(id);
    if (!known) throw base::Fault(base::FaultCode::notFound, "There is no such partner.");
    return known->partner;
}

}  // namespace

void enqueueForConnector(Context& context, store::Tx& tx, const store::StoredOrder& order,
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
    // The body is the order's own document.
    message.createdAt = now;
    message.nextAt = now;
    store::insertMessage(tx, message);
}

void releaseOrder(Context& context, std::string_view orderId, std::string_view actor) {
    const auto partners = context.partners.current();
    context.store.write([&](store::Tx& tx) {
        const auto order = heldOrder(tx, orderId);
        decide(context, tx, order, store::OrderState::accepted, actor);
        enqueueForConnector(context, tx, order, partnerOf(*partners, order.partnerId));
    });
    context.wakeDelivery();
}

void refuseOrder(Context& context, std::string_view orderId, std::string_view actor) {
    context.store.write([&](store::Tx& tx) {
        decide(context, tx, heldOrder(tx, orderId), store::OrderState::refused, actor);
    });
}

void replayMessage(Context& context, std::string_view messageId, std::string_view actor) {
    const auto now = context.clock.now();
    context.store.write([&](store::Tx& tx) {
        if (!store::replay(tx, messageId, now))
            throw base::Fault(base::FaultCode::conflict, "This message can't be sent again.");
        store::insertAudit(tx, {.at = now,
                                .actor = std::string(actor),
                                .action = "message.replayed",
                                .subject = std::string(messageId),
                                .detail = {}});
    });
    context.wakeDelivery();
}

}  // namespace flows
