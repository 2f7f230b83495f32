#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "protocols/xml/gate.h"

namespace xml {

/// The gate's quick door, for plain documents: a declaration, a document type with a system
/// identifier, elements, attributes, text, comments, the five entities in text; no namespaces,
/// CDATA, instructions, character references. Nothing: not plain, or something is wrong with it;
/// the listener may have heard a part by then. What passes here passes the gate and its listener
/// hears the same, only text in other pieces, entities as they stand, and no white space that is
/// all there is. Within kMaxBytes, NUL behind the last byte.
std::optional<Passed> passPlain(std::string_view utf8, Doctype doctype, Listener* listener);

/// To be called before each document: makes room for its names and says how often the addresses of
/// names have become invalid that way, on this thread.
std::uint64_t freshenPlainNames();

/// What a cXML document type declaration may name.
bool isCxmlRoot(std::string_view root);

}  // namespace xml
