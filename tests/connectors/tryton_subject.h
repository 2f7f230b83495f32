#pragma once

#include "tests/connectors/contract.h"

namespace contract {

Maker trytonMaker();

}  // namespace contract
