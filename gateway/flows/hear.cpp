#include "gateway/flows/hear.h"

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/flows/catalogue_news.h"
#include "gateway/flows/fulfilment.h"
#include "gateway/flows/stamp.h"
#include "gateway/store/messages.h"
#include "gateway/store/refusals.h"

namespace flows {
namespace {

// A batch is logged under what stands in it first.
std::string kindOf(const connectors::Batch& batch) {
    if (!batch.documents.empty()) return model::kind(batch.documents.front());
    return batch.empty() ? "Nothing" : "Catalogue";
}

store::Message logged(Context& context, std::string_view backOffice, const base::Wire& request) {
    store::Message message;
    message.createdAt = context.clock.now();
    message.id = base::newId("msg", message.createdAt, context.random);
    message.protocol = "connector";
    message.destination = backOffice;
    message.bodyHash = base::sha256Hex(request.body);
    message.body = base::isUtf8(request.body) ? request.body : "";
    message.answerType = "application/json";
    message.peer = request.peer;
    return message;
}

// Who did not prove to be the back office, and who posted where nobody is heard.
bool isOfStranger(const base::Fault& fault) {
    return fault.code() == base::FaultCode::unauthenticated ||
           fault.code() == base::FaultCode::unsupported;
}

// Of strangers nothing but the fact is kept, and not in the log: they could fill the disk.
void keepRefusal(store::Tx& tx, const store::Message& message, const base::Fault& fault) {
    if (!isOfStranger(fault)) return store::insertMessage(tx, message);
    store::insertRefusal(tx, {.at = message.createdAt,
                              .partnerId = {},
                              .messageId = {},
                              .protocol = message.protocol,
                              .kind = message.kind,
                              .reason = message.destination + ": " + message.note,
                              .claimed = {},
                              .peer = message.peer,
                              .status = 0,
                              .body = {}});
}

void logRefusal(Context& context, store::Message message, const base::Fault& fault) {
    message.state = store::MessageState::refused;
    message.kind = "Unread";
    message.note = fault.told() + ' ' + base::summary(fault.problems());
    try {
        context.store.write([&](store::Tx& tx) { keepRefusal(tx, message, fault); });
    } catch (const base::Fault& failed) {
        base::log::error("letter.refusal_not_logged", {{"why", failed.what()}});
    }
    base::log::warn("back_office.refused",
                    {{"back_office", message.destination}, {"why", fault.what()}});
}

}  // namespace

int hear(Context& context, std::string_view backOffice, const base::Wire& request) {
    const auto known = context.backOffices.find(backOffice);
    if (!known) throw base::Fault(base::FaultCode::notFound, "There is nothing here.");
    auto message = logged(context, backOffice, request);
    try {
        const auto batch = known->connector->read(request);
        message.kind = kindOf(batch);
        const int effects = context.store.write([&](store::Tx& tx) {
            int count = applyCatalogueNews(tx, std::string(backOffice), batch);
            for (const auto& document : batch.documents)
                count += applyFromBackOffice(context, tx, backOffice, document) ? 1 : 0;
            message.answer = "{\"taken\":" + std::to_string(count) + "}\n";
            store::insertMessage(tx, message);
            return count;
        });
        if (effects > 0) context.wakeDelivery();
        return effects;
    } catch (const base::Fault& fault) {
        logRefusal(context, message, fault);
        throw;
    }
}

}  // namespace flows
