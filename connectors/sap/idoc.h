#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/sap/names.h"
#include "gateway/base/clock.h"
#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"

namespace sap {

/// Who an IDoc is from and for (EDI_DC40), and where it carries what. A value.
struct IdocRoute {
    Names names;
    std::string client;          ///< MANDT
    std::string senderPort;      ///< SNDPOR
    std::string senderSystem;    ///< SNDPRN of type LS; empty: the customer sends, type KU
    std::string receiverPort;    ///< RCVPOR: SAP and the system's name, "SAPS4H"
    std::string receiverSystem;  ///< RCVPRN, the logical system: "S4HCLNT100"
    std::string vendor;          ///< our number at the customer (E1EDKA1 LF); may be empty
    std::string marker = "044";  ///< QUALF of the E1EDK02 that carries our id of the order
};

/// The buyer's numbers of the lines an order had when SAP got it the last time. Nothing: unknown.
using SentLines = std::optional<std::set<int>>;

/// The order as one IDoc of type ORDERS05: message ORDERS for a new order, ORDCHG for a change or
/// cancellation. Of a change, lines `sent` does not hold are new and those only it holds are
/// deleted. The same arguments give the same bytes. Throws Fault(precondition) with everything that
/// has no name in SAP.
std::string writeIdoc(const model::Order& order, const model::Shipment& shipment,
                      const IdocRoute& route, base::Time now, const SentLines& sent = {});

/// What of the order such an IDoc has no room for, each in a few words for people.
std::vector<std::string> notToldByIdoc(const model::Order& order, const IdocRoute& route);

/// Whether these bytes are an XML document that holds IDocs, whatever is wrong with those.
bool holdsIdocs(std::string_view bytes);

/// Every IDoc of one XML document: ORDRSP as Confirmation, DESADV (DELVRY…) as ShipNotice, INVOIC
/// as Invoice or credit memo whose sums close. Each names the order by our id, which SAP has from
/// us. Throws Fault(malformed, tooLarge) for what is no XML, Fault(invalid) with every problem of
/// every IDoc, Fault(unsupported) for another message type.
std::vector<model::Document> readIdocs(std::string_view bytes, std::string_view contentType,
                                       const Names& names);

}  // namespace sap
