#include "protocols/xml/plain.h"

#include <array>
#include <cstring>
#include <memory>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "protocols/xml/plain_names.h"

namespace xml {
namespace {

// What a byte may be without a second look.
enum Class : unsigned char {
    kNameStart = 1,
    kName = 2,
    kText = 4,   ///< in an element: anything but < & ] and control characters
    kValue = 8,  ///< in an attribute: anything but < & quotation marks and what is normalised
    kSpace = 16,
    kComment = 32,  ///< in a comment: anything but - and control characters
    kHigh = 64,     ///< part of a character beyond ASCII: anywhere but in names, once it is sound
};

constexpr std::array<unsigned char, 256> classes() {
    std::array<unsigned char, 256> all{};
    for (int c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        unsigned kind = space ? unsigned{kSpace | kText} : 0U;
        if (c >= ' ' && c < 0x80) kind |= kText | kValue;
        if (c == '\x7F') kind = 0;
        if (letter) kind |= kNameStart | kName;
        if ((c >= '0' && c <= '9') || c == '-' || c == '.') kind |= kName;
        if (c == '<' || c == '&') kind = 0;
        if (c == ']') kind = kValue;
        if (c == '"' || c == '\'') kind = kText;
        if (space || (c >= ' ' && c < '\x7F' && c != '-')) kind |= kComment;
        if (c >= 0x80) kind = kHigh;
        all[static_cast<std::size_t>(c)] = static_cast<unsigned char>(kind);
    }
    return all;
}
constexpr auto kClasses = classes();

// A document with more elements is none of the ordinary, and being refused for them must not take
// twice as long.
constexpr int kManyElements = 100'000;
static_assert(kManyElements < kMaxElements);

// libxml2 takes no comment above 10 MB.
constexpr std::ptrdiff_t kLongComment = 1024 * 1024;

bool is(char c, unsigned char kind) {
    return (kClasses[static_cast<unsigned char>(c)] & kind) != 0;
}

// What stands beyond ASCII is UTF-8 without U+FFFE and U+FFFF.
bool isSound(std::string_view utf8) {
    return utf8.find("\xEF\xBF") == std::string_view::npos && base::isUtf8(utf8);
}

bool areSpaces(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    return word == 0x2020202020202020;
}

struct Naming {
    PlainNames names;
    std::uint64_t cleared = 0;
};

Naming& naming() {
    static thread_local const auto ours = std::make_unique<Naming>();
    return *ours;
}

// Reads on while all is plain; every function says whether it was.
class Reader {
public:
    Reader(std::string_view text, Doctype doctype, Listener* listener)
        : whole_(text),
          at_(text.data()),
          end_(at_ + text.size()),
          doctype_(doctype),
          listener_(listener) {}

    bool document() {
        if (!declaration() || !between()) return false;
        if (take("<!DOCTYPE") && !(doctype() && between())) return false;
        if (*at_ != '<' || !startTag()) return false;
        while (depth_ > 0)
            if (!(*at_ == '<' ? tag() : text())) return false;
        return between() && at_ == end_;
    }

    Passed passed() {
        passed_.literal = !entities_ && whole_.find('\r') == std::string_view::npos;
        return std::move(passed_);
    }

private:
    struct Open {
        const char* name;
        std::size_t size;
    };

    // Past all bytes of these kinds. A NUL is of none.
    void skip(unsigned char kinds) {
        while (true) {
            if (!is(at_[0], kinds)) return;
            if (!is(at_[1], kinds)) return void(at_ += 1);
            if (!is(at_[2], kinds)) return void(at_ += 2);
            if (!is(at_[3], kinds)) return void(at_ += 3);
            at_ += 4;
        }
    }
    // The same with what stands beyond ASCII.
    void skipCharacters(Class kind) {
        do skip(static_cast<unsigned char>(kind | high_));
        while (is(*at_, kHigh) && becomesSound());
    }
    bool becomesSound() {
        if (!isSound(whole_)) return false;
        high_ = kHigh;
        return true;
    }

    void skipSpace() {
        while (is(*at_, kSpace)) ++at_;
    }
    // Nearly always a line break and spaces.
    void skipIndentation() {
        if (*at_ == '\n') ++at_;
        while (end_ - at_ >= 8 && areSpaces(at_)) at_ += 8;
        skipSpace();
    }
    bool take(std::string_view expected) {
        for (std::size_t i = 0; i < expected.size(); ++i)
            if (at_[i] != expected[i]) return false;
        at_ += expected.size();
        return true;
    }
    bool takeSpace() {
        const auto* before = at_;
        skipSpace();
        return at_ != before;
    }
    std::string_view name() {
        const auto* start = at_;
        if (!is(*at_, kNameStart)) return {};
        skip(kName);
        return {start, static_cast<std::size_t>(at_ - start)};
    }
    // What stands in quotation marks; nothing when it is not plain.
    std::optional<std::string_view> quoted() {
        const char mark = *at_;
        if (mark != '"' && mark != '\'') return std::nullopt;
        const char other = mark == '"' ? '\'' : '"';
        const auto* start = ++at_;
        for (skipCharacters(kValue); *at_ == other; skipCharacters(kValue)) ++at_;
        if (*at_ != mark) return std::nullopt;
        return std::string_view{start, static_cast<std::size_t>(at_++ - start)};
    }

    // White space and comments outside the root.
    bool between() {
        skipSpace();
        while (take("<!--")) {
            if (!comment()) return false;
            skipSpace();
        }
        return true;
    }

