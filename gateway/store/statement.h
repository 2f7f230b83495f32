#pragma once

#include <soci/soci.h>

#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// A prepared statement with places for its values and columns that stay bound: running it again
/// copies the values into their places and nothing else.
class Statement {
public:
    Statement(const Dialect& dialect, soci::session& session, const char* sql);

    /// Runs it and reads every row; the cells of all rows one after the other.
    std::vector<Cell> fetch(std::initializer_list<Value> values, std::size_t columns);
    /// Runs it; how many rows it touched.
    std::int64_t run(std::initializer_list<Value> values);

private:
    struct Place {
        std::string text;
        long long number = 0;
        soci::indicator indicator = soci::i_ok;
        bool isNumber = false;
    };

    bool fits(std::initializer_list<Value> values, std::size_t columns) const;
    void bind(std::initializer_list<Value> values, std::size_t columns);
    void fill(std::initializer_list<Value> values, std::size_t columns);
    void forgetLargeValues();

    const Dialect& dialect_;
    soci::statement statement_;
    // Bound by address: neither changes its size except in bind().
    std::vector<Place> in_;
    std::vector<Place> out_;
    bool bound_ = false;
};

}  // namespace store
