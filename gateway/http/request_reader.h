#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gateway/base/wire.h"

namespace http {

constexpr std::size_t kMaxHead = 32 * 1024;
constexpr std::size_t kMaxTarget = 8 * 1024;
constexpr std::size_t kMaxHeaders = 100;

/// Why a request could not be read; the connection is closed after the answer.
struct Unreadable {
    int status = 400;  ///< 400, 408, 413, 414, 431, 501, 505
    std::string reason;
    base::Wire request;  ///< as much as was understood, without body
};

/// A request line with its headers, and how long the body behind it is.
struct Head {
    base::Wire request;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool chunked = false;
    std::size_t contentLength = 0;
};

/// Reads a head, from the first byte up to and with the empty line, as strictly as RFC 9112
/// allows a server to be: CRLF line ends only, no folding, tokens as names, no controls in values,
/// one Host on HTTP/1.1, one Content-Length of digits or `Transfer-Encoding: chunked` but not
/// both. Throws Unreadable on anything two readers could understand differently.
Head readHead(std::string_view head);

/// Decodes `Transfer-Encoding: chunked` (RFC 9112, 7.1) as it arrives. No extensions, no trailers.
class ChunkReader {
public:
    explicit ChunkReader(std::size_t limit) : limit_(limit) {}

    /// Takes from the front of `input` what it understands; true once the last chunk is complete.
    /// Throws Unreadable on bad grammar and (413) above the limit.
    bool take(std::string& input, std::string& body);

private:
    std::size_t limit_;
    std::size_t open_ = 0;  // bytes of the current chunk still to come
    enum class State { size, data, dataEnd, end } state_ = State::size;

    bool step(std::string& input, std::size_t& at, std::string& body);
    bool readSize(std::string& input, std::size_t& at, std::size_t bodySize);
};

}  // namespace http
