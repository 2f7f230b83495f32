#include "connectors/shop/claims.h"

#include <nlohmann/json.hpp>

namespace shop {
namespace {

using Json = nlohmann::ordered_json;

std::int64_t unixSeconds(base::Time time) {
    return std::chrono::duration_cast<base::Seconds>(time.time_since_epoch()).count();
}

// What is empty is not said.
void put(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

Json lineOf(const model::Item& item) {
    Json line;
    put(line, "sku", item.id.supplierPart);
    put(line, "auxiliaryId", item.id.auxiliary);
    put(line, "buyerPart", item.id.buyerPart);
    line["quantity"] = item.quantity.plain();
    put(line, "unit", item.unit);
    if (item.unitPrice) {
        line["price"] = item.unitPrice->amount.str();
        line["currency"] = item.unitPrice->currency;
        line["priceBasis"] = item.priceBasis.plain();
        if (item.priceFactor != base::Decimal{1}) line["priceFactor"] = item.priceFactor.plain();
        put(line, "priceUnit", item.priceUnit);
    }
    put(line, "description", item.description);
    put(line, "note", item.note);
    return line;
}

Json personOf(const model::PunchoutSetup& setup) {
    Json person = Json::object();
    put(person, "email", setup.userEmail);
    put(person, "name", setup.userName);
    return person;
}

Json selectedOf(const model::ItemId& id) {
    Json selected = Json::object();
    put(selected, "sku", id.supplierPart);
    put(selected, "auxiliaryId", id.auxiliary);
    return selected;
}

// On create whatever stands in the cart is not ours to take over.
bool bringsLines(const model::PunchoutSetup& setup) {
    return setup.operation != model::PunchoutOperation::create && !setup.items.empty();
}

}  // namespace

std::string claimsOf(const Arrival& arrival, const std::string& backOffice, base::Time now,
                     const std::string& nonce) {
    const auto& [visit, partner, setup, homeUrl, cartUrl, expires] = arrival;
    Json claims{{"iss", "passerelle"},
                {"aud", backOffice},
                {"sub", visit},
                {"iat", unixSeconds(now)},
                {"exp", unixSeconds(now + kTokenLife)},
                {"jti", nonce},
                {"partner", partner.id},
                {"partnerName", partner.name},
                {"operation", std::string(model::name(setup.operation))},
                {"user", personOf(setup)},
                {"currency", partner.currency},
                {"language", partner.language},
                {"visitEnds", unixSeconds(expires)},
                {"homeUrl", homeUrl},
                {"cartUrl", cartUrl}};
    if (setup.selected) claims["selected"] = selectedOf(*setup.selected);
    if (bringsLines(setup))
        for (const auto& item : setup.items) claims["lines"].push_back(lineOf(item));
    return claims.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace shop
