#include "tests/web/shop_html.h"

namespace html {
namespace {

std::string unescaped(std::string_view text) {
    std::string out(text);
    for (const auto& [reference, plain] : {std::pair{"&lt;", "<"},
                                           {"&gt;", ">"},
                                           {"&quot;", "\""},
                                           {"&apos;", "'"},
                                           {"&#39;", "'"},
                                           {"&amp;", "&"}})
        for (auto at = out.find(reference); at != std::string::npos;
             at = out.find(reference, at + 1))
            out.replace(at, std::string_view(reference).size(), plain);
    return out;
}

std::string attribute(std::string_view tag, std::string_view name) {
    const auto at = tag.find(" " + std::string(name) + "=\"");
    if (at == std::string_view::npos) return {};
    const auto from = at + name.size() + 3;
    return unescaped(tag.substr(from, tag.find('"', from) - from));
}

std::vector<std::string_view> tags(std::string_view page) {
    std::vector<std::string_view> found;
    for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1))
        found.push_back(page.substr(at, page.find('>', at) - at));
    return found;
}

}  // namespace

int count(std::string_view page, std::string_view text) {
    int found = 0;
    for (auto at = page.find(text); at != std::string_view::npos; at = page.find(text, at + 1))
        ++found;
    return found;
}

bool has(std::string_view page, std::string_view text) {
    return count(page, text) > 0;
}

std::vector<std::string> addresses(std::string_view page) {
    std::vector<std::string> found;
    for (const auto tag : tags(page))
        for (const auto* name : {"href", "src", "action", "formaction"})
            if (auto value = attribute(tag, name); !value.empty()) found.push_back(value);
    return found;
}

std::string field(std::string_view page, std::string_view name) {
    for (const auto tag : tags(page))
        if (tag.starts_with("<input") && attribute(tag, "name") == name)
            return attribute(tag, "value");
    return {};
}

std::string words(std::string_view page) {
    std::string out;
    bool inTag = false;
    for (const char c : page.substr(std::min(page.find("<body"), page.size()))) {
        if (c == '<') inTag = true;
        const bool space = inTag || c == ' ' || c == '\n';
        if (!space) out += c;
        if (space && !out.empty() && out.back() != ' ') out += ' ';
        if (c == '>') inTag = false;
    }
    return unescaped(out);
}

}  // namespace html
