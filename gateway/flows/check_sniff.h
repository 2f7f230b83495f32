#pragma once

#include <string_view>

#include "gateway/flows/check.h"

namespace flows {

/// What the bytes are and what the door makes of them; `file` stays empty. May throw Fault for
/// bytes that are recognised and cannot be read.
void sniff(Verdict& verdict, std::string_view bytes);

}  // namespace flows
