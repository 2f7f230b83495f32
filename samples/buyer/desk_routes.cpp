#include "samples/buyer/desk_routes.h"

#include "gateway/base/text.h"
#include "samples/buyer/company.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/pages.h"

namespace buyer {

namespace {

struct Here {
    Desk& desk;
    const Addresses& addresses;
    const Asked& asked;
    std::string id;  ///< the second step of the path

    std::string field(std::string_view name) const {
        return base::find(asked.form, name).value_or("");
    }
};

Shown html(std::string body, int status = 200) {
    return {.status = status,
            .type = "text/html; charset=utf-8",
            .body = std::move(body),
            .location = {}};
}

Shown file(std::string_view type, std::string_view bytes) {
    return {.status = 200, .type = std::string(type), .body = std::string(bytes), .location = {}};
}

Shown seeOther(const std::string& location) {
    return {.status = 303, .type = "text/plain", .body = {}, .location = location};
}

Shown goShopping(const Here& here, const std::string& requisition, const std::string& operation) {
    try {
        punchOut(here.desk, here.addresses, requisition, operation);
    } catch (const Failure& failure) {
        Requisition now = here.desk.find(requisition);
        return html(failurePage(failure.what(), &now), 502);
    }
    return seeOther("/visit/" + requisition);
}

Shown startShopping(const Here& here) {
    const Company& who = company(here.field("company"));
    std::string protocol = here.field("protocol") == "oci" ? "oci" : "cxml";
    return goShopping(here, here.desk.open(who.id, protocol).id, "create");
}

Shown shopAgain(const Here& here) {
    std::string operation = here.field("operation");
    if (operation != "edit" && operation != "inspect") {
        throw Failure("a requisition can be edited or inspected");
    }
    return goShopping(here, here.id, operation);
}

Shown takeCart(const Here& here) {
    std::string requisition = receive(here.desk, here.id, here.asked.form);
    return html(cameHomePage(here.desk.find(requisition)));
}

Shown order(const Here& here) {
    sendOrder(here.desk, here.addresses, here.id);
    return seeOther("/requisition/" + here.id);
}

struct Route {
    std::string_view method;
    std::string_view pattern;  ///< `*` stands for one step
    Shown (*show)(const Here&);
};

constexpr Route kRoutes[] = {
    {"GET", "/", [](const Here& h) { return html(homePage(h.desk, h.addresses)); }},
    {"GET", "/style.css", [](const Here&) { return file("text/css", styleSheet()); }},
    {"GET", "/leave.js", [](const Here&) { return file("text/javascript", leaveScript()); }},
    {"GET", "/submit.js", [](const Here&) { return file("text/javascript", submitScript()); }},
    {"POST", "/punchout", startShopping},
    {"GET", "/visit/*",
     [](const Here& h) { return html(visitPage(h.desk.find(h.id), h.addresses)); }},
    {"GET", "/call-up/*",
     [](const Here& h) { return html(callUpPage(h.desk.find(h.id), h.addresses)); }},
    {"POST", "/cart/*", takeCart},
    {"GET", "/requisition/*",
     [](const Here& h) { return html(requisitionPage(h.desk.find(h.id))); }},
    {"POST", "/requisition/*/punchout", shopAgain},
    {"POST", "/requisition/*/order", order},
};

/// The step of `path` where the pattern has its `*`; nothing when they do not match.
std::optional<std::string> match(std::string_view pattern, std::string_view path) {
    auto wanted = base::split(pattern, '/');
    auto given = base::split(path, '/');
    std::string id;
    if (wanted.size() != given.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == "*") {
            id = given[i];
        } else if (wanted[i] != given[i]) {
            return std::nullopt;
        }
    }
    return id;
}

}  // namespace

Shown respond(Desk& desk, const Addresses& addresses, const Asked& asked) {
    try {
        for (const Route& route : kRoutes) {
            auto id = match(route.pattern, asked.path);
            if (id && route.method == asked.method) {
                return route.show({desk, addresses, asked, *id});
            }
        }
        return html(failurePage("There is no such page here.", nullptr), 404);
    } catch (const Failure& failure) {
        return html(failurePage(failure.what(), nullptr), 400);
    }
}

}  // namespace buyer
