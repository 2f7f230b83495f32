#include "gateway/base/log.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/fulfilment.h"
#include "gateway/store/orders.h"

namespace flows {
namespace {

int collectFrom(Context& context, const std::string& name, connectors::Connector& connector,
                int limit) {
    const auto cursor =
        context.store.read([&](store::ReadTx& tx) { return store::cursor(tx, name); });
    const auto batch = connector.collect(cursor, static_cast<std::size_t>(limit));
    if (batch.documents.empty()) return 0;
    return context.store.write([&](store::Tx& tx) {
        int effects = 0;
        for (const auto& document : batch.documents)
            effects += applyFromBackOffice(context, tx, document) ? 1 : 0;
        store::saveCursor(tx, name, batch.cursor);
        return effects;
    });
}

}  // namespace

int collect(Context& context, int limit) {
    int effects = 0;
    for (const auto& [name, connector] : context.connectors) {
        try {
            effects += collectFrom(context, name, *connector, limit);
        } catch (const std::exception& e) {
            base::log::error("connector.collect_failed", {{"connector", name}, {"why", e.what()}});
        }
    }
    if (effects > 0) context.wakeDelivery();
    return effects;
}

}  // namespace flows
