#include "gateway/base/log.h"
#include "gateway/flows/admins.h"
#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/pages.h"

namespace web {
namespace {

struct Trouble {
    int status;
    const char* title;
};

Trouble troubleOf(base::FaultCode code) {
    using enum base::FaultCode;
    switch (code) {
        case malformed:
            return {400, "That could not be read"};
        case invalid:
            return {422, "That could not be done"};
        case unauthenticated:
            return {401, "You are signed out"};
        case forbidden:
        case signatureMissing:
        case signatureWrong:
        case signatureUnacceptable:
            return {403, "That was not carried out"};
        case notFound:
            return {404, "There is nothing here"};
        case conflict:
        case precondition:
            return {409, "That could not be done"};
        case unsupported:
            return {405, "That is not possible here"};
        case tooLarge:
            return {413, "That was too much at once"};
        case gone:
            return {410, "That is over"};
        case overloaded:
        case unavailable:
            return {503, "Not possible right now"};
        case internal:
            return {500, "Something went wrong here"};
    }
    return {500, "Something went wrong here"};
}

bool isStoreTrouble(base::FaultCode code) {
    return code == base::FaultCode::unavailable || code == base::FaultCode::internal;
}

}  // namespace

base::Wire adminFailed(Request& request, const base::Fault& fault) {
    const bool isStranger = fault.code() == base::FaultCode::unauthenticated;
    if (isStranger && request.wire.method != "POST") {
        const bool start = request.wire.path() == "/";
        return seeOther(start ? "/login"
                              : "/login?" + base::formEncode({{"next", request.wire.target}}));
    }
    const auto [status, title] = troubleOf(fault.code());
    if (status >= 500) base::log::error("page.failed", {{"why", fault.what()}});
    Data data;
    data.set("told", fault.told()).set("mustSignIn", isStranger);
    if (!isStranger && !isStoreTrouble(fault.code()))
        if (auto session =
                flows::adminSession(request.context, admin::cookie(request.wire, "admin")))
            return admin::show({request, std::move(*session)}, "trouble", title, std::move(data),
                               status);
    return admin::showOutside("trouble", title, std::move(data), status);
}

}  // namespace web
