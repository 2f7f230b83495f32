#include "gateway/model/units.h"

#include <algorithm>
#include <array>

#include "gateway/base/text.h"
#include "gateway/model/unit_table.h"

namespace model {
namespace {

using Column = std::string_view UnitRow::*;

std::optional<Column> columnOf(std::string_view vocabulary) {
    if (vocabulary == "unece") return &UnitRow::unece;
    if (vocabulary == "x12") return &UnitRow::x12;
    if (vocabulary == "sap-iso") return &UnitRow::sapIso;
    return {};
}

bool isOneOf(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto space = list.find(' ');
        if (base::equalsAnyCase(list.substr(0, space), word)) return true;
        list = space == std::string_view::npos ? "" : list.substr(space + 1);
    }
    return false;
}

bool knows(const UnitRow& row, std::string_view unit) {
    return base::equalsAnyCase(row.unece, unit) || base::equalsAnyCase(row.x12, unit) ||
           base::equalsAnyCase(row.sapIso, unit) || isOneOf(row.also, unit);
}

// The row whose code this is in the vocabulary it is written in; else the only one that knows it.
const UnitRow* rowOf(Column column, std::string_view unit) {
    if (unit.empty()) return nullptr;
    for (const auto& row : unitTable())
        if (base::equalsAnyCase(row.*column, unit)) return &row;
    const UnitRow* only = nullptr;
    for (const auto& row : unitTable()) {
        if (!knows(row, unit)) continue;
        if (only) return nullptr;
        only = &row;
    }
    return only;
}

std::optional<std::string> code(const UnitRow* row, Column column) {
    if (!row || (row->*column).empty()) return {};
    return std::string(row->*column);
}

// `PCE=EA BX=BOX`: the other side of the pair.
std::optional<std::string> alias(std::string_view aliases, std::string_view unit, bool fromRight) {
    for (const auto& pair : base::split(aliases, ' ')) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) continue;
        const auto ours = pair.substr(0, equals);
        const auto theirs = pair.substr(equals + 1);
        if (base::equalsAnyCase(fromRight ? theirs : ours, unit)) return fromRight ? ours : theirs;
    }
    return {};
}

}  // namespace

std::optional<std::string> unitIn(std::string_view vocabulary, std::string_view unit,
                                  std::string_view aliases) {
    if (auto theirs = alias(aliases, unit, false)) return theirs;
    const auto column = columnOf(vocabulary);
    if (!column) return {};
    return code(rowOf(&UnitRow::unece, unit), *column);
}

std::optional<std::string> unitFrom(std::string_view vocabulary, std::string_view unit,
                                    std::string_view aliases) {
    if (auto ours = alias(aliases, unit, true)) return ours;
    const auto column = columnOf(vocabulary);
    if (!column) return {};
    return code(rowOf(*column, unit), &UnitRow::unece);
}

bool isUnit(std::string_view unit) {
    return rowOf(&UnitRow::unece, unit) != nullptr;
}

bool isCount(std::string_view unit) {
    constexpr std::array<std::string_view, 3> kCounts{"EA", "H87", "C62"};
    for (const auto* vocabulary : {"unece", "x12", "sap-iso"})
        if (const auto meant = unitFrom(vocabulary, unit))
            if (std::ranges::find(kCounts, *meant) != kCounts.end()) return true;
    return false;
}

std::string_view unitName(std::string_view unit) {
    const auto* row = rowOf(&UnitRow::unece, unit);
    return row ? row->name : std::string_view{};
}

}  // namespace model
