#include "protocols/xml/text.h"

#include "gateway/base/text.h"

namespace xml {
namespace {

bool isText(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

}  // namespace

std::string text(pugi::xml_node element) {
    const auto first = element.first_child();
    if (isText(first) && !first.next_sibling()) return first.value();
    std::string joined;
    for (const auto child : element.children())
        if (isText(child)) joined += child.value();
    return joined;
}

std::string trimmed(pugi::xml_node element) {
    const auto first = element.first_child();
    if (isText(first) && !first.next_sibling()) return std::string(base::trim(first.value()));
    return std::string(base::trim(text(element)));
}

bool isPlain(pugi::xml_node element) {
    for (const auto child : element.children())
        if (!isText(child)) return false;
    return true;
}

}  // namespace xml
