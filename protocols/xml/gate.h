#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "protocols/xml/listener.h"

namespace xml {

// What one document may hold. Beyond these it is refused before anything else looks at it.
inline constexpr std::size_t kMaxBytes = 10 * 1024 * 1024;
inline constexpr int kMaxDepth = 64;
inline constexpr int kMaxAttributes = 64;  // of one element
inline constexpr int kMaxNamespaces = 16;  // declared by one element
inline constexpr int kMaxElements = 500'000;
inline constexpr std::size_t kMaxName = 256;
inline constexpr std::size_t kMaxValue = 64 * 1024;  // of one attribute
inline constexpr int kMaxNotes = 10'000;             // comments and processing instructions

/// Whether a document type declaration is held to cXML's own (guide 3.1.4): roots, one external
/// identifier. An internal subset that holds more than white space is refused either way.
enum class Doctype { cxml, any };

/// What the gate saw on its way.
struct Passed {
    std::string doctypeRoot;  ///< empty: no document type declaration
    std::string doctypeUri;   ///< its system identifier; nothing is ever fetched
    /// Texts and attributes mean what their bytes say: there are no references, no carriage returns
    /// and, in attributes, no white space but spaces. False: unknown.
    bool literal = false;
};

/// Lets well-formed XML 1.0 in UTF-8 through and nothing else: no internal subset but an empty one,
/// no entities but the five, nothing fetched, within the limits above. `utf8` ends in a NUL behind
/// its last byte. Throws Fault(malformed) or Fault(tooLarge) with the line and column. Safe from
/// many threads. `listener`, when there is one, hears what passes.
Passed passGate(std::string_view utf8, Doctype doctype = Doctype::cxml,
                Listener* listener = nullptr);

}  // namespace xml
