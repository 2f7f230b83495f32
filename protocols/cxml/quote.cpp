// QuoteRequest
//   QuoteRequestHeader(@requestID @requestDate @type @openDate @closeDate @currency @xml:lang)
//     … Total? … ShipTo? Contact* Comments? … Extrinsic*
//   QuoteItemOut*
// QuoteMessage
//   QuoteMessageHeader(@type @quoteID @quoteDate @currency @xml:lang)
//     OrganizationID/Credential+ Total ShipTo? Contact*
//     QuoteRequestReference?(@requestID @requestDate)/DocumentReference? Comments? … Extrinsic*
//   QuoteItemIn*
// cXML has no word for how long an offer holds; where it is told, it is the Extrinsic expiry_date.
#include "protocols/cxml/quote.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/party.h"
#include "protocols/cxml/quote_item.h"
#include "protocols/cxml/sendable.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kReference = "QuoteRequestReference";
constexpr std::string_view kOrganization = "OrganizationID";
constexpr std::string_view kExpiry = "expiry_date";

/// What the two documents call their parts.
struct Words {
    const char* document;
    const char* header;
    const char* id;
    const char* date;
};
constexpr Words kRequest{"QuoteRequest", "QuoteRequestHeader", "requestID", "requestDate"};
constexpr Words kMessage{"QuoteMessage", "QuoteMessageHeader", "quoteID", "quoteDate"};

const Words& wordsOf(const model::Quote& quote) {
    return quote.request ? kRequest : kMessage;
}

// A credential with more than a domain and an identity is carried.
void readOrganization(Node node, model::Quote& read) {
    xml::eachElement(node, [&](Node child, std::string_view name) {
        const auto identity = child.child("Identity");
        const bool plain = name == "Credential" && identity == child.first_child() &&
                           !identity.next_sibling() && !identity.first_attribute() &&
                           !identity.first_child() && !child.first_attribute().next_attribute();
        if (plain)
            read.organization.push_back(
                {child.attribute("domain").value(), xml::trimmed(identity)});
        else
            carry(read.carried, child, kOrganization);
    });
}

void readReference(Node node, model::Quote& read) {
    read.requestId = node.attribute("requestID").value();
    read.requestDate = node.attribute("requestDate").value();
    carryAttributes(read.carried, node, kReference, {"requestID", "requestDate"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "DocumentReference")
            keepReference(read.requestPayloadId, read.carried, child, kReference);
        else
            carry(read.carried, child, kReference);
    });
}

void readExtrinsic(Node node, model::Quote& read) {
    const bool expiry = node.attribute("name").value() == kExpiry && read.expires.empty() &&
                        !node.first_child() && *node.value();
    if (expiry)
        read.expires = xml::trimmed(node);
    else
        keepExtrinsic(read.extras, read.carried, node);
}

void readHeaderPart(Node node, std::string_view name, model::Quote& read, Reading& reading) {
    if (name == "Total" || name == "ShipTo" || name == kOrganization || name == kReference)
        reading.once(node);
    if (name == "Total")
        read.total = keepMoney(node, reading, read.carried, name);
    else if (name == "ShipTo")
        read.shipTo = readAddressIn(node);
    else if (name == kOrganization)
        readOrganization(node, read);
    else if (name == kReference)
        readReference(node, read);
    else if (name == "Contact")
        read.contacts.push_back(readContact(node));
    else if (name == "Comments")
        keepNote(read.note, read.carried, node);
    else if (name == "Extrinsic")
        readExtrinsic(node, read);
    else
        carry(read.carried, node);
}

void readHeader(Node header, model::Quote& read, Reading& reading) {
    const auto& words = wordsOf(read);
    read.id = header.attribute(words.id).value();
    read.date = header.attribute(words.date).value();
    read.type = header.attribute("type").value();
    read.currency = header.attribute("currency").value();
    read.language = header.attribute("xml:lang").value();
    read.opens = header.attribute("openDate").value();
    read.closes = header.attribute("closeDate").value();
    carryAttributes(
        read.carried, header, {},
        {words.id, words.date, "type", "currency", "xml:lang", "openDate", "closeDate"});
    xml::eachElement(header, [&](Node child, std::string_view name) {
        readHeaderPart(child, name, read, reading);
    });
}

