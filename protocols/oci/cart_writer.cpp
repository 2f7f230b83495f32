#include <algorithm>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/price.h"
#include "protocols/oci/cart_form.h"
#include "protocols/oci/charset.h"
#include "protocols/oci/names.h"

// ~OkCode, ~TARGET, ~CALLER                                        as they came
// NEW_ITEM-DESCRIPTION[n] 40, QUANTITY[n] 11.3, UNIT[n] 3, PRICE[n] 11.3 per PRICEUNIT[n] 5,
//   CURRENCY[n] 5, LEADTIME[n] 5, VENDORMAT[n] 40, MANUFACTCODE[n] 10, MANUFACTMAT[n] 40,
//   MATGROUP[n] 10, EXT_QUOTE_ID[n] 35, EXT_QUOTE_ITEM[n] 10, EXT_PRODUCT_ID[n] 40,
//   EXT_SCHEMA_TYPE[n] 10, EXT_CATEGORY_ID[n] 60, CUST_FIELDx[n]   n from 1
// NEW_ITEM-LONGTEXT_n:132[]                                        the index before the colon

namespace oci {
namespace {

constexpr std::size_t kDescription = 40;
constexpr std::size_t kManufacturer = 10;
constexpr std::size_t kAuxiliary = 50;
constexpr int kDecimals = 3;
constexpr std::int64_t kMostPriceUnit = 99'999;

std::string number(const base::Decimal& value) {
    return value.scale() <= kDecimals ? value.str() : value.rounded(kDecimals).plain();
}

// PRICE has three digits behind the point, PRICEUNIT five before it and none behind, and there is
// no place for another unit: 0.01234 per 1 is 12.34 per 1000.
model::PricePer scaled(const model::Item& item) {
    const model::PriceRoom room{kDecimals, base::Decimal{kMostPriceUnit}, false};
    if (auto fit = model::fitted(model::pricePer(item), room)) return std::move(*fit);
    throw base::Fault(
        base::FaultCode::invalid, "A price of this cart can't be said in OCI.", {},
        {{"line " + std::to_string(item.lineNumber) + "/price",
          model::priceText(item) + " (" + item.id.supplierPart +
              ") is no price with three digits behind the point per at most 99999 (PRICEUNIT)"}});
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
    return charsetNamed(extra(setup, "http_content_charset")).value_or(Charset::latin1);
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

class Writer {
public:
    Writer(const model::Partner& partner, Charset charset)
        : charset_(charset),
          matgroup_(option(&partner, "oci.matgroup")),
          auxiliary_(option(&partner, "oci.auxiliaryField")) {
        if (auxiliary_.starts_with("NEW_ITEM-")) auxiliary_.erase(0, 9);
    }

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
        describe(item);
        price(item);
        identify(item);
        quote(item, offerId);
        classify(item);
        customerFields(item);
    }
    base::Fields take() { return std::move(fields_); }

private:
    void put(std::string_view name, std::string_view text, std::size_t most = std::string::npos) {
        if (text.empty()) return;
        auto value = fitted(text, charset_);
        if (most != std::string::npos) value = base::cutCharacters(value, most);
        fields_.emplace_back("NEW_ITEM-" + std::string(name) + "[" + index_ + "]",
                             std::move(value));
    }

    void describe(const model::Item& item) {
        const auto& text = item.description.empty() ? item.id.supplierPart : item.description;
        put("DESCRIPTION", text, kDescription);
        std::string whole =
            base::characters(fitted(text, charset_)) > kDescription ? item.description : "";
        if (item.longDescription != item.description && !item.longDescription.empty())
            whole += (whole.empty() ? "" : "\n") + item.longDescription;
        // OCI has no field for the person's words; the long text is where people read them.
        if (!item.note.empty()) whole += (whole.empty() ? "" : "\n") + item.note;
        if (!whole.empty())
            fields_.emplace_back("NEW_ITEM-LONGTEXT_" + index_ + ":132[]", fitted(whole, charset_));
    }
    void price(const model::Item& item) {
        put("QUANTITY", number(item.quantity));
        put("UNIT", item.unit);
        if (item.unitPrice) {
            const auto price = scaled(item);
            put("PRICE", number(price.amount));
            put("CURRENCY", item.unitPrice->currency);
            put("PRICEUNIT", price.basis.plain());
        }
        if (item.leadTimeDays) put("LEADTIME", std::to_string(*item.leadTimeDays));
    }
    void identify(const model::Item& item) {
        put("MATNR", item.id.buyerPart);
        put("VENDORMAT", item.id.supplierPart);
        put("MANUFACTCODE", item.manufacturer, kManufacturer);
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
    void customerFields(const model::Item& item) {
        put(auxiliary_, item.id.auxiliary, kAuxiliary);
        for (const auto& [name, value] : item.extras)
            if (isCustomerField(name) && (name != auxiliary_ || item.id.auxiliary.empty()))
                put(name, value);
    }

    Charset charset_;
    std::string matgroup_;
    std::string auxiliary_;
    std::string index_;
    base::Fields fields_;
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
    return {std::move(action), target(setup), std::string(name(charset)), writer.take()};
}

}  // namespace oci
