#include "connectors/shop/vendure/address.h"

namespace vendure {
namespace {

std::string orElse(const std::string& text, const std::string& other) {
    return text.empty() ? other : text;
}

std::string at(const std::vector<std::string>& texts, std::size_t index) {
    return index < texts.size() ? texts[index] : std::string();
}

}  // namespace

nlohmann::json addressOf(const model::Address& address) {
    return {{"fullName", orElse(at(address.deliverTo, 0), address.name)},
            {"company", address.name},
            {"streetLine1", orElse(at(address.street, 0), "-")},
            {"streetLine2", at(address.street, 1)},
            {"city", address.city},
            {"province", address.state},
            {"postalCode", address.postalCode},
            {"countryCode", address.country},
            {"phoneNumber", address.phone}};
}

std::vector<std::string> cutOf(const model::Order& order) {
    std::vector<std::string> words;
    const auto look = [&](const model::Address& address, const std::string& of) {
        if (address.deliverTo.size() > 1)
            words.push_back("for whom it is (DeliverTo) of " + of + " from its second line on");
        if (address.street.size() > 2)
            words.push_back("the street of " + of + " from its third line on");
    };
    if (order.shipTo) look(*order.shipTo, "the address the goods go to");
    look(order.billTo, "the address the invoice goes to");
    return words;
}

std::string emailOf(const model::Order& order, const std::string& partnerId) {
    for (const auto& contact : order.contacts)
        if (!contact.email.empty()) return contact.email;
    if (order.shipTo && !order.shipTo->email.empty()) return order.shipTo->email;
    return orElse(order.billTo.email, "orders@" + partnerId + ".invalid");
}

std::string personOf(const model::Order& order) {
    for (const auto& contact : order.contacts)
        if (!contact.name.empty()) return contact.name;
    if (order.shipTo && !order.shipTo->deliverTo.empty()) return order.shipTo->deliverTo.front();
    return "Purchasing";
}

std::string companyOf(const model::Order& order, const std::string& partnerId) {
    return orElse(order.billTo.name, partnerId);
}

}  // namespace vendure
