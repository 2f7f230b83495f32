#include <algorithm>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/price.h"
#include "protocols/oci/cart_form.h"
#include "protocols/oci/charset.h"
#include "protocols/oci/field_table.h"
#include "protocols/oci/names.h"

// ~OkCode, ~TARGET, ~CALLER                                        as they came
// NEW_ITEM-<FIELD>[n]                                              field_table.cpp; n from 1
// NEW_ITEM-LONGTEXT_n:132[]                                        the index before the colon

namespace oci {
namespace {

constexpr std::size_t kReference = 50;
constexpr int kDecimals = 3;
constexpr std::int64_t kMostPriceUnit = 99'999;

[[noreturn]] void cannotSay(const model::Item& item, std::string_view member, std::string why) {
    throw base::Fault(
        base::FaultCode::invalid, "This cart can't be said in OCI.", {},
        {{"line " + std::to_string(item.lineNumber) + "/" + std::string(member), std::move(why)}});
}

// PRICE has three digits behind the point, PRICEUNIT five before it and none behind, and there is
// no place for another unit: 0.01234 per 1 is 12.34 per 1000.
model::PricePer scaled(const model::Item& item) {
    const model::PriceRoom room{kDecimals, base::Decimal{kMostPriceUnit}, false};
    if (auto fit = model::fitted(model::pricePer(item), room)) return std::move(*fit);
    cannotSay(item, "price",
              model::priceText(item) + " (" + item.id.supplierPart +
                  ") is no price with three digits behind the point per at most 99999 (PRICEUNIT)");
}

bool isCleanName(std::string_view text) {
    return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    });
}

std::string extra(const model::PunchoutSetup& setup, std::string_view name) {
    const auto value = base::findAnyCase(setup.extras, name).value_or("");
    return std::string(base::trim(value));
}

std::string target(const model::PunchoutSetup& setup) {
    for (const auto* name : {"returntarget", "~TARGET"})
        if (const auto value = extra(setup, name); isCleanName(value)) return value;
    return "_top";
}

Charset charsetFor(const model::PunchoutSetup& setup, const model::Partner& partner) {
    if (const auto fixed = charsetNamed(option(&partner, "oci.charset"))) return *fixed;
    return charsetNamed(extra(setup, "http_content_charset")).value_or(Charset{"ISO-8859-1"});
}

std::string unspsc(const model::Item& item) {
    for (const auto& [domain, code] : item.classifications)
        if (base::equalsAnyCase(domain, "UNSPSC")) return code;
    return {};
}

