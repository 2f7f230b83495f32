#include "gateway/flows/fulfilment.h"

#include "gateway/base/log.h"
#include "gateway/model/json.h"
#include "gateway/store/messages.h"
#include "gateway/store/orders.h"

namespace flows {
namespace {

store::OrderState stateAfter(const model::Confirmation& confirmation) {
    return confirmation.type == model::ConfirmationType::reject ? store::OrderState::rejected
                                                                : store::OrderState::confirmed;
}

store::Message logEntry(Context& context, const std::string& partnerId,
                        const model::Confirmation& confirmation) {
    store::Message message;
    message.createdAt = context.clock.now();
    message.id = base::newId("msg", message.createdAt, context.random);
    message.partnerId = partnerId;
    message.protocol = "connector";
    message.kind = "ConfirmationRequest";
    message.payloadId = confirmation.id;
    message.orderId = confirmation.orderId;
    message.body = model::toJson(confirmation);
    message.answerStatus = 0;
    return message;
}

}  // namespace

bool applyConfirmation(Context& context, store::Tx& tx, const model::Confirmation& confirmation) {
    const auto partnerId = store::partnerOfOrder(tx, confirmation.orderId);
    if (partnerId.empty()) {
        base::log::warn("confirmation.no_order", {{"confirmation", confirmation.id}});
        return false;
    }
    const auto& orderId = confirmation.orderId;
    const auto now = context.clock.now();
    if (!store::insertConfirmation(tx, orderId, confirmation, now)) return false;
    store::insertMessage(tx, logEntry(context, partnerId, confirmation));
    store::setOrderState(tx, orderId, stateAfter(confirmation), confirmation.erpReference, now);
    return true;
}

}  // namespace flows
