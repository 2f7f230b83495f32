#pragma once

#include <string_view>

#include "gateway/model/documents.h"
#include "protocols/cxml/envelope.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// The document inside the envelope. A kind nobody reads is carried whole.
model::Document readDocument(const Body& body, Reading& reading);

/// The document's element, where it stands in its envelope: what is inside Request, Message or
/// Response, or the root. Throws Fault(invalid) for a document that may not leave.
void writeDocument(Writing& out, const model::Document& document);

/// The element a document of this kind stands in: "Request", "Message"; "Response" for itself;
/// empty for a kind that is a root.
std::string_view containerOf(std::string_view kind);
/// The last part of the oldest version that has a DTD for it: 48 for "QuoteMessage".
int oldestVersion(std::string_view kind);

}  // namespace cxml
