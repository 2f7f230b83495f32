#pragma once

#include <string_view>

#include "gateway/flows/check.h"

namespace flows {

/// Adds what the installed DTDs say of a cXML document, if there are any and it is XML at all.
void judgeByDtd(Verdict& verdict, std::string_view document, std::string_view contentType);

/// Once everything is known: what the DTD objects to is tolerated where the door does not refuse.
void settleTolerance(Verdict& verdict);

}  // namespace flows
