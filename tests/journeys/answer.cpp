#include "tests/journeys/answer.h"

#include <pugixml.hpp>
#include <stdexcept>

#include "gateway/base/text.h"
#include "protocols/cxml/dtd_shelf.h"
#include "protocols/xml/document.h"
#include "tests/support/corpus.h"
#include "tests/support/well_formed.h"

namespace journeys {
namespace {

// Pages are our own templates: the references in them are XML's, and so is their decoding.
std::string unescaped(std::string_view text) {
    pugi::xml_document document;
    document.load_string(("<a v=\"" + std::string(text) + "\"/>").c_str(), pugi::parse_escapes);
    return document.child("a").attribute("v").value();
}

std::optional<std::string> attribute(std::string_view tag, std::string_view name) {
    const auto begin = tag.find(" " + std::string(name) + "=\"");
    if (begin == std::string_view::npos) return std::nullopt;
    const auto value = begin + name.size() + 3;
    return unescaped(tag.substr(value, tag.find('"', value) - value));
}

/// The next tag of that name from `from`; moves `from` behind it.
std::string_view nextTag(std::string_view page, std::string_view name, std::size_t& from) {
    const auto begin = page.find("<" + std::string(name), from);
    if (begin == std::string_view::npos) return {};
    const auto end = page.find('>', begin);
    from = end;
    return page.substr(begin, end - begin);
}

}  // namespace

std::string xpath(const std::string& xml, const std::string& expression) {
    if (!isWellFormed(xml)) throw std::runtime_error("not well-formed XML");
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    try {
        return pugi::xpath_query(expression.c_str()).evaluate_string(document);
    } catch (const pugi::xpath_exception& e) {
        throw std::runtime_error(expression + ": " + e.what());
    }
}

std::optional<std::string> field(std::string_view page, std::string_view name) {
    std::size_t from = 0;
    for (auto tag = nextTag(page, "input", from); !tag.empty(); tag = nextTag(page, "input", from))
        if (base::equalsAnyCase(attribute(tag, "name").value_or(""), name))
            return attribute(tag, "value").value_or("");
    return std::nullopt;
}

std::string formAction(std::string_view page) {
    std::size_t from = 0;
    return attribute(nextTag(page, "form", from), "action").value_or("");
}

std::string without(std::string text, std::string_view attribute) {
    const std::string start = " " + std::string(attribute) + "=\"";
    for (auto at = text.find(start); at != std::string::npos; at = text.find(start, at)) {
        at += start.size();
        text.erase(at, text.find('"', at) - at);
    }
    return text;
}

std::string invalidities(const std::string& document) {
    static const auto shelf = [] {
        const auto folder = corpus::folder("dtd");
        return folder ? std::make_unique<cxml::DtdShelf>(*folder) : nullptr;
    }();
    if (!shelf) return {};
    const auto judgement = shelf->judge(xml::Document::readUtf8(document));
    if (judgement.problems.empty()) return {};
    return "not valid by " + judgement.dtd + ": " + base::summary(judgement.problems);
}

std::string responseWith(int status, const std::string& text) {
    return "<?xml version=\"1.0\"?>\n<cXML payloadID=\"answer@buyer.example\" "
           "timestamp=\"2026-03-02T10:00:00+00:00\"><Response><Status code=\"" +
           std::to_string(status) + "\" text=\"" + text + "\"/></Response></cXML>";
}

}  // namespace journeys
