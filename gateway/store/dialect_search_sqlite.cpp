// Full-text search with FTS5. A query is words between spaces, all of which must match:
//   query = word *( " " word )
//   word  = '"' text with every '"' doubled '"*'      ; quoted nothing is syntax, * : begins with
#include "gateway/store/product_row.h"
#include "gateway/store/search_index.h"

namespace store {
namespace {

std::string quoted(std::string_view word) {
    std::string text = "\"";
    for (const char c : word) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"*";
}

int count(ReadTx& tx, const View& view, std::string_view query) {
    const auto row = tx.selectOne<1>(
        "SELECT COUNT(*)\n"
        "FROM product_search\n"
        "JOIN product ON product.seq = product_search.rowid\n"
        "WHERE product_search MATCH :query AND " PASSERELLE_IN_VIEW,
        {query, view.priceList, view.currency, view.currency, view.assortment, view.assortment});
    return static_cast<int>(row->at(0).number());
}

std::string queryOf(const std::vector<std::string>& words) {
    std::string query;
    for (const auto& word : words) query += (query.empty() ? "" : " ") + quoted(word);
    return query;
}

class Fts5 final : public SearchIndex {
public:
    // The index refers to product for its texts: to remove an entry it must be told what it was.
    void remove(Tx& tx, std::string_view sku) const override {
        tx.run(
            "INSERT INTO product_search (product_search, rowid, sku, manufacturer_part, name,\n"
            "    manufacturer, attributes, description)\n"
            "SELECT 'delete', seq, sku, manufacturer_part, name, manufacturer, attributes,\n"
            "    description\n"
            "FROM product\n"
            "WHERE sku = :sku",
            {sku});
    }

    void add(Tx& tx, std::string_view sku) const override {
        tx.run(
            "INSERT INTO product_search (rowid, sku, manufacturer_part, name, manufacturer,\n"
            "    attributes, description)\n"
            "SELECT seq, sku, manufacturer_part, name, manufacturer, attributes, description\n"
            "FROM product\n"
            "WHERE sku = :sku",
            {sku});
    }

    Found find(ReadTx& tx, const View& view, const std::vector<std::string>& words,
               Page page) const override {
        const auto query = queryOf(words);
        Found found{{}, count(tx, view, query)};
        for (const auto& [sku] : tx.select<1>(
                 "SELECT product.sku\n"
                 "FROM product_search\n"
                 "JOIN product ON product.seq = product_search.rowid\n"
                 "WHERE product_search MATCH :query AND " PASSERELLE_IN_VIEW
                 "ORDER BY bm25(product_search, 10.0, 10.0, 10.0, 5.0, 2.0, 1.0), product.sku\n"
                 "LIMIT :limit OFFSET :offset",
                 {query, view.priceList, view.currency, view.currency, view.assortment,
                  view.assortment, page.limit, page.offset}))
            found.skus.push_back(sku.text());
        return found;
    }
};

}  // namespace

const SearchIndex& sqliteSearch() {
    static const Fts5 index;
    return index;
}

}  // namespace store
