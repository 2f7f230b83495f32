#pragma once

#include <libxml/parser.h>
#include <libxml/valid.h>

#include <filesystem>
#include <memory>

#include "tests/support/corpus.h"

/// An official DTD file as libxml2 reads it: from bytes, since our gate lets libxml2 fetch nothing.
using OfficialDtd = std::unique_ptr<xmlDtd, decltype(&xmlFreeDtd)>;

inline OfficialDtd readOfficialDtd(const std::filesystem::path& path) {
    const auto text = corpus::bytes(path);
    auto* input = xmlParserInputBufferCreateMem(text.data(), static_cast<int>(text.size()),
                                                XML_CHAR_ENCODING_NONE);
    return {xmlIOParseDTD(nullptr, input, XML_CHAR_ENCODING_NONE), xmlFreeDtd};
}
