#include <boost/test/unit_test.hpp>

#include "gateway/store/outbox.h"
#include "gateway/web/admin/pretty.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

store::Message message(const std::string& id, store::Direction direction,
                       store::MessageState state) {
    store::Message made;
    made.id = id;
    made.direction = direction;
    made.state = state;
    made.partnerId = "acme";
    made.protocol = direction == store::Direction::out ? "connector" : "cxml";
    made.kind = "OrderRequest";
    made.orderId = "ord_1";
    return made;
}

std::string words(AdminOffice& office, const std::string& address) {
    return html::words(office.get(address).body);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_messages)

BOOST_AUTO_TEST_CASE(messageShowsDocumentAndAnswer) {
    AdminOffice office;
    auto one = message("msg_1", store::Direction::in, store::MessageState::refused);
    one.body = "<cXML><a>1</a></cXML>";
    one.answer = "<cXML><Response/></cXML>";
    one.answerType = "text/xml";
    one.note = "unauthenticated: wrong";
    office.addMessage(one);
    const auto page = office.get("/messages/msg_1").body;
    BOOST_TEST(html::has(page, "&lt;cXML&gt;\n  &lt;a&gt;1&lt;/a&gt;\n&lt;/cXML&gt;"));
    BOOST_TEST(html::has(page, "&lt;cXML&gt;\n  &lt;Response/&gt;\n&lt;/cXML&gt;"));
    BOOST_TEST(html::has(html::words(page), "Note unauthenticated: wrong"));
    BOOST_TEST(!html::has(page, "/replay"));
    BOOST_TEST(office.post("/messages/msg_1/replay").status == 409);
}

BOOST_AUTO_TEST_CASE(everyKindOfDocumentCanBeAskedFor) {
    AdminOffice office;
    const auto page = office.get("/messages").body;
    const auto offered = [&](const model::Document& document) {
        const auto kind = model::kind(document);
        return kind.empty() || html::has(page, "value=\"" + kind + "\"");
    };
    BOOST_TEST(offered(model::Quote{}));
    model::Quote asked;
    asked.request = true;
    BOOST_TEST(offered(asked));
    for (const model::Document& document :
         {model::Document(model::PunchoutSetup{}), model::Document(model::Cart{}),
          model::Document(model::Order{}), model::Document(model::Confirmation{}),
          model::Document(model::ShipNotice{}), model::Document(model::Receipt{}),
          model::Document(model::Invoice{}), model::Document(model::StatusUpdate{}),
          model::Document(model::Reply{}), model::Document(model::Pending{}),
          model::Document(model::DataRequest{}), model::Document(model::Copy{}),
          model::Document(model::Remittance{}), model::Document(model::CatalogUpload{}),
          model::Document(model::ProfileRequest{})})
        BOOST_TEST(offered(document), model::kind(document));
}

BOOST_AUTO_TEST_CASE(deadMessageCanBeSentAgain) {
    AdminOffice office;
    office.addMessage(message("msg_1", store::Direction::out, store::MessageState::dead));
    BOOST_TEST(html::has(words(office, "/"), "1 message was given up"));
    BOOST_TEST(office.post("/messages/msg_1/replay").header("Location") ==
               "/messages/msg_1?done=replayed");
    const auto text = words(office, "/messages/msg_1?done=replayed");
    BOOST_TEST(html::has(text, "on its way again, under the same id"));
    BOOST_TEST(html::has(text, "OrderRequest due"));
    BOOST_TEST(html::has(text, "admin:admin message.replayed"));
}

BOOST_AUTO_TEST_CASE(cartThatWentThroughTheBrowserIsNotSentAgain) {
    AdminOffice office;
    auto cart = message("msg_1", store::Direction::out, store::MessageState::delivered);
    cart.protocol = "cxml";
    cart.kind = "PunchOutOrderMessage";
    cart.destination = "https://buyer.example/cart";
    office.addMessage(cart);
    BOOST_TEST(!html::has(office.get("/messages/msg_1").body, "/replay"));
    BOOST_TEST(office.post("/messages/msg_1/replay").status == 409);
    BOOST_TEST(html::has(words(office, "/messages/msg_1"), "PunchOutOrderMessage delivered"));
}

BOOST_AUTO_TEST_CASE(attemptsAreListed) {
    AdminOffice office;
    auto due = message("msg_1", store::Direction::out, store::MessageState::due);
    due.nextAt = office.world().clock().now();
    office.addMessage(due);
    const auto now = office.world().clock().now();
    office.store().write([&](store::Tx& tx) {
        const auto claimed = store::claimDue(tx, "", now, now + base::Minutes(1), 1);
        (void)store::recordAttempt(
            tx, claimed.at(0),
            {1, now, now + base::Milliseconds(120), model::Outcome::retry, "no answer"},
            {store::MessageState::due, now + base::Seconds(5)});
    });
    BOOST_TEST(html::has(words(office, "/messages/msg_1"),
                         "1 2026-03-02 09:00:00 UTC retry no answer 120 ms"));
}

