#include "gateway/store/search.h"

#include "gateway/store/dialect.h"

namespace store {

Offerings search(ReadTx& tx, const View& view, std::string_view text, Page page) {
    const auto query = dialect::searchQuery(text);
    if (query.empty()) return {};
    const auto found = dialect::find(tx, view, query, page);
    Offerings offerings{{}, found.total};
    for (const auto& sku : found.skus)
        if (auto offering = findOffering(tx, view, sku))
            offerings.rows.push_back(std::move(*offering));
    return offerings;
}

}  // namespace store
