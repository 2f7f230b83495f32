#include "protocols/cxml/dtd_declarations.h"

#include <charconv>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "protocols/cxml/dtd_words.h"

namespace cxml {
namespace {

// The official files need less than a tenth of either.
constexpr int kMaxNesting = 64;
constexpr std::size_t kMaxExpanded = 32 * 1024 * 1024;

bool isQuote(char c) {
    return c == '"' || c == '\'';
}

// `&#60;` and `&#x3C;` become characters: DTDs write only ASCII that way.
std::string character(std::string_view digits) {
    const bool hex = digits.starts_with('x');
    if (hex) digits.remove_prefix(1);
    unsigned code = 0;
    const auto* end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, code, hex ? 16 : 10);
    if (error != std::errc{} || at != end || code == 0 || code > 127)
        failDtd("the character reference &#" + std::string(digits) + "; is not understood");
    return {static_cast<char>(code)};
}

class Expander {
public:
    void read(std::string_view text, int depth) {
        checkDepth(depth);
        DtdWords words(text);
        while (!words.atEnd()) one(words, depth);
    }

    DtdDeclarations result;

private:
    struct Entity {
        std::string text;
        bool elsewhere = false;  ///< in another file
    };

    void one(DtdWords& words, int depth) {
        if (words.skip("<!--"))
            words.until("-->");
        else if (words.skip("<?"))
            words.until("?>");
        else if (words.skip("<!["))
            conditional(words, depth);
        else if (words.skip("%"))
            read(parameter(words.until(";")), depth + 1);
        else if (words.skip("<!"))
            declaration(words.tag(), depth);
        else
            failDtd("\"" + base::cutCharacters(words.rest(), 40) + "\" is no declaration");
    }

    void declaration(std::string_view raw, int depth) {
        if (raw.starts_with("ENTITY")) return entity(raw.substr(6));
        if (raw.starts_with("NOTATION")) return;
        const auto text = expanded(raw, depth);
        const std::string_view all = text;
        if (all.starts_with("ELEMENT"))
            result.all.push_back({DtdDeclaration::Kind::element, text.substr(7)});
        else if (all.starts_with("ATTLIST"))
            result.all.push_back({DtdDeclaration::Kind::attributes, text.substr(7)});
        else
            failDtd("<!" + base::cutCharacters(raw, 40) + " is no declaration");
    }

    // The first declaration of an entity counts (XML 1.0, 4.2).
    void entity(std::string_view text) {
        DtdWords words(text);
        const bool isParameter = words.skip("%");
        const std::string name{words.name()};
        const bool elsewhere = words.skip("SYSTEM") || words.skip("PUBLIC");
        auto value = elsewhere ? std::string(words.rest()) : literal(words.quoted());
        if (isParameter)
            parameters_.try_emplace(name, Entity{std::move(value), elsewhere});
        else if (!elsewhere)
            result.entities.try_emplace(name, std::move(value));
    }

    std::string_view parameter(std::string_view name) const {
        const auto found = parameters_.find(name);
        if (found == parameters_.end()) failDtd("%" + std::string(name) + "; is declared nowhere");
        if (found->second.elsewhere)
            failDtd("%" + std::string(name) + "; stands in another file, " + found->second.text);
        return found->second.text;
    }

    // Within an entity's value, replaced without spaces around (XML 1.0, 4.4.5).
    std::string literal(std::string_view raw) {
        std::string out;
        for (std::size_t at = 0; at < raw.size(); ++at) {
            const auto end = raw.find(';', at);
            if (raw[at] == '%' && end != raw.npos) {
                out += parameter(raw.substr(at + 1, end - at - 1));
                at = end;
            } else if (raw.substr(at).starts_with("&#") && end != raw.npos) {
                out += character(raw.substr(at + 2, end - at - 2));
                at = end;
            } else {
                out += raw[at];
            }
        }
        count(out.size());
        return out;
    }

    // Outside quotes every parameter entity is replaced, with a space at both ends (4.4.8).
    std::string expanded(std::string_view raw, int depth) {
        checkDepth(depth);
        std::string out;
        char quote = 0;
        for (std::size_t at = 0; at < raw.size(); ++at) {
            const char c = raw[at];
            const auto end = c == '%' && !quote ? raw.find(';', at) : raw.npos;
            if (end != raw.npos) {
                const auto name = raw.substr(at + 1, end - at - 1);
                out += ' ' + expanded(parameter(name), depth + 1) + ' ';
                at = end;
                continue;
            }
            if (quote ? c == quote : isQuote(c)) quote = quote ? '\0' : c;
            out += c;
        }
        count(out.size());
        return out;
    }

    void conditional(DtdWords& words, int depth) {
        const auto text = expanded(words.until("["), depth);
        const auto keyword = base::trim(text);
        const auto section = words.section();
        if (keyword == "INCLUDE")
            read(section, depth + 1);
        else if (keyword != "IGNORE")
            failDtd("<![" + base::cutCharacters(keyword, 40) + "[ is neither INCLUDE nor IGNORE");
    }

    static void checkDepth(int depth) {
        if (depth > kMaxNesting) failDtd("parameter entities are nested too deeply");
    }
    void count(std::size_t bytes) {
        expanded_ += bytes;
        if (expanded_ > kMaxExpanded) failDtd("parameter entities make it too long");
    }

    std::map<std::string, Entity, std::less<>> parameters_;
    std::size_t expanded_ = 0;
};

}  // namespace

DtdDeclarations readDeclarations(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Expander expander;
    expander.read(text, 0);
    return std::move(expander.result);
}

}  // namespace cxml
