// PunchOutSetupRequest(@operation)
//   BuyerCookie, Extrinsic*, BrowserFormPost?/URL, Contact*, SupplierSetup?, ShipTo?,
//   SelectedItem?/ItemID, ItemOut*   — in any order: real requests mix them
#include "protocols/cxml/setup.h"

#include "gateway/base/text.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kUrl = "BrowserFormPost/URL";

model::PunchoutOperation readOperation(Node setup, Reading& reading) {
    const std::string_view operation = setup.attribute("operation").value();
    using Operation = model::PunchoutOperation;
    for (const auto one :
         {Operation::create, Operation::edit, Operation::inspect, Operation::source})
        if (operation == model::name(one)) return one;
    reading.reject(
        base::FaultCode::unsupported, xml::where(setup, "operation"),
        '"' + base::cutCharacters(operation, 40) + "\" is none of create, edit, inspect, source");
    return Operation::create;
}

// The first Extrinsic of these names, the most telling name first.
std::string extra(const model::Extras& extras, std::initializer_list<std::string_view> names) {
    for (const auto name : names)
        for (const auto& [key, value] : extras)
            if (base::equalsAnyCase(key, name) && !value.empty()) return value;
    return {};
}

std::string userEmail(const model::PunchoutSetup& setup) {
    auto email = extra(setup.extras, {"UserEmail", "Email", "EmailAddress"});
    if (!email.empty()) return email;
    email = extra(setup.extras, {"UniqueName", "User"});
    if (email.find('@') != std::string::npos) return email;
    for (const auto& contact : setup.contacts)
        if (!contact.email.empty()) return contact.email;
    return {};
}

std::string userName(const model::PunchoutSetup& setup) {
    auto name = extra(setup.extras, {"UserFullName", "UserPrintableName", "UserName"});
    if (!name.empty()) return name;
    for (const auto& contact : setup.contacts)
        if (!contact.name.empty()) return contact.name;
    const auto first = extra(setup.extras, {"FirstName"});
    const auto last = extra(setup.extras, {"LastName"});
    if (!first.empty() || !last.empty()) return std::string(base::trim(first + ' ' + last));
    return extra(setup.extras, {"UniqueName", "UniqueUsername", "User"});
}

void readFormPost(Node post, model::PunchoutSetup& setup, Reading& reading) {
    const auto url = post.child("URL");
    setup.returnUrl = reading.id(url);
    if (setup.returnUrl.empty()) return carry(setup.carried, post);
    carryAttributes(setup.carried, url, kUrl);
    carryRest(setup.carried, post, post.name(), {}, {"URL"});
}

void readSelected(Node selected, model::PunchoutSetup& setup, Reading& reading) {
    setup.selected = readItemId(selected.child("ItemID"), reading);
    carryRest(setup.carried, selected, selected.name(), {}, {"ItemID"});
}

void readPart(Node node, std::string_view name, model::PunchoutSetup& setup, Reading& reading) {
    if (name == "BuyerCookie" || name == "BrowserFormPost") reading.once(node);
    if (name == "BuyerCookie")
        setup.buyerCookie = reading.exact(node);
    else if (name == "Extrinsic")
        keepExtrinsic(setup.extras, setup.carried, node);
    else if (name == "BrowserFormPost")
        readFormPost(node, setup, reading);
    else if (name == "Contact")
        setup.contacts.push_back(readContact(node));
    else if (name == "ShipTo" && !setup.shipTo)
        setup.shipTo = readAddressIn(node);
    else if (name == "SelectedItem")
        readSelected(node, setup, reading);
    else if (name == "ItemOut")
        addItem(setup.items, node, reading);
    else
        carry(setup.carried, node);
}

}  // namespace

model::PunchoutSetup readSetup(Node node, Reading& reading) {
    model::PunchoutSetup setup;
    setup.operation = readOperation(node, reading);
    carryAttributes(setup.carried, node, {}, {"operation"});
    if (!node.child("BuyerCookie"))
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/BuyerCookie", "missing");
    xml::eachElement(
        node, [&](Node child, std::string_view name) { readPart(child, name, setup, reading); });
    setup.userEmail = userEmail(setup);
    setup.userName = userName(setup);
    return setup;
}

void write(Writing& out, const model::PunchoutSetup& setup) {
    const auto& carried = setup.carried;
    out.open("PunchOutSetupRequest", {{"operation", model::name(setup.operation)}});
    out.carrying(carried).leaf("BuyerCookie", setup.buyerCookie).extrinsics(setup.extras);
    if (!setup.returnUrl.empty() || carriesIn(carried, "BrowserFormPost")) {
        out.open("BrowserFormPost").carrying(carried, "BrowserFormPost");
        writeText(out, "URL", setup.returnUrl, carried, kUrl);
        out.close();
    }
    for (const auto& contact : setup.contacts) write(out, contact);
    if (setup.shipTo) writeAddressIn(out, "ShipTo", *setup.shipTo);
    if (setup.selected) {
        out.open("SelectedItem").carrying(carried, "SelectedItem");
        write(out, *setup.selected);
        out.close();
    }
    int position = 0;
    for (const auto& item : setup.items) writeItemOut(out, item, ++position);
    out.close();
}

}  // namespace cxml
