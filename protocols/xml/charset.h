#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"

namespace xml {

/// UTF-8 text that may be parsed in place: `data` holds `size` bytes and a closing NUL.
struct Text {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;
    std::vector<base::Problem> tolerated;  ///< labels that contradict each other

    std::string_view view() const { return {data.get(), size}; }
};

/// Decides which encoding a document is in and brings it to UTF-8 without a byte order mark.
/// A byte order mark decides, then the charset of the Content-Type, then the XML declaration,
/// then UTF-8. Takes UTF-8, UTF-16, ISO-8859-1, US-ASCII and windows-1252. A UTF-16 label on
/// single-byte text is read as UTF-8. Throws Fault(malformed) on other encodings, on bytes that are
/// not of the encoding and on U+0000.
Text toUtf8(std::string_view bytes, std::string_view contentType);

/// As toUtf8 for text whose encoding is settled: whatever its XML declaration says, it is UTF-8.
Text fromUtf8(std::string_view utf8);

}  // namespace xml
