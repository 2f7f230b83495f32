#pragma once

#include "connectors/sap/idoc_segment.h"
#include "connectors/sap/names.h"
#include "gateway/model/documents.h"

namespace sap {

// One IDoc as one document of ours. `idoc` is the element IDOC; problems go to its list and the
// result is for nobody when there are any.

model::Confirmation readOrderResponse(const Segment& idoc, const Names& names);
model::ShipNotice readDelivery(const Segment& idoc, const Names& names);
model::Invoice readInvoice(const Segment& idoc, const Names& names);

/// The day EDI_DC40 says the IDoc was made on, ISO 8601. Its time is of a zone no IDoc tells.
std::string createdAt(const Segment& idoc);

/// The first reference among these segments that is an id we gave an order, in any of the fields a
/// reference stands in; empty when there is none.
std::string orderIdIn(const std::vector<Segment>& references);

}  // namespace sap
