#pragma once

#include "tests/connectors/contract.h"

namespace contract {

Maker sandboxMaker();

}  // namespace contract
