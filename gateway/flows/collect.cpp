#include <functional>

#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/fulfilment.h"
#include "gateway/store/orders.h"

namespace flows {
namespace {

using Documents = std::vector<model::Document>;

int apply(Context& context, const Documents& documents,
          const std::function<void(store::Tx&)>& also) {
    return context.store.write([&](store::Tx& tx) {
        int effects = 0;
        for (const auto& document : documents)
            effects += applyFromBackOffice(context, tx, document) ? 1 : 0;
        also(tx);
        return effects;
    });
}

int applyAlone(Context& context, const std::string& name, const model::Document& document) {
    try {
        return apply(context, {document}, [](store::Tx&) {});
    } catch (const base::Fault& fault) {
        if (fault.code() == base::FaultCode::unavailable) throw;
        base::log::error(
            "back_office.document_failed",
            {{"connector", name}, {"kind", model::kind(document)}, {"why", fault.what()}});
        return 0;
    }
}

int collectFrom(Context& context, const std::string& name, connectors::Connector& connector,
                int limit) {
    const auto cursor =
        context.store.read([&](store::ReadTx& tx) { return store::cursor(tx, name); });
    const auto batch = connector.collect(cursor, static_cast<std::size_t>(limit));
    if (batch.documents.empty()) return 0;
    try {
        return apply(context, batch.documents,
                     [&](store::Tx& tx) { store::saveCursor(tx, name, batch.cursor); });
    } catch (const base::Fault& fault) {
        if (fault.code() == base::FaultCode::unavailable) throw;
    }
    // One of them cannot be taken: the others are, one by one.
    int effects = 0;
    for (const auto& document : batch.documents) effects += applyAlone(context, name, document);
    context.store.write([&](store::Tx& tx) { store::saveCursor(tx, name, batch.cursor); });
    return effects;
}

}  // namespace

int collect(Context& context, int limit) {
    int effects = 0;
    for (const auto& [office, connector] : context.backOffices.all()) {
        try {
            effects += collectFrom(context, office.id, *connector, limit);
        } catch (const std::exception& e) {
            base::log::error("connector.collect_failed",
                             {{"connector", office.id}, {"why", e.what()}});
        }
    }
    if (effects > 0) context.wakeDelivery();
    return effects;
}

}  // namespace flows
