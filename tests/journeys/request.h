#pragma once

#include <map>
#include <string>

#include "gateway/base/encoding.h"
#include "gateway/base/wire.h"

namespace journeys {

/// What a journey has named so far.
using Names = std::map<std::string, std::string>;

/// The text with ${NAME} and ${NAME|DEFAULT} replaced. Throws std::runtime_error for a name that
/// is not known and has no default.
std::string filled(const std::string& text, const Names& names);

/// The request of a `>` line; `body` is what stands behind the target. Its grammar: play.cpp.
base::Wire requestOf(const std::string& method, const std::string& target, const std::string& body,
                     const Names& names, const base::Fields& headers);

}  // namespace journeys
