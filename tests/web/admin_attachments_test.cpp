#include <boost/test/unit_test.hpp>

#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

/// An order that came with two files, one of them for the buyer's own people.
struct WithFiles : AdminOffice {
    WithFiles() {
        addOrder("ord_1");
        store::Message message;
        message.id = "msg_1";
        message.orderId = "ord_1";
        message.kind = "OrderRequest";
        message.protocol = "cxml";
        addMessage(message);
        addAttachment("msg_1", "att_1", "\xE2\x82\xAC <i>.html",
                      "<script>alert('attachment')</script>", true);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_attachments)

BOOST_AUTO_TEST_CASE(orderAndMessageListThem) {
    WithFiles office;
    for (const auto* page : {"/orders/ord_1", "/messages/msg_1"}) {
        const auto body = office.get(page).body;
        BOOST_TEST(html::has(body,
                             "<a href=\"/attachments/att_1\" download>\xE2\x82\xAC "
                             "&lt;i&gt;.html</a>"));
        BOOST_TEST(html::has(html::words(body),
                             "internal text/html 36 bytes "
                             "OrderRequest/OrderRequestHeader/Comments"));
    }
}

BOOST_AUTO_TEST_CASE(withoutFilesThereIsNoList) {
    AdminOffice office;
    office.addOrder("ord_1");
    BOOST_TEST(!html::has(office.get("/orders/ord_1").body, "Attachments"));
}

BOOST_AUTO_TEST_CASE(fileIsSavedAndNeverShown) {
    WithFiles office;
    const auto file = office.get("/attachments/att_1");
    std::string said = std::to_string(file.status) + " " + file.body;
    for (const auto& [name, value] : file.headers) said += "\n" + name + ": " + value;
    BOOST_TEST(said ==
               "200 <script>alert('attachment')</script>\n"
               "Content-Type: application/octet-stream\n"
               "Content-Disposition: attachment; filename=\"___ <i>.html\"; "
               "filename*=UTF-8''%E2%82%AC%20%3Ci%3E.html\n"
               "X-Content-Type-Options: nosniff\n"
               "Content-Security-Policy: default-src 'none'; sandbox; frame-ancestors 'none'\n"
               "Cross-Origin-Resource-Policy: same-origin\n"
               "Referrer-Policy: no-referrer\n"
               "Cache-Control: no-store");
}

BOOST_AUTO_TEST_CASE(strangersAndUnknownIdsGetNothing) {
    WithFiles office;
    BOOST_TEST(office.get("/attachments/att_2").status == 404);
    office.loseCookie();
    const auto answer = office.get("/attachments/att_1");
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.body.find("script") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
