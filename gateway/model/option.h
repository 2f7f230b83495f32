#pragma once

#include <string_view>
#include <vector>

namespace model {

/// One setting an administrator fills in: of a protocol, a partner or a connector. Forms are made
/// from these. The texts are literals.
struct Option {
    std::string_view name;   ///< "cxml.cartEncoding"
    std::string_view label;  ///< for the administrator
    std::string_view help;
    std::string_view fallback;              ///< the value when none is given
    std::vector<std::string_view> choices;  ///< empty: free text
    bool lines = false;                     ///< free text of several lines: certificates, tables
    bool secret = false;                    ///< sealed when stored, never shown again
    bool required = false;                  ///< nothing works without it
};

}  // namespace model
