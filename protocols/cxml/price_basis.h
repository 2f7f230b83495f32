#pragma once

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

}  // namespace cxml
