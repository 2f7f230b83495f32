#pragma once

#include "tests/connectors/contract.h"

namespace contract {

Maker webhookMaker();

}  // namespace contract
