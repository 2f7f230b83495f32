#include "connectors/unsaid.h"

#include <algorithm>
#include <array>

namespace connectors {
namespace {

using model::Item;
using model::Order;

struct Said {
    std::string_view member;
    std::string_view words;
    bool (*isSaid)(const Order&);
};

template <class Says>
bool anyLine(const Order& order, Says says) {
    return std::ranges::any_of(order.items, says);
}

template <class T>
bool isSaidInALine(const Order& order, T Item::*member) {
    return anyLine(order, [&](const Item& item) { return item.*member != T{}; });
}

bool isUncoded(const std::optional<model::Address>& address) {
    return address && address->country.empty() && !address->countryName.empty();
}

bool isTaxed(const std::optional<model::Tax>& tax) {
    return tax && !tax->amount.amount.isZero();
}

bool hasModifications(const model::Carried& carried) {
    return std::ranges::find(carried, "Modifications", &model::CarriedPart::name) != carried.end();
}

constexpr auto kSaid = std::to_array<Said>({
    {"order.note", "the buyer's words", [](const Order& order) { return !order.note.empty(); }},
    {"line.note", "the buyer's words on single lines",
     [](const Order& order) { return isSaidInALine(order, &Item::note); }},
    {"line.requestedDelivery", "the days single lines are wanted on",
     [](const Order& order) { return isSaidInALine(order, &Item::requestedDelivery); }},
    {"line.schedule", "portions of a line that are wanted on other days",
     [](const Order& order) { return isSaidInALine(order, &Item::schedule); }},
    {"order.shipTo", "the address the goods go to",
     [](const Order& order) { return order.shipTo.has_value(); }},
    {"line.shipTo", "the addresses single lines go to",
     [](const Order& order) {
         return anyLine(
             order, [&](const Item& item) { return item.shipTo && item.shipTo != order.shipTo; });
     }},
    {"order.billTo", "the address the invoice goes to",
     [](const Order& order) { return order.billTo != model::Address{}; }},
    {"order.shipTo.deliverTo", "for whom it is there (DeliverTo)",
     [](const Order& order) { return order.shipTo && !order.shipTo->deliverTo.empty(); }},
    {"order.shipTo.countryName", "the country in words, which has no code",
     [](const Order& order) { return isUncoded(order.shipTo) || isUncoded(order.billTo); }},
    {"order.contacts", "whom to ask at the buyer's",
     [](const Order& order) { return !order.contacts.empty(); }},
    {"order.requisition", "the number of the requisition",
     [](const Order& order) { return !order.requisition.empty(); }},
    {"line.agreement", "the number of the agreement",
     [](const Order& order) { return isSaidInALine(order, &Item::agreement); }},
    {"order.shipping", "the freight",
     [](const Order& order) { return order.shipping || isSaidInALine(order, &Item::shipping); }},
    {"order.tax", "the taxes the buyer reckons with",
     [](const Order& order) {
         return isTaxed(order.tax) ||
                anyLine(order, [](const Item& item) { return isTaxed(item.tax); });
     }},
    {"modifications", "how a price came about: discounts and surcharges",
     [](const Order& order) {
         return hasModifications(order.carried) ||
                anyLine(order, [](const Item& item) { return hasModifications(item.carried); });
     }},
    {"order.paymentTerms", "the terms of payment",
     [](const Order& order) { return !order.paymentTerms.empty(); }},
    {"line.distributions", "the accounts the buyer books it on",
     [](const Order& order) { return isSaidInALine(order, &Item::distributions); }},
    {"line.tolerances", "how much more or less may be delivered",
     [](const Order& order) { return isSaidInALine(order, &Item::tolerances); }},
    {"order.card", "the purchasing card",
     [](const Order& order) { return order.card.has_value(); }},
    {"order.shipComplete", "that all is to come in one shipment",
     [](const Order& order) { return !order.shipComplete.empty(); }},
    {"order.pickUpDate", "the date of pick-up",
     [](const Order& order) { return !order.pickUpDate.empty(); }},
    {"order.followUp", "the address for news",
     [](const Order& order) { return !order.followUp.empty(); }},
    {"order.deliveryTerms", "the terms of delivery",
     [](const Order& order) {
         return order.deliveryTerms || isSaidInALine(order, &Item::deliveryTerms);
     }},
    {"order.carriers", "who is to carry it",
     [](const Order& order) { return !order.carriers.empty(); }},
    {"order.attachmentUrls", "the addresses of attachments",
     [](const Order& order) {
         return !order.attachmentUrls.empty() || isSaidInALine(order, &Item::attachmentUrls);
     }},
    {"order.extras", "the buyer's own fields",
     [](const Order& order) {
         return !order.extras.empty() || isSaidInALine(order, &Item::extras);
     }},
});

}  // namespace

std::vector<std::string> unsaid(const Order& order, const std::set<std::string_view>& told) {
    std::vector<std::string> words;
    for (const auto& one : kSaid)
        if (!told.contains(one.member) && one.isSaid(order)) words.emplace_back(one.words);
    return words;
}

std::vector<std::string_view> sayable() {
    std::vector<std::string_view> members;
    for (const auto& one : kSaid) members.push_back(one.member);
    return members;
}

}  // namespace connectors
