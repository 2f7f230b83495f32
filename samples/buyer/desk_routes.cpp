#include "samples/buyer/desk_routes.h"

#include "gateway/base/text.h"
#include "samples/buyer/company.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/letters.h"
#include "samples/buyer/pages.h"

namespace buyer {

namespace {

struct Here {
    Desk& desk;
    const Addresses& addresses;
    const Asked& asked;
    std::vector<std::string> steps;  ///< where the pattern has its `*`

    const std::string& id() const { return steps.front(); }
    std::string field(std::string_view name) const {
        return base::find(asked.form(), name).value_or("");
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
    return goShopping(here, here.id(), operation);
}

Shown takeCart(const Here& here) {
    std::string requisition = receive(here.desk, here.id(), here.asked.form());
    return html(cameHomePage(here.desk.find(requisition)));
}

Shown requisition(const Here& here) {
    Requisition found = here.desk.find(here.id());
    auto papers = found.order ? here.desk.papers(found.order->number) : std::vector<Paper>{};
    return html(requisitionPage(found, papers));
}

Shown order(const Here& here) {
    Returns returns = here.field("returns") == "yes" ? Returns::something : Returns::nothing;
    sendOrder(here.desk, here.addresses, here.id(), returns);
    return seeOther("/requisition/" + here.id());
}

Shown change(const Here& here) {
    std::vector<std::string> quantities;
    for (const auto& [name, value] : here.asked.form()) {
        if (name == "quantity") {
            quantities.push_back(value);
        }
    }
    changeOrder(here.desk, here.addresses, here.id(), quantities);
    return seeOther("/requisition/" + here.id());
}

Shown cancel(const Here& here) {
    cancelOrder(here.desk, here.addresses, here.id());
    return seeOther("/requisition/" + here.id());
}

/// What the shop sent about an order, one after the other: for programs that wait for it.
Shown paper(const Here& here) {
    auto papers = here.desk.papers(here.steps[0]);
    auto index = static_cast<std::size_t>(std::atoi(here.steps[1].c_str()));
    if (index >= papers.size()) {
        return {.status = 404, .type = "text/plain", .body = "not yet", .location = {}};
    }
    return file("text/xml; charset=utf-8", papers[index].document);
}

Shown letter(const Here& here) {
    return file("text/xml; charset=utf-8",
                takeLetter(here.desk, here.asked.contentType, here.asked.body));
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
     [](const Here& h) { return html(visitPage(h.desk.find(h.id()), h.addresses)); }},
    {"GET", "/call-up/*",
     [](const Here& h) { return html(callUpPage(h.desk.find(h.id()), h.addresses)); }},
    {"POST", "/cart/*", takeCart},
    {"GET", "/requisition/*", requisition},
    {"POST", "/requisition/*/punchout", shopAgain},
    {"POST", "/requisition/*/order", order},
    {"POST", "/requisition/*/change", change},
    {"POST", "/requisition/*/cancel", cancel},
    {"POST", "/cxml", letter},
    {"GET", "/papers/*/*", paper},
};

/// The steps of `path` where the pattern has its `*`; nothing when they do not match.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
    auto wanted = base::split(pattern, '/');
    auto given = base::split(path, '/');
    std::vector<std::string> steps;
    if (wanted.size() != given.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == "*") {
            steps.push_back(given[i]);
        } else if (wanted[i] != given[i]) {
            return std::nullopt;
        }
    }
    return steps;
}

}  // namespace

Shown respond(Desk& desk, const Addresses& addresses, const Asked& asked) {
    try {
        for (const Route& route : kRoutes) {
            auto steps = match(route.pattern, asked.path);
            if (steps && route.method == asked.method) {
                return route.show({desk, addresses, asked, *steps});
            }
        }
        return html(failurePage("There is no such page here.", nullptr), 404);
    } catch (const Failure& failure) {
        return html(failurePage(failure.what(), nullptr), 400);
    }
}

}  // namespace buyer
