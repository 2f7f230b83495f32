#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "gateway/base/decimal.h"
#include "gateway/model/party.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// For how many of the line's own unit its price is (PriceBasisQuantity). Said in another way than
/// writeBasis would, the element is carried besides.
base::Decimal keepBasis(pugi::xml_node basis, std::string_view unit, Reading& reading,
                        model::Carried& carried, std::string_view parent = {});
/// Nothing when the price is for one.
void writeBasis(Writing& out, const base::Decimal& basis, std::string_view unit,
                const model::Carried& carried, std::string_view parent = {});

/// The price as the receiver's version can say it: where its `element` has no PriceBasisQuantity,
/// for one unit. Throws Fault(invalid) when that cannot be reckoned exactly; `part` is for people.
std::optional<model::Money> priceFor(const Writing& out, std::string_view element,
                                     const std::optional<model::Money>& price,
                                     const base::Decimal& basis, std::string_view part);
/// The price for one unit; nothing when nine digits behind the point cannot say it exactly.
std::optional<base::Decimal> priceForOne(const base::Decimal& price, const base::Decimal& basis);

}  // namespace cxml
