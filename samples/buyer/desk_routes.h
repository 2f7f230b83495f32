#pragma once

#include <string>

#include "gateway/base/encoding.h"
#include "samples/buyer/errands.h"

namespace buyer {

struct Asked {
    std::string method;
    std::string path;
    std::string contentType;
    std::string body;

    base::Fields form() const { return base::parseForm(body); }
};

struct Shown {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::string location;  ///< of a redirect
};

/// The whole surface of the pretend buyer; failures become pages.
Shown respond(Desk& desk, const Addresses& addresses, const Asked& asked);

}  // namespace buyer
