#pragma once

#include <initializer_list>
#include <string_view>

#include "protocols/cxml/grammar.h"

namespace cxml {

/// Compiles lines of the notation of grammar.h, as far as a version knows them: without what is
/// marked as later. The texts outlive the grammar. Throws Fault(internal) on a line it cannot read.
Grammar readGrammar(std::initializer_list<std::string_view> texts, int version = kNewestVersion);

/// Every line we have, for a version.
Grammar grammarOf(int version);

}  // namespace cxml
