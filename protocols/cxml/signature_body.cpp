#include "protocols/cxml/signature_body.h"

#include <sstream>

#include "gateway/base/text.h"

namespace cxml {
namespace {

std::string_view localName(pugi::xml_node node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string startTag(pugi::xml_node root) {
    std::string tag = std::string("<") + root.name();
    for (const auto attribute : root.attributes())
        if (std::string_view(attribute.name()) != "signatureVersion")
            tag += std::string(" ") + attribute.name() + "=\"" +
                   base::escapeMarkup(attribute.value()) + "\"";
    return tag + ">";
}

}  // namespace

bool hasSignature(pugi::xml_node root) {
    if (root.attribute("signatureVersion")) return true;
    for (const auto node : root.children())
        if (localName(node) == "Signature") return true;
    return false;
}

std::string withSignedBody(std::string_view document, std::string_view signedData) {
    pugi::xml_document tree;
    tree.load_buffer(document.data(), document.size(),
                     pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single,
                     pugi::encoding_utf8);
    std::ostringstream out;
    for (const auto node : tree.children())
        if (node.type() == pugi::node_doctype) out << "<!DOCTYPE " << node.value() << ">";
    const auto root = tree.document_element();
    out << startTag(root);
    root.child("Header").print(out, "", pugi::format_raw, pugi::encoding_utf8);
    out << signedData << "</" << root.name() << ">";
    return out.str();
}

}  // namespace cxml
