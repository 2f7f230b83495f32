// ShipControl(@startDate)
//   CarrierIdentifier+(@domain) ShipmentIdentifier+ PackageIdentification?
//   (Route(@method) | TransportInformation)* Contact* Comments* Extrinsic*
#include "protocols/cxml/ship_control.h"

#include "protocols/cxml/carried.h"
#include "protocols/cxml/party.h"
#include "protocols/cxml/sendable.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kTracking = "ShipmentIdentifier";
constexpr std::string_view kRoute = "Route";

// An empty one says that there is no number yet.
void readTracking(Node node, model::Carrier& read) {
    auto number = xml::trimmed(node);
    if (number.empty() && !node.first_attribute()) return;
    if (number.empty()) return carry(read.carried, node);
    keepText(read.carried, node, nth(kTracking, read.trackingNumbers.size()));
    read.trackingNumbers.push_back(std::move(number));
}

// Words inside have no place beside a method.
void readRoute(Node node, model::Carrier& read) {
    const std::string_view method = node.attribute("method").value();
    if (!read.method.empty() || method.empty() || !xml::trimmed(node).empty())
        return carry(read.carried, node);
    read.method = method;
    carryRest(read.carried, node, kRoute, {"method"}, {});
}

void writeTracking(Writing& out, const model::Carrier& carrier) {
    const auto& carried = carrier.carried;
    for (std::size_t i = 0; i < carrier.trackingNumbers.size(); ++i)
        writeText(out, kTracking, carrier.trackingNumbers[i], carried, nth(kTracking, i));
    if (carrier.trackingNumbers.empty() && !carries(carried, kTracking)) out.empty(kTracking);
}

}  // namespace

model::Carrier readCarrier(Node node) {
    model::Carrier read;
    read.startDate = node.attribute("startDate").value();
    carryAttributes(read.carried, node, {}, {"startDate"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "CarrierIdentifier")
            read.names.push_back({child.attribute("domain").value(), xml::trimmed(child)});
        else if (name == kTracking)
            readTracking(child, read);
        else if (name == kRoute)
            readRoute(child, read);
        else if (name == "Contact")
            read.contacts.push_back(readContact(child));
        else
            carry(read.carried, child);
    });
    return read;
}

void write(Writing& out, const model::Carrier& carrier) {
    const auto& carried = carrier.carried;
    out.open("ShipControl", {{"startDate", carrier.startDate}}).carrying(carried);
    for (const auto& name : carrier.names)
        out.leaf("CarrierIdentifier", name.identity, {{"domain", name.domain}});
    writeTracking(out, carrier);
    if (!carrier.method.empty())
        out.open(kRoute, {{"method", carrier.method}}).carrying(carried, kRoute).close();
    for (const auto& contact : carrier.contacts) write(out, contact);
    out.close();
}

}  // namespace cxml
