#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace xml {

/// A start tag with too much in it: where it begins, and what is too much.
struct LongTag {
    std::size_t at;
    const char* what;
};

/// The first start tag that is so long that libxml2's search for repeated attributes, quadratic in
/// their number, would take noticeable time: beyond 16 kB with more attributes, longer names or
/// longer values than the gate allows. Costs next to nothing on ordinary documents.
std::optional<LongTag> longTag(std::string_view utf8);

}  // namespace xml
