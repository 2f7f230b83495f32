#pragma once

#include <string>
#include <string_view>

#include "gateway/model/letter.h"
#include "gateway/model/partner.h"
#include "protocols/cxml/writing.h"
#include "protocols/protocol.h"

namespace cxml {

/// The root element every document of ours starts with.
void openRoot(Writing& out, const protocols::Stamp& stamp, std::string_view language);

/// A whole document, and what the receiver's version has no place for.
struct Written {
    std::string document;
    std::vector<std::string> omitted;
};

/// In the version the partner has for this kind of document: option `cxml.version.<kind>`, else
/// `cxml.version`, else the newest; never one older than the document.
Writing forPartner(const model::Partner& partner, const std::string& kind);

/// The letter in its envelope, in the partner's version.
/// Throws Fault(unsupported) for what cXML has no words for.
Written writeLetter(const model::Letter& letter, const model::Partner& partner,
                    const protocols::Stamp& stamp);

/// A request that carries it: alone, or in multipart with the attachments' bytes.
base::Wire post(std::string document, const std::vector<model::Attachment>& attachments);

/// What the partner's system says to a document of ours.
model::Delivery readOutcome(const base::Wire& answer);

/// A document's root element with everything inside: no declaration, no document type.
std::string_view withoutProlog(std::string_view document);

}  // namespace cxml
