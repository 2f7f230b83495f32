#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocols/cxml/dtd_tables.h"

namespace cxml {

/// Looks ahead in an element's automaton: for sentences about what is wrong, not for judging.
class DtdPath {
public:
    explicit DtdPath(const DtdTables& dtd) : dtd_(dtd) {}

    /// What may come in this state: "UnitPrice is", "A, B or the end is". What must come is named
    /// first.
    std::string expected(std::uint32_t state) const;

    struct Way {
        std::uint32_t target = DtdTables::kNowhere;  ///< behind the element; kNowhere: never again
        std::vector<std::uint16_t> missing;  ///< what is left out on the way there, but the first
    };
    /// The shortest way to where an element called `name` is right, and behind it.
    Way wayTo(std::uint32_t state, std::uint16_t name) const;

private:
    bool needs(std::uint32_t state, std::uint16_t name) const;

    const DtdTables& dtd_;
};

}  // namespace cxml
