#pragma once

#include "gateway/model/ship_notice.h"

namespace cxml {

/// Throws Fault(invalid) when the guide's rules for ship notices do not hold.
void checkSendable(const model::ShipNotice& notice);

}  // namespace cxml
