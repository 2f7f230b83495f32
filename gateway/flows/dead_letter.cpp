#include "gateway/flows/dead_letter.h"

#include "gateway/base/crash.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/flows/alerts.h"
#include "gateway/flows/obligations.h"
#include "gateway/store/orders.h"

namespace flows {
namespace {

bool isOrderForBackOffice(const store::Message& message) {
    return message.protocol == "connector" && message.kind == "OrderRequest" &&
           !message.orderId.empty();
}

// What the back office said stays here: it was not said to the buyer.
Outcome sorry(const store::StoredOrder& order) {
    return {500, "Internal Server Error",
            "The order " + order.order.number +
                " could not be brought into our order system and is not being carried out. We "
                "have been told and look after it; you need not send it again."};
}

void tellBuyer(Context& context, store::Tx& tx, const Partners& partners,
               const store::Message& message) {
    const auto* known = partners.find(message.partnerId);
    const auto order = store::findOrder(tx, message.orderId);
    if (!known || !order) return;
    try {
        tell(context, tx, known->partner, *order, sorry(*order));
    } catch (const base::Fault& fault) {
        base::log::error("status_update.not_sent", {{"partner", message.partnerId},
                                                    {"payload", order->payloadId},
                                                    {"order", order->id},
                                                    {"why", fault.what()}});
    }
}

}  // namespace

void tellOfDeadLetter(Context& context, store::Tx& tx, const Partners& partners,
                      const store::Message& message, store::MessageState state,
                      const std::string& why) {
    const auto text = message.kind + ' ' + message.id + " to " + message.place;
    if (state == store::MessageState::unknown) {
        base::log::error("message.unknown", {{"message", message.id}, {"why", why}});
        raiseAlert(context, tx, "message.unknown/" + message.place,
                   text + " may have arrived; somebody has to look. " + why);
        return;
    }
    base::log::error("message.dead", {{"message", message.id}, {"why", why}});
    raiseAlert(context, tx, "message.dead/" + message.place, text + " was given up: " + why);
    if (isOrderForBackOffice(message)) tellBuyer(context, tx, partners, message);
    base::crashPoint("D11");
}

}  // namespace flows
