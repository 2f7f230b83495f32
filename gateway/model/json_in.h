#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"
#include "gateway/model/party.h"

namespace model {

/// A value in a JSON document, with its place. Members that are missing or null read as what the
/// caller says, unknown ones are never looked at; a member of another type than asked for throws
/// Fault(malformed) with the path (`items[2].quantity`). Lives no longer than its parent.
class In {
public:
    explicit In(const nlohmann::json& root) : node_(&root) {}

    std::string text(std::string_view key, std::string absent = {}) const;
    int number(std::string_view key, int absent = 0) const;
    std::optional<int> maybeNumber(std::string_view key) const;
    base::Decimal decimal(std::string_view key, base::Decimal absent = {}) const;
    bool flag(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;

    /// What `read` makes of the object there, or of none: a value in its empty state.
    template <class Read>
    auto one(std::string_view key, Read read) const -> decltype(read(*this)) {
        if (const auto node = member(key)) return read(*node);
        return {};
    }
    template <class Read>
    auto maybe(std::string_view key, Read read) const -> std::optional<decltype(read(*this))> {
        if (const auto node = member(key)) return read(*node);
        return {};
    }
    template <class Read>
    auto list(std::string_view key, Read read) const -> std::vector<decltype(read(*this))> {
        const auto node = member(key);
        return node ? node->each(read) : std::vector<decltype(read(*this))>{};
    }
    /// This array, element by element.
    template <class Read>
    auto each(Read read) const -> std::vector<decltype(read(*this))> {
        std::vector<decltype(read(*this))> values;
        values.reserve(size());
        for (std::size_t i = 0; i < size(); ++i) values.push_back(read(element(i)));
        return values;
    }
    /// One of our enums by its word.
    template <class Enum>
    Enum choice(std::string_view key, std::initializer_list<Enum> all, Enum absent) const {
        const std::string word = text(key, std::string(name(absent)));
        for (const Enum value : all)
            if (name(value) == word) return value;
        fail(key, "is not one of the words known here");
    }

    /// This value itself.
    std::string asText() const;
    std::size_t size() const;
    In element(std::size_t index) const;

    /// Refuses that member, or this value when the key is empty.
    [[noreturn]] void fail(std::string_view key, std::string_view what) const;

private:
    In(const nlohmann::json& node, const In* parent, std::string_view key, std::size_t index)
        : node_(&node), parent_(parent), key_(key), index_(index) {}

    std::optional<In> member(std::string_view key) const;
    std::string path() const;

    const nlohmann::json* node_;
    const In* parent_ = nullptr;
    std::string_view key_;   // in an object
    std::size_t index_ = 0;  // in an array, when there is no key
};

/// A JSON text, read. Throws Fault(malformed) when it is none, or no object or array.
class Json {
public:
    explicit Json(std::string_view text);
    ~Json();
    Json(const Json&) = delete;
    Json& operator=(const Json&) = delete;

    In root() const { return In(*root_); }

private:
    std::unique_ptr<nlohmann::json> root_;
};

}  // namespace model
