#include "gateway/flows/not_told.h"

#include <algorithm>
#include <array>

#include "gateway/base/text.h"

namespace flows {
namespace {

using model::BackOffice;
using model::Order;

struct Said {
    std::string_view field;  ///< of the order, as in canonical JSON
    std::string_view words;
    bool (*isSaid)(const Order&);
};

bool anyLine(const Order& order, bool (*says)(const model::Item&)) {
    return std::ranges::any_of(order.items, says);
}

bool isUncoded(const std::optional<model::Address>& address) {
    return address && address->country.empty() && !address->countryName.empty();
}

const std::array<Said, 9> kSaid{{
    {"card", "the purchasing card", [](const Order& order) { return order.card.has_value(); }},
    {"shipComplete", "that all is to come in one shipment",
     [](const Order& order) { return !order.shipComplete.empty(); }},
    {"pickUpDate", "the date of pick-up",
     [](const Order& order) { return !order.pickUpDate.empty(); }},
    {"followUp", "the address for news",
     [](const Order& order) { return !order.followUp.empty(); }},
    {"deliveryTerms", "the terms of delivery",
     [](const Order& order) {
         return order.deliveryTerms || anyLine(order, [](const model::Item& item) {
                    return item.deliveryTerms.has_value();
                });
     }},
    {"carriers", "who is to carry it", [](const Order& order) { return !order.carriers.empty(); }},
    {"attachmentUrls", "the addresses of attachments",
     [](const Order& order) {
         return !order.attachmentUrls.empty() || anyLine(order, [](const model::Item& item) {
             return !item.attachmentUrls.empty();
         });
     }},
    {"shipTo", "the country in words, which has no code",
     [](const Order& order) { return isUncoded(order.shipTo) || isUncoded(order.billTo); }},
    {"extras", "the buyer's own fields",
     [](const Order& order) {
         return !order.extras.empty() ||
                anyLine(order, [](const model::Item& item) { return !item.extras.empty(); });
     }},
}};

// Whether it gets the order whole, as canonical JSON or as cXML.
bool getsAll(const BackOffice& office) {
    if (office.connector == "sandbox" || office.connector == "webhook") return true;
    if (office.connector == "shop") return office.setting("platform") != "vendure";
    if (office.connector != "filedrop") return false;
    const auto format = office.setting("format", "json");
    return format == "json" || format == "cxml";
}

// The columns of a CSV are the operator's.
bool hasColumn(const BackOffice& office, std::string_view field) {
    return office.connector == "filedrop" && office.setting("format") == "csv" &&
           office.setting("columns").find("order." + std::string(field)) != std::string::npos;
}

}  // namespace

std::vector<std::string> notTold(const BackOffice& office, const Order& order) {
    std::vector<std::string> found;
    if (getsAll(office)) return found;
    for (const auto& one : kSaid)
        if (one.isSaid(order) && !hasColumn(office, one.field)) found.emplace_back(one.words);
    return found;
}

}  // namespace flows
