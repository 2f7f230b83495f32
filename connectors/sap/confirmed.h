#pragma once

#include <vector>

#include "gateway/model/confirmation.h"

namespace sap {

/// What a confirmation says of the whole when it says this of its lines.
model::ConfirmationType wholeOf(const std::vector<model::ConfirmationLine>& lines);

}  // namespace sap
