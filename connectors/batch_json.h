#pragma once

#include <string_view>

#include "connectors/connector.h"

namespace connectors {

/// What a system posts as JSON: one `{"kind":"ConfirmationRequest","document":{…}}`, or
/// `{"documents":[…such…],"products":[…],"prices":[…],"stock":[{"sku":"…","quantity":"…"}]}`, each
/// list optional, all in canonical JSON. Throws Fault(malformed) when it is not JSON,
/// Fault(invalid) with everything that is wrong, the places as JSON pointers.
Batch readBatch(std::string_view json);

}  // namespace connectors
