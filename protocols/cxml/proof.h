#pragma once

#include <span>
#include <string_view>

#include "protocols/protocol.h"

namespace cxml {

/// Reads an envelope from UTF-8 text, and finds the places of what came with it.
using ReadLetter = model::Letter (*)(std::string_view utf8,
                                     std::vector<model::Attachment> attachments);

/// Whether a claim is the partner's: by its shared secret, by a CredentialMac in its place, or by a
/// signature. A letter whose signature counts is read again from what was signed, so that nothing
/// of an unsigned body is ever used; the envelope around it stays the one that was authenticated.
protocols::Proof prove(const protocols::Claim& claim, const model::Partner& partner,
                       std::span<const base::Secret> secrets, ReadLetter read);

/// What a partner may set about it: `cxml.signature` and its like.
std::span<const protocols::Option> proofOptions();

}  // namespace cxml
