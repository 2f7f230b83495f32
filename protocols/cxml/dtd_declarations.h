#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cxml {

/// One `<!ELEMENT …>` or `<!ATTLIST …>`, parameter entities replaced; comments are gone.
struct DtdDeclaration {
    enum class Kind { element, attributes };
    Kind kind;
    std::string text;  ///< between the keyword and `>`
};

/// What a DTD file declares, in its order.
struct DtdDeclarations {
    std::vector<DtdDeclaration> all;
    std::map<std::string, std::string, std::less<>> entities;  ///< general ones, for default values
};

/// Reads an external subset that stands alone (XML 1.0, 2.8, 3.4, 4.4): comments, processing
/// instructions, conditional sections and parameter entities, nested as they like. Throws
/// Fault(malformed) on anything else, on a reference to another file and on entities that blow up.
DtdDeclarations readDeclarations(std::string_view text);

}  // namespace cxml
