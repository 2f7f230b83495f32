// multipart = [ preamble ] 1*( delimiter part ) close-delimiter [ epilogue ]
// delimiter = line beginning with "--" boundary, then white space only
// close-delimiter = the same with "--" behind the boundary
// part = head line-end bytes
#include "protocols/mime/multipart.h"

#include <algorithm>
#include <cstring>

#include "gateway/base/text.h"
#include "protocols/mime/decode.h"
#include "protocols/mime/header.h"
#include "protocols/mime/trouble.h"

namespace mime {
namespace {

constexpr std::size_t kMaxBoundary = 70;  // RFC 2046, 5.1.1
constexpr std::size_t kMaxContentType = 300;

// A part before it is decoded.
struct Raw {
    Headers headers;
    Field type;
    std::string_view content;
    std::string where;
};

struct Delimiter {
    std::size_t begin;  // of the line end before it, which belongs to it
    std::size_t end;
    bool closes;
};

std::size_t locate(std::string_view text, std::string_view what, std::size_t from) {
    const auto* at = ::memmem(text.data() + from, text.size() - from, what.data(), what.size());
    return at ? static_cast<std::size_t>(static_cast<const char*>(at) - text.data())
              : std::string_view::npos;
}

// Where the line ends whose rest at `at` is nothing but white space; npos when there is more.
std::size_t lineEnd(std::string_view text, std::size_t at) {
    at = std::min(text.find_first_not_of(" \t", at), text.size());
    if (at == text.size()) return at;
    if (text.substr(at, 2) == "\r\n") return at + 2;
    return text[at] == '\n' ? at + 1 : std::string_view::npos;
}

std::optional<Delimiter> nextDelimiter(std::string_view body, std::string_view mark,
                                       std::size_t from) {
    for (auto at = locate(body, mark, from); at != std::string_view::npos;
         at = locate(body, mark, at + mark.size())) {
        if (at > 0 && body[at - 1] != '\n') continue;
        auto behind = at + mark.size();
        const bool closes = body.substr(behind, 2) == "--";
        const auto end = lineEnd(body, closes ? behind + 2 : behind);
        if (end == std::string_view::npos) continue;
        auto begin = at > from ? at - 1 : at;
        if (begin > from && begin < at && body[begin - 1] == '\r') --begin;
        return Delimiter{begin, end, closes};
    }
    return std::nullopt;
}

// `what` of the part at `where`, or of the message itself.
std::string placed(const std::string& where, const char* what) {
    return where.empty() ? what : where + "/" + what;
}

void checkBoundary(std::string_view boundary, const std::string& where) {
    const bool good = !boundary.empty() && boundary.size() <= kMaxBoundary &&
                      boundary.back() != ' ' &&
                      std::ranges::all_of(boundary, [](char c) { return c >= ' ' && c < '\x7f'; });
    if (!good)
        throw broken(placed(where, "Content-Type"), "no boundary of 1 to 70 visible characters");
}

// The line that separates a part's head from its content belongs to neither.
std::size_t headEnd(std::string_view part, const std::string& where) {
    for (std::size_t at = 0; at < part.size();) {
        if (part[at] == '\n' || part.substr(at, 2) == "\r\n") return at;
        if (at > kMaxPartHead) throw tooMuch(where, "the headers are too long");
        const auto end = part.find('\n', at);
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    return part.size();
}

Raw rawPart(std::string_view part, std::string where) {
    Raw raw;
    const auto end = headEnd(part, where);
    raw.headers = readHeaders(part.substr(0, end), where);
    raw.type = readField(raw.headers.contentType, where + "/Content-Type");
    raw.content = part.substr(end);
    if (!raw.content.empty()) raw.content.remove_prefix(raw.content.front() == '\r' ? 2 : 1);
    raw.where = std::move(where);
    return raw;
}

std::string decoded(const Raw& raw) {
    const auto& encoding = raw.headers.encoding;
    const auto where = raw.where + "/Content-Transfer-Encoding";
    std::optional<std::string> bytes;
    if (encoding.empty() || encoding == "binary" || encoding == "7bit" || encoding == "8bit")
        return std::string(raw.content);
    if (encoding == "base64")
        bytes = decodeBase64(raw.content);
    else if (encoding == "quoted-printable")
        bytes = decodeQuotedPrintable(raw.content);
    else
        throw base::Fault(base::FaultCode::unsupported, "The MIME message can't be read", {},
                          {{where, "an unknown encoding", false}});
    if (!bytes) throw broken(where, "the content is no " + encoding);
    return std::move(*bytes);
}

bool isToken(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < '\x7f' && !std::strchr("()<>@,;:\\\"/[]?=", c);
    });
}

std::string typeOf(const Raw& raw) {
    const auto& whole = raw.headers.contentType;
    const auto slash = raw.type.value.find('/');
    const bool good = slash != std::string::npos && whole.size() <= kMaxContentType &&
                      isToken(std::string_view(raw.type.value).substr(0, slash)) &&
                      isToken(std::string_view(raw.type.value).substr(slash + 1));
    return good ? headerText(whole) : "application/octet-stream";
}

std::string nameOf(const Raw& raw) {
    const auto disposition = readField(raw.headers.disposition, raw.where + "/Content-Disposition");
    const auto name = safeName(disposition.parameter("filename"));
    return name.empty() ? safeName(raw.type.parameter("name")) : name;
}

class Reader {
public:
    // The parts of one multipart, its document first.
    std::vector<Raw> open(const Field& type, std::string_view body, const std::string& where) {
        auto parts = split(body, type.parameter("boundary"), where);
        checkIds(parts);
        bringStartForward(parts, type, where);
        return parts;
    }

