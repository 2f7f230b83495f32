#include <functional>

#include "connectors/counts.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/flows/alerts.h"
#include "gateway/flows/catalogue_news.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/fulfilment.h"
#include "gateway/flows/reading.h"
#include "gateway/model/json.h"
#include "gateway/store/messages.h"
#include "gateway/store/orders.h"

namespace flows {
namespace {

using Documents = std::vector<model::Document>;

int apply(Context& context, const std::string& name, const Documents& documents,
          const std::function<void(store::Tx&)>& also) {
    return context.store.write([&](store::Tx& tx) {
        int effects = 0;
        for (const auto& document : documents)
            effects += applyFromBackOffice(context, tx, name, document) ? 1 : 0;
        also(tx);
        return effects;
    });
}

// The back office said it and will not say it again: a document nothing can be done with is kept
// where a person sees it.
void keepRefused(Context& context, const std::string& name, const model::Document& document,
                 const base::Fault& fault) {
    store::Message message;
    message.createdAt = context.clock.now();
    message.id = base::newId("msg", message.createdAt, context.random);
    message.state = store::MessageState::refused;
    message.protocol = "connector";
    message.kind = model::kind(document);
    message.destination = name;
    message.body = model::toJson(document);
    message.bodyHash = base::sha256Hex(message.body);
    message.note = fault.told() + ' ' + base::summary(fault.problems());
    context.store.write([&](store::Tx& tx) {
        store::insertMessage(tx, message);
        raiseAlert(context, tx, "back_office/" + name,
                   "Something " + name + " said could not be taken: " + message.note);
    });
}

int applyAlone(Context& context, const std::string& name, const model::Document& document) {
    try {
        return apply(context, name, {document}, [](store::Tx&) {});
    } catch (const base::Fault& fault) {
        if (fault.code() == base::FaultCode::unavailable) throw;
        base::log::error(
            "back_office.document_failed",
            {{"connector", name}, {"kind", model::kind(document)}, {"why", fault.what()}});
        keepRefused(context, name, document, fault);
        return 0;
    }
}

// The catalogue's news and the cursor in one transaction with the documents, when those can be
// taken; otherwise the documents one by one before.
int take(Context& context, const KnownBackOffice& known, const std::string& cursor, int limit) {
    const auto& name = known.office.id;
    const auto batch = known.connector->collect(cursor, static_cast<std::size_t>(limit));
    tellSetAside(context);
    if (batch.empty() && (batch.cursor.empty() || batch.cursor == cursor)) return 0;
    int effects = 0;
    const auto conclude = [&](store::Tx& tx) {
        effects += applyCatalogueNews(tx, name, batch);
        store::saveCursor(tx, name, batch.cursor);
    };
    try {
        const int applied = apply(context, name, batch.documents, conclude);
        return effects + applied;
    } catch (const base::Fault& fault) {
        if (fault.code() == base::FaultCode::unavailable || batch.documents.empty()) throw;
    }
    // One of them cannot be taken: the others are, one by one.
    int alone = 0;
    for (const auto& document : batch.documents) alone += applyAlone(context, name, document);
    effects = 0;
    context.store.write(conclude);
    return effects + alone;
}

}  // namespace

int collectFrom(Context& context, const KnownBackOffice& known, int limit) {
    const auto& name = known.office.id;
    const auto cursor =
        context.store.read([&](store::ReadTx& tx) { return store::cursor(tx, name); });
    if (dynamic_cast<const connectors::CountsWhatItReads*>(known.connector.get()))
        return take(context, known, cursor, limit);
    // Asked again it says the same.
    const auto mark = beginReading(context, "answer of " + name + " behind " + cursor,
                                   "What the back office " + name + " answers");
    return take(context, known, cursor, limit);
}

int collect(Context& context, int limit) {
    int effects = 0;
    for (const auto& known : context.backOffices.all()) {
        try {
            effects += collectFrom(context, known, limit);
        } catch (const std::exception& e) {
            base::log::error("connector.collect_failed",
                             {{"connector", known.office.id}, {"why", e.what()}});
        }
    }
    if (effects > 0) context.wakeDelivery();
    return effects;
}

}  // namespace flows
