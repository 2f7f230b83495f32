#pragma once

#include "gateway/http/server.h"

namespace Poco::Net {
class StreamSocket;
}

namespace http {

/// Reads and answers the requests of one connection until it closes. Never throws.
/// Deadlines: a head within 10 s of its first byte, a body within 60 s, silence as in Limits.
void serveConnection(Poco::Net::StreamSocket& socket, const Handlers& handlers,
                     const Limits& limits);

}  // namespace http
