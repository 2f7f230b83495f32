#include "protocols/xml/charset.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "gateway/base/text.h"
#include "gateway/base/utf8.h"

namespace xml {
namespace {

enum class Encoding { unknown, utf8, utf16, utf16le, utf16be, latin1, ascii, windows1252 };

[[noreturn]] void refuse(std::string what) {
    std::vector<base::Problem> problems{{"line 1", what, false}};
    throw base::Fault(base::FaultCode::malformed,
                      "The document's characters cannot be read: " + what, {}, std::move(problems));
}

Encoding encodingOf(std::string_view label) {
    static constexpr std::pair<std::string_view, Encoding> kLabels[] = {
        {"utf-8", Encoding::utf8},         {"utf8", Encoding::utf8},
        {"utf-16", Encoding::utf16},       {"utf-16le", Encoding::utf16le},
        {"utf-16be", Encoding::utf16be},   {"iso-8859-1", Encoding::latin1},
        {"iso8859-1", Encoding::latin1},   {"iso_8859-1", Encoding::latin1},
        {"latin1", Encoding::latin1},      {"us-ascii", Encoding::ascii},
        {"ascii", Encoding::ascii},        {"windows-1252", Encoding::windows1252},
        {"cp1252", Encoding::windows1252},
    };
    for (const auto& [name, encoding] : kLabels)
        if (base::equalsAnyCase(label, name)) return encoding;
    return Encoding::unknown;
}

bool isUtf16(Encoding encoding) {
    return encoding == Encoding::utf16 || encoding == Encoding::utf16le ||
           encoding == Encoding::utf16be;
}

// Same bytes, other name: no contradiction worth a word.
bool agree(Encoding a, Encoding b) {
    return a == b || (isUtf16(a) && isUtf16(b)) || (a == Encoding::utf8 && b == Encoding::ascii) ||
           (a == Encoding::ascii && b == Encoding::utf8);
}

// The charset parameter of a Content-Type, quotes removed.
std::string_view charsetOf(std::string_view contentType) {
    auto rest = contentType;
    while (true) {
        const auto semicolon = rest.find(';');
        if (semicolon == std::string_view::npos) return {};
        rest = rest.substr(semicolon + 1);
        auto parameter = base::trim(rest.substr(0, rest.find(';')));
        const auto equals = parameter.find('=');
        if (equals == std::string_view::npos ||
            !base::equalsAnyCase(base::trim(parameter.substr(0, equals)), "charset"))
            continue;
        auto value = base::trim(parameter.substr(equals + 1));
        if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
            value.back() == value.front())
            value = value.substr(1, value.size() - 2);
        return value;
    }
}

// The encoding an XML declaration names, from a single-byte start of the document.
std::string_view declaredIn(std::string_view start) {
    if (!start.starts_with("<?xml")) return {};
    const auto declaration = start.substr(0, start.find("?>"));
    const auto name = declaration.find("encoding");
    if (name == std::string_view::npos) return {};
    auto value = base::trim(declaration.substr(name + 8));
    if (value.empty() || value.front() != '=') return {};
    value = base::trim(value.substr(1));
    if (value.empty() || (value.front() != '"' && value.front() != '\'')) return {};
    const auto end = value.find(value.front(), 1);
    return end == std::string_view::npos ? std::string_view{} : value.substr(1, end - 1);
}

struct Mark {
    Encoding encoding = Encoding::unknown;
    std::size_t size = 0;
};

Mark markOf(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        refuse("UTF-32 is not taken");
    if (bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8, 3};
    if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf16le, 2};
    if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf16be, 2};
    return {};
}

// UTF-16 without a mark shows by the zero byte beside its first '<'.
Encoding bare16(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("<\0"sv)) return Encoding::utf16le;
    if (bytes.starts_with("\0<"sv)) return Encoding::utf16be;
    return Encoding::unknown;
}

Text textOf(std::string_view utf8) {
    if (std::memchr(utf8.data(), 0, utf8.size())) refuse("it contains U+0000");
    Text text{std::make_unique_for_overwrite<char[]>(utf8.size() + 1), utf8.size(), {}};
    std::memcpy(text.data.get(), utf8.data(), utf8.size());
    text.data[utf8.size()] = '\0';
    return text;
}

bool isAscii(std::string_view bytes) {
    // 32 bytes a turn: nearly every document is, and this is most of what deciding costs.
    std::size_t at = 0;
    for (; at + 32 <= bytes.size(); at += 32) {
        std::array<std::uint64_t, 4> word;
        std::memcpy(word.data(), bytes.data() + at, sizeof word);
        if (((word[0] | word[1] | word[2] | word[3]) & 0x8080808080808080U) != 0) return false;
    }
    return base::asciiLength(bytes.substr(at)) == bytes.size() - at;
}

