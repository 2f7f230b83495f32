#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"

namespace model {

/// The text as a JSON string, quotes included. Bytes that are no UTF-8 become U+FFFD: what we write
/// can always be read.
std::string quoted(std::string_view text);

/// `[…]` of what `write` makes of each element.
template <class T, class Write>
std::string array(const std::vector<T>& values, Write write) {
    std::string text = "[";
    for (const auto& value : values) {
        if (text.size() > 1) text += ',';
        text += write(value);
    }
    return text + ']';
}
std::string array(const std::vector<std::string>& texts);

/// One JSON object, member by member in the order of the calls. Keys need no escaping.
class Object {
public:
    Object() { text_.reserve(512); }

    /// Left out when empty.
    Object& text(std::string_view key, std::string_view value);
    /// Written even when empty: for members whose default is not empty.
    Object& textAlways(std::string_view key, std::string_view value);
    /// Left out when 0.
    Object& number(std::string_view key, int value);
    Object& numberAlways(std::string_view key, int value);
    Object& maybe(std::string_view key, const std::optional<int>& value);
    Object& decimal(std::string_view key, const base::Decimal& value);
    /// Left out when false.
    Object& flag(std::string_view key, bool value);
    /// JSON already made; left out when it is `{}` or `[]`.
    Object& json(std::string_view key, std::string_view value);
    /// Left out when there is none; `write` makes JSON of it.
    template <class T, class Write>
    Object& maybe(std::string_view key, const std::optional<T>& value, Write write) {
        return value ? raw(key, write(*value)) : *this;
    }

    std::string str() { return text_ + '}'; }

private:
    Object& raw(std::string_view key, std::string_view value);

    std::string text_ = "{";
};

}  // namespace model
