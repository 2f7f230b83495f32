#include "protocols/xml/location.h"

#include <cstring>

namespace xml {
namespace {

std::string step(pugi::xml_node element) {
    std::size_t before = 0;
    std::size_t after = 0;
    for (auto other = element.previous_sibling(element.name()); other;
         other = other.previous_sibling(element.name()))
        ++before;
    if (element.next_sibling(element.name())) ++after;
    std::string name = element.name();
    if (before + after > 0) name += '[' + std::to_string(before + 1) + ']';
    return name;
}

}  // namespace

std::string where(pugi::xml_node element) {
    std::string path;
    for (auto node = element; node.type() == pugi::node_element; node = node.parent())
        path = path.empty() ? step(node) : step(node) + '/' + path;
    return path;
}

std::string where(pugi::xml_node element, std::string_view attribute) {
    return where(element) + "/@" + std::string(attribute);
}

}  // namespace xml
