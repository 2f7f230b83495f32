#pragma once

#include "tests/connectors/contract.h"

namespace contract {

Maker shopMaker();

}  // namespace contract
