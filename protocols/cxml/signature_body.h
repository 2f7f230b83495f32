#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace cxml {

/// Whether the envelope claims to be signed: by a Signature at its end or by @signatureVersion.
bool hasSignature(pugi::xml_node root);

/// `document` with the signed bytes in the place of its body and without its signature: what may be
/// read once they are verified. Both are UTF-8 that passed the gate.
std::string withSignedBody(std::string_view document, std::string_view signedData);

}  // namespace cxml
