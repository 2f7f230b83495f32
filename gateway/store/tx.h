#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/decimal.h"

namespace store {

/// A value bound to a `:name` of a statement, by order of occurrence. Holds a copy.
class Value {
public:
    Value(std::nullptr_t) {}
    Value(int number) : text_(std::to_string(number)), number_(number) {}
    Value(std::int64_t number) : text_(std::to_string(number)), number_(number) {}
    Value(bool yes) : Value(yes ? 1 : 0) {}
    Value(std::string text) : text_(std::move(text)) {}
    Value(std::string_view text) : text_(std::string(text)) {}
    Value(const char* text) : text_(std::string(text)) {}
    Value(const base::Decimal& decimal) : text_(decimal.str()) {}
    Value(base::Time time) : text_(base::iso(time)) {}
    template <class T>
    Value(const std::optional<T>& maybe) : Value(maybe ? Value(*maybe) : Value(nullptr)) {}

    bool null() const { return !text_; }
    const std::optional<std::int64_t>& number() const { return number_; }
    const std::string& text() const { return *text_; }

private:
    std::optional<std::string> text_;
    std::optional<std::int64_t> number_;
};

/// A value read from a column. Everything arrives as text (exact on both databases).
class Cell {
public:
    Cell() = default;
    explicit Cell(std::string text) : text_(std::move(text)) {}

    bool null() const { return !text_; }
    /// Empty for NULL.
    std::string text() const { return text_.value_or(""); }
    std::int64_t number() const;
    base::Decimal decimal() const;
    base::Time time() const;
    std::optional<std::string> maybe() const { return text_; }

private:
    std::optional<std::string> text_;
};

class Dialect;

template <std::size_t N>
using Row = std::array<Cell, N>;

/// A transaction that reads. Lives only inside Store::read or Store::write; one thread. Statements
/// are string literals: they are prepared once per connection and kept by address.
/// Database errors are Fault(unavailable) or Fault(internal) naming the statement, never a value.
class ReadTx {
public:
    virtual ~ReadTx() = default;

    /// `for (auto& [id, name] : tx.select<2>("SELECT id, name FROM … WHERE x = :x", {x}))`
    template <std::size_t N>
    std::vector<Row<N>> select(const char* sql, std::initializer_list<Value> values = {}) {
        std::vector<Cell> cells = fetch(sql, values, N);
        std::vector<Row<N>> rows(cells.size() / N);
        for (std::size_t i = 0; i < cells.size(); ++i) rows[i / N][i % N] = std::move(cells[i]);
        return rows;
    }
    /// The first row, or nothing.
    template <std::size_t N>
    std::optional<Row<N>> selectOne(const char* sql, std::initializer_list<Value> values = {}) {
        auto rows = select<N>(sql, values);
        if (rows.empty()) return std::nullopt;
        return std::move(rows.front());
    }
    /// For what no common SQL says.
    virtual const Dialect& dialect() const = 0;

private:
    virtual std::vector<Cell> fetch(const char* sql, std::initializer_list<Value> values,
                                    std::size_t columns) = 0;
};

/// A transaction that writes.
class Tx : public ReadTx {
public:
    /// Runs an INSERT, UPDATE or DELETE; returns how many rows it touched.
    virtual std::int64_t run(const char* sql, std::initializer_list<Value> values = {}) = 0;
};

}  // namespace store
