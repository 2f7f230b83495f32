// ShipTo, BillTo / Address
// Address(@addressID @isoCountryCode)
//   Name, PostalAddress / DeliverTo* Street+ City State? PostalCode? Country(@isoCountryCode),
//   Email?, Phone? / TelephoneNumber / CountryCode AreaOrCityCode Number Extension?
// Contact(@role): the same, many times
#include "protocols/cxml/party.h"

#include <tuple>

#include "gateway/model/country.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kPostal = "PostalAddress";
constexpr std::string_view kCountryPlace = "PostalAddress/Country";
constexpr const char* kCountryCode = "isoCountryCode";

/// A telephone number as cXML takes it apart.
struct Phone {
    std::string country, area, number, extension;

    friend bool operator==(const Phone&, const Phone&) = default;
};

// For people: "+1 207 5550144 x12".
std::string oneText(const Phone& phone) {
    std::string text;
    const auto add = [&text](std::string_view before, std::string_view part) {
        if (part.empty()) return;
        if (!text.empty() && before != "+") text += before;
        if (before == "+" && part.front() != '+') text += '+';
        text += part;
    };
    add("+", phone.country);
    add(" ", phone.area);
    add(" ", phone.number);
    add(" x", phone.extension);
    return text;
}

// The reverse: a country's code starts with +, an area's code follows it, the rest is the number.
Phone takenApart(std::string_view text) {
    Phone phone;
    if (const auto at = text.rfind(" x"); at != std::string_view::npos && at + 2 < text.size()) {
        phone.extension = text.substr(at + 2);
        text = text.substr(0, at);
    }
    const auto piece = [&text] {
        const auto end = text.find(' ');
        const auto first = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        return std::string(first);
    };
    if (text.starts_with('+')) phone.country = piece().substr(1);
    if (!phone.country.empty() && text.find(' ') != std::string_view::npos) phone.area = piece();
    phone.number = text;
    return phone;
}

std::string* partOf(Phone& phone, std::string_view name) {
    if (name == "CountryCode") return &phone.country;
    if (name == "AreaOrCityCode") return &phone.area;
    if (name == "Number") return &phone.number;
    return name == "Extension" ? &phone.extension : nullptr;
}

// Whether there is nothing but text in a part of a number.
bool isBare(Node part, std::string_view held) {
    const auto attribute = part.first_attribute();
    return !xml::present(part.first_child()) &&
           (!attribute || (attribute.name() == held && !attribute.next_attribute()));
}

// A number in one text does not say all its parts do: where writing it would give something else,
// or there are several, the element is carried besides.
void keepPhone(std::string& member, model::Carried& carried, Node node, std::string_view country) {
    Phone read;
    const auto telephone = node.child("TelephoneNumber");
    const auto* name = node.name();
    bool same = !node.first_attribute() && !node.previous_sibling(name) && !node.next_sibling(name);
    xml::eachElement(telephone, [&](Node part, std::string_view kind) {
        const bool code = kind == "CountryCode";
        auto* target = partOf(read, kind);
        same = same && target && isBare(part, code ? kCountryCode : "") &&
               (!code || part.attribute(kCountryCode).value() == country);
        if (target) *target = xml::trimmed(part);
        if (kind == "Extension") same = same && !read.extension.empty();
    });
    if (auto text = oneText(read); member.empty()) {
        same = same && !text.empty() && takenApart(text) == read;
        member = std::move(text);
    }
    if (!same) carry(carried, node);
}

void writePhone(Writing& out, const std::string& text, const model::Carried& carried,
                std::string_view country) {
    if (text.empty() || carries(carried, "Phone")) return;
    const auto phone = takenApart(text);
    out.open("Phone").open("TelephoneNumber");
    out.leaf("CountryCode", phone.country, {{kCountryCode, country}});
    out.leaf("AreaOrCityCode", phone.area).leaf("Number", phone.number);
    out.leafIf("Extension", phone.extension).close().close();
}

void readCountry(Node node, model::Address& address) {
    if (!address.country.empty()) return carry(address.carried, node, kPostal);
    address.country = node.attribute(kCountryCode).value();
    auto& carried = address.carried;
    auto name = keepText(carried, node, kCountryPlace, {kCountryCode});
    if (name.empty() && !address.country.empty())
        carried.push_back({std::string(kCountryPlace), "#", {}});
    else if (name != address.country)
        address.countryName = std::move(name);
}

// Some write the country's name and no code.
void lookUpCountry(model::Address& address) {
    if (!address.country.empty() || address.countryName.empty()) return;
    address.country = model::countryCodeOf(address.countryName);
    if (!address.country.empty() && !carries(address.carried, kPostal))
        carryUnsaid(address.carried, '@' + std::string(kCountryCode), kCountryPlace);
}

