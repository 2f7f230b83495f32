#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

/// One complete HTTP request or response, without its socket: the body is whole. A plain value;
/// requests use method and target, responses use status.
struct Wire {
    std::string method;  ///< "GET", "POST"; empty in a response
    std::string target;  ///< path and query as received: "/oci/acme?HOOK_URL=…"
    int status = 200;    ///< of a response
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::string peer;  ///< the other side's address, for the log and for rate limits
    /// SHA-256 of the certificate the client showed the TLS proxy in front of us, in hex; empty:
    /// none, or nobody we believe says so. Never taken from the request itself without that proxy.
    std::string certificate{};

    /// The first header of that name, any case; empty when there is none.
    std::string_view header(std::string_view name) const;
    Wire& with(std::string name, std::string value);

    std::string_view path() const;   ///< target up to `?`
    std::string_view query() const;  ///< target behind `?`
};

/// A response with a Content-Type.
Wire reply(int status, std::string_view contentType, std::string body);

}  // namespace base
