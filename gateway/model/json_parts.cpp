#include "gateway/model/json_parts.h"

namespace model {

std::string moneyJson(const Money& money) {
    if (money == Money{}) return "{}";
    return Object().decimal("amount", money.amount).text("currency", money.currency).str();
}

Money readMoney(const In& in) {
    return Money{.amount = in.decimal("amount"), .currency = in.text("currency")};
}

std::string credentialJson(const Credential& credential) {
    return Object().text("domain", credential.domain).text("identity", credential.identity).str();
}

Credential readCredential(const In& in) {
    return Credential{.domain = in.text("domain"), .identity = in.text("identity")};
}

std::string addressJson(const Address& address) {
    return Object()
        .text("id", address.id)
        .text("name", address.name)
        .json("deliverTo", array(address.deliverTo))
        .json("street", array(address.street))
        .text("city", address.city)
        .text("state", address.state)
        .text("postalCode", address.postalCode)
        .text("country", address.country)
        .text("email", address.email)
        .text("phone", address.phone)
        .str();
}

Address readAddress(const In& in) {
    return Address{.id = in.text("id"),
                   .name = in.text("name"),
                   .deliverTo = in.texts("deliverTo"),
                   .street = in.texts("street"),
                   .city = in.text("city"),
                   .state = in.text("state"),
                   .postalCode = in.text("postalCode"),
                   .country = in.text("country"),
                   .email = in.text("email"),
                   .phone = in.text("phone")};
}

std::string contactJson(const Contact& contact) {
    return Object()
        .text("role", contact.role)
        .text("name", contact.name)
        .text("email", contact.email)
        .text("phone", contact.phone)
        .str();
}

Contact readContact(const In& in) {
    return Contact{.role = in.text("role"),
                   .name = in.text("name"),
                   .email = in.text("email"),
                   .phone = in.text("phone")};
}

std::string contactsJson(const std::vector<Contact>& contacts) {
    return array(contacts, contactJson);
}

std::string toJson(const Extras& extras) {
    return array(extras, [](const auto& extra) {
        return "[" + quoted(extra.first) + "," + quoted(extra.second) + "]";
    });
}

Extras readExtras(const In& in) {
    return in.each([](const In& pair) {
        if (pair.size() != 2) pair.fail({}, "is not a name and a value");
        return std::pair{pair.element(0).asText(), pair.element(1).asText()};
    });
}

Extras extrasFromJson(std::string_view json) {
    return readExtras(Json(json).root());
}

}  // namespace model
