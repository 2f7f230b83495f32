#pragma once

#include <string>
#include <vector>

#include "samples/buyer/desk.h"

namespace buyer {

/// One part of a message with attachments, decoded.
struct Part {
    std::string contentType;
    std::string bytes;
};
/// The parts of a multipart body in their order; the whole body as the only one when it is none.
std::vector<Part> partsOf(const std::string& contentType, const std::string& body);

/// What the shop posted to our door: kept when it shows the secret we agreed on with it and is a
/// document we read. Answers a cXML Response: 200, also to what came before, or why not.
std::string takeLetter(Desk& desk, const std::string& contentType, const std::string& body);

}  // namespace buyer
