// PunchOutSetupRequest(@operation)
//   BuyerCookie, Extrinsic*, BrowserFormPost?/URL, Contact*, SupplierSetup?, ShipTo?,
//   SelectedItem?/ItemID, ItemOut*   — in any order: real requests mix them
#include "protocols/cxml/setup.h"

#include "gateway/base/text.h"
#include "protocols/cxml/item.h"
#include "protocols/cxml/party.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

model::PunchoutOperation readOperation(Node setup, Reading& reading) {
    const std::string_view operation = setup.attribute("operation").value();
    if (operation == "create") return model::PunchoutOperation::create;
    if (operation == "edit") return model::PunchoutOperation::edit;
    if (operation == "inspect") return model::PunchoutOperation::inspect;
    reading.reject(
        base::FaultCode::unsupported, xml::where(setup, "operation"),
        '"' + base::cutCharacters(operation, 40) + "\" is none of create, edit, inspect");
    return model::PunchoutOperation::create;
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

void readPart(Node node, std::string_view name, model::PunchoutSetup& setup, Reading& reading) {
    if (name == "BuyerCookie" || name == "BrowserFormPost" || name == "SelectedItem")
        reading.once(node);
    if (name == "BuyerCookie")
        setup.buyerCookie = reading.exact(node);
    else if (name == "Extrinsic")
        addExtrinsic(setup.extras, node);
    else if (name == "BrowserFormPost")
        setup.returnUrl = reading.id(node.child("URL"));
    else if (name == "Contact")
        setup.contacts.push_back(readContact(node));
    else if (name == "ShipTo")
        setup.shipTo = readAddress(node.child("Address"));
    else if (name == "SelectedItem")
        setup.selected = readItemId(node.child("ItemID"), reading);
    else if (name == "ItemOut")
        addItem(setup.items, node, reading);
}

}  // namespace

model::PunchoutSetup readSetup(Node node, Reading& reading) {
    model::PunchoutSetup setup;
    setup.operation = readOperation(node, reading);
    if (!node.child("BuyerCookie"))
        reading.reject(base::FaultCode::invalid, xml::where(node) + "/BuyerCookie", "missing");
    xml::eachElement(
        node, [&](Node child, std::string_view name) { readPart(child, name, setup, reading); });
    setup.userEmail = userEmail(setup);
    setup.userName = userName(setup);
    return setup;
}

}  // namespace cxml
