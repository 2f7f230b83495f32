#pragma once

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "connectors/filedrop/spelling.h"
#include "gateway/base/text.h"
#include "gateway/model/fields.h"

// Members of a value by their paths in canonical JSON's words: "shipTo.city", "unitPrice.currency".
// A money, tax or charge at the end of a path is its amount. Of a list the first element counts;
// one of texts is all of them, joined by ", ", and gets one more with every text set. "extras.NAME"
// is the extra of that name.

namespace filedrop {

template <class T, class Use>
bool reach(T& value, std::string_view path, const Use& use);

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};

using Texts = std::vector<std::string>;

template <class T>
concept Leaf =
    std::is_same_v<T, std::string> || std::is_same_v<T, int> || std::is_same_v<T, bool> ||
    std::is_same_v<T, base::Decimal> || std::is_same_v<T, Texts> || std::is_enum_v<T>;
template <class T>
concept HasAmount = std::is_same_v<T, model::Money> || std::is_same_v<T, model::Tax> ||
    std::is_same_v<T, model::Charge>;

// What is not there is made, and stays when its path leads somewhere. Of a value that may not be
// changed it is left alone: the path is followed in an empty one.
template <class T, class Use>
bool reachOptional(std::optional<T>& value, std::string_view path, const Use& use) {
    T made = value.value_or(T{});
    const bool found = reach(made, path, use);
    if (found) value = std::move(made);
    return found;
}
template <class T, class Use>
bool reachOptional(const std::optional<T>& value, std::string_view path, const Use& use) {
    if (value) return reach(*value, path, use);
    const T none{};
    return reach(none, path, [](const auto&) {});
}
template <class T, class Use>
bool reachFirst(std::vector<T>& list, std::string_view path, const Use& use) {
    T made = list.empty() ? T{} : list.front();
    if (!reach(made, path, use)) return false;
    if (list.empty()) list.emplace_back();
    list.front() = std::move(made);
    return true;
}
template <class T, class Use>
bool reachFirst(const std::vector<T>& list, std::string_view path, const Use& use) {
    if (!list.empty()) return reach(list.front(), path, use);
    const T none{};
    return reach(none, path, [](const auto&) {});
}

template <class Use>
bool reachNamed(model::Extras& extras, std::string_view name, const Use& use) {
    for (auto& [known, text] : extras)
        if (known == name) return use(text), true;
    use(extras.emplace_back(name, "").second);
    return true;
}
template <class Use>
bool reachNamed(const model::Extras& extras, std::string_view name, const Use& use) {
    for (const auto& [known, text] : extras)
        if (known == name) use(text);
    return !name.empty();
}

template <class T, class Use>
bool reachMember(T& value, std::string_view path, const Use& use) {
    const auto head = path.substr(0, path.find('.'));
    const auto rest = head.size() == path.size() ? "" : path.substr(head.size() + 1);
    bool found = false;
    model::eachField<std::remove_const_t<T>>([&](const auto& field) {
        if (field.name == head) found = reach(value.*field.member, rest, use);
    });
    return found;
}

/// Calls use(member) for the member at the path. False: there is no such path.
template <class T, class Use>
bool reach(T& value, std::string_view path, const Use& use) {
    using Plain = std::remove_const_t<T>;
    if constexpr (Leaf<Plain>) {
        if (path.empty()) use(value);
        return path.empty();
    } else if constexpr (IsOptional<Plain>::value) {
        return reachOptional(value, path, use);
    } else if constexpr (std::is_same_v<Plain, model::Extras>) {
        return !path.empty() && reachNamed(value, path, use);
    } else if constexpr (IsList<Plain>::value) {
        return reachFirst(value, path, use);
    } else if constexpr (HasAmount<Plain>) {
        return path.empty() ? reach(value.amount, path, use) : reachMember(value, path, use);
    } else {
        return !path.empty() && reachMember(value, path, use);
    }
}

