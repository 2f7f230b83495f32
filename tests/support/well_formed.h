#pragma once

#include <libxml/parser.h>

#include <memory>
#include <string_view>

/// Whether a conforming parser takes the text: pugixml forgives too much to say.
inline bool isWellFormed(std::string_view xml) {
    constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, options),
        xmlFreeDoc);
    return document != nullptr;
}
