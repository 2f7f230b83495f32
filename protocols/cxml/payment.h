#pragma once

#include <optional>
#include <pugixml.hpp>

#include "gateway/model/amounts.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// Payment/PCard. Of the card's number no more is kept than its last four digits and the first two,
/// which tell its kind. A second card, and what else the element says, is carried at "Payment".
void readPayment(pugi::xml_node payment, std::optional<model::PaymentCard>& card,
                 model::Carried& carried);
void writePayment(Writing& out, const std::optional<model::PaymentCard>& card,
                  const model::Carried& carried);

}  // namespace cxml
