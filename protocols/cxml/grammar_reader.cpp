#include "protocols/cxml/grammar_reader.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/fault.h"

namespace cxml {
namespace {

constexpr std::string_view kSpace = " \n";
constexpr std::string_view kMarks = "()|?*+;=#!@";

// Words and single marks; a newline that starts a new rule is a mark of its own.
class Tokens {
public:
    explicit Tokens(std::string_view text) : text_(text) { advance(); }

    std::string_view peek() const { return token_; }
    bool atEnd() const { return token_.empty(); }
    std::string_view take() {
        const auto token = token_;
        advance();
        return token;
    }
    bool takeIf(std::string_view expected) {
        if (token_ != expected) return false;
        advance();
        return true;
    }

private:
    void advance() {
        while (at_ < text_.size() && kSpace.find(text_[at_]) != std::string_view::npos) {
            const bool ruleFollows =
                text_[at_] == '\n' && at_ + 1 < text_.size() && text_[at_ + 1] != ' ';
            if (ruleFollows) {
                token_ = text_.substr(at_++, 1);
                return;
            }
            ++at_;
        }
        const auto start = at_;
        if (at_ < text_.size() && kMarks.find(text_[at_]) != std::string_view::npos) {
            ++at_;
        } else {
            while (at_ < text_.size() && kSpace.find(text_[at_]) == std::string_view::npos &&
                   kMarks.find(text_[at_]) == std::string_view::npos)
                ++at_;
        }
        token_ = text_.substr(start, at_ - start);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view token_;
};

// Glushkov's construction: a position per name in the line; position 0 is the start.
struct Part {
    bool nullable = true;
    bool absent = true;  ///< all of it came later than the version
    std::vector<std::uint16_t> first;
    std::vector<std::uint16_t> last;
};

void join(std::vector<std::uint16_t>& into, const std::vector<std::uint16_t>& more) {
    into.insert(into.end(), more.begin(), more.end());
}

}  // namespace

class GrammarReader {
public:
    explicit GrammarReader(std::string_view text, int version, Grammar& grammar)
        : tokens_(text), version_(version), grammar_(grammar) {}

    void read() {
        while (tokens_.takeIf("\n")) {
        }
        while (!tokens_.atEnd()) {
            readRule();
            while (tokens_.takeIf("\n")) {
            }
        }
    }

private:
    void readRule() {
        std::vector<std::uint16_t> names;
        while (!tokens_.takeIf("=")) names.push_back(name(tokens_.take()));
        Grammar::Rule rule;
        rule.known = true;
        rule.any = tokens_.takeIf("any");
        if (!rule.any && !tokens_.takeIf("empty")) readContent(rule);
        if (rule.states.empty()) rule.states = {Grammar::State{{}, true}};
        if (tokens_.takeIf(";")) readAttributes(rule);
        grammar_.rules_.resize(std::max(grammar_.rules_.size(), grammar_.names_.size()));
        for (const auto id : names) grammar_.rules_[id] = rule;
    }

    std::uint16_t name(std::string_view token) {
        if (token.empty() || kMarks.find(token[0]) != std::string_view::npos)
            throw base::Fault(base::FaultCode::internal, "the cXML grammar cannot be read",
                              "near " + std::string(token));
        return grammar_.names_.add(token);
    }

    // `@36`, when there is one.
    std::uint8_t mark() {
        if (!tokens_.takeIf("@")) return 0;
        const auto token = tokens_.take();
        std::uint8_t version = 0;
        std::from_chars(token.data(), token.data() + token.size(), version);
        return version;
    }

    void readContent(Grammar::Rule& rule) {
        symbols_.assign(1, {Names::kNone});
        follows_.assign(1, {});
        text_ = false;
        const auto whole = readGroup();
        rule.text = text_;
        follows_[0] = whole.first;
        rule.states.resize(symbols_.size());
        for (std::size_t at = 0; at < symbols_.size(); ++at)
            for (const auto next : follows_[at])
                if (!rule.states[at].next(symbols_[next].name))
                    rule.states[at].edges.push_back({symbols_[next].name, next});
        rule.states[0].accepting = whole.nullable;
        for (std::size_t at = 1; at < symbols_.size(); ++at)
            if (!rule.child(symbols_[at].name)) rule.children.push_back(symbols_[at]);
        for (const auto at : whole.last) rule.states[at].accepting = true;
    }

    Part readGroup() {
        auto whole = readParticle();
        while (!tokens_.atEnd() && tokens_.peek() != ")" && tokens_.peek() != ";" &&
               tokens_.peek() != "\n")
            whole = tokens_.takeIf("|") ? either(whole, readParticle())
                                        : sequence(whole, readParticle());
        return whole;
    }

    Part readParticle() {
        Part part = readOne();
        const bool optional = tokens_.peek() == "?" || tokens_.peek() == "*";
        const bool repeated = tokens_.peek() == "+" || tokens_.peek() == "*";
        if (optional || repeated) tokens_.take();
        if (repeated) connect(part.last, part.first);
        part.nullable = part.nullable || optional;
        return part;
    }

    Part readOne() {
        if (tokens_.takeIf("(")) {
            auto part = readGroup();
            tokens_.takeIf(")");
            return part;
        }
        if (tokens_.takeIf("#")) {
            text_ = true;
            return {};
        }
        const auto symbol = name(tokens_.take());
        const auto since = mark();
        if (since > version_) return {};
        const auto position = static_cast<std::uint16_t>(symbols_.size());
        symbols_.push_back({symbol, since});
        follows_.emplace_back();
        return {false, false, {position}, {position}};
    }

    static Part either(Part a, const Part& b) {
        if (a.absent) return b;
        if (b.absent) return a;
        join(a.first, b.first);
        join(a.last, b.last);
        a.nullable = a.nullable || b.nullable;
        return a;
    }

    Part sequence(const Part& a, const Part& b) {
        connect(a.last, b.first);
        Part both{a.nullable && b.nullable, a.absent && b.absent, a.first, b.last};
        if (a.nullable) join(both.first, b.first);
        if (b.nullable) join(both.last, a.last);
        return both;
    }

    void connect(const std::vector<std::uint16_t>& from, const std::vector<std::uint16_t>& to) {
        for (const auto at : from) join(follows_[at], to);
    }

    void readAttributes(Grammar::Rule& rule) {
        while (!tokens_.atEnd() && tokens_.peek() != "\n") {
            auto attribute = readAttribute();
            if (attribute.since > version_) continue;
            rule.required += attribute.required ? 1 : 0;
            rule.attributes.push_back(std::move(attribute));
        }
    }

    Grammar::Attribute readAttribute() {
        Grammar::Attribute attribute{name(tokens_.take()), false, 0, {}};
        attribute.since = mark();
        if (tokens_.takeIf("=")) {
            do {
                const auto value = tokens_.take();
                const auto since = mark();
                if (since <= version_) attribute.choices.push_back({value, since});
            } while (tokens_.takeIf("|"));
        }
        attribute.required = tokens_.takeIf("!");
        return attribute;
    }

    Tokens tokens_;
    int version_;
    Grammar& grammar_;
    std::vector<Grammar::Child> symbols_;  ///< by position
    std::vector<std::vector<std::uint16_t>> follows_;
    bool text_ = false;
};

Grammar readGrammar(std::initializer_list<std::string_view> texts, int version) {
    Grammar grammar;
    for (const auto text : texts) GrammarReader(text, version, grammar).read();
    return grammar;
}

}  // namespace cxml
