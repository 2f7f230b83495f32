#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <tuple>

#include "gateway/model/letter.h"

namespace model {

/// A member and what it is called in canonical JSON.
template <class Owner, class Value>
struct Field {
    std::string_view name;
    Value Owner::*member;
};
template <class Owner, class Value>
Field(const char*, Value Owner::*) -> Field<Owner, Value>;

/// The members of T in the order they are written.
template <class T>
struct Fields;

template <class T>
concept Described = requires {
    Fields<T>::all;
};

/// Calls `visit(field)` for each.
template <Described T, class Visit>
constexpr void eachField(Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, Fields<T>::all);
}

/// All values of an enum; `name(value)` gives the word.
template <class Enum>
struct Values;
template <>
struct Values<PunchoutOperation> {
    static constexpr std::array all{PunchoutOperation::create, PunchoutOperation::edit,
                                    PunchoutOperation::inspect, PunchoutOperation::source};
};
template <>
struct Values<Operation> {
    static constexpr std::array all{Operation::create, Operation::update, Operation::cancel};
};
template <>
struct Values<ConfirmationType> {
    static constexpr std::array all{
        ConfirmationType::accept,       ConfirmationType::allDetail, ConfirmationType::detail,
        ConfirmationType::backordered,  ConfirmationType::except,    ConfirmationType::reject,
        ConfirmationType::requestToPay, ConfirmationType::replace,   ConfirmationType::unknown};
};
template <>
struct Values<InvoicePurpose> {
    static constexpr std::array all{InvoicePurpose::standard, InvoicePurpose::creditMemo,
                                    InvoicePurpose::debitMemo, InvoicePurpose::lineLevelCreditMemo,
                                    InvoicePurpose::lineLevelDebitMemo};
};
template <>
struct Values<CatalogUpload::Entry> {
    static constexpr std::array all{CatalogUpload::Entry::add, CatalogUpload::Entry::remove,
                                    CatalogUpload::Entry::punchout};
};

}  // namespace model
