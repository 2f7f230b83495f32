#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"

namespace shop {

/// A value in a shop's JSON, with its place. What is missing or null reads as what the caller says;
/// a member of another type than asked for throws Fault(malformed) with its place. Lives no longer
/// than the document.
class Node {
public:
    explicit Node(const nlohmann::json& value, std::string place = {})
        : value_(&value), place_(std::move(place)) {}

    std::string text(std::string_view key, std::string absent = {}) const;
    /// Decimals are strings: a JSON number has been through somebody's floating point.
    base::Decimal decimal(std::string_view key, const base::Decimal& absent = {}) const;
    std::optional<int> number(std::string_view key) const;
    bool flag(std::string_view key) const;
    bool has(std::string_view key) const { return find(key) != nullptr; }

    template <class Read>
    auto maybe(std::string_view key, Read read) const -> std::optional<decltype(read(*this))> {
        const auto* member = find(key);
        if (!member) return std::nullopt;
        return read(Node(*member, placeOf(key)));
    }
    template <class Read>
    auto list(std::string_view key, Read read) const -> std::vector<decltype(read(*this))> {
        std::vector<decltype(read(*this))> values;
        const auto* member = find(key);
        if (!member) return values;
        if (!member->is_array()) fail(placeOf(key), "is not an array");
        for (std::size_t i = 0; i < member->size(); ++i)
            values.push_back(
                read(Node((*member)[i], placeOf(key) + '[' + std::to_string(i) + ']')));
        return values;
    }

private:
    const nlohmann::json* find(std::string_view key) const;
    std::string placeOf(std::string_view key) const;
    [[noreturn]] static void fail(std::string place, const char* what);

    const nlohmann::json* value_;
    std::string place_;
};

}  // namespace shop
