#include "tests/house/functions.h"

#include <cctype>
#include <regex>

namespace house {
namespace {

/// Replaces comments, literals and preprocessor lines by blanks; line breaks stay where they are.
class Blanker {
public:
    explicit Blanker(std::string_view code) : in_(code), out_(code) {}

    std::string run() {
        while (at_ < in_.size()) step();
        return out_;
    }

private:
    void step() {
        if (starts("//")) return blankUntil("\n", 0);
        if (starts("/*")) return blankUntil("*/", 2);
        if (starts("R\"")) return raw();
        if (in_[at_] == '"') return literal('"');
        if (in_[at_] == '\'' && !digitSeparator()) return literal('\'');
        if (in_[at_] == '#' && atLineStart()) return directive();
        ++at_;
    }

    bool starts(std::string_view text) const { return in_.substr(at_, text.size()) == text; }

    bool digitSeparator() const {
        return at_ > 0 && std::isxdigit(static_cast<unsigned char>(in_[at_ - 1])) != 0 &&
               at_ + 1 < in_.size() && std::isxdigit(static_cast<unsigned char>(in_[at_ + 1])) != 0;
    }

    bool atLineStart() const {
        const auto before = in_.find_last_not_of(" \t", at_ == 0 ? 0 : at_ - 1);
        return at_ == 0 || before == std::string_view::npos || in_[before] == '\n';
    }

    void blankTo(std::size_t end) {
        for (; at_ < end && at_ < in_.size(); ++at_)
            if (in_[at_] != '\n') out_[at_] = ' ';
    }

    void blankUntil(std::string_view end, std::size_t further) {
        const auto found = in_.find(end, at_ + 1);
        blankTo(found == std::string_view::npos ? in_.size() : found + further);
    }

    void raw() {
        const auto open = in_.find('(', at_);
        const std::string end = ")" + std::string(in_.substr(at_ + 2, open - at_ - 2)) + "\"";
        blankUntil(end, end.size());
    }

    void literal(char quote) {
        auto end = at_ + 1;
        while (end < in_.size() && in_[end] != quote) end += in_[end] == '\\' ? 2 : 1;
        blankTo(end + 1);
    }

    void directive() {
        auto end = in_.find('\n', at_);
        while (end != std::string_view::npos && in_[end - 1] == '\\') end = in_.find('\n', end + 1);
        blankTo(end == std::string_view::npos ? in_.size() : end);
    }

    std::string_view in_;
    std::string out_;
    std::size_t at_ = 0;
};

enum class Scope { space, type, function, other };

Scope scopeOf(const std::string& head, Scope around) {
    static const std::regex kSpace(R"(^\s*(inline\s+)?namespace\b|^\s*extern\s*$)");
    static const std::regex kType(
        R"(^\s*(template\s*<.*>\s*)?(typedef\s+)?(class|struct|union|enum)\b)");
    if (around == Scope::function || around == Scope::other) return Scope::other;
    if (std::regex_search(head, kSpace)) return Scope::space;
    const bool parenthesis = head.find('(') != std::string::npos;
    if (std::regex_search(head, kType) && !parenthesis) return Scope::type;
    return parenthesis ? Scope::function : Scope::other;
}

std::string oneLine(const std::string& head) {
    std::string text;
    for (const char c : head) {
        const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (!space || (!text.empty() && text.back() != ' ')) text.push_back(space ? ' ' : c);
    }
    return text.substr(0, 90);
}

/// Follows the braces and remembers what each opened.
class Scanner {
public:
    explicit Scanner(std::string_view code) : code_(Blanker(code).run()) {}

    std::vector<Function> run() {
        for (at_ = 0; at_ < code_.size(); ++at_) take(code_[at_]);
        return std::move(found_);
    }

private:
    struct Open {
        Scope scope;
        std::string head;
        std::size_t line;
    };

    void take(char c) {
        if (c == '\n') ++line_;
        if (c == '{') return open();
        if (c == '}') return close();
        if (c == ';' && around() != Scope::function && around() != Scope::other) return forget();
        if (head_.empty() && std::isspace(static_cast<unsigned char>(c)) != 0) return;
        if (head_.empty()) headLine_ = line_;
        head_.push_back(c);
        dropAccessLabel();
    }

    Scope around() const { return open_.empty() ? Scope::space : open_.back().scope; }

    void forget() { head_.clear(); }

    void dropAccessLabel() {
        if (head_ == "public:" || head_ == "private:" || head_ == "protected:") forget();
    }

    /// `member_{value}` in a constructor's list, `Type{…}`: no blank before the brace.
    bool initialiser() const {
        return at_ > 0 && std::isspace(static_cast<unsigned char>(code_[at_ - 1])) == 0 &&
               !head_.empty();
    }

    void open() {
        if (initialiser()) {
            open_.push_back({Scope::other, head_, headLine_});
        } else {
            open_.push_back({scopeOf(head_, around()), head_, headLine_});
            forget();
        }
    }

    void close() {
        if (open_.empty()) return;
        const Open was = std::move(open_.back());
        open_.pop_back();
        if (was.scope == Scope::function)
            found_.push_back({oneLine(was.head), was.line, line_ - was.line + 1});
        if (was.scope == Scope::other) {
            head_ = was.head + "{}";
            headLine_ = was.line;
        } else {
            forget();
        }
    }

    std::string code_;
    std::vector<Function> found_;
    std::vector<Open> open_;
    std::string head_;
    std::size_t headLine_ = 1;
    std::size_t line_ = 1;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<Function> functions(std::string_view code) {
    return Scanner(code).run();
}

}  // namespace house
