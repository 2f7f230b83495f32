#pragma once

#include <initializer_list>
#include <string_view>

#include "protocols/cxml/grammar.h"

namespace cxml {

/// Compiles lines of the notation of grammar.h. The texts outlive the grammar. Throws
/// Fault(internal) on a line it cannot read.
Grammar readGrammar(std::initializer_list<std::string_view> texts);

}  // namespace cxml
