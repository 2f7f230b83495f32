#include "gateway/web/routes.h"

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/api/serve.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/wire/doors.h"

namespace web {
namespace {

constexpr Route kDoors[] = {
    {"POST", "/cxml", cxmlDoor},
    {"GET", "/cxml", cxmlPing},
    {"POST", "/cxml/", cxmlDoor},  // typed with a slash at the end; a redirect would lose the body
    {"GET", "/oci/{partner}", ociDoor},
    {"POST", "/oci/{partner}", ociDoor},
    {"POST", "/in/{office}", backOfficeDoor},
    {"POST", "/in/{office}/cart", shopCartDoor},
    {"GET", "/health", health},
};

std::vector<Route> joined(std::span<const Route> doors, std::span<const Route> pages) {
    std::vector<Route> all(doors.begin(), doors.end());
    all.insert(all.end(), pages.begin(), pages.end());
    return all;
}

bool atDoor(const base::Wire& wire) {
    return wire.path().starts_with("/cxml") || wire.path().starts_with("/oci/") ||
           wire.path().starts_with("/in/") || wire.path() == "/health";
}

base::Wire failedPublic(Request& request, const base::Fault& fault) {
    if (atDoor(request.wire)) return refused(request.context, request.wire, fault);
    return shopFailed(request, fault);
}

// RFC 9110 §8.4: a coding that is not undone would be read as garbage.
std::string codingOf(const base::Wire& request) {
    const std::string coding(base::trim(request.header("Content-Encoding")));
    return base::equalsAnyCase(coding, "identity") ? "" : coding;
}

}  // namespace

std::span<const Route> publicRoutes() {
    static const auto routes = joined(kDoors, shopRoutes());
    return routes;
}

base::Wire servePublic(flows::Context& context, const base::Wire& request) {
    if (const auto coding = codingOf(request); !coding.empty())
        return refused(
            context, request,
            {base::FaultCode::malformed,
             "The body is compressed (Content-Encoding: " + base::printable(coding.substr(0, 40)) +
                 "), which is not taken here: send it as it is."});
    if (api::isOurs(request.path())) return api::serve(context, request);
    return serve(publicRoutes(), context, request, failedPublic);
}

base::Wire serveAdmin(flows::Context& context, const base::Wire& request) {
    return serve(adminRoutes(), context, request, adminFailed);
}

bool mayBeLarge(const base::Wire& head) {
    return head.method == "POST" && (head.path() == "/cxml" || head.path() == "/cxml/") &&
           base::equalsAnyCase(head.header("Content-Type").substr(0, 10), "multipart/");
}

base::Wire refusedPublic(flows::Context& context, const base::Wire& request,
                         const base::Fault& fault) {
    return refused(context, request, fault);
}

// Of a request that is none, nothing is believed, not who sent it.
base::Wire refusedAdmin(flows::Context& context, const base::Wire&, const base::Fault& fault) {
    const base::Wire nobody;
    Request refused{nobody, context, {}, {}, {}};
    return adminFailed(refused, fault);
}

}  // namespace web
