// Tryton's JSON: plain values, and objects of "__class__" Decimal, date and datetime.
#include "connectors/tryton/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "gateway/base/fault.h"
#include "gateway/model/json_text.h"

namespace tryton {
namespace {

bool isClass(const Json& value, std::string_view name) {
    return value.is_object() && value.value("__class__", "") == name;
}

// Digits with an exponent, as Python writes very small and very large numbers: 1e-05, 1.5e+16.
std::optional<base::Decimal> numberOf(std::string_view digits) {
    const auto mark = digits.find_first_of("eE");
    auto number = base::Decimal::parse(digits.substr(0, mark));
    if (!number || mark == std::string_view::npos) return number;
    auto text = digits.substr(mark + 1);
    if (text.starts_with('+')) text.remove_prefix(1);
    int exponent = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    for (; exponent > 0; --exponent) number = *number * base::Decimal(10);
    for (; exponent < 0; ++exponent) number = *number * base::Decimal(1, 1);
    return number;
}

int partOf(const Json& value, const char* name) {
    const auto& part = at(value, name);
    return part.is_number_integer() ? part.get<int>() : 0;
}

Json classed(const char* name) {
    auto value = Json::object();
    value["__class__"] = name;
    return value;
}

}  // namespace

Json parsed(std::string_view text) {
    return model::jsonOrNothing(text);
}

base::Decimal decimalOf(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_number_integer()) return base::Decimal(value.get<std::int64_t>());
    const bool amount = isClass(value, "Decimal");
    const auto& digits = amount ? at(value, "decimal") : value;
    const auto text = digits.is_string() ? digits.get<std::string>() : model::digitsOf(digits);
    if (text)
        if (const auto number = numberOf(*text))
            // Python writes ten as 10.0.
            return amount ? *number : base::Decimal::of(number->plain());
    throw base::Fault(base::FaultCode::conflict, "The back office's answer can't be read.",
                      "no number: " + value.dump());
}

std::string textOf(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

Id idOf(const Json& value) {
    return value.is_number_integer() ? value.get<Id>() : 0;
}

std::vector<Id> idsOf(const Json& value) {
    std::vector<Id> ids;
    if (value.is_array())
        for (const auto& one : value) ids.push_back(idOf(one));
    return ids;
}

std::string dateOf(const Json& value) {
    if (!value.is_object()) return {};
    std::array<char, 40> text{};
    const int size =
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", partOf(value, "year"),
                      partOf(value, "month"), partOf(value, "day"));
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string momentOf(const Json& value) {
    if (!value.is_object()) return {};
    std::array<char, 50> text{};
    const int size = std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d.%06d",
                                   partOf(value, "hour"), partOf(value, "minute"),
                                   partOf(value, "second"), partOf(value, "microsecond"));
    return dateOf(value) + std::string(text.data(), static_cast<std::size_t>(size));
}

const Json& at(const Json& object, std::string_view member) {
    static const Json none;
    if (!object.is_object()) return none;
    const auto found = object.find(member);
    return found == object.end() ? none : *found;
}

Json decimal(const base::Decimal& value) {
    auto json = classed("Decimal");
    json["decimal"] = value.str();
    return json;
}

Json moment(std::string_view text) {
    static constexpr std::array kParts{"year",   "month",  "day",        "hour",
                                       "minute", "second", "microsecond"};
    auto json = classed("datetime");
    const auto* next = text.data();
    const auto* const end = next + text.size();
    for (const auto* part : kParts) {
        int number = 0;
        next = std::from_chars(std::min(next, end), end, number).ptr + 1;
        json[part] = number;
    }
    return json;
}

Json clause(std::string_view field, std::string_view how, Json value) {
    auto json = Json::array();
    json.push_back(field);
    json.push_back(how);
    json.push_back(std::move(value));
    return json;
}

Json domain(std::vector<Json> clauses) {
    auto json = Json::array();
    for (auto& one : clauses) json.push_back(std::move(one));
    return json;
}

Json list(const std::vector<Id>& ids) {
    auto json = Json::array();
    for (const auto id : ids) json.push_back(id);
    return json;
}

}  // namespace tryton
