#include <boost/test/unit_test.hpp>

#include "gateway/web/admin/pages.h"
#include "gateway/web/routes.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

// Every address of the surface, with something behind each.
struct Filled : AdminOffice {
    Filled() {
        addOrder("ord_1");
        store::Message message;
        message.id = "msg_1";
        message.direction = store::Direction::out;
        message.state = store::MessageState::dead;
        message.protocol = "connector";
        message.partnerId = "acme";
        message.kind = "<i>OrderRequest</i>";
        message.note = "<script>alert('note')</script>";
        message.body = "<cXML><script>alert('body')</script></cXML>";
        addMessage(message);
        addAttachment("msg_1", "att_1", "<b>drawing</b>.pdf", "%PDF-");
    }
};

std::string filledIn(std::string_view pattern) {
    std::string address(pattern);
    const auto brace = address.find('{');
    if (brace == std::string::npos) return address;
    const auto id = pattern.starts_with("/partners")       ? "acme"
                    : pattern.starts_with("/back-offices") ? "sandbox"
                    : pattern.starts_with("/orders")       ? "ord_1"
                    : pattern.starts_with("/messages")     ? "msg_1"
                    : pattern.starts_with("/attachments")  ? "att_1"
                                                           : "admin.css";
    return address.replace(brace, address.find('}') - brace + 1, id);
}

bool isOpen(std::string_view pattern) {
    return pattern == "/login" || pattern.starts_with("/assets");
}

// A file is no page: see admin_attachments.
bool isFile(std::string_view pattern) {
    return pattern.starts_with("/attachments");
}

std::vector<std::string> pages() {
    std::vector<std::string> all;
    for (const auto& route : web::adminRoutes())
        if (route.method == "GET" && !isOpen(route.pattern) && !isFile(route.pattern))
            all.push_back(filledIn(route.pattern));
    for (const auto* more :
         {"/orders?state=held&partner=acme&number=PO", "/messages?state=dead",
          "/messages?place=sandbox&since=24h&state=delivered", "/orders?number=%3Cscript%3E",
          "/messages?kind=%3Cscript%3E", "/orders?before=zzz&state=nonsense",
          "/partners/acme?done=saved", "/back-offices/new?connector=sandbox"})
        all.emplace_back(more);
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_surface)

BOOST_AUTO_TEST_CASE(everyPageShows) {
    Filled office;
    for (const auto& address : pages()) BOOST_TEST(office.get(address).status == 200, address);
}

BOOST_AUTO_TEST_CASE(strangersSeeNothing) {
    Filled office;
    office.loseCookie();
    for (const auto& route : web::adminRoutes()) {
        if (isOpen(route.pattern)) continue;
        const std::string method(route.method);
        const auto answer = office.send(method, filledIn(route.pattern));
        BOOST_TEST(answer.status == (method == "GET" ? 303 : 401), route.pattern);
        BOOST_TEST(!html::has(answer.body, "acme"), route.pattern);
    }
}

BOOST_AUTO_TEST_CASE(nothingIsPostedWithoutTokenOrFromElsewhere) {
    Filled office;
    const base::Fields right{{"csrf", office.csrf()}};
    for (const auto& route : web::adminRoutes()) {
        if (route.method != "POST" || isOpen(route.pattern)) continue;
        const auto address = filledIn(route.pattern);
        BOOST_TEST(office.send("POST", address).status == 403, address);
        BOOST_TEST(office.send("POST", address, {{"csrf", "guessed"}}).status == 403, address);
        for (const std::string origin : {"https://evil.example", "null", "http://admin.example",
                                         "http://admin.example:8081.evil.example"})
            BOOST_TEST(office.send("POST", address, right, {{"Origin", origin}}).status == 403,
                       address + " from " + origin);
        BOOST_TEST(
            office.send("POST", address, right, {{"Sec-Fetch-Site", "cross-site"}}).status == 403,
            address);
        // The token belongs into the form, where no other page can read it.
        BOOST_TEST(office.send("POST", address + "?csrf=" + office.csrf()).status == 403, address);
    }
    BOOST_TEST(office.get("/").status == 200);
}

BOOST_AUTO_TEST_CASE(requestThatIsNoneGetsAPageToo) {
    Filled office;
    const auto answer = web::refusedAdmin(
        office.context(), {}, base::Fault(base::FaultCode::tooLarge, "This is too large."));
    BOOST_TEST(answer.status == 413);
    BOOST_TEST(html::has(html::words(answer.body), "This is too large."));
    BOOST_TEST(answer.header("X-Frame-Options") == "DENY");
}

BOOST_AUTO_TEST_CASE(everyFormCarriesTheToken) {
    Filled office;
    for (const auto& address : pages()) {
        const auto page = office.get(address).body;
        BOOST_TEST(html::count(page, "method=\"post\"") == html::count(page, "name=\"csrf\""),
                   address);
    }
}

BOOST_AUTO_TEST_CASE(hostileTextStaysText) {
    Filled office;
    for (const auto& address : pages()) {
        const auto page = office.get(address).body;
        BOOST_TEST(!html::has(page, "<script"), address);
        BOOST_TEST(!html::has(page, "<b>urgent"), address);
        BOOST_TEST(!html::has(page, "<i>Order"), address);
    }
    BOOST_TEST(html::has(html::words(office.get("/orders/ord_1").body), "alert('line')"));
}

BOOST_AUTO_TEST_CASE(nobodyFramesOrKeepsAPage) {
    Filled office;
    for (const auto& address : pages()) {
        const auto page = office.get(address);
        BOOST_TEST(html::has(page.header("Content-Security-Policy"), "frame-ancestors 'none'"));
        BOOST_TEST(page.header("X-Frame-Options") == "DENY");
        BOOST_TEST(page.header("Cache-Control") == "no-store");
        // Without it browsers would post forms with `Origin: null`.
        BOOST_TEST(page.header("Referrer-Policy") == "same-origin");
        for (const auto* inlined : {" style=", "<style", " onclick=", "javascript:"})
            BOOST_TEST(!html::has(page.body, inlined), address);
    }
}

BOOST_AUTO_TEST_CASE(pagesSayWhereTheyAre) {
    Filled office;
    for (const auto& address : pages()) {
        const auto page = office.get(address).body;
        BOOST_TEST(html::count(page, "<h1>") == 1, address);
        BOOST_TEST(html::count(page, "aria-current=\"page\"") == 1, address);
        BOOST_TEST(html::has(page, "<html lang=\"en\""), address);
    }
}

BOOST_AUTO_TEST_CASE(whatIsNotThereSaysSo) {
    Filled office;
    for (const auto* address : {"/partners/nobody", "/orders/ord_x", "/messages/msg_x", "/nowhere"})
        BOOST_TEST(office.get(address).status == 404, address);
    BOOST_TEST(office.post("/orders/ord_x/accept").status == 404);
    BOOST_TEST(office.post("/orders").status == 405);
}

BOOST_AUTO_TEST_CASE(emptyHouseSaysWhatToDo) {
    AdminOffice office;
    const auto words = [&](const char* address) { return html::words(office.get(address).body); };
    BOOST_TEST(html::has(words("/orders"), "No order has come in yet."));
    BOOST_TEST(html::has(words("/messages"), "No message yet."));
    BOOST_TEST(html::has(words("/orders?state=held"), "No order fits this."));
}

BOOST_AUTO_TEST_SUITE_END()
