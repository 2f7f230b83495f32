#pragma once

#include <string>
#include <string_view>

namespace store {

/// The first words of a statement: enough to find it by.
std::string statementWords(std::string_view sql);

}  // namespace store
