#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

namespace xml {

/// The text of an element: all its text and CDATA, joined, as written. The only way text is read
/// from a tree: what stands before the first comment is not the whole.
std::string text(pugi::xml_node element);
/// The same without white space at both ends.
std::string trimmed(pugi::xml_node element);

/// Whether the element holds text and nothing else. Where money, quantities, identities and ids
/// stand, a comment, an instruction or an element in between is a trick.
bool isPlain(pugi::xml_node element);

}  // namespace xml