BOOST_AUTO_TEST_CASE(lateMessageNeedsAttention) {
    AdminOffice office;
    auto due = message("msg_1", store::Direction::out, store::MessageState::due);
    due.nextAt = office.world().clock().now();
    office.addMessage(due);
    BOOST_TEST(!html::has(words(office, "/"), "undelivered"));
    office.world().clock().advance(std::chrono::hours(3));
    BOOST_TEST(
        html::has(words(office, "/"), "The oldest undelivered message has waited for 3 hours"));
}

BOOST_AUTO_TEST_CASE(filtersNarrowTheList) {
    AdminOffice office;
    office.addMessage(message("msg_1", store::Direction::in, store::MessageState::accepted));
    auto other = message("msg_2", store::Direction::in, store::MessageState::refused);
    other.kind = "ProfileRequest";
    other.orderId = "";
    office.addMessage(other);
    const auto shown = [&](const std::string& query) {
        std::string text;
        for (const auto& link : html::addresses(office.get("/messages" + query).body))
            if (link.starts_with("/messages/")) text += link + " ";
        return text;
    };
    BOOST_TEST(shown("") == "/messages/msg_2 /messages/msg_1 ");
    BOOST_TEST(shown("?state=refused") == "/messages/msg_2 ");
    BOOST_TEST(shown("?kind=OrderRequest") == "/messages/msg_1 ");
    BOOST_TEST(shown("?order=ord_1") == "/messages/msg_1 ");
    BOOST_TEST(shown("?partner=nobody") == "");
}

BOOST_AUTO_TEST_CASE(documentsArePrettyAndHarmless) {
    using web::admin::pretty;
    BOOST_TEST(pretty("<a x=\"1>2\"><b/><c>text</c><!-- n --></a>") ==
               "<a x=\"1>2\">\n  <b/>\n  <c>text</c>\n  <!-- n -->\n</a>");
    BOOST_TEST(pretty("<a></a>") == "<a></a>");
    BOOST_TEST(pretty("{\"a\":[1,\"x\"]}") == "{\n  \"a\": [\n    1,\n    \"x\"\n  ]\n}");
    BOOST_TEST(pretty("GET /oci/acme\nUSER=x") == "GET /oci/acme\nUSER=x");
    BOOST_TEST(pretty("{broken") == "{broken");
    BOOST_TEST(pretty("<a <b \"") == "<a <b \"");
    BOOST_TEST(pretty("</a></a></a>text") == "</a>\n</a>\n</a>\ntext");
    BOOST_TEST(pretty("") == "");
    BOOST_TEST(pretty(R"({"b":{},"a":[ ],"b2":-1.50e3,"s":"[{,:\"]"})") ==
               "{\n  \"b\": {},\n  \"a\": [],\n  \"b2\": -1.50e3,\n  \"s\": \"[{,:\\\"]\"\n}");
    BOOST_TEST(pretty("[12345678901234567890.10]") == "[\n  12345678901234567890.10\n]");
    BOOST_TEST(pretty(std::string(100'000, '[') + std::string(100'000, ']')).size() == 200'000U);
    // Strings whose brackets close make no room for brackets that open.
    std::string hollow = "[";
    for (int i = 0; i < 5'000; ++i) hollow += "\"]\",[";
    hollow += std::string(5'001, ']');
    BOOST_TEST((pretty(hollow) == hollow));
    for (const char* piece : {"1,", "[],", "[[]],", "\"]\","}) {
        std::string many = "[";
        while (many.size() < 190'000) many += piece;
        BOOST_TEST(pretty(many + "0]").size() < 2'000'000U, piece);
    }
    for (const char* piece : {"<a>", "<a/>", "<a>x</a>", "<a \"", "<!--", "x<"}) {
        std::string many;
        while (many.size() < 190'000) many += piece;
        BOOST_TEST(pretty(many).size() < 2'000'000U, piece);
    }
    const std::string deep(300'000, '[');
    BOOST_TEST(pretty(deep).starts_with("[[[["));
    BOOST_TEST(pretty(deep).ends_with("the whole has 300000 bytes."));
    std::string nested;
    for (int i = 0; i < 50'000; ++i) nested += "<a>";
    BOOST_TEST(pretty(nested).size() < 3'000'000u);
}

BOOST_AUTO_TEST_SUITE_END()
