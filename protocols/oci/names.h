#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/partner.h"
#include "protocols/protocol.h"

namespace oci {

/// The options a partner may set, with what they mean.
std::span<const protocols::Option> options();
/// The partner's value of one of them, or its fallback.
std::string option(const model::Partner* partner, std::string_view name);
/// A comma separated option as its parts, trimmed.
std::vector<std::string> optionList(const model::Partner* partner, std::string_view name);

/// Whether a field of that name may carry a password: `PASSWORD`, `sap-password`, `pwd`, `token`.
bool looksSecret(std::string_view fieldName);
/// Whether the field is one whose value may stand in a log: of the standard, or a user name.
/// Credential fields can be called anything, so what is not known is not shown.
bool mayBeShown(std::string_view fieldName);

}  // namespace oci
