#pragma once

#include "protocols/protocol.h"

namespace oci {

/// The cart as NEW_ITEM-… fields, the browser's way home.
protocols::Form writeCartForm(const model::Cart& cart, const model::PunchoutSetup& setup,
                              const model::Partner& partner);

}  // namespace oci
