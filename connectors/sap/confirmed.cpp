#include "connectors/sap/confirmed.h"

#include <algorithm>

namespace sap {

model::ConfirmationType wholeOf(const std::vector<model::ConfirmationLine>& lines) {
    using model::ConfirmationType;
    const auto all = [&](ConfirmationType type) {
        return std::ranges::all_of(lines, [&](const auto& line) { return line.type == type; });
    };
    if (all(ConfirmationType::accept)) return ConfirmationType::accept;
    if (all(ConfirmationType::reject)) return ConfirmationType::reject;
    if (all(ConfirmationType::backordered)) return ConfirmationType::backordered;
    return all(ConfirmationType::detail) ? ConfirmationType::detail : ConfirmationType::except;
}

}  // namespace sap
