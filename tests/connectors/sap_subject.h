#pragma once

#include "tests/connectors/contract.h"

namespace contract {

Maker sapIdocMaker();
Maker sapOdataMaker();

}  // namespace contract
