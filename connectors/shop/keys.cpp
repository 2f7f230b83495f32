#include "connectors/shop/keys.h"

#include <array>

#include "connectors/standard_webhooks.h"
#include "gateway/base/encoding.h"
#include "gateway/base/hmac.h"

namespace shop {
namespace {

constexpr std::string_view kHeader = R"({"alg":"HS256","typ":"JWT"})";

}  // namespace

std::string token(std::string_view claims, const base::Secret& secret) {
    auto text = base::base64url(kHeader) + '.' + base::base64url(claims);
    return text + '.' + base::base64url(base::hmacSha256(connectors::webhookKey(secret), text));
}

void sign(base::Wire& request, std::string_view id, base::Time now, const base::Secret& secret) {
    connectors::signWebhook(request, id, now, std::array{secret});
}

void checkSignature(const base::Wire& request, base::Time now, const Keys& keys) {
    connectors::checkWebhook(request, now, std::array{keys.current, keys.before});
}

}  // namespace shop