void append(std::string& out, std::uint32_t c) {
    const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            byte(0xE0 | (c >> 12));
        } else {
            byte(0xF0 | (c >> 18));
            byte(0x80 | ((c >> 12) & 0x3F));
        }
        byte(0x80 | ((c >> 6) & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

std::string fromUtf16(std::string_view bytes, bool bigEndian) {
    if (bytes.size() % 2 != 0) refuse("UTF-16 of an odd number of bytes");
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<unsigned char>(bytes[i]);
        const auto b = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<std::uint32_t>(bigEndian ? a << 8 | b : b << 8 | a);
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        std::uint32_t c = unit(i);
        if (c >= 0xDC00 && c < 0xE000) refuse("an unpaired surrogate");
        if (c >= 0xD800 && c < 0xDC00) {
            i += 2;
            const std::uint32_t low = i < bytes.size() ? unit(i) : 0;
            if (low < 0xDC00 || low >= 0xE000) refuse("an unpaired surrogate");
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        }
        append(out, c);
    }
    return out;
}

std::string fromWindows1252(std::string_view bytes) {
    // 0x80 to 0x9F; zero where windows-1252 has no character.
    static constexpr std::array<std::uint16_t, 32> kHigh = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        std::uint32_t c = static_cast<unsigned char>(byte);
        if (c >= 0x80 && c < 0xA0) c = kHigh[c - 0x80];
        if (c == 0 && byte != 0) refuse("a byte that is no character in windows-1252");
        append(out, c);
    }
    return out;
}

Text decode(std::string_view bytes, Encoding encoding) {
    switch (encoding) {
        case Encoding::unknown:
        case Encoding::utf8:
            return fromUtf8(bytes);
        case Encoding::ascii:
            if (!isAscii(bytes)) refuse("labelled US-ASCII, and has bytes above 127");
            return textOf(bytes);
        case Encoding::latin1:
            return textOf(isAscii(bytes) ? std::string(bytes) : base::latin1ToUtf8(bytes));
        case Encoding::windows1252:
            return textOf(fromWindows1252(bytes));
        case Encoding::utf16le:
            return textOf(fromUtf16(bytes, false));
        case Encoding::utf16:
        case Encoding::utf16be:
            return textOf(fromUtf16(bytes, true));
    }
    return {};
}

Encoding known(std::string_view label) {
    const auto encoding = encodingOf(label);
    if (encoding == Encoding::unknown && !label.empty())
        refuse("encoding \"" + base::printable(label.substr(0, 40)) + "\" is not taken");
    return encoding;
}

// What the labels say, weighed against what the bytes look like.
struct Decision {
    Encoding encoding = Encoding::utf8;
    std::string note;
};

Decision decide(std::string_view bytes, std::string_view charset, std::string_view declared) {
    const auto label = charset.empty() ? declared : charset;
    auto encoding = known(label);
    const auto bare = bare16(bytes);
    if (isUtf16(encoding)) {
        if (bare == Encoding::unknown)
            return {Encoding::utf8, "labelled " + std::string(label) + ", read as UTF-8"};
        return {bare, {}};
    }
    if (bare != Encoding::unknown && charset.empty()) return {bare, {}};
    if (encoding == Encoding::unknown) encoding = Encoding::utf8;
    if (!charset.empty() && !declared.empty() && !agree(encoding, encodingOf(declared)))
        return {encoding, "the XML declaration says " + base::printable(declared.substr(0, 40)) +
                              ", the Content-Type " + std::string(charset) + ", which is followed"};
    return {encoding, {}};
}

// W3C XML 1.0, 4.3.3: a byte order mark and a declaration that contradict each other are fatal.
void checkMark(Encoding mark, std::string_view declared) {
    if (declared.empty()) return;
    const auto encoding = encodingOf(declared);
    if (agree(mark, encoding) || (mark == Encoding::utf8 && isUtf16(encoding))) return;
    refuse("the byte order mark contradicts encoding \"" + base::printable(declared.substr(0, 40)) +
           "\"");
}

}  // namespace

Text fromUtf8(std::string_view utf8) {
    if (utf8.starts_with("\xEF\xBB\xBF")) utf8.remove_prefix(3);
    if (!isAscii(utf8) && !base::isUtf8(utf8)) refuse("bytes that are not UTF-8");
    return textOf(utf8);
}

Text toUtf8(std::string_view bytes, std::string_view contentType) {
    const auto charset = charsetOf(contentType);
    const auto mark = markOf(bytes);
    if (mark.size != 0) {
        auto text = decode(bytes.substr(mark.size), mark.encoding);
        checkMark(mark.encoding, declaredIn(text.view().substr(0, 400)));
        if (!charset.empty() && !agree(mark.encoding, known(charset)))
            text.tolerated.push_back(
                {"line 1",
                 "the byte order mark contradicts the Content-Type's charset " +
                     std::string(charset) + " and is followed",
                 true});
        return text;
    }
    const auto decision = decide(bytes, charset, declaredIn(bytes.substr(0, 400)));
    auto text = decode(bytes, decision.encoding);
    if (!decision.note.empty()) text.tolerated.push_back({"line 1", decision.note, true});
    return text;
}

}  // namespace xml
