#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"

namespace mime {

// What a message may be made of; more is Fault(tooLarge).
constexpr std::size_t kMaxParts = 200;  ///< of all multiparts together
constexpr int kMaxNesting = 5;          ///< multiparts within each other
constexpr std::size_t kMaxDecoded = 50 * 1024 * 1024;
constexpr std::size_t kMaxPartHeaders = 32;
constexpr std::size_t kMaxPartHead = 16 * 1024;

/// One leaf of a multipart message, decoded.
struct Part {
    std::string contentId;    ///< without the brackets; may be empty
    std::string contentType;  ///< whole; `application/octet-stream` when there is none of use
    std::string name;         ///< may be shown and saved under: no path, no controls; may be empty
    std::string bytes;
    std::string where;  ///< "part 2", "part 2.1"
    /// The Content-ID (or else the place) of the multipart that came as an attachment and has this
    /// part in it; empty for the parts of the message itself. The first of them is its document.
    std::string partOf;
};

/// A message: the document and what came with it.
struct Message {
    Part document;
    std::vector<Part> others;
    std::vector<base::Problem> tolerated;
};

bool isMultipart(std::string_view contentType);

/// Reads multipart/related (RFC 2387; the part `start` names, else the first, is the document) and
/// multipart/mixed (RFC 2046, 5.1; the first). Strict where two readers could understand a message
/// differently: an end that is missing, a Content-ID given twice, a header given twice, base64 and
/// quoted-printable that are none. Throws Fault(malformed, unsupported, tooLarge) with the place.
Message read(std::string_view contentType, std::string_view body);

/// The document alone, without decoding anything else: for the log. Throws as read does.
Part readDocument(std::string_view contentType, std::string_view body);

/// A message on its way out.
struct Written {
    std::string contentType;
    std::string body;
};

/// multipart/related with an XML document first and the others in base64. Their `contentId`s must
/// be set; `where` and `partOf` are not looked at.
Written write(std::string_view document, const std::vector<Part>& others);

/// The id in `cid:ID` (RFC 2392) as it is compared: also with a space behind the colon, with
/// brackets and percent-encoded. Empty when this is no such reference.
std::string referenced(std::string_view url);

}  // namespace mime
