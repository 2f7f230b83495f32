// InvoicePartner / Contact(@role @addressID)/Name PostalAddress? … IdReference*
// InvoiceDetailShipping(@shippingDate)
//   Contact(@role="shipFrom") Contact(@role="shipTo") Contact* …
#include "protocols/cxml/invoice_partner.h"

#include <algorithm>

#include "protocols/cxml/carried.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kShipping = "InvoiceDetailShipping";
constexpr std::string_view kPostal = "PostalAddress";
constexpr std::string_view kAddressId = "@addressID";

// What was written, to be compared with what was read.
pugi::xml_document parsed(Writing& out) {
    const auto text = out.done();
    pugi::xml_document tree;
    tree.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                     pugi::encoding_utf8);
    return tree;
}

// The postal part of an address, as it stands in an Address.
std::string postalOf(const model::Address& address) {
    Writing out;
    write(out, address);
    const auto tree = parsed(out);
    const auto postal = tree.document_element().child(kPostal.data());
    return postal ? markup(postal) : std::string();
}

void drop(model::Carried& carried, std::string_view name) {
    const auto found = std::find_if(carried.begin(), carried.end(), [&](const auto& part) {
        return part.place.empty() && part.name == name;
    });
    if (found != carried.end()) carried.erase(found);
}

// A Contact's address is not part of the model's contact; it goes into the address beside it.
model::InvoicePartner readContactOf(Node node) {
    model::InvoicePartner read;
    read.contact = readContact(node);
    auto& carried = read.contact.carried;
    auto address = readAddress(node);
    const bool postal = xml::present(node.child(kPostal.data()));
    read.address = {.id = std::move(address.id),
                    .name = {},
                    .deliverTo = std::move(address.deliverTo),
                    .street = std::move(address.street),
                    .city = std::move(address.city),
                    .state = std::move(address.state),
                    .postalCode = std::move(address.postalCode),
                    .country = postal ? std::move(address.country) : "",
                    .countryName = std::move(address.countryName),
                    .email = {},
                    .phone = {}};
    for (auto& part : address.carried)
        if (part.place.starts_with(kPostal)) read.address.carried.push_back(std::move(part));
    drop(carried, kAddressId);
    // What the address would not be written as stays besides it.
    const bool one = !node.child(kPostal.data()).next_sibling(kPostal.data());
    if (one && carriedText(carried, kPostal) == postalOf(read.address)) drop(carried, kPostal);
    return read;
}

model::Contact contactOf(const model::InvoicePartner& partner) {
    auto contact = partner.contact;
    auto& carried = contact.carried;
    auto address = partner.address;
    if (!address.id.empty()) carried.push_back({{}, std::string(kAddressId), address.id});
    address.id.clear();
    if (!carries(carried, kPostal))
        if (auto postal = postalOf(address); !postal.empty())
            carried.push_back({{}, std::string(kPostal), std::move(postal)});
    return contact;
}

bool isBlank(const model::InvoicePartner& partner) {
    auto nobody = partner;
    nobody.contact.role.clear();
    return nobody == model::InvoicePartner{};
}

// At least two are there, even if nothing is known of them.
std::size_t carriedContacts(const model::Invoice& invoice) {
    return static_cast<std::size_t>(std::count_if(
        invoice.carried.begin(), invoice.carried.end(),
        [](const auto& part) { return part.place == kShipping && part.name == "Contact"; }));
}

void writeShipping(Writing& out, const model::Invoice& invoice) {
    const auto others = carriedContacts(invoice);
    out.open(kShipping, {{"shippingDate", invoice.shippingDate}});
    out.carrying(invoice.carried, kShipping);
    const auto one = [&](const std::optional<model::InvoicePartner>& partner, const char* role,
                         bool needed) {
        if (partner)
            write(out, contactOf(*partner));
        else if (needed)
            out.open("Contact", {{"role", role}}).leaf("Name", "", {{"xml:lang", "en"}}).close();
    };
    one(invoice.shipFrom, "shipFrom", others + (invoice.shipTo ? 1 : 0) < 2);
    one(invoice.shipTo, "shipTo", others < 1 || (others < 2 && !invoice.shipFrom));
    out.close();
}

}  // namespace

model::InvoicePartner readInvoicePartner(Node node) {
    model::InvoicePartner read;
    const auto contact = node.child("Contact");
    if (contact) read = readContactOf(contact);
    carryAttributes(read.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (child == contact) return;
        const auto domain = child.attribute("domain");
        const auto identifier = child.attribute("identifier");
        const bool plain = name == "IdReference" && domain && identifier && !child.first_child() &&
                           !*child.value() &&
                           !child.first_attribute().next_attribute().next_attribute();
        if (plain)
            read.ids.emplace_back(domain.value(), identifier.value());
        else
            carry(read.carried, child);
    });
    return read;
}

void write(Writing& out, const model::InvoicePartner& partner) {
    out.open("InvoicePartner").carrying(partner.carried);
    write(out, contactOf(partner));
    for (const auto& [domain, identifier] : partner.ids)
        out.empty("IdReference", {{"identifier", identifier}, {"domain", domain}});
    out.close();
}

void readInvoiceShipping(Node shipping, model::Invoice& invoice) {
    invoice.shippingDate = shipping.attribute("shippingDate").value();
    carryAttributes(invoice.carried, shipping, kShipping, {"shippingDate"});
    xml::eachElement(shipping, [&](Node child, std::string_view name) {
        const std::string_view role = child.attribute("role").value();
        const bool from = name == "Contact" && role == "shipFrom" && !invoice.shipFrom;
        const bool to = name == "Contact" && role == "shipTo" && !invoice.shipTo;
        if (!from && !to) return carry(invoice.carried, child, kShipping);
        auto partner = readContactOf(child);
        if (!isBlank(partner)) (from ? invoice.shipFrom : invoice.shipTo) = std::move(partner);
    });
}

void writeInvoiceShipping(Writing& out, const model::Invoice& invoice) {
    if (invoice.shipFrom || invoice.shipTo || !invoice.shippingDate.empty() ||
        carriesIn(invoice.carried, kShipping))
        writeShipping(out, invoice);
}

std::string invoiceShippingMarkup(const model::Invoice& invoice) {
    Writing out;
    writeShipping(out, invoice);
    return markup(parsed(out).document_element());
}

}  // namespace cxml