void readPostal(Node postal, model::Address& address) {
    auto& carried = address.carried;
    carryAttributes(carried, postal, kPostal);
    xml::eachElement(postal, [&](Node node, std::string_view name) {
        if (name == "DeliverTo")
            address.deliverTo.push_back(xml::trimmed(node));
        else if (name == "Street")
            address.street.push_back(xml::trimmed(node));
        else if (name == "City" && address.city.empty())
            address.city = keepText(carried, node, "PostalAddress/City");
        else if (name == "State")
            keepLeaf(address.state, carried, node, kPostal);
        else if (name == "PostalCode")
            keepLeaf(address.postalCode, carried, node, kPostal);
        else if (name == "Country")
            readCountry(node, address);
        else
            carry(carried, node, kPostal);
    });
    // One street there must be.
    if (address.street.size() == 1 && address.street.front().empty()) address.street.clear();
}

// Whether there is an address to write, and not only a country.
bool hasPostal(const model::Address& address) {
    return !address.deliverTo.empty() || !address.street.empty() || !address.city.empty() ||
           !address.state.empty() || !address.postalCode.empty() ||
           carriesIn(address.carried, kPostal);
}

void writeCountry(Writing& out, const model::Address& address) {
    const auto& [country, name] = std::tie(address.country, address.countryName);
    const bool unsaid = isUnsaid(address.carried, '@' + std::string(kCountryCode), kCountryPlace);
    out.open("Country", {{kCountryCode, unsaid ? "" : country}});
    const auto named = carriedText(address.carried, "#", kCountryPlace);
    out.text(named.value_or(name.empty() ? country : name)).close();
}

void writePostal(Writing& out, const model::Address& address) {
    const auto& carried = address.carried;
    if (!hasPostal(address)) return;
    out.open(kPostal).carrying(carried, kPostal);
    for (const auto& line : address.deliverTo) out.leaf("DeliverTo", line);
    for (const auto& line : address.street) out.leaf("Street", line);
    if (address.street.empty()) out.leaf("Street", "");
    writeText(out, "City", address.city, carried, "PostalAddress/City");
    writeLeaf(out, "State", address.state, carried, kPostal);
    writeLeaf(out, "PostalCode", address.postalCode, carried, kPostal);
    writeCountry(out, address);
    out.close();
}

// An address that holds nothing besides its country, or two of them, stays as it is.
void readAddressPart(Node node, std::string_view name, model::Address& read) {
    auto& carried = read.carried;
    if (name == "Name" && read.name.empty()) {
        read.name = keepNamed(carried, node, name);
    } else if (name == kPostal && !hasPostal(read)) {
        readPostal(node, read);
        if (!hasPostal(read)) carry(carried, node);
    } else if (name == "Email") {
        keepLeaf(read.email, carried, node);
    } else if (name != "Phone") {
        carry(carried, node);
    }
}

}  // namespace

model::Address readAddress(Node address) {
    model::Address read;
    read.id = address.attribute("addressID").value();
    xml::eachElement(address,
                     [&](Node node, std::string_view name) { readAddressPart(node, name, read); });
    const bool postal = xml::present(address.child("PostalAddress"));
    if (read.country.empty()) read.country = address.attribute(kCountryCode).value();
    lookUpCountry(read);
    // The country is needed to tell whether a number says everything.
    for (auto phone = address.child("Phone"); xml::present(phone);
         phone = phone.next_sibling("Phone"))
        keepPhone(read.phone, read.carried, phone, read.country);
    carryAttributes(read.carried, address, {}, {"addressID", postal ? "" : kCountryCode});
    return read;
}

void write(Writing& out, const model::Address& address) {
    const auto& carried = address.carried;
    const bool postal = hasPostal(address) || carries(carried, kPostal);
    out.open("Address", {{kCountryCode, postal ? "" : address.country}, {"addressID", address.id}});
    out.carrying(carried);
    writeNamed(out, "Name", address.name, carried, "Name");
    writePostal(out, address);
    writeLeaf(out, "Email", address.email, carried);
    writePhone(out, address.phone, carried, address.country);
    out.close();
}

model::Address readAddressIn(Node element, std::string_view held) {
    const auto inside = element.child("Address");
    auto read = readAddress(inside);
    const bool more = element.first_attribute() || element.first_child() != inside ||
                      xml::present(inside.next_sibling());
    if (more) carryRest(read.carried, element, element.name(), {}, {"Address", held});
    return read;
}

void writeAddressIn(Writing& out, std::string_view name, const model::Address& address) {
    out.open(name).carrying(address.carried, name);
    write(out, address);
    out.close();
}

model::Contact readContact(Node contact) {
    model::Contact read;
    auto& carried = read.carried;
    read.role = contact.attribute("role").value();
    carryAttributes(carried, contact, {}, {"role"});
    xml::eachElement(contact, [&](Node node, std::string_view name) {
        if (name == "Name" && read.name.empty())
            read.name = keepNamed(carried, node, name);
        else if (name == "Email")
            keepLeaf(read.email, carried, node);
        else if (name == "Phone")
            keepPhone(read.phone, carried, node, "");
        else
            carry(carried, node);
    });
    return read;
}

void write(Writing& out, const model::Contact& contact) {
    const auto& carried = contact.carried;
    out.open("Contact", {{"role", contact.role}}).carrying(carried);
    writeNamed(out, "Name", contact.name, carried, "Name");
    writeLeaf(out, "Email", contact.email, carried);
    writePhone(out, contact.phone, carried, "");
    out.close();
}

}  // namespace cxml
