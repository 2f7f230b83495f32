#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

struct Function {
    std::string head;  ///< as written, on one line, cut short
    std::size_t line = 0;
    std::size_t lines = 0;
};

/// Every function with a body in code that clang-format has shaped: a small scan over braces, not a
/// parser. Lambdas belong to the function they stand in; macros that look like functions count.
std::vector<Function> functions(std::string_view code);

}  // namespace house
