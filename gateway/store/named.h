#pragma once

#include <string>

#include "gateway/base/fault.h"

namespace store {

/// The value of an enum that is written that way, out of all it has. Throws Fault(internal) when
/// it is none of them: the database says something this program never wrote.
template <class Enum, std::size_t N>
Enum named(const std::string& text, const Enum (&all)[N]) {
    for (const Enum value : all)
        if (name(value) == text) return value;
    throw base::Fault(base::FaultCode::internal, "Internal error.",
                      "a column of the database holds a word this program does not know");
}

}  // namespace store
