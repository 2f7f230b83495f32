#pragma once

#include <span>
#include <string_view>

namespace model {

/// One unit; a vocabulary that has no code for it has an empty one.
struct UnitRow {
    std::string_view unece;
    std::string_view x12;
    std::string_view sapIso;
    std::string_view name;
    std::string_view also{};  ///< other ways to write it, a space between them
};

std::span<const UnitRow> unitTable();

}  // namespace model
