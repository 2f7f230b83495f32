#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// What SAP's programs for the desktop catch themselves instead of an address of the web: a form
/// whose action is `SAPEVENT:POST`. As a partner's origin it stands for all such actions.
inline constexpr std::string_view kSapEvent = "SAPEVENT:";

/// To which origin a cart goes that is posted to this address: `https://host:port`, or `SAPEVENT:`
/// (in any case, followed by up to 40 letters, digits and `_`). Nothing: no form can be posted
/// there.
std::optional<std::string> returnOrigin(std::string_view address);

}  // namespace model
