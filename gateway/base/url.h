#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A strict reading of an absolute http or https URL.
struct Url {
    std::string scheme;  ///< "http" or "https"
    std::string host;    ///< lower case; an IPv6 address keeps its brackets
    int port = 0;        ///< always filled: 80 or 443 when not given
    std::string path;    ///< with query, at least "/"; no fragment

    /// `https://host` or `https://host:8443`: scheme, host and a port that is not the default.
    std::string origin() const;
};

/// Nothing for: other schemes, user info, backslashes, controls, spaces, non-ASCII hosts, empty
/// hosts, bad ports, more than 2,048 characters. Meant for addresses a stranger sends
/// (BrowserFormPost, HOOK_URL): what two parsers could read differently is refused.
std::optional<Url> parseUrl(std::string_view text);

}  // namespace base
