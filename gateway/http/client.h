#pragma once

#include <string>

#include "gateway/base/wire.h"

namespace http {

/// How far and how long a request of ours may go.
struct Reach {
    bool internal = false;                  ///< also loopback, private and link-local addresses
    int seconds = 20;                       ///< to connect, of silence, and for the whole answer
    std::size_t answer = 10 * 1024 * 1024;  ///< bytes taken of an answer's body
};

/// Sends one request to an address an administrator configured and waits for the whole answer. User
/// and password of the address are shown by HTTP Basic, unless the request shows others. The
/// name is resolved once and that address is connected to; redirects are not followed; TLS
/// certificates are verified against the system's authorities. Throws Fault(forbidden) for an
/// address out of reach, Fault(unavailable) when the request surely did not arrive, and
/// Fault(conflict) when it may have arrived and no whole answer came. Thread-safe.
base::Wire send(const std::string& url, const base::Wire& request, const Reach& reach);

}  // namespace http
