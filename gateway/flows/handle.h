#pragma once

#include "gateway/flows/context.h"
#include "gateway/model/answer.h"
#include "gateway/model/letter.h"
#include "gateway/store/messages.h"

namespace flows {

/// One authenticated letter inside its transaction.
struct Work {
    Context& context;
    store::Tx& tx;
    const model::Partner& partner;
    const model::Letter& letter;
    const std::string& json;  ///< of an order, canonical; made before the transaction
    const std::string& messageId;
    base::Time now;
    std::string& orderId;  ///< set by a handler that makes an order: the message belongs to it
    bool& parked;          ///< set by a handler that puts the message aside for later
};

/// One overload per document; a missing one does not compile. What they throw undoes the whole
/// transaction; what they return is stored with their effects.
model::Answer handle(Work& work, const model::PunchoutSetup& setup);
model::Answer handle(Work& work, const model::Order& order);
model::Answer handle(Work& work, const model::ProfileRequest& request);
model::Answer handle(Work& work, const model::Cart& cart);
model::Answer handle(Work& work, const model::Confirmation& confirmation);
model::Answer handle(Work& work, const model::ShipNotice& notice);
model::Answer handle(Work& work, const model::Receipt& receipt);
model::Answer handle(Work& work, const model::Invoice& invoice);
model::Answer handle(Work& work, const model::StatusUpdate& update);
model::Answer handle(Work& work, const model::Reply& reply);
model::Answer handle(Work& work, const model::Pending& pending);
model::Answer handle(Work& work, const model::DataRequest& request);
model::Answer handle(Work& work, const model::Copy& copy);
model::Answer handle(Work& work, const model::Remittance& remittance);
model::Answer handle(Work& work, const model::Quote& quote);
model::Answer handle(Work& work, const model::CatalogUpload& upload);
model::Answer handle(Work& work, const model::Other& other);

}  // namespace flows
