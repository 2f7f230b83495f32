#include "connectors/tryton/units.h"

#include <array>

namespace tryton {
namespace {

// UN/ECE Recommendation 20 and the symbols of Tryton's own units; of several codes the first is
// what we say.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kUsual{{
    {"EA", "u"},
    {"C62", "u"},
    {"H87", "u"},
    {"PCE", "u"},
    {"KGM", "kg"},
    {"GRM", "g"},
    {"MTR", "m"},
    {"CMT", "cm"},
    {"LTR", "l"},
    {"HUR", "h"},
    {"DAY", "d"},
}};

}  // namespace

std::string theirUnit(const Settings& settings, const std::string& ours) {
    if (const auto listed = settings.units.findTheirs(ours)) return *listed;
    for (const auto& [code, symbol] : kUsual)
        if (code == ours) return std::string(symbol);
    return ours;
}

std::string ourUnit(const Settings& settings, const std::string& symbol, const std::string& name,
                    const std::string& ordered) {
    const auto asked = theirUnit(settings, ordered);
    if (!ordered.empty() && (asked == symbol || asked == name)) return ordered;
    for (const auto& theirs : {symbol, name})
        if (const auto listed = settings.units.findOurs(theirs)) return *listed;
    for (const auto& [code, theirs] : kUsual)
        if (theirs == symbol) return std::string(code);
    return symbol;
}

std::string soldUnit(const Settings& settings, const std::string& symbol, const std::string& name) {
    for (const auto& [code, theirs] : kUsual)
        if (theirs == symbol) return std::string(code);
    return ourUnit(settings, symbol, name, {});
}

}  // namespace tryton
