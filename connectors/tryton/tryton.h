#pragma once

#include "connectors/connectors.h"

namespace tryton {

/// Tryton 6.0 over JSON-RPC. README.md says what becomes what.
connectors::Kind kind();

}  // namespace tryton
