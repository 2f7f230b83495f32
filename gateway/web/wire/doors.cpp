#include "gateway/web/wire/doors.h"

#include "gateway/base/fault.h"
#include "gateway/flows/foreign_shop.h"
#include "gateway/flows/hear.h"
#include "gateway/flows/receive.h"
#include "gateway/flows/stamp.h"
#include "gateway/store/partners.h"
#include "gateway/store/write_trouble.h"
#include "gateway/web/api/serve.h"
#include "gateway/web/wire/client_certificate.h"
#include "gateway/web/wire/problem.h"
#include "protocols/cxml/cxml.h"
#include "protocols/oci/oci.h"

namespace web {

base::Wire cxmlDoor(Request& request) {
    auto certificate = clientCertificate(request.wire, request.context.settings.trustedProxies);
    if (certificate.empty()) return flows::receive(request.context, cxml::protocol(), request.wire);
    auto wire = request.wire;
    wire.certificate = std::move(certificate);
    return flows::receive(request.context, cxml::protocol(), wire);
}

base::Wire cxmlPing(Request& request) {
    return cxml::ping(flows::newStamp(request.context));
}

base::Wire ociDoor(Request& request) {
    return flows::receive(request.context, oci::protocol(), request.wire);
}

base::Wire backOfficeDoor(Request& request) {
    const auto taken = flows::hear(request.context, request.param("office"), request.wire);
    return base::reply(200, "application/json", "{\"taken\":" + std::to_string(taken) + "}\n")
        .with("Cache-Control", "no-store");
}

// The address holds nothing that needs escaping: our public address and base64url.
base::Wire shopCartDoor(Request& request) {
    const auto url = flows::takeForeignCart(request.context, request.param("office"), request.wire);
    return base::reply(200, "application/json", "{\"url\":\"" + url + "\"}\n")
        .with("Cache-Control", "no-store");
}

base::Wire health(Request& request) {
    const auto say = [](int status, const std::string& text) {
        return base::reply(status, "text/plain; charset=utf-8", text + '\n')
            .with("Cache-Control", "no-store");
    };
    auto& store = request.context.store;
    try {
        (void)store.read([](store::ReadTx& tx) { return store::partnersRevision(tx); });
    } catch (const base::Fault& fault) {
        return say(503, "the database does not answer: " + fault.told());
    }
    const auto trouble = store::writeTrouble(store);
    return trouble.empty() ? say(200, "ok") : say(503, "nothing can be written: " + trouble);
}

base::Wire refused(flows::Context& context, const base::Wire& request, const base::Fault& fault) {
    // By address, not by claim: another method at the same door hears the same language.
    const auto stamp = flows::newStamp(context);
    if (request.path().starts_with("/cxml"))
        return cxml::protocol().refuse(request, nullptr, fault, stamp);
    if (request.path().starts_with("/oci/"))
        return oci::protocol().refuse(request, nullptr, fault, stamp);
    if (request.path().starts_with("/in/")) return problem(fault);
    if (api::isOurs(request.path())) return api::refused(fault);
    return base::reply(400, "text/plain; charset=utf-8", fault.told() + "\n");
}

}  // namespace web
