#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "protocols/cxml/dtd_tables.h"

// What the quick walk and the explaining one have in common. They must agree on every document.
namespace cxml {

bool followsDtd(const DtdTables& dtd, pugi::xml_node root, std::string_view doctypeRoot);
std::vector<base::Problem> explainByDtd(const DtdTables& dtd, pugi::xml_node root,
                                        std::string_view doctypeRoot);

/// White space only, as XML counts it.
inline bool isDtdBlank(const char* text) {
    while (*text == ' ' || *text == '\n' || *text == '\t' || *text == '\r') ++text;
    return *text == '\0';
}

/// Whether something other than an element may stand there: comments and instructions everywhere
/// but in EMPTY, white space between elements (not as CDATA, XML 1.0, 3.2.1), text only in mixed
/// content.
bool mayStand(pugi::xml_node other, DtdContent content);

/// Whether a value has the form its type asks for and is one of the choices or the fixed one.
bool fitsType(const DtdAttribute& attribute, std::string_view value);
/// The words of a value: of IDREFS and the like.
std::vector<std::string_view> dtdWords(std::string_view value);

}  // namespace cxml
