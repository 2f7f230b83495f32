#pragma once

#include <cstddef>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"
#include "gateway/model/fields.h"

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
    bool has(std::string_view key) const { return member(key).has_value(); }

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
    Enum choice(std::string_view key, Enum absent) const {
        const std::string word = text(key, std::string(name(absent)));
        for (const Enum value : Values<Enum>::all)
            if (name(value) == word) return value;
        fail(key, "is not one of the words known here");
    }

    /// This value itself.
    std::string asText() const;
    void requireObject() const;
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

/// `[["name","value"],…]`: names may repeat, their order counts.
inline Extras readExtras(const In& in) {
    return in.each([](const In& pair) {
        if (pair.size() != 2) pair.fail({}, "is not a name and a value");
        return std::pair{pair.element(0).asText(), pair.element(1).asText()};
    });
}

template <Described T>
T read(const In& in);

// What stands under the key becomes the member's value; nothing there leaves it as it is.
inline void assign(const In& in, std::string_view key, std::string& member) {
    member = in.text(key, std::move(member));
}
inline void assign(const In& in, std::string_view key, int& member) {
    member = in.number(key, member);
}
inline void assign(const In& in, std::string_view key, bool& member) {
    member = in.flag(key);
}
inline void assign(const In& in, std::string_view key, base::Decimal& member) {
    member = in.decimal(key, member);
}
inline void assign(const In& in, std::string_view key, std::optional<int>& member) {
    member = in.maybeNumber(key);
}
inline void assign(const In& in, std::string_view key, std::optional<base::Decimal>& member) {
    if (in.has(key)) member = in.decimal(key);
}
inline void assign(const In& in, std::string_view key, std::vector<std::string>& member) {
    member = in.texts(key);
}
inline void assign(const In& in, std::string_view key, Extras& member) {
    member = in.one(key, readExtras);
}
template <class Enum>
requires std::is_enum_v<Enum>
void assign(const In& in, std::string_view key, Enum& member) {
    member = in.choice(key, member);
}
template <Described T>
void assign(const In& in, std::string_view key, std::optional<T>& member) {
    member = in.maybe(key, read<T>);
}
template <Described T>
void assign(const In& in, std::string_view key, std::vector<T>& member) {
    member = in.list(key, read<T>);
}
template <Described T>
void assign(const In& in, std::string_view key, T& member) {
    member = in.one(key, read<T>);
}

template <Described T>
T read(const In& in) {
    T value{};
    in.requireObject();
    eachField<T>([&](const auto& field) { assign(in, field.name, value.*field.member); });
    return value;
}

}  // namespace model
