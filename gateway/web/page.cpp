#include "gateway/web/page.h"

#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"

namespace web {
namespace {

std::string_view segment(std::string_view& path) {
    const auto end = path.find('/', 1);
    const auto part = path.substr(1, end == std::string_view::npos ? end : end - 1);
    path.remove_prefix(end == std::string_view::npos ? path.size() : end);
    return part;
}

bool isForm(const base::Wire& wire) {
    return base::lower(wire.header("Content-Type"))
               .starts_with("application/x-www-form-urlencoded") &&
           wire.method == "POST";
}

base::Fault notFound(bool otherMethod) {
    if (otherMethod)
        return {base::FaultCode::unsupported, "This address does not take that kind of request."};
    return {base::FaultCode::notFound, "There is no page at this address."};
}

}  // namespace

bool matches(std::string_view pattern, std::string_view path,
             std::map<std::string, std::string, std::less<>>& values) {
    values.clear();
    while (!pattern.empty() && !path.empty()) {
        const auto wanted = segment(pattern);
        const auto got = segment(path);
        if (!wanted.empty() && wanted.front() == '{') {
            if (got.empty()) return false;
            values.emplace(wanted.substr(1, wanted.size() - 2), base::percentDecode(got));
        } else if (wanted != got) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

std::string Request::param(std::string_view name) const {
    const auto found = path.find(name);
    return found == path.end() ? std::string() : found->second;
}

std::string Request::field(std::string_view name) const {
    auto value = base::find(form, name);
    if (!value) value = base::find(query, name);
    return value ? std::string(base::trim(*value)) : std::string();
}

base::Wire serve(std::span<const Route> routes, flows::Context& context, const base::Wire& wire,
                 base::Wire (*failed)(Request&, const base::Fault&)) {
    Request request{wire, context, {}, base::parseForm(wire.query()), {}};
    if (isForm(wire)) request.form = base::parseForm(wire.body);
    const std::string_view method = wire.method == "HEAD" ? "GET" : std::string_view(wire.method);
    bool otherMethod = false;
    try {
        for (const auto& route : routes) {
            if (!matches(route.pattern, wire.path(), request.path)) continue;
            if (route.method == method) return route.handler(request);
            otherMethod = true;
        }
        return failed(request, notFound(otherMethod));
    } catch (const base::Fault& fault) {
        return failed(request, fault);
    } catch (const std::exception& e) {
        return failed(request, {base::FaultCode::internal, "Something went wrong here.", e.what()});
    }
}

base::Wire html(int status, std::string body, std::string_view frameAncestors,
                std::string_view formAction) {
    auto wire = base::reply(status, "text/html; charset=utf-8", std::move(body));
    wire.with("Cache-Control", "no-store");
    wire.with("Referrer-Policy", "no-referrer");
    wire.with("X-Content-Type-Options", "nosniff");
    wire.with("Content-Security-Policy",
              "default-src 'self'; object-src 'none'; base-uri 'none'; form-action " +
                  std::string(formAction) + "; frame-ancestors " + std::string(frameAncestors));
    if (frameAncestors == "'none'") wire.with("X-Frame-Options", "DENY");
    return wire;
}

base::Wire seeOther(std::string location) {
    base::Wire wire = base::reply(303, "text/plain; charset=utf-8", "");
    wire.with("Location", std::move(location));
    wire.with("Cache-Control", "no-store");
    wire.with("Referrer-Policy", "no-referrer");
    return wire;
}

}  // namespace web
