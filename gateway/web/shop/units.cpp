#include "gateway/web/shop/units.h"

#include <algorithm>
#include <array>

namespace web::shop {

namespace {

// UN/ECE Recommendation 20 (units) and 21 (packages), the codes trade catalogues use.
constexpr auto kKnown = std::to_array<UnitWords>({
    {"EA", "piece", "pieces", true},
    {"C62", "piece", "pieces", true},
    {"H87", "piece", "pieces", true},
    {"PCE", "piece", "pieces", true},
    {"BE", "bundle", "bundles"},
    {"BG", "bag", "bags"},
    {"BO", "bottle", "bottles"},
    {"BX", "box", "boxes"},
    {"CA", "can", "cans"},
    {"CMT", "cm", "cm"},
    {"CS", "case", "cases"},
    {"CT", "carton", "cartons"},
    {"DAY", "day", "days"},
    {"DR", "drum", "drums"},
    {"DZN", "dozen", "dozen"},
    {"FOT", "foot", "feet"},
    {"GLL", "gallon", "gallons"},
    {"GRM", "g", "g"},
    {"HUR", "hour", "hours"},
    {"INH", "inch", "inches"},
    {"KGM", "kg", "kg"},
    {"KT", "kit", "kits"},
    {"LBR", "lb", "lb"},
    {"LTR", "liter", "liters"},
    {"MLT", "ml", "ml"},
    {"MMT", "mm", "mm"},
    {"MTK", "sq m", "sq m"},
    {"MTR", "meter", "meters"},
    {"ONZ", "oz", "oz"},
    {"PA", "packet", "packets"},
    {"PK", "pack", "packs"},
    {"PR", "pair", "pairs"},
    {"PX", "pallet", "pallets"},
    {"RA", "rack", "racks"},
    {"RL", "reel", "reels"},
    {"RM", "ream", "reams"},
    {"RO", "roll", "rolls"},
    {"SET", "set", "sets"},
    {"ST", "sheet", "sheets"},
    {"TU", "tube", "tubes"},
    {"XBX", "box", "boxes"},
    {"XCT", "carton", "cartons"},
    {"XPK", "pack", "packs"},
    {"XRO", "roll", "rolls"},
});

}  // namespace

const UnitWords* unitWords(std::string_view code) {
    const auto found =
        std::find_if(kKnown.begin(), kKnown.end(), [&](const auto& u) { return u.code == code; });
    return found == kKnown.end() ? nullptr : &*found;
}

}  // namespace web::shop
