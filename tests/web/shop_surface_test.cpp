#include <boost/test/unit_test.hpp>

#include "tests/support/shop_world.h"
#include "tests/web/shop_html.h"

using support::ShopWorld;

namespace {

const std::vector<std::string> kPages{"/",
                                      "/category/fasteners",
                                      "/category/safety",
                                      "/search",
                                      "/search?q=bolt",
                                      "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                                      "/product/HB-8",
                                      "/product/XS-1",
                                      "/cart",
                                      "/?added=XS-1&quantity=1"};

struct Visit {
    ShopWorld world;
    std::string shop = world.enter();

    Visit() {
        world.post(
            shop + "/cart/add",
            {{"sku", "XS-1"}, {"quantity", "2"}, {"note", "<script>alert('note')</script>"}});
    }
};

bool staysInside(const std::string& address, const std::string& shop) {
    return address.starts_with(shop + "/") || address.starts_with("/assets/") ||
           address.starts_with("/pictures/") || address == "#main";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_surface)

BOOST_AUTO_TEST_CASE(noPageLeadsOut) {
    Visit visit;
    for (const auto& page : kPages)
        for (const auto& address : html::addresses(visit.world.get(visit.shop + page).body))
            BOOST_TEST(staysInside(address, visit.shop), page + " leads to " + address);
}

BOOST_AUTO_TEST_CASE(hostileTextStaysText) {
    Visit visit;
    for (const auto& address : kPages) {
        const auto page = visit.world.get(visit.shop + address);
        BOOST_TEST(page.status == 200, address);
        BOOST_TEST(!html::has(page.body, "<script>"), address);
        BOOST_TEST(!html::has(page.body, "& \"quoted\""), address);
    }
    const auto cart = visit.world.get(visit.shop + "/cart").body;
    BOOST_TEST(html::field(cart, "note-1") == "<script>alert('note')</script>");
}

BOOST_AUTO_TEST_CASE(nothingIsInlineAndNothingIsKept) {
    Visit visit;
    for (const auto& address : kPages) {
        const auto page = visit.world.get(visit.shop + address);
        for (const auto* inlined :
             {" style=", "<style", " onclick=", " onsubmit=", " onload=", "javascript:"})
            BOOST_TEST(!html::has(page.body, inlined), address);
        BOOST_TEST(page.header("Set-Cookie") == "");
        BOOST_TEST(page.header("Cache-Control") == "no-store");
        BOOST_TEST(page.header("Referrer-Policy") == "no-referrer");
        BOOST_TEST(page.header("X-Frame-Options") == "");
        BOOST_TEST(
            html::has(page.header("Content-Security-Policy"),
                      "frame-ancestors https://buyer.example https://sso.buyer.example:8443"));
    }
}

BOOST_AUTO_TEST_CASE(noAnswerSetsACookie) {
    ShopWorld world;
    const auto link = "/start/" + world.invite();
    const auto looked = world.get(link);
    const auto entered = world.post(link);
    const auto shop = world.enter();
    for (const auto& answer :
         {looked, entered, world.post(shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}}),
          world.post(shop + "/cart/change", {{"quantity-1", "2"}}), world.post(shop + "/return")})
        BOOST_TEST(answer.header("Set-Cookie") == "");
}

BOOST_AUTO_TEST_CASE(everyFieldHasALabel) {
    Visit visit;
    for (const auto& address : kPages) {
        const auto page = visit.world.get(visit.shop + address).body;
        const int fields =
            html::count(page, "<input") - html::count(page, "<input type=\"hidden\"");
        BOOST_TEST(html::count(page, "<label") == fields, address);
        BOOST_TEST(html::count(page, "<h1") == 1, address);
        BOOST_TEST(html::count(page, "<main") == 1, address);
        BOOST_TEST(html::count(page, "<img") == html::count(page, " alt=\""), address);
    }
}

// A script that takes a form over would have to know which of its buttons was meant.
BOOST_AUTO_TEST_CASE(theFormWithRemoveButtonsIsPostedByTheBrowserAlone) {
    Visit visit;
    const auto cart = visit.world.get(visit.shop + "/cart").body;
    const auto form = cart.substr(cart.find("<form id=\"cart-form\""));
    BOOST_TEST(html::has(form, "formaction=\"" + visit.shop + "/cart/remove\""));
    BOOST_TEST(!html::has(form.substr(0, form.find('>')), "data-stay"));
}

BOOST_AUTO_TEST_CASE(brokenInputIsHarmless) {
    ShopWorld world;
    const auto shop = world.enter();
    BOOST_TEST(world.get(shop + "/search?q=%00%ff%C0%AF%22%27*(").status == 200);
    BOOST_TEST(world.get(shop + "/search?q=" + std::string(5000, 'a')).status == 200);
    BOOST_TEST(world.get(shop + "/?added=HB-8&quantity=<b>").status == 200);
    BOOST_TEST(world.get(shop + "/category/%2e%2e").status == 404);
    BOOST_TEST(world.post(shop + "/cart/remove", {{"number", "x"}}).status == 303);
    const auto noted = world.post(
        shop + "/cart/add", {{"sku", "HB-8"}, {"quantity", "1"}, {"note", std::string(501, 'n')}});
    BOOST_TEST(noted.status == 422);
    BOOST_TEST(world.get(shop + "/cart/add").status == 405);
}

BOOST_AUTO_TEST_SUITE_END()
