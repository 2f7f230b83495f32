#include "protocols/xml/writer.h"

#include <array>
#include <cstdint>
#include <cstdio>

#include "gateway/base/text.h"

namespace xml {
namespace {

// U+FFFE and U+FFFF are UTF-8 and still no XML characters (W3C XML 1.0, 2.2).
bool isNoCharacter(std::string_view utf8, std::size_t at) {
    return utf8.substr(at, 3) == "\xEF\xBF\xBE" || utf8.substr(at, 3) == "\xEF\xBF\xBF";
}

void escape(std::string& out, std::string_view utf8, bool attribute) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\r':
                out += "&#13;";
                break;
            case '\n':
                out += attribute ? "&#10;" : "\n";
                break;
            case '\t':
                out += attribute ? "&#9;" : "\t";
                break;
            default:
                if (c == '\xEF' && isNoCharacter(utf8, i))
                    i += 2;
                else
                    out += c;
        }
    }
}

enum class Kind : unsigned char { plain, escaped, unsure };

// unsure: may be no XML character, alone or with what follows.
constexpr std::array<Kind, 256> kinds() {
    std::array<Kind, 256> all{};
    for (std::size_t c = 0; c < all.size(); ++c)
        if (c < ' ' || c >= 0x80) all[c] = Kind::unsure;
    for (const unsigned char c : {'&', '<', '>', '"', '\r', '\n', '\t'}) all[c] = Kind::escaped;
    return all;
}
constexpr auto kKinds = kinds();

void append(std::string& out, std::string_view text, bool attribute) {
    bool plain = true;
    for (const char c : text) {
        const auto kind = kKinds[static_cast<unsigned char>(c)];
        // base::printable leaves well-formed text as it is, and is only needed when it is not.
        if (kind == Kind::unsure) return escape(out, base::printable(text), attribute);
        plain = plain && kind == Kind::plain;
    }
    if (plain)
        out.append(text);
    else
        escape(out, text, attribute);
}

}  // namespace

void Writer::start(std::string_view name, Attributes attributes) {
    finishTag();
    tag_ = out_.size();
    (out_ += '<') += name;
    for (const auto& [key, value] : attributes) attribute(key, value);
}

void Writer::finishTag() {
    out_ += tagEnd_;
    tagEnd_ = {};
}

Writer& Writer::open(std::string_view name, Attributes attributes) {
    start(name, attributes);
    tagEnd_ = ">";
    open_.push_back(name);
    return *this;
}

Writer& Writer::attribute(std::string_view name, std::string_view value) {
    ((out_ += ' ') += name) += "=\"";
    append(out_, value, true);
    out_ += '"';
    return *this;
}

// No value holds a quotation mark: what looks like an attribute is one.
bool Writer::hasAttribute(std::string_view name) const {
    const auto tag = std::string_view(out_).substr(tag_);
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1))
        if (tag[at - 1] == ' ' && tag.substr(at + name.size(), 2) == "=\"") return true;
    return false;
}

Writer& Writer::text(std::string_view utf8) {
    finishTag();
    append(out_, utf8, false);
    return *this;
}

Writer& Writer::close() {
    finishTag();
    ((out_ += "</") += open_.back()) += '>';
    open_.pop_back();
    return *this;
}

Writer& Writer::leaf(std::string_view name, std::string_view utf8, Attributes attributes) {
    return open(name, attributes).text(utf8).close();
}

Writer& Writer::empty(std::string_view name, Attributes attributes) {
    start(name, attributes);
    tagEnd_ = "/>";
    return *this;
}

Writer& Writer::raw(std::string_view markup) {
    finishTag();
    out_ += markup;
    return *this;
}

std::string Writer::done() {
    while (!open_.empty()) close();
    finishTag();
    return std::move(out_);
}

std::string asciiOnly(std::string_view document) {
    std::string out;
    out.reserve(document.size() + document.size() / 8);
    for (std::size_t i = 0; i < document.size();) {
        const auto lead = static_cast<unsigned char>(document[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 1) {
            out += document[i++];
            continue;
        }
        std::uint32_t c = lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < document.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(document[i + k]) & 0x3FU);
        char reference[16];
        std::snprintf(reference, sizeof reference, "&#x%X;", static_cast<unsigned>(c));
        out += reference;
        i += length;
    }
    return out;
}

}  // namespace xml
