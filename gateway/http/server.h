#pragma once

#include <functional>
#include <memory>
#include <string>

#include "gateway/base/wire.h"

namespace http {

/// Takes one whole request, gives one whole response. Called from many threads at once; must not
/// throw (what it throws all the same becomes a bare 500).
using Handler = std::function<base::Wire(const base::Wire&)>;

struct Limits {
    int threads = 64;                     ///< connections served at once
    int queued = 4096;                    ///< connections waiting for a thread; more are closed
    std::size_t body = 10 * 1024 * 1024;  ///< bytes; more is 413 and the connection closed
    /// The same for requests that may be large, of which so many may pass `body` at a time.
    std::size_t largeBody = 50 * 1024 * 1024;
    int largeAtOnce = 4;
    int receiveSeconds = 10;   ///< silence allowed inside a request
    int keepAliveSeconds = 5;  ///< silence allowed between requests
};

/// One listener. Requests two readers could understand differently are refused with 400 and the
/// connection is closed: both Content-Length and Transfer-Encoding, several or odd Content-Length,
/// any other Transfer-Encoding than `chunked`, not exactly one Host (RFC 9112, 6.1 and 3.2).
/// The handler never sees part of a body.
class Server {
public:
    virtual ~Server() = default;
    /// The port it listens on; useful when 0 was asked for.
    virtual int port() const = 0;
    /// Lets running requests finish, takes no new ones.
    virtual void stop() = 0;
};

/// Listens at once. Throws Fault(conflict) with a clear text when the address is taken.
/// `tooLarge` answers a body over the limit and `broken` one that could not be read, so that the
/// peer hears it in its own language; both get the request without body. So does `busy`, which
/// answers a large body when there are too many. `mayBeLarge` is asked with the head alone; without
/// it none may.
struct Handlers {
    Handler handle;
    Handler tooLarge;
    Handler broken;
    Handler busy{};
    std::function<bool(const base::Wire&)> mayBeLarge{};
};
std::unique_ptr<Server> listen(const std::string& host, int port, Handlers handlers,
                               Limits limits = {});

}  // namespace http