void writeOrganization(Writing& out, const model::Quote& quote) {
    out.open(kOrganization).carrying(quote.carried, kOrganization);
    for (const auto& [domain, identity] : quote.organization)
        out.open("Credential", {{"domain", domain}}).leaf("Identity", identity).close();
    out.close();
}

void writeReference(Writing& out, const model::Quote& quote) {
    if (quote.requestId.empty() && !carriesIn(quote.carried, kReference)) return;
    out.open(kReference, {{"requestID", quote.requestId}, {"requestDate", quote.requestDate}});
    out.carrying(quote.carried, kReference);
    writeReference(out, quote.requestPayloadId, quote.carried, kReference);
    out.close();
}

void writeHeader(Writing& out, const model::Quote& quote) {
    const auto& words = wordsOf(quote);
    const auto& carried = quote.carried;
    out.open(words.header, {{words.id, quote.id},
                            {words.date, quote.date},
                            {"type", quote.type},
                            {"openDate", quote.opens},
                            {"closeDate", quote.closes},
                            {"currency", quote.currency},
                            {"xml:lang", quote.language}});
    out.carrying(carried);
    if (!quote.request) writeOrganization(out, quote);
    writeMoney(out, "Total", quote.total, carried, "Total");
    if (quote.shipTo) writeAddressIn(out, "ShipTo", *quote.shipTo);
    for (const auto& contact : quote.contacts) write(out, contact);
    if (!quote.request) writeReference(out, quote);
    writeNote(out, quote.note, carried);
    out.leafIf("Extrinsic", quote.expires, {{"name", kExpiry}});
    out.extrinsics(quote.extras).close();
}

void checkMessage(const model::Quote& quote, const std::string& header, Sendable& sendable) {
    sendable.must(
        !quote.organization.empty() || carries(quote.carried, "Credential", kOrganization),
        header + "/OrganizationID", "missing");
    sendable.must(quote.total.has_value(), header + "/Total", "missing");
    sendable.present(quote.type, header + "/@type");
    sendable.oneOf(quote.type, header + "/@type", {"accept", "reject", "update", "final", "award"});
}

void checkRequest(const model::Quote& quote, const std::string& header, Sendable& sendable) {
    sendable.present(quote.opens, header + "/@openDate");
    sendable.present(quote.closes, header + "/@closeDate");
    sendable.oneOf(quote.type, header + "/@type", {"new", "update", "delete"});
}

void checkSendable(const model::Quote& quote) {
    const auto& words = wordsOf(quote);
    const std::string header = words.header;
    Sendable sendable(words.document);
    sendable.present(quote.id, header + "/@" + words.id);
    sendable.present(quote.date, header + "/@" + words.date);
    sendable.present(quote.currency, header + "/@currency");
    sendable.present(quote.language, header + "/@xml:lang");
    quote.request ? checkRequest(quote, header, sendable) : checkMessage(quote, header, sendable);
    for (std::size_t i = 0; i < quote.items.size(); ++i)
        sendable.must(quote.items[i].unitPrice.has_value(),
                      Place(quote.request ? "QuoteItemOut" : "QuoteItemIn", i),
                      "ItemDetail/UnitPrice", "missing");
    sendable.conclude();
}

}  // namespace

model::Quote readQuote(Node node, Reading& reading) {
    model::Quote read;
    read.request = node.name() == std::string_view(kRequest.document);
    const auto& words = wordsOf(read);
    const auto header = node.child(words.header);
    if (header) readHeader(header, read, reading);
    const std::string_view type = read.request ? "" : std::string_view(read.type);
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "QuoteItemOut" || name == "QuoteItemIn")
            read.items.push_back(readQuoteItem(child, type, reading));
        else if (name == words.header)
            reading.once(child);
        else
            carry(read.carried, child, words.document);
    });
    return read;
}

void write(Writing& out, const model::Quote& quote) {
    checkSendable(quote);
    const auto& words = wordsOf(quote);
    out.open(words.document).carrying(quote.carried, words.document);
    writeHeader(out, quote);
    for (const auto& item : quote.items)
        writeQuoteItem(out, item, quote.request ? std::string_view() : quote.type);
    out.close();
}

}  // namespace cxml
