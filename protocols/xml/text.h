#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace xml {

/// What stands in an element: its text and CDATA, joined, as written, and whether nothing else
/// stands there. Where money, quantities, identities and ids stand, a comment, an instruction or an
/// element in between is a trick.
struct Content {
    std::string text;
    bool plain = true;
};
Content content(pugi::xml_node element);

/// The text alone. With content() the only way text is read from a tree: what stands before the
/// first comment is not the whole.
std::string text(pugi::xml_node element);
/// The same without white space at both ends.
std::string trimmed(pugi::xml_node element);

/// Text or CDATA. Text that stands first in an element is no node but its value.
bool isText(pugi::xml_node node);

/// Without XML's white space at both ends.
inline std::string_view trim(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace xml
