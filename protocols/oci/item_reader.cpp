#include "protocols/oci/item_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "gateway/base/text.h"
#include "protocols/oci/charset.h"
#include "protocols/oci/field_table.h"

namespace oci {
namespace {

// What has a place of its own in an Item; all others are kept as extras.
constexpr std::array<std::string_view, 14> kUnderstood{
    "DESCRIPTION", "QUANTITY",     "UNIT",        "PRICE",          "CURRENCY",
    "PRICEUNIT",   "LEADTIME",     "LONGTEXT",    "VENDORMAT",      "MATNR",
    "MANUFACTMAT", "EXT_QUOTE_ID", "CUST_FIELD5", "EXT_CATEGORY_ID"};

class Reader {
public:
    Reader(const RawItem& raw, int index) : raw_(raw), index_(std::to_string(index)) {
        for (const auto& [name, value] : raw_.fields)
            if (hasControls(value)) wrong(name, "contains a control character");
    }

    std::string text(std::string_view name) {
        std::optional<std::string> found;
        for (const auto& [field, value] : raw_.fields) {
            if (field != name) continue;
            if (found && *found != value)
                noted(name, "given twice; the first one counts");
            else
                found = value;
        }
        return std::string(base::trim(found.value_or("")));
    }

    // All values of the name: a long text may come in pieces.
    std::string joined(std::string_view name) const {
        std::string all;
        for (const auto& [field, value] : raw_.fields)
            if (field == name) all += (all.empty() ? "" : "\n") + value;
        return all;
    }

    std::optional<base::Decimal> number(std::string_view name) {
        const auto value = text(name);
        if (value.empty()) return std::nullopt;
        const auto number = wildNumber(value);
        if (!number) wrong(name, "not a number: " + base::cutCharacters(value, 40));
        return number;
    }

    void wrong(std::string_view name, std::string what) {
        problems_.push_back({where(name), std::move(what), false});
    }
    // One word about a field is enough.
    void noted(std::string_view name, std::string what) {
        if (std::ranges::find(problems_, where(name), &base::Problem::where) != problems_.end())
            return;
        problems_.push_back({where(name), std::move(what), true});
    }
    std::vector<base::Problem> take() { return std::move(problems_); }

private:
    std::string where(std::string_view name) const {
        return "field NEW_ITEM-" + base::printable(name) + "[" + index_ + "]";
    }

