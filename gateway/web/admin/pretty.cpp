#include "gateway/web/admin/pretty.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gateway/base/text.h"

namespace web::admin {
namespace {

constexpr std::size_t kMost = 200'000;
constexpr int kDeepest = 20;
constexpr int kDeepestJson = 100;

// The markup at the start: `<a …>`, `<!--…-->`, `<![CDATA[…]]>`; a `>` inside quotes does not end
// it. All that is left when it has no end.
std::string_view tagAt(std::string_view text) {
    const auto upTo = [&](std::string_view end) {
        const auto at = text.find(end);
        return at == std::string_view::npos ? text : text.substr(0, at + end.size());
    };
    if (text.starts_with("<!--")) return upTo("-->");
    if (text.starts_with("<![CDATA[")) return upTo("]]>");
    char quote = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (quote) {
            if (text[i] == quote) quote = 0;
        } else if (text[i] == '"' || text[i] == '\'') {
            quote = text[i];
        } else if (text[i] == '>') {
            return text.substr(0, i + 1);
        }
    }
    return text;
}

bool opens(std::string_view tag) {
    return !tag.starts_with("<?") && !tag.starts_with("<!") && !tag.starts_with("</") &&
           !tag.ends_with("/>");
}

class XmlIndenter {
public:
    std::string run(std::string_view text) {
        while (!text.empty()) {
            const auto piece = text.front() == '<' ? tagAt(text) : text.substr(0, text.find('<'));
            text.remove_prefix(piece.size());
            if (piece.front() == '<')
                tag(piece);
            else if (const auto words = base::trim(piece); !words.empty())
                add(words, last_ == Last::opened);
        }
        return std::move(out_);
    }

private:
    enum class Last { nothing, opened, other };

    void tag(std::string_view tag) {
        if (tag.starts_with("<![CDATA[")) return add(tag, last_ == Last::opened);
        const bool closes = tag.starts_with("</");
        if (closes) depth_ = std::max(0, depth_ - 1);
        // <a>text</a> stays in one line.
        const bool sameLine = closes && (last_ == Last::opened || textFollowed_);
        add(tag, sameLine);
        textFollowed_ = false;
        if (!opens(tag)) return;
        ++depth_;
        last_ = Last::opened;
    }

    void add(std::string_view piece, bool sameLine) {
        if (!sameLine && !out_.empty())
            out_ += "\n" + std::string(2u * static_cast<unsigned>(std::min(depth_, kDeepest)), ' ');
        out_ += piece;
        textFollowed_ = sameLine && last_ == Last::opened;
        last_ = Last::other;
    }

    std::string out_;
    int depth_ = 0;
    Last last_ = Last::nothing;
    bool textFollowed_ = false;
};

// What a stranger sent must not take the stack away from us.
bool isShallow(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') --depth;
        if (depth > kDeepestJson) return false;
    }
    return true;
}

std::string indentedJson(const std::string& text) {
    if (!isShallow(text)) return text;
    const auto parsed = nlohmann::ordered_json::parse(text, nullptr, false);
    if (parsed.is_discarded()) return text;
    return parsed.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

std::string pretty(std::string_view document) {
    auto text = base::printable(document.substr(0, kMost));
    const auto start = base::trim(text).substr(0, 1);
    if (start == "<") text = XmlIndenter().run(text);
    if (start == "{" || start == "[") text = indentedJson(text);
    if (document.size() > kMost)
        text += "\n… cut here; the whole has " + std::to_string(document.size()) + " bytes.";
    return text;
}

}  // namespace web::admin
