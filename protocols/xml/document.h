#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "protocols/xml/charset.h"
#include "protocols/xml/gate.h"

namespace xml {

/// A document that came through the gate, as a tree. The one way XML enters the program. Nodes
/// point into it: it must outlive them. Movable, not copyable.
class Document {
public:
    /// From bytes of a wire with their Content-Type. Throws Fault(malformed, tooLarge).
    static Document read(std::string_view bytes, std::string_view contentType,
                         Listener* listener = nullptr);
    /// From text that is already UTF-8, whatever its declaration says (cXML guide 3.1.12).
    static Document readUtf8(std::string_view utf8, Listener* listener = nullptr);

    pugi::xml_node root() const { return tree_.document_element(); }
    /// The system identifier of the document type declaration; empty when there is none.
    const std::string& doctypeUri() const { return passed_.doctypeUri; }
    /// The root it names; empty when there is none.
    const std::string& doctypeRoot() const { return passed_.doctypeRoot; }
    /// Labels that contradict each other.
    const std::vector<base::Problem>& tolerated() const { return text_.tolerated; }

private:
    Document(Text text, Listener* listener);

    Text text_;
    Passed passed_;
    pugi::xml_document tree_;
};

}  // namespace xml
