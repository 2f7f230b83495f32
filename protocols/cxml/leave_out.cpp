#include "protocols/cxml/leave_out.h"

#include <algorithm>
#include <pugixml.hpp>
#include <vector>

#include "gateway/base/text.h"

namespace cxml {
namespace {

struct Path {
    std::string parent;
    std::string child;

    std::string text() const { return parent + '/' + child; }
};

std::vector<Path> parsed(std::string_view paths) {
    std::vector<Path> all;
    for (const auto& piece : base::split(paths, ' ')) {
        const auto slash = piece.find('/');
        if (slash == std::string::npos || slash == 0) continue;
        all.push_back({piece.substr(0, slash), piece.substr(slash + 1)});
    }
    return all;
}

bool removeFrom(pugi::xml_node parent, const std::string& child) {
    if (child.starts_with('@')) return parent.remove_attribute(child.c_str() + 1);
    bool found = false;
    while (parent.remove_child(child.c_str())) found = true;
    return found;
}

struct Remover : pugi::xml_tree_walker {
    const std::vector<Path>& paths;
    std::vector<std::string>& omitted;

    Remover(const std::vector<Path>& all, std::vector<std::string>& told)
        : paths(all), omitted(told) {}

    bool for_each(pugi::xml_node& node) override {
        for (const auto& path : paths) {
            if (node.name() != path.parent || !removeFrom(node, path.child)) continue;
            auto text = path.text() + ": not for this partner";
            if (std::find(omitted.begin(), omitted.end(), text) == omitted.end())
                omitted.push_back(std::move(text));
        }
        return true;
    }
};

struct ToString : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};

}  // namespace

Written leaveOut(Written written, std::string_view paths) {
    const auto all = parsed(paths);
    if (all.empty()) return written;
    // All that stands in front stays as it is.
    const std::string_view document = written.document;
    const auto body = withoutProlog(document);
    pugi::xml_document tree;
    tree.load_buffer(body.data(), body.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                     pugi::encoding_utf8);
    Remover remover(all, written.omitted);
    tree.traverse(remover);
    ToString out;
    tree.print(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    written.document = std::string(document.substr(0, document.size() - body.size())) + out.text;
    return written;
}

}  // namespace cxml
