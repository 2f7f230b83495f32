#include "gateway/web/admin/desk.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/base/url.h"
#include "gateway/flows/admins.h"
#include "gateway/web/admin/words.h"
#include "gateway/web/shop/pages.h"

namespace web::admin {
namespace {

constexpr std::string_view kCookie = "admin";

// A page's own forms must name their origin; html() would have the browser write "null" for it.
base::Wire page(int status, std::string body) {
    auto wire = html(status, std::move(body));
    for (auto& [name, value] : wire.headers)
        if (name == "Referrer-Policy") value = "same-origin";
    return wire;
}

void surround(Data& data, std::string_view title) {
    data.set("title", std::string(title));
    data.set("pico", assetUrl("pico.min.css")).set("style", assetUrl("admin.css"));
}

void navigation(Data& data, std::string_view path) {
    const auto section = path.substr(0, path.find('/', 1));
    // The refused requests are a page of the overview.
    data.set("atOverview", section == "/" || section == "/refused");
    data.set("atGoods", section == "/goods").set("atPartners", section == "/partners");
    data.set("atBackOffices", section == "/back-offices");
    data.set("atApiKeys", section == "/api-keys");
    data.set("atOwed", section == "/obligations");
    data.set("atDeliveries", section == "/deliveries");
    data.set("atOrders", section == "/orders").set("atMessages", section == "/messages");
}

void checkToken(const Request& request, const store::AdminSession& session) {
    const base::Secret given(base::find(request.form, "csrf").value_or(""));
    if (!base::Secret(session.csrf).equals(given))
        throw base::Fault(base::FaultCode::forbidden,
                          "This form was made for another session. Open the page again and repeat "
                          "what you did.");
}

}  // namespace

std::string Desk::said(std::string_view name) const {
    return std::string(base::trim(base::printable(request.field(name))));
}

Desk signedIn(Request& request) {
    auto session = flows::adminSession(request.context, cookie(request.wire, kCookie));
    if (!session)
        throw base::Fault(base::FaultCode::unauthenticated, "Please sign in to see this page.");
    if (request.wire.method == "POST") {
        checkOrigin(request.wire);
        checkToken(request, *session);
    }
    return {request, std::move(*session)};
}

void checkOrigin(const base::Wire& wire) {
    const auto origin = wire.header("Origin");
    const auto host = origin.find("://");
    const bool ours =
        origin.empty() || (host != std::string_view::npos &&
                           base::equalsAnyCase(origin.substr(host + 3), wire.header("Host")));
    const auto site = wire.header("Sec-Fetch-Site");
    if (!ours || (!site.empty() && site != "same-origin"))
        throw base::Fault(base::FaultCode::forbidden,
                          "This came from a page of another site and was not carried out.");
}

std::string cookie(const base::Wire& wire, std::string_view name) {
    for (const auto& [header, text] : wire.headers) {
        if (!base::equalsAnyCase(header, "Cookie")) continue;
        for (const auto& part : base::split(text, ';')) {
            const auto pair = base::trim(part);
            const auto equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name)
                return std::string(pair.substr(equals + 1));
        }
    }
    return {};
}

std::string setCookie(const Request& request, std::string_view name, std::string_view value,
                      int seconds, std::string_view path) {
    auto text = std::string(name) + "=" + std::string(value) + "; Path=" + std::string(path) +
                "; Max-Age=" + std::to_string(seconds) + "; HttpOnly; SameSite=Strict";
    if (request.wire.header("X-Forwarded-Proto") == "https") text += "; Secure";
    return text;
}

base::Wire show(const Desk& desk, std::string_view view, std::string_view title, Data data,
                int status) {
    Data whole;
    surround(whole, title);
    navigation(whole, desk.request.wire.path());
    whole.set("admin", desk.session.admin).set("csrf", desk.session.csrf);
    put(whole, "done", doneText(desk.request.field("done")));
    for (const auto& member : data.members())
        std::visit([&](const auto& value) { whole.set(member.first, value); }, member.second.value);
    return page(status, render("admin/" + std::string(view), whole));
}

base::Wire showOutside(std::string_view view, std::string_view title, Data data, int status) {
    surround(data, title);
    data.set("admin", false).set("done", false);
    return page(status, render("admin/" + std::string(view), data));
}

}  // namespace web::admin