    Message read(const Field& type, std::string_view body) {
        const auto parts = open(type, body, "");
        Message message;
        message.document = document(parts.front(), message, 1);
        for (std::size_t i = 1; i < parts.size(); ++i) addOther(message, parts[i], "", 1);
        message.tolerated = std::move(tolerated_);
        return message;
    }

    Part readDocument(const Field& type, std::string_view body) {
        auto part = open(type, body, "").front();
        for (int nesting = 1; isMultipart(part.type.value); ++nesting)
            part = openNested(part, nesting).front();
        return leaf(part, "");
    }

private:
    std::vector<Raw> split(std::string_view body, std::string_view boundary,
                           const std::string& where) {
        checkBoundary(boundary, where);
        const auto mark = "--" + std::string(boundary);
        std::vector<Raw> parts;
        const auto at = [&] {
            const auto number = std::to_string(parts.size() + 1);
            return where.empty() ? "part " + number : where + "." + number;
        };
        auto delimiter = nextDelimiter(body, mark, 0);
        if (!delimiter) throw broken(at(), "the boundary is nowhere");
        while (!delimiter->closes) {
            if (++parts_ > kMaxParts)
                throw tooMuch(at(), "more than " + std::to_string(kMaxParts) + " parts");
            const auto begin = delimiter->end;
            delimiter = nextDelimiter(body, mark, begin);
            if (!delimiter) throw broken(at(), "no boundary ends it");
            parts.push_back(rawPart(body.substr(begin, delimiter->begin - begin), at()));
        }
        if (parts.empty()) throw broken(at(), "missing");
        return parts;
    }

    static void checkIds(const std::vector<Raw>& parts) {
        std::vector<std::string_view> seen;
        for (const auto& part : parts) {
            const std::string_view id = part.headers.contentId;
            if (id.empty()) continue;
            if (std::ranges::find(seen, id) != seen.end())
                throw broken(part.where + "/Content-ID", "another part has the same");
            seen.push_back(id);
        }
    }

    void bringStartForward(std::vector<Raw>& parts, const Field& type, const std::string& where) {
        auto start = type.parameter("start");
        if (start.starts_with('<')) start.remove_prefix(1);
        if (start.ends_with('>')) start.remove_suffix(1);
        if (start.empty()) return;
        const auto found = std::ranges::find_if(
            parts, [&](const Raw& part) { return part.headers.contentId == start; });
        if (found != parts.end())
            std::rotate(parts.begin(), found, found + 1);
        else
            tolerated_.push_back(
                {placed(where, "Content-Type/start"),
                 "no part has this Content-ID; the first one was read as the document", true});
    }

    std::vector<Raw> openNested(const Raw& raw, int nesting) {
        if (nesting >= kMaxNesting)
            throw tooMuch(raw.where, "more than " + std::to_string(kMaxNesting) +
                                         " multiparts within each other");
        const auto& encoding = raw.headers.encoding;
        // RFC 2045, 6.4.
        if (encoding == "base64" || encoding == "quoted-printable")
            throw broken(raw.where + "/Content-Transfer-Encoding", "a multipart is never encoded");
        return open(raw.type, raw.content, raw.where);
    }

    // A document that is a multipart itself brings its own attachments.
    Part document(const Raw& raw, Message& message, int nesting) {
        if (!isMultipart(raw.type.value)) return leaf(raw, "");
        const auto parts = openNested(raw, nesting);
        auto found = document(parts.front(), message, nesting + 1);
        for (std::size_t i = 1; i < parts.size(); ++i) addOther(message, parts[i], "", nesting + 1);
        return found;
    }

    void addOther(Message& message, const Raw& raw, const std::string& partOf, int nesting) {
        if (!isMultipart(raw.type.value)) {
            message.others.push_back(leaf(raw, partOf));
            return;
        }
        const auto& id = raw.headers.contentId;
        const auto inside = !partOf.empty() ? partOf : id.empty() ? raw.where : id;
        for (const auto& part : openNested(raw, nesting))
            addOther(message, part, inside, nesting + 1);
    }

    Part leaf(const Raw& raw, std::string partOf) {
        Part part{raw.headers.contentId, typeOf(raw), nameOf(raw),
                  decoded(raw),          raw.where,   std::move(partOf)};
        decoded_ += part.bytes.size();
        if (decoded_ > kMaxDecoded) throw tooMuch(raw.where, "more than 50 MB in all parts");
        return part;
    }

    std::size_t parts_ = 0;
    std::size_t decoded_ = 0;
    std::vector<base::Problem> tolerated_;
};

Field readType(std::string_view contentType) {
    auto type = readField(contentType, "Content-Type");
    if (type.value != "multipart/related" && type.value != "multipart/mixed")
        throw base::Fault(base::FaultCode::unsupported,
                          "Of multiparts only related and mixed are taken", {},
                          {{"Content-Type", base::cutBytes(headerText(type.value), 80), false}});
    return type;
}

}  // namespace

bool isMultipart(std::string_view contentType) {
    return base::equalsAnyCase(base::trim(contentType).substr(0, 10), "multipart/");
}

Message read(std::string_view contentType, std::string_view body) {
    return Reader().read(readType(contentType), body);
}

Part readDocument(std::string_view contentType, std::string_view body) {
    return Reader().readDocument(readType(contentType), body);
}

}  // namespace mime
