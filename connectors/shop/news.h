#pragma once

#include <string_view>

#include "connectors/connector.h"

namespace shop {

/// What a shop posts to /in/ about its orders: `{"documents": [{"kind", "document"}]}`, each
/// document in canonical JSON. Throws Fault(malformed), and Fault(invalid) for a kind that a shop
/// does not say.
connectors::Batch readNews(std::string_view json);

}  // namespace shop
