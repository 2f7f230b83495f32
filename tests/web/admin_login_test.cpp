#include <boost/test/unit_test.hpp>

#include "gateway/flows/admins.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

namespace {

std::string cookieOf(const base::Wire& wire, const std::string& name) {
    for (const auto& [header, value] : wire.headers)
        if (header == "Set-Cookie" && value.starts_with(name + "=")) return value;
    return {};
}

std::string pair(const std::string& cookie) {
    return cookie.substr(0, cookie.find(';'));
}

struct Visitor {
    support::AdminOffice office;
    std::string token;

    Visitor() {
        office.loseCookie();
        open("/login");
    }
    void open(const std::string& target) {
        const auto page = office.get(target);
        office.setCookie(pair(cookieOf(page, "login")));
        token = html::field(page.body, "csrf");
    }
    base::Wire logIn(const std::string& password, const std::string& next = "/",
                     const std::string& origin = "http://admin.example:8081") {
        return office.send(
            "POST", "/login",
            {{"name", "admin"}, {"password", password}, {"next", next}, {"csrf", token}},
            {{"Origin", origin}});
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_login)

BOOST_AUTO_TEST_CASE(rightPasswordOpensASession) {
    Visitor visitor;
    const auto wire = visitor.logIn(visitor.office.password(), "/orders?state=held");
    BOOST_TEST(wire.status == 303);
    BOOST_TEST(wire.header("Location") == "/orders?state=held");
    const auto cookie = cookieOf(wire, "admin");
    BOOST_TEST(cookie.ends_with("; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict"));
    visitor.office.setCookie(pair(cookie));
    BOOST_TEST(visitor.office.get("/").status == 200);
}

BOOST_AUTO_TEST_CASE(wrongPasswordSaysSoAndKeepsTheName) {
    Visitor visitor;
    const auto wire = visitor.logIn("wrong");
    BOOST_TEST(wire.status == 401);
    BOOST_TEST(html::has(html::words(wire.body), "Name or password is wrong."));
    BOOST_TEST(html::field(wire.body, "name") == "admin");
    BOOST_TEST(!html::has(wire.body, "\"wrong\""));
    BOOST_TEST(cookieOf(wire, "admin") == "");
}

BOOST_AUTO_TEST_CASE(leadsBackOnlyToPagesOfOurs) {
    for (const std::string next : {"//evil.example/", "https://evil.example/", "/\\evil.example",
                                   "orders", "/a\r\nSet-Cookie: x=1"}) {
        Visitor visitor;
        BOOST_TEST(visitor.logIn(visitor.office.password(), next).header("Location") == "/", next);
    }
}

BOOST_AUTO_TEST_CASE(nobodyElseCanSendTheForm) {
    Visitor visitor;
    const auto& password = visitor.office.password();
    BOOST_TEST(visitor.logIn(password, "/", "https://evil.example").status == 403);
    BOOST_TEST(visitor.logIn(password, "/", "null").status == 403);
    visitor.token = "guessed";
    BOOST_TEST(visitor.logIn(password).status == 403);
    visitor.office.loseCookie();
    visitor.token = "";
    BOOST_TEST(visitor.logIn(password).status == 403);
}

BOOST_AUTO_TEST_CASE(strangerIsSentToTheDoorAndBack) {
    Visitor visitor;
    visitor.office.loseCookie();
    BOOST_TEST(visitor.office.get("/").header("Location") == "/login");
    const auto wire = visitor.office.get("/orders?state=held");
    BOOST_TEST(wire.status == 303);
    BOOST_TEST(wire.header("Location") == "/login?next=%2Forders%3Fstate%3Dheld");
    BOOST_TEST(html::field(visitor.office.get(std::string(wire.header("Location"))).body, "next") ==
               "/orders?state=held");
}

BOOST_AUTO_TEST_CASE(signingOutEndsTheSession) {
    support::AdminOffice office;
    BOOST_TEST(office.get("/").status == 200);
    const auto wire = office.post("/logout");
    BOOST_TEST(wire.header("Location") == "/login");
    BOOST_TEST(cookieOf(wire, "admin").starts_with("admin=; Path=/; Max-Age=0"));
    BOOST_TEST(office.get("/").status == 303);
}

BOOST_AUTO_TEST_CASE(sessionEndsAfterEightHours) {
    support::AdminOffice office;
    office.world().clock().advance(std::chrono::hours(8));
    BOOST_TEST(office.get("/partners").status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
