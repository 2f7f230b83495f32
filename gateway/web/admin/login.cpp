#include "gateway/base/text.h"
#include "gateway/flows/admins.h"
#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

constexpr int kSessionSeconds = 8 * 3600;
constexpr int kLoginSeconds = 3600;
constexpr std::string_view kLoginCookie = "login";

// Only ever a page of ours.
std::string nextPage(const Request& request) {
    const auto next = request.field("next");
    const bool ours = next.starts_with('/') && !next.starts_with("//") &&
                      next.find('\\') == std::string::npos && next.size() < 500 &&
                      base::printable(next) == next && next.find_first_of("\r\n\t") == next.npos;
    return ours ? next : "/";
}

// Nobody is signed in yet: the form's token is held against a cookie of its own, so that no other
// site can sign somebody in under a name of its choice.
base::Wire form(Request& request, int status, const std::string& problem) {
    const auto token = base::newToken(request.context.random);
    Data data;
    data.set("csrf", token).set("next", nextPage(request));
    put(data, "name", base::printable(request.field("name")));
    put(data, "problem", problem);
    auto wire = showOutside("login", "Sign in", std::move(data), status);
    wire.with("Set-Cookie", setCookie(request, kLoginCookie, token, kLoginSeconds, "/login"));
    return wire;
}

bool isOwnForm(const Request& request) {
    const base::Secret kept(cookie(request.wire, kLoginCookie));
    const base::Secret given(base::find(request.form, "csrf").value_or(""));
    return !kept.empty() && kept.equals(given);
}

}  // namespace

base::Wire loginPage(Request& request) {
    return form(request, 200, {});
}

base::Wire logIn(Request& request) {
    checkOrigin(request.wire);
    if (!isOwnForm(request))
        return form(request, 403, "This page was open for too long. Please sign in now.");
    const base::Secret password(base::find(request.form, "password").value_or(""));
    const auto token =
        flows::logIn(request.context, request.field("name"), password, request.wire.peer);
    if (!token)
        return form(request, 401,
                    "Name or password is wrong. After several failures you have to wait up to a "
                    "minute before the next attempt counts.");
    auto wire = seeOther(nextPage(request));
    wire.with("Set-Cookie", setCookie(request, "admin", *token, kSessionSeconds));
    wire.with("Set-Cookie", setCookie(request, kLoginCookie, "", 0, "/login"));
    return wire;
}

base::Wire logOut(const Desk& desk) {
    flows::logOut(desk.context(), cookie(desk.request.wire, "admin"));
    auto wire = seeOther("/login");
    wire.with("Set-Cookie", setCookie(desk.request, "admin", "", 0));
    return wire;
}

}  // namespace web::admin
