#pragma once

#include <cstdint>
#include <vector>

#include "protocols/cxml/dtd_tables.h"

namespace cxml {

/// A content model as it is written: `(A, (B | C)*, D?)`.
struct DtdParticle {
    enum class Kind { element, sequence, choice };
    Kind kind = Kind::sequence;
    char times = '1';  ///< or ?, *, +
    std::uint16_t name = 0;
    std::vector<DtdParticle> parts;
};

/// Appends the deterministic automaton of `model` to the tables; its first state's number.
std::uint32_t addAutomaton(DtdTables& tables, const DtdParticle& model);

}  // namespace cxml
