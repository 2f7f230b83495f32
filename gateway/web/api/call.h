#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "gateway/flows/api_once.h"
#include "gateway/store/api_keys.h"
#include "gateway/web/api/problem.h"
#include "gateway/web/api/routes.h"
#include "gateway/web/page.h"

namespace web::api {

using Json = nlohmann::ordered_json;

/// A request to an operation by a program that may: key, scope, media type and parameters have been
/// looked at. Lives as long as the request.
struct Call {
    const Request& request;
    const Operation& operation;
    const store::ApiKey& key;

    flows::Context& context() const { return request.context; }
    std::string param(std::string_view name) const { return request.param(name); }
    /// Of the address; empty when it is not there.
    std::string query(std::string_view name) const;
    std::string actor() const { return "api:" + key.id; }
    /// Whether the key may see what is this partner's.
    bool sees(std::string_view partnerId) const;
};

/// Throws Fault(notFound): what is another partner's sounds the same as what is not there.
[[noreturn]] void nothingHere();

/// 200 with the JSON and its ETag, a hash of it; 304 without when If-None-Match names it.
base::Wire found(const Call& call, const Json& json);
/// `"…"`: what a representation is known by.
std::string etagOf(const std::string& body);
std::string dumped(const Json& json);

/// What If-Match and If-None-Match demand of what is there now (`current`, empty: nothing): nothing
/// when it holds, else the refusal (412).
std::optional<Refusal> unmet(const Call& call, const std::string& current);

/// Does it once under the request's Idempotency-Key (see flows::once) and answers.
base::Wire answerOnce(const Call& call, const std::function<flows::ApiReply(store::Tx&)>& effect);

/// Page by page: how many rows are wanted, and where the last page ended. A cursor says
/// what it is a cursor of; another one's is refused. Throws Fault(malformed).
int limitOf(const Call& call);
std::string cursorOf(const Call& call);
/// A page: `items` has one row more than `limit` when there are more; `positionOf(i)` is where the
/// row ends.
base::Wire page(const Call& call, std::vector<Json> items,
                const std::function<std::string(std::size_t)>& positionOf);

}  // namespace web::api
