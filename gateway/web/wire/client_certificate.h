#pragma once

#include <set>
#include <string>

#include "gateway/base/wire.h"

namespace web {

/// The fingerprint (SHA-256, hex) of the certificate in a request's Client-Cert header, where the
/// request comes from one of these proxies; empty otherwise, and for a header that is not of the
/// form of RFC 9440 (`:base64:` of the DER) or stands there twice.
std::string clientCertificate(const base::Wire& request,
                              const std::set<std::string, std::less<>>& trustedProxies);

}  // namespace web
