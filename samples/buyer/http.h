#pragma once

#include <string>

#include "gateway/base/encoding.h"

namespace buyer {

struct Reply {
    int status = 0;
    std::string location;  ///< of a redirect, as sent
    std::string cookie;    ///< Set-Cookie, which the shop is not expected to send
    std::string body;
};

/// One request over plain HTTP, redirects not followed. Throws Failure when there is no answer.
Reply get(const std::string& url);
Reply post(const std::string& url, const std::string& contentType, const std::string& body);

/// Where a link or a form action on the page at `base` leads.
std::string resolve(const std::string& base, const std::string& reference);

}  // namespace buyer
