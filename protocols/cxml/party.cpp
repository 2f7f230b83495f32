// Address(@addressID @isoCountryCode)
//   Name, PostalAddress / DeliverTo* Street+ City State? PostalCode? Country(@isoCountryCode),
//   Email?, Phone? / TelephoneNumber / CountryCode AreaOrCityCode Number Extension?
// Contact(@role): the same, many times
// Extrinsic(@name): anything
#include "protocols/cxml/party.h"

#include <sstream>

#include "gateway/base/text.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

std::string readPhone(Node phone) {
    std::string number;
    xml::eachElement(phone.child("TelephoneNumber"), [&](Node part, std::string_view name) {
        auto text = xml::trimmed(part);
        if (text.empty()) return;
        if (name == "CountryCode" && text.front() != '+') text.insert(0, 1, '+');
        if (!number.empty()) number += name == "Extension" ? " x" : " ";
        number += text;
    });
    return number;
}

void readPostal(Node postal, model::Address& address) {
    xml::eachElement(postal, [&](Node node, std::string_view name) {
        if (name == "DeliverTo")
            address.deliverTo.push_back(xml::trimmed(node));
        else if (name == "Street")
            address.street.push_back(xml::trimmed(node));
        else if (name == "City")
            address.city = xml::trimmed(node);
        else if (name == "State")
            address.state = xml::trimmed(node);
        else if (name == "PostalCode")
            address.postalCode = xml::trimmed(node);
        else if (name == "Country")
            address.country = node.attribute("isoCountryCode").value();
    });
}

bool hasElements(Node parent) {
    for (auto child = parent.first_child(); xml::present(child); child = child.next_sibling())
        if (child.type() == pugi::node_element) return true;
    return false;
}

}  // namespace

model::Address readAddress(Node address) {
    model::Address read;
    read.id = address.attribute("addressID").value();
    xml::eachElement(address, [&](Node node, std::string_view name) {
        if (name == "Name")
            read.name = xml::trimmed(node);
        else if (name == "PostalAddress")
            readPostal(node, read);
        else if (name == "Email")
            read.email = xml::trimmed(node);
        else if (name == "Phone")
            read.phone = readPhone(node);
    });
    if (read.country.empty()) read.country = address.attribute("isoCountryCode").value();
    return read;
}

model::Contact readContact(Node contact) {
    model::Contact read{contact.attribute("role").value(), {}, {}, {}};
    xml::eachElement(contact, [&](Node node, std::string_view name) {
        if (name == "Name")
            read.name = xml::trimmed(node);
        else if (name == "Email" && read.email.empty())
            read.email = xml::trimmed(node);
        else if (name == "Phone" && read.phone.empty())
            read.phone = readPhone(node);
    });
    return read;
}

std::string oneLine(const model::Address& address) {
    std::string line;
    const auto add = [&line](const std::string& part) {
        if (part.empty()) return;
        if (!line.empty()) line += ", ";
        line += part;
    };
    add(address.id);
    add(address.name);
    for (const auto& part : address.deliverTo) add(part);
    for (const auto& part : address.street) add(part);
    add(address.postalCode);
    add(address.city);
    add(address.state);
    add(address.country);
    return line;
}

void addExtrinsic(model::Extras& extras, Node extrinsic) {
    constexpr std::size_t kUsualCount = 4;
    if (extras.empty()) extras.reserve(kUsualCount);
    const char* name = extrinsic.attribute("name").value();
    if (!hasElements(extrinsic)) {
        extras.emplace_back(name, xml::trimmed(extrinsic));
        return;
    }
    std::ostringstream markup;
    markup << base::escapeMarkup(extrinsic.value());
    for (const auto child : extrinsic.children()) child.print(markup, "", pugi::format_raw);
    extras.emplace_back(name, markup.str());
}

}  // namespace cxml
