#include "samples/buyer/html.h"

#include <charconv>

#include "gateway/base/text.h"

namespace buyer {

namespace {

std::string utf8(unsigned code) {
    std::string out;
    auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        tail(0);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | ((code >> 18) & 0x07));
        tail(12);
        tail(6);
        tail(0);
    }
    return out;
}

/// What stands between `&` and `;`, or nothing when it is no reference we know.
std::string reference(std::string_view name) {
    static const std::map<std::string, std::string, std::less<>> named{
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\u00a0"}};
    if (auto found = named.find(name); found != named.end()) {
        return found->second;
    }
    if (!name.starts_with('#')) {
        return {};
    }
    bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    unsigned code = 0;
    auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole && code > 0 && code < 0x110000 ? utf8(code) : std::string();
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Reads one tag from behind its `<`; stands behind its `>` afterwards.
class TagReader {
public:
    TagReader(std::string_view html, std::size_t at) : html_(html), at_(at) {}

    Tag read() {
        Tag tag{.name = base::lower(word("> \t\r\n\f")), .attributes = {}, .text = {}};
        while (skip(), at_ < html_.size() && html_[at_] != '>') {
            std::string name = base::lower(word("=> \t\r\n\f"));
            skip();
            std::string value = at_ < html_.size() && html_[at_] == '=' ? readValue() : "";
            tag.attributes.emplace(name, decodeReferences(value));
        }
        at_ = std::min(at_ + 1, html_.size());
        return tag;
    }
    std::size_t at() const { return at_; }

private:
    void skip() {
        while (at_ < html_.size() && (isSpace(html_[at_]))) {
            ++at_;
        }
    }
    /// At least one character, so that reading always gets on.
    std::string word(std::string_view ends) {
        std::size_t end = std::min(html_.find_first_of(ends, at_ + 1), html_.size());
        std::string found(html_.substr(at_, end - at_));
        at_ = end;
        return found;
    }
    std::string readValue() {
        ++at_;
        skip();
        if (at_ >= html_.size()) {
            return {};
        }
        char quote = html_[at_];
        if (quote != '"' && quote != '\'') {
            return quote == '>' ? std::string() : word("> \t\r\n\f");
        }
        std::size_t end = std::min(html_.find(quote, at_ + 1), html_.size());
        std::string value(html_.substr(at_ + 1, end - at_ - 1));
        at_ = std::min(end + 1, html_.size());
        return value;
    }

    std::string_view html_;
    std::size_t at_;
};

bool holdsRawText(const std::string& name) {
    return name == "script" || name == "style" || name == "textarea" || name == "title";
}

std::size_t endOfText(std::string_view html, std::size_t from, const Tag& tag) {
    std::string end = holdsRawText(tag.name) ? "</" + tag.name : "<";
    return std::min(html.find(end, from), html.size());
}

}  // namespace

std::string Tag::attribute(const std::string& attribute) const {
    auto found = attributes.find(attribute);
    return found == attributes.end() ? std::string() : found->second;
}

std::string decodeReferences(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
        bool near = end != std::string_view::npos && end - i < 12;
        std::string meant = near ? reference(text.substr(i + 1, end - i - 1)) : std::string();
        out += meant.empty() ? std::string(1, text[i]) : meant;
        i = meant.empty() ? i : end;
    }
    return out;
}

std::vector<Tag> scan(std::string_view html) {
    std::vector<Tag> tags;
    std::size_t at = 0;
    while ((at = html.find('<', at)) != std::string_view::npos) {
        if (html.substr(at).starts_with("<!--")) {
            at = std::min(html.find("-->", at), html.size());
            continue;
        }
        TagReader reader(html, at + 1);
        Tag tag = reader.read();
        std::size_t end = endOfText(html, reader.at(), tag);
        tag.text = std::string(html.substr(reader.at(), end - reader.at()));
        tags.push_back(std::move(tag));
        at = end;
    }
    return tags;
}

}  // namespace buyer
