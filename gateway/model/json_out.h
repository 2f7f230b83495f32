#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gateway/model/fields.h"

namespace model {

/// Adds the text as a JSON string, quotes included. Bytes that are no UTF-8 become U+FFFD: what we
/// write can always be read.
void appendQuoted(std::string& out, std::string_view text);

// Canonical JSON of anything described: every overload adds one value to the text.
inline void append(std::string& out, const std::string& text) {
    appendQuoted(out, text);
}
inline void append(std::string& out, int number) {
    out += std::to_string(number);
}
inline void append(std::string& out, bool flag) {
    out += flag ? "true" : "false";
}
inline void append(std::string& out, const base::Decimal& decimal) {
    ((out += '"') += decimal.str()) += '"';
}
template <class Enum>
requires std::is_enum_v<Enum>
void append(std::string& out, Enum value) {
    ((out += '"') += name(value)) += '"';
}
inline void append(std::string& out, const std::pair<std::string, std::string>& pair) {
    out += '[';
    append(out, pair.first);
    out += ',';
    append(out, pair.second);
    out += ']';
}
template <class T>
void append(std::string& out, const std::vector<T>& values);
template <Described T>
void append(std::string& out, const T& value);

template <class T>
void append(std::string& out, const std::vector<T>& values) {
    out += '[';
    for (const auto& value : values) {
        if (&value != values.data()) out += ',';
        append(out, value);
    }
    out += ']';
}

/// Whether a member is left out: when it is empty and would be empty if nobody had set it. Decimals
/// and enums always stand there.
template <class T>
bool isLeftOut(const T& value, const T& unset) {
    if constexpr (std::is_same_v<T, base::Decimal> || std::is_enum_v<T>)
        return false;
    else if constexpr (std::is_same_v<T, std::string>)
        return value.empty() && unset.empty();
    else if constexpr (std::is_same_v<T, int>)
        return value == 0 && unset == 0;
    else if constexpr (requires { value.has_value(); })
        return !value.has_value();
    else
        return value == unset;
}

template <Described T>
void append(std::string& out, const T& value) {
    [[maybe_unused]] static const T unset{};
    out += '{';
    [[maybe_unused]] bool first = true;
    eachField<T>([&](const auto& field) {
        const auto& member = value.*field.member;
        if (isLeftOut(member, unset.*field.member)) return;
        if (!first) out += ',';
        first = false;
        ((out += '"') += field.name) += "\":";
        if constexpr (requires { member.has_value(); })
            append(out, *member);
        else
            append(out, member);
    });
    out += '}';
}

}  // namespace model
