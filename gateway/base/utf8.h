#pragma once

#include <cstddef>
#include <string_view>

namespace base {

/// How many bytes the well-formed UTF-8 sequence at the start of `bytes` has; 0 when there is
/// none (The Unicode Standard, table 3-7).
std::size_t sequenceLength(std::string_view bytes);

/// The code point of a sequence of that length.
char32_t codePoint(std::string_view sequence);

/// How many bytes at the start are ASCII.
std::size_t asciiLength(std::string_view bytes);

}  // namespace base
