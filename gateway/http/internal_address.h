#pragma once

#include <string_view>

namespace http {

/// Whether an IP address (as text, no brackets) is one no stranger's system has: loopback, private,
/// link-local, shared, unique local, multicast or none at all (RFC 1122, 1918, 3927, 4193, 4291,
/// 6598). IPv6 addresses that carry an IPv4 address (mapped, compatible, NAT64 64:ff9b::/96, 6to4)
/// count as that one. What is no address counts as internal.
bool isInternalAddress(std::string_view address);

}  // namespace http
