#include "samples/buyer/documents.h"

#include <unistd.h>

#include <pugixml.hpp>
#include <sstream>

#include "gateway/base/clock.h"
#include "gateway/base/encoding.h"
#include "gateway/base/id.h"
#include "gateway/base/text.h"
#include "samples/buyer/failure.h"

// cXML
//   Header: From, To, Sender (Credential with SharedSecret, UserAgent)
//   Request: ProfileRequest
//          | PunchOutSetupRequest: BuyerCookie, Extrinsic*, BrowserFormPost, Contact, ShipTo,
//          ItemOut* | OrderRequest: OrderRequestHeader: Total, ShipTo, BillTo, Contact;  ItemOut+

namespace buyer {

namespace {

using pugi::xml_node;

xml_node add(xml_node parent, const char* name, const std::string& text) {
    xml_node child = parent.append_child(name);
    child.text().set(text.c_str());
    return child;
}

void set(xml_node node, const char* attribute, const std::string& value) {
    node.append_attribute(attribute).set_value(value.c_str());
}

xml_node addCredential(xml_node header, const char* role, const Name& name) {
    xml_node party = header.append_child(role);
    xml_node credential = party.append_child("Credential");
    set(credential, "domain", name.domain);
    add(credential, "Identity", name.identity);
    return party;
}

void addHeader(xml_node cxml, const Company& company) {
    xml_node header = cxml.append_child("Header");
    addCredential(header, "From", company.self);
    addCredential(header, "To", company.shop);
    xml_node sender = addCredential(header, "Sender", company.self);
    add(sender.child("Credential"), "SharedSecret", company.secret);
    add(sender, "UserAgent", "Pretend Buyer " PASSERELLE_VERSION);
}

/// The document with its header and an empty Request.
xml_node begin(pugi::xml_document& document, const Company& company, const Stamp& stamp) {
    xml_node declaration = document.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    document.append_child(pugi::node_doctype)
        .set_value("cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd\"");
    xml_node cxml = document.append_child("cXML");
    set(cxml, "payloadID", stamp.payloadId);
    set(cxml, "timestamp", stamp.timestamp);
    set(cxml, "xml:lang", company.language);
    addHeader(cxml, company);
    xml_node request = cxml.append_child("Request");
    set(request, "deploymentMode", "production");
    return request;
}

std::string written(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
}

void addPostalAddress(xml_node address, const Place& place) {
    xml_node postal = address.append_child("PostalAddress");
    add(postal, "DeliverTo", place.deliverTo);
    add(postal, "Street", place.street);
    add(postal, "City", place.city);
    if (!place.state.empty()) {
        add(postal, "State", place.state);
    }
    add(postal, "PostalCode", place.postalCode);
    set(add(postal, "Country", place.countryName), "isoCountryCode", place.country);
}

void addPlace(xml_node parent, const char* role, const Company& company, const Place& place) {
    xml_node address = parent.append_child(role).append_child("Address");
    set(address, "addressID", place.id);
    set(address, "isoCountryCode", place.country);
    set(add(address, "Name", place.name), "xml:lang", company.language);
    addPostalAddress(address, place);
}

void addContact(xml_node parent, const Company& company) {
    xml_node contact = parent.append_child("Contact");
    set(contact, "role", "endUser");
    set(add(contact, "Name", company.person), "xml:lang", company.language);
    add(contact, "Email", company.email);
}

void addExtrinsic(xml_node parent, const char* name, const std::string& value) {
    set(add(parent, "Extrinsic", value), "name", name);
}

void addLine(xml_node parent, const Company& company, const Line& line, int number) {
    xml_node out = parent.append_child("ItemOut");
    set(out, "quantity", line.quantity);
    set(out, "lineNumber", std::to_string(number));
    pugi::xml_document kept;
    kept.load_string(("<kept>" + line.item + "</kept>").c_str());
    for (xml_node child : kept.child("kept")) {
        out.append_copy(child);
    }
    if (!line.note.empty()) {
        set(add(out, "Comments", line.note), "xml:lang", company.language);
    }
}

void addLines(xml_node parent, const Company& company, const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        int number = lines[i].number == 0 ? static_cast<int>(i) + 1 : lines[i].number;
        addLine(parent, company, lines[i], number);
    }
}

xml_node addOrderHeader(xml_node request, const OrderPaper& order, const Stamp& stamp) {
    xml_node header = request.append_child("OrderRequestHeader");
    set(header, "orderID", order.number);
    set(header, "orderDate", stamp.timestamp);
    set(header, "orderVersion", std::to_string(order.version));
    set(header, "type", order.operation);
    set(header, "requisitionID", order.requisition);
    return header;
}

}  // namespace

Stamp stamp(const Company& company) {
    auto now = base::systemClock().now();
    std::string when = std::to_string(now.time_since_epoch().count());
    return {.payloadId = when + "." + std::to_string(getpid()) + "." +
                         base::hex(base::systemRandom().bytes(6)) + "@" + company.id + ".example",
            .timestamp = base::isoWithOffset(now)};
}

std::string profileRequest(const Company& company, const Stamp& stamp) {
    pugi::xml_document document;
    begin(document, company, stamp).append_child("ProfileRequest");
    return written(document);
}

std::string setupRequest(const Company& company, const Stamp& stamp, const Setup& setup) {
    pugi::xml_document document;
    xml_node request = begin(document, company, stamp).append_child("PunchOutSetupRequest");
    set(request, "operation", setup.operation);
    add(request, "BuyerCookie", setup.cookie);
    addExtrinsic(request, "CostCenter", company.costCentre);
    addExtrinsic(request, "UserEmail", company.email);
    addExtrinsic(request, "UniqueName", company.person);
    add(request.append_child("BrowserFormPost"), "URL", setup.returnUrl);
    addContact(request, company);
    addPlace(request, "ShipTo", company, company.shipTo);
    addLines(request, company, setup.lines);
    return written(document);
}

std::string orderRequest(const Company& company, const Stamp& stamp, const OrderPaper& order) {
    auto sum = total(order.lines);
    if (order.lines.empty() || !sum) {
        throw Failure("the requisition has no priced lines to order");
    }
    pugi::xml_document document;
    xml_node request = begin(document, company, stamp).append_child("OrderRequest");
    xml_node header = addOrderHeader(request, order, stamp);
    xml_node money = add(header.append_child("Total"), "Money", sum->str());
    set(money, "currency", order.lines.front().currency);
    addPlace(header, "ShipTo", company, company.shipTo);
    addPlace(header, "BillTo", company, company.billTo);
    addContact(header, company);
    if (!order.replaces.empty()) {
        set(header.append_child("DocumentReference"), "payloadID", order.replaces);
    }
    addExtrinsic(header, "CostCenter", company.costCentre);
    addLines(request, company, order.lines);
    return written(document);
}

}  // namespace buyer
