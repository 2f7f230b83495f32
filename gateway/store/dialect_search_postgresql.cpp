// Full-text search with tsvector and GIN; the functions are made by 0002_product_search.
#include "gateway/store/product_row.h"
#include "gateway/store/search_index.h"

#define PASSERELLE_FOUND                                           \
    "FROM (SELECT product_query(:query) AS query) AS asked\n"      \
    "JOIN product_search ON product_search.words @@ asked.query\n" \
    "JOIN product ON product.seq = product_search.seq\n"           \
    "WHERE " PASSERELLE_IN_VIEW

namespace store {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

class Gin final : public SearchIndex {
public:
    void remove(Tx& tx, std::string_view sku) const override {
        tx.run(
            "DELETE FROM product_search\n"
            "WHERE seq = (SELECT seq FROM product WHERE sku = :sku)",
            {sku});
    }

    void add(Tx& tx, std::string_view sku) const override {
        tx.run(
            "INSERT INTO product_search (seq, words)\n"
            "SELECT seq, product_index(product)\n"
            "FROM product\n"
            "WHERE sku = :sku",
            {sku});
    }

    Found find(ReadTx& tx, const View& view, const std::vector<std::string>& words,
               Page page) const override {
        const auto query = joined(words);
        const auto total = tx.selectOne<1>("SELECT COUNT(*)\n" PASSERELLE_FOUND,
                                           {query, view.priceList, view.currency, view.currency,
                                            view.assortment, view.assortment});
        Found found{{}, static_cast<int>(total->at(0).number())};
        for (const auto& [sku] : tx.select<1>(
                 "SELECT product.sku\n" PASSERELLE_FOUND
                 "ORDER BY ts_rank(CAST('{0.1, 0.2, 0.5, 1.0}' AS real[]), product_search.words,\n"
                 "    asked.query) DESC, product.sku\n"
                 "LIMIT :limit OFFSET :offset",
                 {query, view.priceList, view.currency, view.currency, view.assortment,
                  view.assortment, page.limit, page.offset}))
            found.skus.push_back(sku.text());
        return found;
    }
};

}  // namespace

const SearchIndex& postgresqlSearch() {
    static const Gin index;
    return index;
}

}  // namespace store
