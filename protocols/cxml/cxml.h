#pragma once

#include "protocols/protocol.h"

namespace cxml {

/// cXML 1.2: POST /cxml takes every document. Structure by the DTDs 1.2.071, rules by the cXML
/// Reference Guide 1.2.051.
const protocols::Protocol& protocol();

/// What GET /cxml answers: a Response with Status 200 (guide 3.1.13).
base::Wire ping(const protocols::Stamp& stamp);

/// Reads the document inside a cart form: `cXML-base64` before `cXML-urlencoded`, names in any
/// case (guide 3.1.12). For buyers: the pretend one and our tests.
model::Letter readCartForm(const base::Fields& fields);

}  // namespace cxml
