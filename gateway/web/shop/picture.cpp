#include <array>

#include "gateway/base/fault.h"
#include "gateway/store/catalogue.h"
#include "gateway/web/shop/pages.h"

namespace web::shop {
namespace {

bool isPicture(std::string_view type) {
    static constexpr std::array known{"image/svg+xml", "image/png", "image/jpeg", "image/webp"};
    return std::find(known.begin(), known.end(), type) != known.end();
}

}  // namespace

base::Wire picture(Request& request) {
    const auto name = request.param("name");
    auto found =
        request.context.store.read([&](store::ReadTx& tx) { return store::picture(tx, name); });
    if (!found || !isPicture(found->type))
        throw base::Fault(base::FaultCode::notFound, "There is no picture at this address.");
    auto wire = base::reply(200, found->type, std::move(found->bytes));
    wire.with("Cache-Control", "public, max-age=3600");
    wire.with("X-Content-Type-Options", "nosniff");
    // An SVG opened by itself is a document: it gets no scripts, no forms and no origin.
    wire.with("Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");
    return wire;
}

}  // namespace web::shop
