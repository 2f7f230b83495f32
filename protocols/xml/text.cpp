#include "protocols/xml/text.h"

#include "protocols/xml/children.h"

namespace xml {
namespace {

// Several pieces, or something between them. The tree keeps text that comes first as the element's
// own value (Document).
Content pieces(pugi::xml_node element, pugi::xml_node first) {
    Content content{element.value(), true};
    for (auto child = first; present(child); child = child.next_sibling())
        if (isText(child))
            content.text += child.value();
        else
            content.plain = false;
    return content;
}

}  // namespace

bool isText(pugi::xml_node node) {
    const auto type = node.type();
    return type == pugi::node_pcdata || type == pugi::node_cdata;
}

Content content(pugi::xml_node element) {
    const auto first = element.first_child();
    if (!present(first)) return {element.value(), true};
    return pieces(element, first);
}

std::string text(pugi::xml_node element) {
    return content(element).text;
}

std::string trimmed(pugi::xml_node element) {
    const auto first = element.first_child();
    if (!present(first)) return std::string(trim(element.value()));
    return std::string(trim(pieces(element, first).text));
}

}  // namespace xml
