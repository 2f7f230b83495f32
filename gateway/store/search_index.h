#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/catalogue.h"

namespace store {

/// The full-text index of products, made of what the database has for that. The program keeps it,
/// in the transaction that changes the product.
class SearchIndex {
public:
    virtual ~SearchIndex() = default;

    /// The product's place in the index: remove before a change, add after it.
    virtual void remove(Tx& tx, std::string_view sku) const = 0;
    virtual void add(Tx& tx, std::string_view sku) const = 0;

    /// The numbers of one page of matching products, best first, and how many there are.
    struct Found {
        std::vector<std::string> skus;
        int total = 0;
    };
    /// Products in which each of the words, one at least, begins a word. Accents and capitals make
    /// no difference. A word is UTF-8 without control characters or spaces; what else stands in it
    /// separates words that follow one another.
    virtual Found find(ReadTx& tx, const View& view, const std::vector<std::string>& words,
                       Page page) const = 0;
};

const SearchIndex& sqliteSearch();
const SearchIndex& postgresqlSearch();

}  // namespace store
