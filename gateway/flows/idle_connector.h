#pragma once

#include <memory>
#include <string>

#include "connectors/connector.h"

namespace flows {

/// Stands for a back office that can't be spoken with now: what is for it waits and loses no
/// attempt; its probe says why.
std::shared_ptr<connectors::Connector> idleConnector(std::string why);

}  // namespace flows
