#pragma once

#include "connectors/sap/idoc_segment.h"
#include "connectors/sap/names.h"
#include "gateway/model/price.h"

namespace sap {

/// The price of an E1EDP01: VPREI per PEINH of PMENE, BMNG2 of which the line's MENGE are. Nothing
/// when the line has none, or one for another unit without saying how many of these it is.
std::optional<model::PricePer> priceOf(const Segment& line, const Names& names);

}  // namespace sap
