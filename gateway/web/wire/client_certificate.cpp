#include "gateway/web/wire/client_certificate.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace web {
namespace {

bool isTheHeader(const std::pair<std::string, std::string>& header) {
    return base::equalsAnyCase(header.first, "Client-Cert");
}

}  // namespace

std::string clientCertificate(const base::Wire& request,
                              const std::set<std::string, std::less<>>& trustedProxies) {
    if (!trustedProxies.contains(request.peer)) return {};
    if (std::ranges::count_if(request.headers, isTheHeader) != 1) return {};
    const auto text = base::trim(request.header("Client-Cert"));
    if (text.size() < 3 || text.front() != ':' || text.back() != ':') return {};
    const auto der = base::unbase64(text.substr(1, text.size() - 2));
    if (!der || der->empty()) return {};
    return base::sha256Hex(*der);
}

}  // namespace web