    const RawItem& raw_;
    std::string index_;
    std::vector<base::Problem> problems_;
};

base::Decimal quantity(Reader& in) {
    const auto value = in.number("QUANTITY");
    if (!value) {
        if (in.text("QUANTITY").empty()) in.noted("QUANTITY", "missing; read as 1");
        return base::Decimal{1};
    }
    if (value->isNegative() || value->isZero()) in.wrong("QUANTITY", "must be more than zero");
    return *value;
}

base::Decimal priceUnit(Reader& in) {
    const auto value = in.number("PRICEUNIT");
    if (!value) return base::Decimal{1};
    if (value->isNegative() || value->isZero()) {
        in.wrong("PRICEUNIT", "must be more than zero");
        return base::Decimal{1};
    }
    if (!value->isWhole()) in.noted("PRICEUNIT", "should be a whole number");
    return *value;
}

std::optional<model::Money> price(Reader& in, const std::string& common) {
    const auto amount = in.number("PRICE");
    auto currency = in.text("CURRENCY");
    if (!currency.empty() && !model::isCurrency(currency))
        in.wrong("CURRENCY", "not an ISO 4217 code: " + base::cutCharacters(currency, 10));
    if (!amount) return std::nullopt;
    if (amount->isNegative()) in.wrong("PRICE", "must not be negative");
    if (currency.empty()) {
        in.noted("CURRENCY", "missing beside a PRICE");
        currency = common;
    }
    return model::Money{*amount, currency};
}

std::optional<int> leadTime(Reader& in) {
    const auto value = in.number("LEADTIME");
    if (!value) return std::nullopt;
    constexpr std::int64_t kMost = 99'999;
    if (value->isNegative() || !value->isWhole() || *value > base::Decimal{kMost}) {
        in.noted("LEADTIME", "not a number of days");
        return std::nullopt;
    }
    const auto days = value->plain();
    int number = 0;
    std::from_chars(days.data(), days.data() + days.size(), number);
    return number;
}

model::ItemId identity(Reader& in) {
    model::ItemId id{in.text("VENDORMAT"), in.text("CUST_FIELD5"), in.text("MATNR")};
    if (id.supplierPart.empty()) id.supplierPart = in.text("EXT_PRODUCT_ID");
    return id;
}

std::vector<model::Classification> classifications(Reader& in) {
    const auto code = in.text("EXT_CATEGORY_ID");
    if (code.empty()) return {};
    const auto schema = in.text("EXT_SCHEMA_TYPE");
    if (schema.empty()) in.noted("EXT_SCHEMA_TYPE", "missing beside EXT_CATEGORY_ID");
    return {{schema, code}};
}

void checkMandatory(Reader& in, const model::Item& item) {
    if (item.description.empty() && item.id.buyerPart.empty())
        in.noted("DESCRIPTION", "missing, as is MATNR: SAP drops such an item");
    if (item.unit.empty() && item.id.buyerPart.empty())
        in.noted("UNIT", "missing, as is MATNR: SAP drops such an item");
}

// What a strict receiver would say, by the table our own carts are held against.
void checkFields(Reader& in, const RawItem& raw) {
    for (const auto& [name, value] : raw.fields)
        if (const auto* rule = fieldRule(name))
            if (auto wrong = wrongWith(*rule, value); !wrong.empty())
                in.noted(name, std::move(wrong));
}

model::Extras extras(const RawItem& raw, const model::Item& item) {
    model::Extras kept;
    for (const auto& [name, value] : raw.fields) {
        if (std::ranges::find(kUnderstood, name) != kUnderstood.end()) continue;
        const bool repeatsPart = name == "EXT_PRODUCT_ID" && value == item.id.supplierPart;
        const bool schema = name == "EXT_SCHEMA_TYPE" && !item.classifications.empty();
        if (!repeatsPart && !schema) kept.emplace_back(name, value);
    }
    return kept;
}

// Grouping marks may stand only where groups of three follow.
bool groupsOfThree(std::string_view whole, char mark) {
    auto at = whole.find(mark);
    if (at == 0 || at > 3) return false;
    for (; at != std::string_view::npos; at = whole.find(mark, at + 1)) {
        const auto next = std::min(whole.find(mark, at + 1), whole.size());
        if (next - at != 4) return false;
    }
    return true;
}

}  // namespace

std::optional<base::Decimal> wildNumber(std::string_view text) {
    std::string digits(base::trim(text));
    const auto comma = digits.rfind(',');
    const auto point = digits.rfind('.');
    const bool both = comma != std::string::npos && point != std::string::npos;
    if (both) {
        const char mark = comma > point ? '.' : ',';
        const auto whole = digits.substr(0, std::max(comma, point));
        if (!groupsOfThree(whole, mark)) return std::nullopt;
        std::erase(digits, mark);
    }
    std::ranges::replace(digits, ',', '.');
    return base::Decimal::parse(digits);
}

ReadItem readItem(const RawItem& raw, int index, const std::string& currency) {
    Reader in(raw, index);
    model::Item item;
    item.id = identity(in);
    item.quantity = quantity(in);
    item.unit = in.text("UNIT");
    item.unitPrice = price(in, currency);
    item.priceBasis = priceUnit(in);
    item.description = in.text("DESCRIPTION");
    item.longDescription = in.joined("LONGTEXT");
    item.classifications = classifications(in);
    item.manufacturerPart = in.text("MANUFACTMAT");
    item.leadTimeDays = leadTime(in);
    item.extras = extras(raw, item);
    if (index == 0) in.noted("DESCRIPTION", "the index is 0: the first item has 1");
    checkMandatory(in, item);
    checkFields(in, raw);
    return {std::move(item), in.take()};
}

void dropOwnQuoteItem(model::Item& item) {
    std::erase_if(item.extras, [&](const auto& extra) {
        return extra.first == "EXT_QUOTE_ITEM" && extra.second == std::to_string(item.lineNumber);
    });
}

}  // namespace oci
