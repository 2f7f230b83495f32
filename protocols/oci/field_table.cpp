#include "protocols/oci/field_table.h"

#include <algorithm>
#include <array>

#include "gateway/base/decimal.h"
#include "gateway/base/text.h"
#include "gateway/model/money.h"
#include "gateway/model/units.h"

namespace oci {
namespace {

// SAP Open Catalog Interface 4.0, table of fields; CUST_FIELDs as SAP's structures have them.
constexpr auto kRules = std::to_array<FieldRule>({
    {"DESCRIPTION", 40},
    {"MATNR", 40},
    {"QUANTITY", 15, Form::figure},
    {"UNIT", 3, Form::unit},
    {"PRICE", 15, Form::figure},
    {"CURRENCY", 5, Form::currency},
    {"PRICEUNIT", 5, Form::whole},
    {"LEADTIME", 5, Form::days},
    {"VENDOR", 10},
    {"VENDORMAT", 40},
    {"MANUFACTCODE", 10},
    {"MANUFACTMAT", 40},
    {"MATGROUP", 10},
    {"SERVICE", 1},
    {"CONTRACT", 10},
    {"CONTRACT_ITEM", 5},
    {"EXT_QUOTE_ID", 35},
    {"EXT_QUOTE_ITEM", 10},
    {"EXT_PRODUCT_ID", 40},
    {"EXT_SCHEMA_TYPE", 10},
    {"EXT_CATEGORY_ID", 60},
    {"CUST_FIELD1", 10},
    {"CUST_FIELD2", 10},
    {"CUST_FIELD3", 10},
    {"CUST_FIELD4", 20},
    {"CUST_FIELD5", 50},
});

constexpr std::size_t kBeforePoint = 11;
constexpr std::size_t kBehindPoint = 3;

bool isDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string wrongFigure(std::string_view text) {
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto rest = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (whole.empty() || !isDigits(whole) || !isDigits(rest))
        return "is no plain figure with a point, like 1234.5";
    if (whole.size() > kBeforePoint || rest.size() > kBehindPoint)
        return "has more than 11 digits before or 3 behind the point";
    return {};
}

// The ISO codes SAP's table T006I knows; ST is what SAP calls a piece inside.
std::string wrongUnit(std::string_view text) {
    const auto ours = model::unitFrom("sap-iso", text);
    const auto code = ours ? model::unitIn("sap-iso", *ours) : std::nullopt;
    return code == text ? "" : "is no ISO code of a unit, like PCE";
}

std::string wrongForm(Form form, std::string_view text) {
    switch (form) {
        case Form::text:
            return {};
        case Form::figure:
            return wrongFigure(text);
        case Form::whole:
            return isDigits(text) && text.find_first_not_of('0') != std::string_view::npos
                       ? ""
                       : "is no whole number above zero";
        case Form::days:
            return isDigits(text) ? "" : "is no number of days";
        case Form::unit:
            return wrongUnit(text);
        case Form::currency:
            return model::isCurrency(text) ? "" : "is no ISO 4217 code";
    }
    return {};
}

}  // namespace

const FieldRule* fieldRule(std::string_view name) {
    const auto found = std::ranges::find(kRules, name, &FieldRule::name);
    return found == kRules.end() ? nullptr : &*found;
}

std::string wrongWith(const FieldRule& rule, std::string_view utf8) {
    const auto text = base::trim(utf8);
    if (text.empty()) return {};
    if (const auto has = base::characters(text); has > rule.most)
        return "is " + std::to_string(has) + " characters long; there is room for " +
               std::to_string(rule.most);
    return wrongForm(rule.form, text);
}

}  // namespace oci
