#pragma once

#include <atomic>

#include "gateway/http/server.h"

namespace Poco::Net {
class StreamSocket;
}

namespace http {

/// Reads and answers the requests of one connection until it closes. Never throws.
/// Deadlines: a head within 10 s of its first byte, a body within 60 s and one that may be large
/// within as long as 512 KB/s take on top, silence as in Limits. `large` counts the large bodies of
/// all connections.
void serveConnection(Poco::Net::StreamSocket& socket, const Handlers& handlers,
                     const Limits& limits, std::atomic<int>& large);

}  // namespace http
