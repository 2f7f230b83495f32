#include "gateway/http/request_reader.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/text.h"

namespace http {
namespace {

// RFC 9110, 5.6.2
bool isToken(std::string_view text) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               kMarks.find(c) != std::string_view::npos;
    });
}

bool isFieldValue(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

bool isTarget(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte != 0x7f;
    });
}

[[noreturn]] void refuse(const base::Wire& request, std::string reason, int status = 400) {
    throw Unreadable{status, std::move(reason), request};
}

std::string_view nextLine(std::string_view& rest, const base::Wire& request) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos || end == 0 || rest[end - 1] != '\r')
        refuse(request, "lines end with CR LF");
    auto line = rest.substr(0, end - 1);
    if (line.find('\r') != std::string_view::npos) refuse(request, "a CR inside a line");
    rest.remove_prefix(end + 1);
    return line;
}

// Returns the minor version of HTTP/1.x.
int readRequestLine(std::string_view line, base::Wire& request) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) refuse(request, "bad request line");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!isToken(method) || !isTarget(target)) refuse(request, "bad request line");
    request.method = method;
    request.target = target.substr(0, kMaxTarget);  // whose door it is can be told even so
    if (target.size() > kMaxTarget) refuse(request, "the address is too long", 414);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") refuse(request, "HTTP/1.1 only", 505);
    if (target.front() != '/') refuse(request, "the address begins with /");
    return version.back() - '0';
}

// A proxy in front may read `Transfer_Encoding`, or a name behind an odd byte of a value, as the
// header it resembles.
bool resemblesFraming(std::string_view name, std::string_view value) {
    auto plain = base::lower(name);
    std::ranges::replace(plain, '_', '-');
    const bool odd = name.find('_') != std::string_view::npos;
    if (odd && (plain == "transfer-encoding" || plain == "content-length")) return true;
    return value.size() > 17 && base::lower(value).find("transfer-encoding") != std::string::npos;
}

void readField(std::string_view line, base::Wire& request) {
    if (request.headers.size() == kMaxHeaders) refuse(request, "too many headers", 431);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) refuse(request, "a header without colon");
    const auto name = line.substr(0, colon);
    auto value = line.substr(colon + 1);
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t'))
        value.remove_prefix(1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
    if (!isToken(name) || !isFieldValue(value)) refuse(request, "a header with odd characters");
    if (resemblesFraming(name, value)) refuse(request, "a header that could be taken for another");
    request.headers.emplace_back(name, value);
}

int count(const base::Wire& request, std::string_view name) {
    return static_cast<int>(std::ranges::count_if(
        request.headers, [&](const auto& h) { return base::equalsAnyCase(h.first, name); }));
}

void readFraming(Head& head) {
    const auto& request = head.request;
    const int lengths = count(request, "Content-Length");
    const int encodings = count(request, "Transfer-Encoding");
    if (lengths + encodings > 1) refuse(request, "the length of the body is given twice");
    if (encodings == 1) {
        if (!base::equalsAnyCase(request.header("Transfer-Encoding"), "chunked"))
            refuse(request, "no transfer encoding but chunked", 501);
        head.chunked = true;
        return;
    }
    if (lengths == 0) {
        if (request.method == "POST" || request.method == "PUT")
            refuse(request, "the length of the body is missing", 411);
        return;
    }
    const auto text = request.header("Content-Length");
    const bool digits = !text.empty() && text.size() <= 10 &&
                        std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) refuse(request, "bad Content-Length");
    std::from_chars(text.data(), text.data() + text.size(), head.contentLength);
}

}  // namespace

Head readHead(std::string_view text) {
    Head head;
    auto& request = head.request;
    const int minor = readRequestLine(nextLine(text, request), request);
    for (auto line = nextLine(text, request); !line.empty(); line = nextLine(text, request))
        readField(line, request);
    const int hosts = count(request, "Host");
    if (hosts > 1 || (minor == 1 && hosts == 0)) refuse(request, "exactly one Host");
    readFraming(head);
    if (minor == 0 && head.chunked) refuse(request, "chunked needs HTTP/1.1");
    const auto connection = base::lower(request.header("Connection"));
    head.keepAlive = minor == 1 ? connection.find("close") == std::string::npos
                                : connection.find("keep-alive") != std::string::npos;
    head.expectsContinue = base::equalsAnyCase(request.header("Expect"), "100-continue");
    return head;
}

bool ChunkReader::take(std::string& input, std::string& body) {
    std::size_t at = 0;
    while (state_ != State::end && step(input, at, body)) {
    }
    input.erase(0, at);
    return state_ == State::end;
}

bool ChunkReader::step(std::string& input, std::size_t& at, std::string& body) {
    if (state_ == State::size) return readSize(input, at, body.size());
    if (state_ == State::data) {
        const auto size = std::min(open_, input.size() - at);
        body.append(input, at, size);
        at += size;
        open_ -= size;
        if (open_ == 0) state_ = State::dataEnd;
        return size > 0;
    }
    // dataEnd: the CR LF behind a chunk
    if (input.size() - at < 2) return false;
    if (input.compare(at, 2, "\r\n") != 0) throw Unreadable{400, "bad chunk end", {}};
    at += 2;
    state_ = State::size;
    return true;
}

bool ChunkReader::readSize(std::string& input, std::size_t& at, std::size_t bodySize) {
    const auto end = input.find('\n', at);
    if (end == std::string::npos) {
        if (input.size() - at > 18) throw Unreadable{400, "bad chunk size", {}};
        return false;
    }
    const std::string_view line(input.data() + at, end - at);
    std::size_t size = 0;
    const auto digits = line.substr(0, line.empty() ? 0 : line.size() - 1);
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    const bool good = !line.empty() && line.back() == '\r' && !digits.empty() &&
                      digits.size() <= 8 && error == std::errc{} &&
                      stop == digits.data() + digits.size();
    if (!good) throw Unreadable{400, "bad chunk size", {}};
    if (bodySize + size > limit_) throw Unreadable{413, "the body is too large", {}};
    if (size > 0) {
        at = end + 1;
        open_ = size;
        state_ = State::data;
        return true;
    }
    if (input.size() - end - 1 < 2) return false;
    if (input.compare(end + 1, 2, "\r\n") != 0) throw Unreadable{400, "trailers are not taken", {}};
    at = end + 3;
    state_ = State::end;
    return true;
}

}  // namespace http
