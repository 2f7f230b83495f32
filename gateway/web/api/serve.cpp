#include "gateway/web/api/serve.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/flows/api_keys.h"
#include "gateway/flows/api_rate.h"
#include "gateway/web/api/call.h"
#include "gateway/web/api/check.h"
#include "gateway/web/wire/problem.h"

namespace web::api {
namespace {

using base::Fault;
using base::FaultCode;

struct Match {
    const Operation* operation = nullptr;
    std::vector<std::string_view> methods{};  ///< what the address takes
};

Match match(Request& request) {
    const std::string_view method =
        request.wire.method == "HEAD" ? "GET" : std::string_view(request.wire.method);
    Match found;
    for (const auto& operation : operations()) {
        if (!matches(operation.pattern, request.wire.path(), request.path)) continue;
        found.methods.push_back(operation.method);
        if (operation.method != method) continue;
        found.operation = &operation;
        return found;
    }
    return found;
}

base::Wire notServed(const Match& found) {
    if (found.methods.empty()) return problem(Fault(FaultCode::notFound, "There is nothing here."));
    auto wire = problem(
        Refusal{405, "methodNotAllowed", "This address does not take that kind of request."});
    std::string allowed;
    for (const auto method : found.methods) {
        allowed += (allowed.empty() ? "" : ", ") + std::string(method);
        if (method == "GET") allowed += ", HEAD";
    }
    return wire.with("Allow", allowed);
}

// Where people begin: the page about the interface is one slash further.
bool isDoormat(const base::Wire& wire) {
    const auto path = wire.path();
    return (wire.method == "GET" || wire.method == "HEAD") &&
           (path == "/api" || path == "/api/" || path == "/api/v1");
}

base::Wire toThePage() {
    return base::reply(308, "text/plain; charset=utf-8", "").with("Location", "/api/v1/");
}

std::string_view tokenOf(const base::Wire& wire) {
    const auto given = base::trim(wire.header("Authorization"));
    constexpr std::string_view kScheme = "Bearer ";
    if (!base::equalsAnyCase(given.substr(0, kScheme.size()), kScheme)) return {};
    return base::trim(given.substr(kScheme.size()));
}

// RateLimit fields of the IETF HTTPAPI group's draft: a policy, and where the key stands in it.
base::Wire withRate(base::Wire wire, const flows::ApiAllowance& rate) {
    const auto wait = std::to_string(rate.wait.count());
    wire.with("RateLimit-Policy", "\"minute\";q=" + std::to_string(rate.limit) + ";w=60");
    wire.with("RateLimit", "\"minute\";r=" + std::to_string(rate.left) + ";t=" + wait);
    if (wire.status == 429) wire.with("Retry-After", wait);
    return wire;
}

base::Wire outOfScope(const Operation& operation) {
    auto wire = problem(Fault(FaultCode::forbidden, "This key may not do that: it needs " +
                                                        std::string(operation.scope) + "."));
    return wire.with("WWW-Authenticate",
                     "Bearer realm=\"api\", error=\"insufficient_scope\", "
                     "scope=\"" +
                         std::string(operation.scope) + '"');
}

base::Wire failed(const Request& request, const Fault& fault) {
    if (statusOf(fault.code()) >= 500)
        base::log::warn("api.refused",
                        {{"address", base::printable(request.wire.path())}, {"why", fault.what()}});
    return problem(fault);
}

// What goes wrong is told under the key that asked, with its rate.
base::Wire handled(const Call& call) {
    try {
        if (auto refusal = misuse(call)) return problem(*refusal);
        return call.operation.handler(call);
    } catch (const Fault& fault) {
        return failed(call.request, fault);
    } catch (const std::exception& e) {
        return failed(call.request,
                      Fault(FaultCode::internal, "Something went wrong here.", e.what()));
    }
}

base::Wire byKey(const Request& request, const Operation& operation) {
    const auto key = flows::apiKeyOf(request.context, tokenOf(request.wire));
    if (!key)
        return problem(Fault(FaultCode::unauthenticated,
                             "A key is needed that is known here: Authorization: Bearer pk_…"));
    const auto rate = flows::countRequest(&request.context.store, key->id, key->perMinute,
                                          request.context.clock.now());
    if (!rate.granted)
        return withRate(
            problem(Refusal{429, "rateLimited", "These are too many requests in this minute."}),
            rate);
    if (!key->scopes.contains(operation.scope)) return withRate(outOfScope(operation), rate);
    return withRate(handled({request, operation, *key}), rate);
}

base::Wire routed(Request& request) {
    if (isDoormat(request.wire)) return toThePage();
    const auto found = match(request);
    if (!found.operation) return notServed(found);
    const static store::ApiKey kNobody{};
    if (found.operation->scope.empty()) return handled({request, *found.operation, kNobody});
    return byKey(request, *found.operation);
}

}  // namespace

bool isOurs(std::string_view path) {
    return path == "/api" || path.starts_with("/api/");
}

base::Wire serve(flows::Context& context, const base::Wire& wire) {
    Request request{wire, context, {}, base::parseForm(wire.query()), {}};
    try {
        return routed(request);
    } catch (const Fault& fault) {
        return failed(request, fault);
    } catch (const std::exception& e) {
        return failed(request, Fault(FaultCode::internal, "Something went wrong here.", e.what()));
    }
}

base::Wire refused(const base::Fault& fault) {
    return problem(fault);
}

}  // namespace web::api