bool isCustomerField(std::string_view name) {
    constexpr std::string_view kStem = "CUST_FIELD";
    if (!name.starts_with(kStem)) return false;
    const auto digits = name.substr(kStem.size());
    return !digits.empty() && digits.size() <= 2 &&
           std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

// NEW_ITEM-CUST_FIELD5 is CUST_FIELD5 here.
std::string fieldOption(const model::Partner& partner, std::string_view name) {
    auto field = option(&partner, name);
    if (field.starts_with("NEW_ITEM-")) field.erase(0, 9);
    return field;
}

class Writer {
public:
    Writer(const model::Partner& partner, Charset charset)
        : charset_(std::move(charset)),
          matgroup_(option(&partner, "oci.matgroup")),
          auxiliary_(fieldOption(partner, "oci.auxiliaryField")),
          manufacturer_(fieldOption(partner, "oci.manufacturerField")) {}

    void echo(const model::PunchoutSetup& setup) {
        for (const auto* name : {"~OkCode", "~TARGET", "~CALLER"})
            if (const auto value = extra(setup, name); isCleanName(value))
                fields_.emplace_back(name, value);
    }
    void query(std::string_view text) {
        for (auto& field : base::parseForm(text)) fields_.push_back(std::move(field));
    }
    void item(const model::Item& item, int index, const std::string& offerId) {
        index_ = std::to_string(index);
        item_ = &item;
        describe(item);
        price(item);
        identify(item);
        quote(item, offerId);
        classify(item);
        customerFields(item);
    }
    base::Fields take() { return std::move(fields_); }
    std::vector<std::string> takeOmitted() { return std::move(omitted_); }

private:
    // What the receiver has no room for: a part number or a figure that is cut is another one, and
    // stops the cart; the rest is left out and said.
    void put(std::string_view name, std::string_view text, bool isNeeded = false) {
        if (text.empty() || name.empty()) return;
        auto value = spoken(name, text);
        if (const auto* rule = fieldRule(name))
            if (const auto wrong = wrongWith(*rule, value); !wrong.empty()) {
                if (isNeeded) cannotSay(*item_, name, value + ' ' + wrong);
                omitted_.push_back(placeOf(name) + ": it " + wrong);
                return;
            }
        fields_.emplace_back(placeOf(name), std::move(value));
    }

    std::string placeOf(std::string_view name) const {
        return "NEW_ITEM-" + std::string(name) + "[" + index_ + "]";
    }

    // In the receiver's characters.
    std::string spoken(std::string_view name, std::string_view text) {
        auto fit = fitted(text, charset_);
        if (!fit.replaced.empty())
            omitted_.push_back("characters of " + placeOf(name) + " that " + charset_.name +
                               " lacks: " + base::join(fit.replaced, ", "));
        return std::move(fit.text);
    }

    void describe(const model::Item& item) {
        const auto& text = item.description.empty() ? item.id.supplierPart : item.description;
        const auto* rule = fieldRule("DESCRIPTION");
        const auto inShort = base::cutCharacters(fitted(text, charset_).text, rule->most);
        put("DESCRIPTION", inShort);
        std::string whole =
            base::characters(fitted(text, charset_).text) > rule->most ? item.description : "";
        if (item.longDescription != item.description && !item.longDescription.empty())
            whole += (whole.empty() ? "" : "\n") + item.longDescription;
        // OCI has no field for the person's words; the long text is where people read them.
        if (!item.note.empty()) whole += (whole.empty() ? "" : "\n") + item.note;
        const auto spelled = spoken("DESCRIPTION", whole.empty() ? text : whole);
        if (!whole.empty()) fields_.emplace_back("NEW_ITEM-LONGTEXT_" + index_ + ":132[]", spelled);
    }
    void price(const model::Item& item) {
        put("QUANTITY", item.quantity.plain(), true);
        // In which words is the profile's business.
        if (!item.unit.empty()) fields_.emplace_back(placeOf("UNIT"), spoken("UNIT", item.unit));
        if (item.unitPrice) {
            const auto price = scaled(item);
            put("PRICE", price.amount.str(), true);
            put("CURRENCY", item.unitPrice->currency, true);
            put("PRICEUNIT", price.basis.plain(), true);
        }
        if (item.leadTimeDays) put("LEADTIME", std::to_string(*item.leadTimeDays));
    }
    void identify(const model::Item& item) {
        put("MATNR", item.id.buyerPart, true);
        put("VENDORMAT", item.id.supplierPart, true);
        if (const auto code = base::find(item.extras, "MANUFACTCODE")) put("MANUFACTCODE", *code);
        put(manufacturer_, item.manufacturer);
        put("MANUFACTMAT", item.manufacturerPart);
        put("EXT_PRODUCT_ID", item.id.supplierPart);
    }
    void quote(const model::Item& item, const std::string& offerId) {
        if (offerId.empty()) return;
        put("EXT_QUOTE_ID", offerId);
        put("EXT_QUOTE_ITEM", std::to_string(item.lineNumber));
    }
    void classify(const model::Item& item) {
        const auto code = unspsc(item);
        if (code.empty()) return;
        if (matgroup_ == "unspsc") put("MATGROUP", code);
        put("EXT_SCHEMA_TYPE", "UNSPSC");
        put("EXT_CATEGORY_ID", code);
    }
    // Which field has room for it is agreed with the buyer, whose system need not be SAP's.
    void reference(const std::string& auxiliary) {
        if (auxiliary.empty() || auxiliary_.empty()) return;
        if (base::characters(auxiliary) > kReference)
            cannotSay(*item_, auxiliary_, auxiliary + " has more than 50 characters");
        fields_.emplace_back(placeOf(auxiliary_), spoken(auxiliary_, auxiliary));
    }
    void customerFields(const model::Item& item) {
        reference(item.id.auxiliary);
        for (const auto& [name, value] : item.extras)
            if (isCustomerField(name) && (name != auxiliary_ || item.id.auxiliary.empty()))
                put(name, value);
    }

    Charset charset_;
    std::string matgroup_;
    std::string auxiliary_;
    std::string manufacturer_;
    std::string index_;
    const model::Item* item_ = nullptr;
    base::Fields fields_;
    std::vector<std::string> omitted_;
};

}  // namespace

protocols::Form writeCartForm(const model::Cart& cart, const model::PunchoutSetup& setup,
                              const model::Partner& partner) {
    const auto charset = charsetFor(setup, partner);
    Writer writer(partner, charset);
    std::string action = setup.returnUrl;
    writer.echo(setup);
    const auto question = action.find('?');
    if (question != std::string::npos && option(&partner, "oci.splitHookQuery") == "yes") {
        writer.query(action.substr(question + 1));
        action.resize(question);
    }
    int index = 0;
    if (!cart.cancelled)
        for (const auto& item : cart.items) writer.item(item, ++index, cart.offerId);
    return {std::move(action), target(setup), charset.name, writer.take(), writer.takeOmitted()};
}

}  // namespace oci