inline std::string spelled(const std::string& text, Spelling) {
    return text;
}
inline std::string spelled(int number, Spelling) {
    return std::to_string(number);
}
inline std::string spelled(bool flag, Spelling) {
    return flag ? "true" : "false";
}
inline std::string spelled(const Texts& texts, Spelling) {
    return base::join(texts, ", ");
}
inline std::string spelled(const base::Decimal& number, Spelling spelling) {
    auto text = number.str();
    if (const auto point = text.find('.'); spelling.decimalComma && point != text.npos)
        text[point] = ',';
    return text;
}
template <class Enum>
requires std::is_enum_v<Enum> std::string spelled(Enum value, Spelling) {
    return std::string(name(value));
}

// What is wrong with the text; empty: it became the member's value.
inline std::string take(std::string& member, std::string_view text, Spelling) {
    member = text;
    return {};
}
inline std::string take(Texts& member, std::string_view text, Spelling) {
    if (std::find(member.begin(), member.end(), text) == member.end()) member.emplace_back(text);
    return {};
}
inline std::string take(int& member, std::string_view text, Spelling) {
    const auto* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, member);
    return error == std::errc() && at == end ? "" : "is no whole number";
}
inline std::string take(bool& member, std::string_view text, Spelling) {
    const bool yes = base::equalsAnyCase(text, "true") || base::equalsAnyCase(text, "yes");
    const bool no = base::equalsAnyCase(text, "false") || base::equalsAnyCase(text, "no");
    member = yes;
    return yes || no ? "" : "is neither true nor false";
}
inline std::string take(base::Decimal& member, std::string_view text, Spelling spelling) {
    const auto figure = figureOf(text, spelling);
    if (figure.wrong.empty()) member = figure.value;
    return figure.wrong;
}
template <class Enum>
requires std::is_enum_v<Enum> std::string take(Enum& member, std::string_view text, Spelling) {
    for (const Enum value : model::Values<Enum>::all)
        if (base::equalsAnyCase(name(value), text)) return member = value, "";
    return "is not one of the words known here";
}

/// Whether there is such a path.
template <class T>
bool hasField(std::string_view path) {
    const T none{};
    return reach(none, path, [](const auto&) {});
}

/// Whether what stands at the path is a list of texts, which may be set several times.
template <class T>
bool isListOfTexts(std::string_view path) {
    T made{};
    bool is = false;
    reach(made, path, [&](const auto& member) {
        is = std::is_same_v<std::remove_cvref_t<decltype(member)>, Texts>;
    });
    return is;
}

/// Empty when nothing is there, and for a path that leads nowhere.
template <class T>
std::string fieldOf(const T& value, std::string_view path, Spelling spelling) {
    std::string text;
    reach(value, path, [&](const auto& member) { text = spelled(member, spelling); });
    return text;
}

/// What is wrong with the text for that member; empty: it is the member's value now.
template <class T>
std::string setField(T& value, std::string_view path, std::string_view text, Spelling spelling) {
    std::string wrong;
    const bool found =
        reach(value, path, [&](auto& member) { wrong = take(member, text, spelling); });
    return found ? wrong : "there is no such field";
}

template <class T>
void fillCurrency(T& value, const std::string& currency);

inline void fillMoney(model::Money& money, const std::string& currency) {
    if (money.currency.empty()) money.currency = currency;
}

/// Gives every money in the value that has no currency this one.
template <class T>
void fillCurrency(T& value, const std::string& currency) {
    if constexpr (std::is_same_v<T, model::Money>) {
        fillMoney(value, currency);
    } else if constexpr (IsOptional<T>::value) {
        if (value) fillCurrency(*value, currency);
    } else if constexpr (IsList<T>::value) {
        for (auto& element : value) fillCurrency(element, currency);
    } else if constexpr (model::Described<T>) {
        model::eachField<T>(
            [&](const auto& field) { fillCurrency(value.*field.member, currency); });
    }
}

}  // namespace filedrop