    bool comment() {
        if (++comments_ > kMaxNotes) return false;
        const auto* start = at_;
        for (skipCharacters(kComment); *at_ == '-'; skipCharacters(kComment)) {
            if (take("--")) return at_ - start <= kLongComment && take(">");
            ++at_;
        }
        return false;
    }

    bool declaration() {
        if (!take("<?xml")) return true;
        if (!take(" version=\"1.0\"") && !take(" version='1.0'")) return false;
        if (take(" encoding=")) {
            const auto label = quoted();
            if (!label || !base::equalsAnyCase(*label, "utf-8")) return false;
        }
        return take("?>");
    }

    bool doctype() {
        if (!takeSpace()) return false;
        const auto root = name();
        if (root.empty() || root.size() > kMaxName || !takeSpace()) return false;
        if (!take("SYSTEM") || !takeSpace()) return false;
        const auto uri = quoted();
        skipSpace();
        if (!emptySubset()) return false;
        // libxml2 takes no identifier above 50,000 bytes.
        if (!uri || uri->size() > kMaxName || !take(">") ||
            (doctype_ == Doctype::cxml && !isCxmlRoot(root)))
            return false;
        passed_ = {std::string(root), std::string(*uri), false};
        return true;
    }

    // `[ ]`, or no internal subset at all.
    bool emptySubset() {
        if (!take("[")) return true;
        skipSpace();
        if (!take("]")) return false;
        skipSpace();
        return true;
    }

    bool text() {
        const auto* start = at_;
        skipIndentation();
        if (*at_ == '<') return true;
        while (true) {
            skipCharacters(kText);
            if (*at_ == '<') break;
            if (*at_ == ']' && !(at_[1] == ']' && at_[2] == '>'))
                ++at_;
            else if (!entity())
                return false;
            else
                entities_ = true;
        }
        if (listener_) listener_->text({start, static_cast<std::size_t>(at_ - start)});
        return true;
    }

    bool entity() {
        return take("&amp;") || take("&lt;") || take("&gt;") || take("&quot;") || take("&apos;");
    }

    bool tag() {
        if (at_[1] == '/') return endTag();
        return take("<!--") ? comment() : startTag();
    }

    bool endTag() {
        at_ += 2;
        const auto& open = open_[depth_ - 1];
        const auto left = static_cast<std::size_t>(end_ - at_);
        if (left < open.size || !sameName(at_, open.name, open.size)) return false;
        at_ += open.size;
        skipSpace();
        if (!take(">")) return false;
        close();
        return true;
    }

    bool startTag() {
        ++at_;
        const auto element = name();
        if (element.empty() || element.size() > kMaxName) return false;
        if (depth_ >= kMaxDepth || ++elements_ > kManyElements) return false;
        int count = 0;
        while (takeSpace() && is(*at_, kNameStart)) {
            if (count == kMaxAttributes || !attribute(count)) return false;
            ++count;
        }
        const bool empty = take("/");
        if (!take(">")) return false;
        open_[depth_++] = {element.data(), element.size()};
        if (listener_) {
            const auto* address = names_.address(element);
            if (!address) return false;
            listener_->open({{address, nullptr}, attributes_.data(), count, false});
        }
        if (empty) close();
        return true;
    }

    void close() {
        --depth_;
        if (listener_) listener_->close();
    }

    bool attribute(int count) {
        const bool xml = take("xml:");
        const auto local = name();
        // Names that begin so are XML's own.
        if (local.empty() || local.size() > kMaxName || (!xml && local.starts_with("xml")))
            return false;
        if (xml && local != "lang") return false;
        if (!take("=")) return false;
        const auto value = quoted();
        if (!value || value->size() > kMaxValue ||
            (!is(*at_, kSpace) && *at_ != '/' && *at_ != '>'))
            return false;
        const auto* address = names_.address(local);
        const auto** slot = attributes_.data() + count * 5;
        slot[0] = bytes(address);
        slot[1] = xml ? bytes("xml") : nullptr;
        slot[3] = bytes(value->data());
        slot[4] = slot[3] + value->size();
        return address && !isRepeated(count);
    }

    bool isRepeated(int count) const {
        const auto* const last = attributes_.data() + count * 5;
        for (const auto* one = attributes_.data(); one != last; one += 5)
            if (one[0] == last[0] && !one[1] == !last[1]) return true;
        return false;
    }

    static const unsigned char* bytes(const char* text) {
        return reinterpret_cast<const unsigned char*>(text);
    }

    std::string_view whole_;
    const char* at_;
    const char* end_;
    unsigned char high_ = 0;  ///< kHigh once the document is known to be sound
    Doctype doctype_;
    Listener* listener_;
    PlainNames& names_ = naming().names;
    Passed passed_;
    bool entities_ = false;
    int elements_ = 0;
    int comments_ = 0;
    int depth_ = 0;
    std::array<Open, kMaxDepth> open_;
    // As libxml2 has them: local name, prefix, URI, value, end of value.
    std::array<const unsigned char*, std::size_t{kMaxAttributes} * 5> attributes_;
};

}  // namespace

bool isCxmlRoot(std::string_view root) {
    return root == "cXML" || root == "Index" || root == "Supplier" || root == "Contract";
}

std::uint64_t freshenPlainNames() {
    auto& ours = naming();
    if (!ours.names.isRoomy()) {
        ours.names.clear();
        ++ours.cleared;
    }
    return ours.cleared;
}

std::optional<Passed> passPlain(std::string_view utf8, Doctype doctype, Listener* listener) {
    Reader reader(utf8, doctype, listener);
    if (!reader.document()) return std::nullopt;
    return reader.passed();
}

}  // namespace xml
