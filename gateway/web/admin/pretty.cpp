#include "gateway/web/admin/pretty.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gateway/base/text.h"
#include "gateway/model/json_text.h"

namespace web::admin {
namespace {

constexpr std::size_t kMost = 200'000;
constexpr int kDeepest = 20;
constexpr std::size_t kMostShown = 1'000'000;  // with the spaces

std::size_t indent(int depth) {
    return 2U * static_cast<std::size_t>(std::clamp(depth, 0, kDeepest));
}

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
        while (!text.empty() && out_.size() < kMostShown) {
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
        if (!sameLine && !out_.empty()) out_ += "\n" + std::string(indent(depth_), ' ');
        out_ += piece;
        textFollowed_ = sameLine && last_ == Last::opened;
        last_ = Last::other;
    }

    std::string out_;
    int depth_ = 0;
    Last last_ = Last::nothing;
    bool textFollowed_ = false;
};

/// Sets line breaks between the words of JSON; the words stay as they were written.
class JsonIndenter {
public:
    std::string run(std::string_view text) {
        while (!text.empty() && out_.size() < kMostShown) {
            const auto word = wordAt(text);
            text.remove_prefix(word.size());
            if (word.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
            add(word);
        }
        return std::move(out_);
    }

private:
    static std::string_view wordAt(std::string_view text) {
        if (text.front() == '"') {
            std::size_t i = 1;
            while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
            return text.substr(0, i + 1);
        }
        constexpr std::string_view kEnds = "[]{}:,\" \t\r\n";
        return text.substr(0, std::max<std::size_t>(1, text.find_first_of(kEnds)));
    }

    void add(std::string_view word) {
        const char c = word.front();
        const bool closes = c == ']' || c == '}';
        if (closes) --depth_;
        if (closes ? !hasJustOpened_ : hasJustOpened_ || isNext_) newLine();
        out_ += word;
        if (c == ':') out_ += ' ';
        hasJustOpened_ = c == '[' || c == '{';
        isNext_ = c == ',';
        if (hasJustOpened_) ++depth_;
    }

    void newLine() { out_ += '\n' + std::string(indent(depth_), ' '); }

    std::string out_;
    int depth_ = 0;
    bool hasJustOpened_ = false;
    bool isNext_ = false;  // of a list
};

}  // namespace

std::string pretty(std::string_view document) {
    auto text = base::printable(document.substr(0, kMost));
    const auto start = base::trim(text).substr(0, 1);
    if (start == "<") text = XmlIndenter().run(text);
    const bool isJson = start == "{" || start == "[";
    if (isJson && !model::jsonOrNothing(text).is_discarded()) text = JsonIndenter().run(text);
    if (document.size() > kMost || text.size() >= kMostShown)
        text += "\n… cut here; the whole has " + std::to_string(document.size()) + " bytes.";
    return text;
}

}  // namespace web::admin
