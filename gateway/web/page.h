#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/wire.h"
#include "gateway/flows/context.h"
#include "gateway/web/data.h"

namespace web {

/// A request on its way to a page.
struct Request {
    const base::Wire& wire;
    flows::Context& context;
    std::map<std::string, std::string, std::less<>> path;  ///< `{token}` → value, decoded
    base::Fields query;
    base::Fields form;  ///< of a POST

    std::string param(std::string_view name) const;  ///< of the path
    std::string field(std::string_view name) const;  ///< form first, then query; trimmed
};

/// Whether the path has the form of the pattern (`/orders/{id}`); the parts in braces become
/// `values`, decoded. A part in braces is never empty.
bool matches(std::string_view pattern, std::string_view path,
             std::map<std::string, std::string, std::less<>>& values);

using Handler = base::Wire (*)(Request&);

/// One line of the surface: `{"GET", "/shop/{token}/product/{sku}", product}`.
struct Route {
    std::string_view method;
    std::string_view pattern;
    Handler handler;
};

/// The surfaces; the whole program's addresses stand in routes.cpp.
std::span<const Route> publicRoutes();
std::span<const Route> adminRoutes();

/// Finds the route and runs it. Unknown addresses are 404, other methods 405; HEAD is GET without
/// body. What a handler throws becomes `failed(request, fault)`.
base::Wire serve(std::span<const Route> routes, flows::Context& context, const base::Wire& wire,
                 base::Wire (*failed)(Request&, const base::Fault&));

/// A page: text/html, no-store, no-referrer, nosniff and a content policy without inline scripts
/// or foreign sources. `frameAncestors`: `'none'` or the partner's origins, space separated.
base::Wire html(int status, std::string body, std::string_view frameAncestors = "'none'",
                std::string_view formAction = "'self'");
/// 303: after a POST.
base::Wire seeOther(std::string location);

}  // namespace web
