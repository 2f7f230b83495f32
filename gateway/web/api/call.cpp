#include "gateway/web/api/call.h"

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace web::api {
namespace {

constexpr std::size_t kEtagDigits = 32;

// RFC 9110 §8.8.3.2: a list of tags, or `*` for whatever is there. A weak one is compared as if it
// were strong where `weakly`.
bool names(std::string_view field, std::string_view etag, bool weakly) {
    if (base::trim(field) == "*") return !etag.empty();
    for (const auto& part : base::split(field, ',')) {
        auto tag = base::trim(part);
        if (weakly && tag.starts_with("W/")) tag.remove_prefix(2);
        if (!etag.empty() && tag == etag) return true;
    }
    return false;
}

base::Wire json(int status, std::string body) {
    auto wire = base::reply(status, status < 300 ? "application/json" : "application/problem+json",
                            std::move(body));
    return wire.with("X-Content-Type-Options", "nosniff");
}

flows::ApiOnce onceOf(const Call& call) {
    const auto& wire = call.request.wire;
    flows::ApiOnce name{.keyId = call.key.id, .idempotencyKey = {}, .requestHash = {}};
    if (wire.method != "POST") return name;
    name.idempotencyKey = std::string(wire.header("Idempotency-Key"));
    name.requestHash = base::sha256Hex(wire.method + ' ' + wire.target + '\n' + wire.body);
    return name;
}

}  // namespace

std::string Call::query(std::string_view name) const {
    return base::find(request.query, name).value_or("");
}

bool Call::sees(std::string_view partnerId) const {
    return key.partnerId.empty() || key.partnerId == partnerId;
}

void nothingHere() {
    throw base::Fault(base::FaultCode::notFound, "There is nothing here.");
}

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string etagOf(const std::string& body) {
    return '"' + base::sha256Hex(body).substr(0, kEtagDigits) + '"';
}

base::Wire found(const Call& call, const Json& value) {
    auto body = dumped(value);
    const auto etag = etagOf(body);
    const bool isKnown = names(call.request.wire.header("If-None-Match"), etag, true);
    auto wire = isKnown ? base::Wire{} : json(200, std::move(body));
    if (isKnown) wire.status = 304;
    return wire.with("ETag", etag).with("Cache-Control", "private, no-cache");
}

std::optional<Refusal> unmet(const Call& call, const std::string& current) {
    const auto etag = current.empty() ? std::string() : etagOf(current);
    const auto match = call.request.wire.header("If-Match");
    const auto noneMatch = call.request.wire.header("If-None-Match");
    if (!match.empty() && !names(match, etag, false))
        return Refusal{412, "preconditionFailed",
                       "It is not what If-Match names: somebody changed it. Read it again."};
    if (!noneMatch.empty() && names(noneMatch, etag, true))
        return Refusal{412, "preconditionFailed", "There is one already."};
    return std::nullopt;
}

base::Wire answerOnce(const Call& call, const std::function<flows::ApiReply(store::Tx&)>& effect) {
    const auto reply = flows::once(call.context(), onceOf(call), effect);
    auto wire = json(reply.status, reply.body);
    wire.with("Cache-Control", "no-store");
    if (call.operation.method != "POST" && reply.status < 300)
        wire.with("ETag", etagOf(reply.body));
    return wire;
}

}  // namespace web::api
