// Message(@deploymentMode)
//   Status?(@code)
//   PunchOutOrderMessage
//     BuyerCookie, PunchOutOrderMessageHeader(@operationAllowed @quoteStatus)
//       Total/Money, ShipTo?, Shipping?, Tax?
//     ItemIn*
#include "protocols/cxml/cart.h"

#include "gateway/base/text.h"
#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kHeader = "PunchOutOrderMessageHeader";
constexpr std::string_view kCancelled = "Cancelled";

model::PunchoutOperation readAllowed(Node header, Reading& reading) {
    const std::string_view allowed = header.attribute("operationAllowed").value();
    using Operation = model::PunchoutOperation;
    for (const auto one : {Operation::create, Operation::inspect, Operation::edit})
        if (allowed == model::name(one)) return one;
    reading.reject(header, "operationAllowed",
                   '"' + base::cutCharacters(allowed, 40) + "\" is none of create, inspect, edit");
    return Operation::create;
}

void readHeader(Node header, model::Cart& cart, Reading& reading) {
    auto& carried = cart.carried;
    cart.operationAllowed = readAllowed(header, reading);
    const auto status = header.attribute("quoteStatus");
    if (*status.value()) cart.quoteStatus = status.value();
    // That it is final goes without saying.
    if (cart.quoteStatus == "final") carry(carried, status);
    carryAttributes(carried, header, {}, {"operationAllowed", "quoteStatus"});
    bool total = false;
    xml::eachElement(header, [&](Node node, std::string_view name) {
        if (name == "Total") {
            reading.once(node);
            cart.total = keepMoney(node, reading, carried, name);
            total = true;
        } else if (name == "ShipTo" && !cart.shipTo) {
            cart.shipTo = readAddressIn(node);
        } else if (name == "Shipping" && !cart.shipping) {
            cart.shipping = readCharge(node, reading);
        } else if (name == "Tax" && !cart.tax) {
            cart.tax = readTax(node, reading);
        } else {
            carry(carried, node);
        }
    });
    if (!total) reading.reject(header, "has no Total");
}

// A Status of another word than ours is kept.
void readStatus(Node status, model::Cart& cart) {
    if (!xml::present(status)) return;
    cart.cancelled = status.attribute("code").value() == std::string_view("204");
    if (!cart.cancelled || status.attribute("text").value() != kCancelled ||
        !xml::trimmed(status).empty())
        carry(cart.carried, status, "Message");
}

}  // namespace

model::Cart readCart(Node message, Node node, Reading& reading) {
    model::Cart cart;
    if (!node.child("BuyerCookie"))
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/BuyerCookie", "missing");
    if (!node.child(kHeader.data()))
        reading.reject(base::FaultCode::invalid, xml::where(node) + '/' + std::string(kHeader),
                       "missing");
    readStatus(message.child("Status"), cart);
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "BuyerCookie" || name == kHeader) reading.once(child);
        if (name == "BuyerCookie")
            cart.buyerCookie = reading.exact(child);
        else if (name == kHeader)
            readHeader(child, cart, reading);
        else if (name == "ItemIn")
            addItem(cart.items, child, reading);
        else
            carry(cart.carried, child, "PunchOutOrderMessage");
    });
    return cart;
}

void write(Writing& out, const model::Cart& cart) {
    const auto& carried = cart.carried;
    out.open("PunchOutOrderMessage").carrying(carried, "PunchOutOrderMessage");
    out.leaf("BuyerCookie", cart.buyerCookie);
    out.open(kHeader, {{"operationAllowed", model::name(cart.operationAllowed)},
                       {"quoteStatus", cart.quoteStatus == "final" ? "" : cart.quoteStatus}});
    out.carrying(carried);
    writeMoney(out, "Total", cart.total, carried, "Total");
    if (cart.shipTo) writeAddressIn(out, "ShipTo", *cart.shipTo);
    writeCharge(out, "Shipping", cart.shipping);
    write(out, cart.tax);
    out.close();
    int position = 0;
    for (const auto& item : cart.items) writeItemIn(out, item, ++position);
    out.close();
}

void writeMessageStatus(Writing& out, const model::Cart& cart) {
    out.carrying(cart.carried, "Message");
    // An edit that comes home without lines deletes the buyer's; 204 says that nobody wanted that.
    if (cart.cancelled && !carries(cart.carried, "Status", "Message"))
        out.empty("Status", {{"code", "204"}, {"text", kCancelled}});
}

model::Cart homeward(const model::Cart& cart, const model::PunchoutSetup& setup,
                     const std::string& currency) {
    auto home = cart;
    if (home.total.currency.empty()) home.total.currency = currency;
    if (!cart.cancelled) return home;
    home.cancelled = setup.operation != model::PunchoutOperation::create;
    home.total.amount = base::Decimal{0};
    home.items.clear();
    return home;
}

}  // namespace cxml
