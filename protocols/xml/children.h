#pragma once

#include <bit>
#include <pugixml.hpp>
#include <string_view>

namespace xml {

/// Whether there is a node: a handle is one pointer. pugixml's own test is a call into its library,
/// and reading a document asks a thousand times.
inline bool present(pugi::xml_node node) {
    return std::bit_cast<const void*>(node) != nullptr;
}

inline bool present(pugi::xml_attribute attribute) {
    return std::bit_cast<const void*>(attribute) != nullptr;
}

/// Calls `visit(child, name)` for every child element, in their order.
template <class Visit>
void eachElement(pugi::xml_node parent, Visit&& visit) {
    for (auto child = parent.first_child(); present(child); child = child.next_sibling())
        if (const std::string_view name = child.name();
            !name.empty() && child.type() == pugi::node_element)
            visit(child, name);
}

}  // namespace xml
