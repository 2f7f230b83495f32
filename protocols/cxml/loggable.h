#pragma once

#include <string>
#include <string_view>

namespace cxml {

/// A document as it may be stored and shown: UTF-8, the contents of SharedSecret, CredentialMac and
/// DigitalSignature, PCard and of an Extrinsic that holds the number of a card replaced. Works on
/// text, not on a tree: garbage has secrets too.
std::string loggableDocument(std::string_view bytes, std::string_view contentType);

}  // namespace cxml
