#include "gateway/web/admin/pages.h"

namespace web {

std::span<const Route> adminRoutes() { return {}; }

base::Wire adminFailed(Request&, const base::Fault& fault) {
    return base::reply(400, "text/plain; charset=utf-8", fault.told() + "\n");
}

}  // namespace web
