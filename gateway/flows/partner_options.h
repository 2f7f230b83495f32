#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "protocols/protocol.h"

namespace flows {

/// Settings of a partner that belong to no protocol: where documents go, which are wanted, what the
/// receiver's limits are. Each may come from the partner's profile.
std::span<const protocols::Option> tradeOptions();

/// The option of that name: a protocol's, one of the above, or a member of a family
/// (`limit.<field>`, `forbid.<field>`, `cxml.version.<Kind>`, `cxml.url.<Kind>`). Nothing when
/// there is no such option.
std::optional<protocols::Option> findOption(std::string_view name);

/// What is wrong with that value of it, for people; empty: nothing.
std::string wrongWith(const protocols::Option& option, std::string_view value);

}  // namespace flows
