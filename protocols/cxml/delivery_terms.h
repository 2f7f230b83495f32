#pragma once

#include <optional>
#include <pugixml.hpp>

#include "gateway/model/amounts.h"
#include "protocols/cxml/writing.h"

namespace cxml {

model::DeliveryTerms readDeliveryTerms(pugi::xml_node terms);
void write(Writing& out, const std::optional<model::DeliveryTerms>& terms);

}  // namespace cxml
