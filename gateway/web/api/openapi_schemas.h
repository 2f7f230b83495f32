#pragma once

#include <string_view>

#include "gateway/web/api/call.h"

namespace web::api {

/// JSON Schemas (2020-12) by name, for every body and answer of operations() and what they are made
/// of. Those of documents and of the catalogue come from the members the model lists (fields.h), so
/// that what is described is what is read and written.
Json schemas();

/// Those the model does not have: what programs see of what is stored, pages, problems.
Json ownSchemas();

/// A body or an answer as somebody would send it, by the name of its schema; null when there is
/// none. Bodies speak of order `ord_1`, products `GL-1` and `HB-8`.
Json exampleOf(std::string_view schema);

/// `{"$ref":"#/components/schemas/…"}`.
Json refTo(std::string_view schema);

}  // namespace web::api
