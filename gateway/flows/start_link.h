#pragma once

#include <string>
#include <string_view>

#include "gateway/flows/context.h"

namespace flows {

/// The one-time link of a punchout. Its token is derived from the key file and the punchout's id,
/// so that it can be said again to a repeated request but stands nowhere in the database: stored
/// answers hold a placeholder.
std::string startToken(const Context& context, std::string_view punchoutId);
std::string startUrl(const Context& context, std::string_view punchoutId);

/// `…/start/pun_01…~<token>` → `…/start/pun_01…~{token}`, wherever it stands.
std::string withoutStartToken(std::string_view text);
std::string withStartToken(const Context& context, std::string_view text);

}  // namespace flows
