// Tryton's JSON: plain values, and objects of "__class__" Decimal, date and datetime.
#include "connectors/tryton/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "gateway/base/fault.h"

namespace tryton {
namespace {

/// Follows the parser and builds the value; what would become a floating point number stays text.
class Builder {
public:
    Json root;

    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(std::int64_t value) { return put(value); }
    bool number_unsigned(std::uint64_t value) { return put(value); }
    template <class Float>
    bool number_float(Float, const std::string& digits) {
        return put(digits);
    }
    bool string(std::string& text) { return put(std::move(text)); }
    template <class Bytes>
    bool binary(Bytes&) {
        return false;
    }
    bool key(std::string& name) {
        key_ = std::move(name);
        return true;
    }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    template <class Error>
    bool parse_error(std::size_t, const std::string&, const Error&) {
        return false;
    }

private:
    Json* add(Json value) {
        if (open_.empty()) {
            root = std::move(value);
            return &root;
        }
        auto& parent = *open_.back();
        if (parent.is_object()) return &(parent[key_] = std::move(value));
        parent.push_back(std::move(value));
        return &parent.back();
    }
    bool put(Json value) {
        add(std::move(value));
        return true;
    }
    bool open(Json value) {
        open_.push_back(add(std::move(value)));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    std::vector<Json*> open_;
    std::string key_;
};

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
    Builder builder;
    if (!Json::sax_parse(text, &builder)) return Json(Json::value_t::discarded);
    return std::move(builder.root);
}

base::Decimal decimalOf(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_number_integer()) return base::Decimal(value.get<std::int64_t>());
    const bool amount = isClass(value, "Decimal");
    const auto& digits = amount ? at(value, "decimal") : value;
    if (digits.is_string())
        if (const auto number = numberOf(digits.get_ref<const std::string&>()))
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
