#pragma once

#include <algorithm>
#include <pugixml.hpp>
#include <string>
#include <vector>

// Documents as text that can be compared: what they say, not how it is laid out.
namespace cxml_canonical {

inline std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// One line an element, attribute or text, with the path in front. Attributes in the order of their
/// names, without empty ones; the text of an element in one piece. Numbers of purchasing cards,
/// which are not kept, are all the same.
inline void append(std::string& out, pugi::xml_node element, const std::string& above) {
    const auto path = above + '/' + element.name();
    out += path + '\n';
    std::vector<std::string> lines;
    for (const auto attribute : element.attributes()) {
        const auto at = path + "/@" + attribute.name();
        if (*attribute.value())
            lines.push_back(at + " = " +
                            (at.ends_with("/PCard/@number") ? "***" : attribute.value()) + '\n');
    }
    std::sort(lines.begin(), lines.end());
    for (const auto& line : lines) out += line;
    std::string text;
    for (const auto child : element.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += child.value();
    if (text = trimmed(text); !text.empty()) out += path + " : " + text + '\n';
    for (const auto child : element.children())
        if (child.type() == pugi::node_element) append(out, child, path);
}

/// What is inside the envelope: below Request or Message, or the Response, or the root.
inline std::string body(const std::string& document) {
    pugi::xml_document tree;
    tree.load_buffer(document.data(), document.size(),
                     pugi::parse_default | pugi::parse_ws_pcdata_single);
    const auto root = tree.document_element();
    std::string out;
    if (root.name() != std::string_view("cXML")) {
        append(out, root, "");
        return out;
    }
    for (const auto* container : {"Request", "Message"})
        for (const auto child : root.child(container).children())
            if (child.type() == pugi::node_element) append(out, child, "");
    if (const auto response = root.child("Response")) append(out, response, "");
    return out;
}

/// The first line in which they differ, both versions; empty when they do not.
inline std::string difference(const std::string& a, const std::string& b) {
    std::size_t from = 0;
    for (;;) {
        const auto endA = a.find('\n', from);
        const auto endB = b.find('\n', from);
        const auto lineA = a.substr(from, endA - from);
        const auto lineB = b.substr(from, endB - from);
        if (lineA != lineB) return '[' + lineA + "] became [" + lineB + ']';
        if (endA == std::string::npos) return {};
        from = endA + 1;
    }
}

}  // namespace cxml_canonical
