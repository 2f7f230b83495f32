#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// Units of measure in three vocabularies, by one table: `unece` (UN/ECE Recommendation 20, ours),
/// `x12` (ANSI X12 data element 355), `sap-iso` (the ISO codes of SAP's table T006I). Case does not
/// count. A unit is never guessed: what is unknown, has no counterpart or could be two things is
/// nothing. `aliases` are a partner's own words and count first: `PCE=EA BX=BOX`, ours on the left.

/// What the partner calls our unit. Ours is a Rec 20 code, or what all other vocabularies and
/// common names (EACH, PCS, kg) that know it agree on.
std::optional<std::string> unitIn(std::string_view vocabulary, std::string_view unit,
                                  std::string_view aliases = {});

/// The reverse: our Rec 20 code for a unit as the partner writes it.
std::optional<std::string> unitFrom(std::string_view vocabulary, std::string_view unit,
                                    std::string_view aliases = {});

/// Whether the unit means exactly one thing in any of the vocabularies.
bool isUnit(std::string_view unit);

/// Whether it counts things: each, piece, one (Rec 20 EA, H87, C62, in any vocabulary's word). They
/// are different codes and the same count: every system mixes them.
bool isCount(std::string_view unit);

/// Its English name; empty for a unit we do not know.
std::string_view unitName(std::string_view unit);

}  // namespace model
