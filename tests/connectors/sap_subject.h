#pragma once

#include "tests/connectors/contract.h"

namespace contract {

Maker sapIdocMaker();

}  // namespace contract
