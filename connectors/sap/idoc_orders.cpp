#include "connectors/sap/idoc_orders.h"

#include "connectors/sap/settings.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"

namespace sap {

const std::vector<model::Option>& routeOptions() {
    static const std::vector<model::Option> options{
        needed("receiverPort", "Receiver port", "SAP and the system's id, as SAPS4H."),
        needed("receiverSystem", "Receiver", "SAP's logical system, as S4HCLNT100."),
        {"senderPort", "Sender port", "As in the partner profile.", "PASSERELLE", {}},
        {"senderSystem",
         "Sender",
         "A logical system (LS) in WE20. Empty: each customer sends (KU).",
         "",
         {}},
        {"vendor", "Our vendor number", "Ours at the customers; goes along as LF.", "", {}},
        {"orderIdQualifier",
         "Qualifier of our order id",
         "QUALF of the E1EDK02 that carries our id of the order to SAP.",
         "044",
         {}},
    };
    return options;
}

namespace {

// A name that is cut is another one: what has no room in EDI_DC40, E1EDKA1 or E1EDK02 is refused
// while somebody is there to correct it.
void checkLengths(const model::BackOffice& office) {
    constexpr std::pair<const char*, std::size_t> kRoom[]{
        {"client", 3},          {"senderPort", 10}, {"senderSystem", 10},   {"receiverPort", 10},
        {"receiverSystem", 10}, {"vendor", 17},     {"orderIdQualifier", 3}};
    std::vector<base::Problem> problems;
    for (const auto& [name, most] : kRoom)
        if (const auto has = base::characters(office.setting(name)); has > most)
            problems.push_back({name, "has " + std::to_string(has) +
                                          " characters; SAP has room for " + std::to_string(most)});
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The settings can't be used.",
                          base::summary(problems), problems);
}

}  // namespace

IdocRoute routeOf(const model::BackOffice& office) {
    checkLengths(office);
    return {.names = namesOf(office),
            .client = office.setting("client"),
            .senderPort = office.setting("senderPort", "PASSERELLE"),
            .senderSystem = office.setting("senderSystem"),
            .receiverPort = office.setting("receiverPort"),
            .receiverSystem = office.setting("receiverSystem"),
            .vendor = office.setting("vendor"),
            .marker = office.setting("orderIdQualifier", "044")};
}

std::string IdocOrders::write(const model::Order& order, const model::Shipment& shipment) const {
    return writeIdoc(order, shipment, route_, clock_.now(), book_.find(shipment.orderId));
}

void IdocOrders::note(const std::string& orderId, const model::Order& order) const {
    try {
        book_.keep(orderId, order);
    } catch (const base::Fault& fault) {
        base::log::error("connector.not_noted", {{"order", orderId}, {"why", fault.what()}});
    }
}

}  // namespace sap
