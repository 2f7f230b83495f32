// Full-text search with FTS5. A query is words between spaces, all of which must match:
//   query = word *( " " word )
//   word  = '"' text with every '"' doubled '"*'      ; quoted nothing is syntax, * : begins with
#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/store/dialect.h"
#include "gateway/store/product_row.h"

namespace store::dialect {
namespace {

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kLongestWord = 64;

// Letters and digits make a word; everything beyond ASCII is for the tokenizer to judge.
bool isWord(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) {
        return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
}

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

}  // namespace

// The index refers to product for its texts: to remove an entry it must be told what it was.
void removeFromSearch(Tx& tx, std::string_view sku) {
    tx.run(
        "INSERT INTO product_search (product_search, rowid, sku, manufacturer_part, name,\n"
        "    manufacturer, attributes, description)\n"
        "SELECT 'delete', seq, sku, manufacturer_part, name, manufacturer, attributes, "
        "description\n"
        "FROM product\n"
        "WHERE sku = :sku",
        {sku});
}

void addToSearch(Tx& tx, std::string_view sku) {
    tx.run(
        "INSERT INTO product_search (rowid, sku, manufacturer_part, name, manufacturer,\n"
        "    attributes, description)\n"
        "SELECT seq, sku, manufacturer_part, name, manufacturer, attributes, description\n"
        "FROM product\n"
        "WHERE sku = :sku",
        {sku});
}

std::string searchQuery(std::string_view text) {
    std::string clean = base::printable(text);
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    std::string query;
    std::size_t words = 0;
    for (const auto& word : base::split(clean, ' ')) {
        if (!isWord(word) || ++words > kMostWords) continue;
        if (!query.empty()) query += ' ';
        query += quoted(base::cutCharacters(word, kLongestWord));
    }
    return query;
}

Found find(ReadTx& tx, const View& view, std::string_view query, Page page) {
    Found found{{}, count(tx, view, query)};
    for (const auto& [sku] : tx.select<1>(
             "SELECT product.sku\n"
             "FROM product_search\n"
             "JOIN product ON product.seq = product_search.rowid\n"
             "WHERE product_search MATCH :query AND " PASSERELLE_IN_VIEW
             "ORDER BY bm25(product_search, 10.0, 10.0, 10.0, 5.0, 2.0, 1.0), product.sku\n"
             "LIMIT :limit OFFSET :offset",
             {query, view.priceList, view.currency, view.currency, view.assortment, view.assortment,
              page.limit, page.offset}))
        found.skus.push_back(sku.text());
    return found;
}

}  // namespace store::dialect
