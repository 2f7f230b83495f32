#include <map>

#include "gateway/base/fault.h"
#include "gateway/web/shop/pages.h"

namespace web {
namespace {

std::string_view typeOf(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return "application/octet-stream";
}

std::string versioned(std::string_view name) {
    const auto* bytes = asset(name);
    const auto version = bytes ? base::sha256Hex(*bytes).substr(0, 8) : std::string("0");
    return "/assets/" + std::string(name) + "?v=" + version;
}

}  // namespace

base::Wire assetFile(Request& request) {
    const auto name = request.param("name");
    const auto* bytes = asset(name);
    if (!bytes) throw base::Fault(base::FaultCode::notFound, "There is no file at this address.");
    auto wire = base::reply(200, typeOf(name), std::string(*bytes));
    wire.with("Cache-Control",
              request.field("v").empty() ? "no-cache" : "public, max-age=31536000, immutable");
    wire.with("X-Content-Type-Options", "nosniff");
    return wire;
}

std::string assetUrl(std::string_view name) {
    // What is embedded never changes while the program runs.
    thread_local std::map<std::string, std::string, std::less<>> known;
    const auto found = known.find(name);
    if (found != known.end()) return found->second;
    return known.emplace(name, versioned(name)).first->second;
}

}  // namespace web
