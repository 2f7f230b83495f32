#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gateway/base/clock.h"

namespace base {

/// Where unguessable bytes come from. Passed in, so that golden tests can repeat; safe to use from
/// many threads.
class Random {
public:
    virtual ~Random() = default;
    virtual std::string bytes(std::size_t count) = 0;
};

/// The operating system's generator.
Random& systemRandom();

/// `ord_01hx3n9k2v7q4mz8`: a prefix, then 9 base-32 characters of time and 11 of chance (55 bits).
/// Ids made later sort later. Prefix without the underscore.
std::string newId(std::string_view prefix, Time now, Random& random);

/// 256 unguessable bits as 43 characters of base64url: for links and sessions. Only `sha256Hex` of
/// it is ever stored.
std::string newToken(Random& random);

}  // namespace base
