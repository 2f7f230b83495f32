#pragma once

#include "connectors/connectors.h"

namespace shop {

/// The supplier's own web shop: buyers' visits take place there, the cart comes back through us,
/// and orders become orders of the shop. README.md tells a shop how to join.
connectors::Kind kind();

}  // namespace shop
