#pragma once

#include <pugixml.hpp>

#include "gateway/model/exchange.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// CatalogUploadRequest: says what is in an attachment and what shall be done with it.
model::CatalogUpload readCatalogUpload(pugi::xml_node request, Reading& reading);
/// Index, the root of a document of its own.
model::CatalogUpload readIndex(pugi::xml_node index, Reading& reading);

/// The CatalogUploadRequest, or with `indexOnly` the Index. Throws Fault(invalid) when something
/// the DTD demands is missing.
void write(Writing& out, const model::CatalogUpload& upload);
/// The Index an upload attaches.
void writeIndex(Writing& out, const model::CatalogUpload& upload);

}  // namespace cxml
