// Message(@deploymentMode)
//   Status?(@code)
//   PunchOutOrderMessage
//     BuyerCookie, PunchOutOrderMessageHeader(@operationAllowed)/Total/Money, ItemIn*
#include "protocols/cxml/cart.h"

#include "gateway/base/clock.h"
#include "gateway/base/text.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/response.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

model::PunchoutOperation readAllowed(Node header, Reading& reading) {
    const std::string_view allowed = header.attribute("operationAllowed").value();
    if (allowed == "create") return model::PunchoutOperation::create;
    if (allowed == "inspect") return model::PunchoutOperation::inspect;
    if (allowed == "edit") return model::PunchoutOperation::edit;
    reading.reject(header, "operationAllowed",
                   '"' + base::cutCharacters(allowed, 40) + "\" is none of create, inspect, edit");
    return model::PunchoutOperation::create;
}

void writeParty(xml::Writer& out, std::string_view element,
                const std::vector<model::Credential>& parties, const model::Credential& otherwise) {
    out.open(element);
    if (parties.empty())
        out.open("Credential", {{"domain", otherwise.domain}})
            .leaf("Identity", otherwise.identity)
            .close();
    for (const auto& [domain, identity] : parties)
        out.open("Credential", {{"domain", domain}}).leaf("Identity", identity).close();
    if (element == "Sender") out.leaf("UserAgent", "Passerelle");
    out.close();
}

void writeHeader(xml::Writer& out, const model::Envelope& opened, const model::Partner& partner) {
    const auto& us = opened.to.empty() ? partner.to : opened.to;
    const auto& buyer = opened.from.empty() ? partner.from : opened.from;
    const model::Credential anonymous{"PrivateID", "passerelle"};
    out.open("Header");
    writeParty(out, "From", us, anonymous);
    writeParty(out, "To", buyer, {"PrivateID", partner.id});
    writeParty(out, "Sender", us, anonymous);
    out.close();
}

void writeTotal(xml::Writer& out, const model::Money& total, const model::Partner& partner) {
    const auto& currency = total.currency.empty() ? partner.currency : total.currency;
    out.open("Total").leaf("Money", total.amount.str(), {{"currency", currency}}).close();
}

}  // namespace

model::Cart readCart(Node message, Node node, Reading& reading) {
    model::Cart cart;
    const auto header = node.child("PunchOutOrderMessageHeader");
    if (!node.child("BuyerCookie"))
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/BuyerCookie", "missing");
    cart.buyerCookie = reading.exact(node.child("BuyerCookie"));
    cart.operationAllowed = readAllowed(header, reading);
    cart.total = reading.moneyIn(header.child("Total"));
    cart.cancelled = message.child("Status").attribute("code").value() == std::string_view("204");
    xml::eachElement(node, [&](Node item, std::string_view name) {
        if (name == "BuyerCookie" || name == "PunchOutOrderMessageHeader") reading.once(item);
        if (name == "ItemIn") addItem(cart.items, item, reading);
    });
    return cart;
}

std::string writeCart(const model::Cart& cart, const model::PunchoutSetup& setup,
                      const model::Envelope& opened, const model::Partner& partner,
                      const protocols::Stamp& stamp) {
    xml::Writer out;
    openDocument(out, stamp);
    writeHeader(out, opened, partner);
    out.open("Message", {{"deploymentMode", opened.mode == "test" ? "test" : "production"}});
    // An edit that comes home without lines deletes the buyer's; 204 says that nobody wanted that.
    if (cart.cancelled && setup.operation != model::PunchoutOperation::create)
        out.empty("Status", {{"code", "204"}, {"text", "Cancelled"}});
    out.open("PunchOutOrderMessage").leaf("BuyerCookie", cart.buyerCookie);
    out.open("PunchOutOrderMessageHeader",
             {{"operationAllowed", model::name(cart.operationAllowed)}});
    writeTotal(out,
               cart.cancelled ? model::Money{base::Decimal{0}, cart.total.currency} : cart.total,
               partner);
    out.close();
    int position = 0;
    if (!cart.cancelled)
        for (const auto& item : cart.items) writeItemIn(out, item, ++position);
    return out.done();
}

}  // namespace cxml
