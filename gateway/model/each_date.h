#pragma once

#include "gateway/model/fields.h"
#include "gateway/model/tellable.h"

namespace model {

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;

/// Calls `use(text, pointer)` for every date that stands in the value and below it; `at` is the
/// value's own pointer. Markup that is carried is not looked into.
template <class T, class Use>
void eachDate(T& value, const std::string& at, const Use& use) {
    using Plain = std::remove_const_t<T>;
    if constexpr (kIsOptional<Plain>) {
        if (value) eachDate(*value, at, use);
    } else if constexpr (kIsVector<Plain>) {
        for (std::size_t i = 0; i < value.size(); ++i)
            eachDate(value[i], at + '/' + std::to_string(i), use);
    } else if constexpr (Described<Plain>) {
        eachField<Plain>([&](const auto& field) {
            auto& member = value.*field.member;
            const auto place = at + '/' + std::string(field.name);
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::string>) {
                if (isDate(field.name) && !member.empty()) use(member, place);
            } else {
                eachDate(member, place, use);
            }
        });
    }
}

}  // namespace model
