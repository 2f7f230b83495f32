#include <boost/test/unit_test.hpp>

#include "gateway/flows/api_keys.h"
#include "gateway/store/audit.h"
#include "gateway/web/api/routes.h"
#include "gateway/web/routes.h"
#include "tests/web/api_desk.h"

using support::ApiDesk, support::column, support::parsed, support::refusal;

namespace {

std::string ids(const base::Wire& page) {
    return column(page, "id");
}

std::string next(const base::Wire& page) {
    return parsed(page).value("next", "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(api)

BOOST_AUTO_TEST_CASE(ordersAreFoundByNumberPartnerAndState) {
    ApiDesk desk;
    desk.addOrder("ord_1", "acme", "PO-1");
    desk.addOrder("ord_2", "acme", "PO-10");
    desk.addOrder("ord_3", "other", "PO-1");
    BOOST_TEST(ids(desk.get("/api/v1/orders")) == "ord_3 ord_2 ord_1");
    BOOST_TEST(ids(desk.get("/api/v1/orders?number=PO-1")) == "ord_3 ord_1");
    BOOST_TEST(ids(desk.get("/api/v1/orders?number=PO-1&partner=acme")) == "ord_1");
    BOOST_TEST(ids(desk.get("/api/v1/orders?partner=acme&state=accepted")) == "ord_2 ord_1");
    BOOST_TEST(ids(desk.get("/api/v1/orders?state=held")) == "");
}

BOOST_AUTO_TEST_CASE(anOrderIsReadWhole) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    const auto order = parsed(desk.get("/api/v1/orders/ord_1"));
    BOOST_TEST(order.at("number") == "PO-1");
    BOOST_TEST(order.at("state") == "accepted");
    BOOST_TEST(order.at("total").at("amount") == "37.50");
    BOOST_TEST(order.at("document").at("items").size() == 2u);
    BOOST_TEST(order.at("papers").empty());
    BOOST_TEST(refusal(desk.get("/api/v1/orders/ord_2")) == "404 notFound");
}

BOOST_AUTO_TEST_CASE(pagesStayWhatTheyAreWhileOrdersComeIn) {
    ApiDesk desk;
    for (int i = 1; i <= 5; ++i) desk.addOrder("ord_" + std::to_string(i));
    const auto first = desk.get("/api/v1/orders?limit=2");
    BOOST_TEST(ids(first) == "ord_5 ord_4");
    desk.addOrder("ord_6");
    const auto second = desk.get("/api/v1/orders?limit=2&cursor=" + next(first));
    BOOST_TEST(ids(second) == "ord_3 ord_2");
    BOOST_TEST(second.header("Link") ==
               "</api/v1/orders?limit=2&cursor=" + next(second) + ">; rel=\"next\"");
    const auto last = desk.get("/api/v1/orders?limit=2&cursor=" + next(second));
    BOOST_TEST(ids(last) == "ord_1");
    BOOST_TEST(next(last) == "");
    BOOST_TEST(last.header("Link") == "");
}

BOOST_AUTO_TEST_CASE(whatDidNotChangeIsNotSentAgain) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    const auto order = desk.get("/api/v1/orders/ord_1");
    const std::string etag(order.header("ETag"));
    const auto again = desk.get("/api/v1/orders/ord_1", {{"If-None-Match", "\"x\", W/" + etag}});
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.body == "");
    BOOST_TEST(again.header("ETag") == etag);
    BOOST_TEST(desk.get("/api/v1/orders/ord_1", {{"If-None-Match", "\"x\""}}).status == 200);
}

BOOST_AUTO_TEST_CASE(everythingWrongWithParametersIsToldAtOnce) {
    ApiDesk desk;
    BOOST_TEST(refusal(desk.get("/api/v1/orders?limit=0&state=odd&page=2&number=1&number=2")) ==
               "400 badRequest\n"
               "  limit: has to be a number from 1 to 200\n"
               "  state: is none of accepted, held, refused, sent, confirmed, rejected, replaced, "
               "cancelled\n"
               "  page: is not known here\n"
               "  number: is said twice");
    BOOST_TEST(refusal(desk.get("/api/v1/orders?cursor=b29wcw")) ==
               "400 malformed\n  cursor: is none of this list: take it from `next`");
    const auto page = desk.get("/api/v1/orders?number=%ff");
    BOOST_TEST(page.status == 400);
}

BOOST_AUTO_TEST_CASE(aKeyOfOnePartnerSeesNoOther) {
    ApiDesk desk;
    desk.addOrder("ord_1", "acme");
    desk.addOrder("ord_2", "other");
    desk.addDeadMessage("msg_2", "ord_2", "other");
    const auto key = desk.key({}, "acme");
    const auto get = [&](const std::string& target) { return desk.send("GET", target, key); };
    BOOST_TEST(ids(get("/api/v1/orders")) == "ord_1");
    BOOST_TEST(ids(get("/api/v1/orders?partner=other")) == "");
    BOOST_TEST(refusal(get("/api/v1/orders/ord_2")) == "404 notFound");
    BOOST_TEST(ids(get("/api/v1/partners")) == "acme");
    BOOST_TEST(refusal(get("/api/v1/partners/other")) == "404 notFound");
    BOOST_TEST(ids(get("/api/v1/messages")) == "");
    BOOST_TEST(refusal(get("/api/v1/messages/msg_2")) == "404 notFound");
    BOOST_TEST(refusal(desk.send("POST", "/api/v1/messages/msg_2/replay", key)) == "404 notFound");
}

BOOST_AUTO_TEST_CASE(aKeyOfOneBackOfficeSeesWhatIsItsOwn) {
    ApiDesk desk;
    desk.addOrder("ord_1", "acme");
    const auto key = desk.key({}, "", "erp");
    const auto strange = desk.key({}, "", "sandbox");
    BOOST_TEST(ids(desk.send("GET", "/api/v1/orders", key)) == "ord_1");
    BOOST_TEST(ids(desk.send("GET", "/api/v1/orders", strange)) == "");
    BOOST_TEST(refusal(desk.send("GET", "/api/v1/orders/ord_1", strange)) == "404 notFound");
    desk.addDeadMessage("msg_1", "ord_1");
    BOOST_TEST(ids(desk.send("GET", "/api/v1/messages", key)) == "msg_1");
    BOOST_TEST(ids(desk.send("GET", "/api/v1/messages", strange)) == "");
    BOOST_TEST(ids(desk.send("GET", "/api/v1/partners", strange)) == "");
}

BOOST_AUTO_TEST_CASE(onlyKeysThatAreKnownAndNotRevokedCount) {
    ApiDesk desk;
    const auto made = flows::makeApiKey(
        desk.context(), {.name = "shop", .scopes = {"orders:read"}, .partnerId = {}}, "admin:a");
    BOOST_TEST(desk.send("GET", "/api/v1/orders", made.key).status == 200);
    BOOST_TEST(refusal(desk.send("GET", "/api/v1/partners", made.key)) == "403 forbidden");
    const auto nobody = desk.send("GET", "/api/v1/orders", "");
    BOOST_TEST(refusal(nobody) == "401 unauthenticated");
    BOOST_TEST(nobody.header("WWW-Authenticate") == "Bearer realm=\"api\"");
    BOOST_TEST(refusal(desk.send("GET", "/api/v1/orders", "pk_guess")) == "401 unauthenticated");
    BOOST_TEST(refusal(desk.send("GET", "/api/v1/orders", made.id)) == "401 unauthenticated");
    flows::revokeApiKey(desk.context(), made.id, "admin:a");
    BOOST_TEST(refusal(desk.send("GET", "/api/v1/orders", made.key)) == "401 unauthenticated");
    const auto stored = desk.store().read(
        [&](store::ReadTx& tx) { return store::findApiKey(tx, made.id).value(); });
    BOOST_TEST((stored.lastUsedAt == desk.clock().now()));
    const auto audit =
        desk.store().read([&](store::ReadTx& tx) { return store::auditOf(tx, made.id); });
    BOOST_TEST(audit.size() == 2u);
}

BOOST_AUTO_TEST_CASE(tooManyRequestsInAMinuteWait) {
    ApiDesk desk;
    const auto key = desk.key({"orders:read"}, "", "", 2);
    const auto get = [&] { return desk.send("GET", "/api/v1/orders", key); };
    const auto first = get();
    BOOST_TEST(first.header("RateLimit-Policy") == "\"minute\";q=2;w=60");
    BOOST_TEST(first.header("RateLimit") == "\"minute\";r=1;t=60");
    get();
    desk.clock().advance(base::Seconds(20));
    const auto third = get();
    BOOST_TEST(refusal(third) == "429 rateLimited");
    BOOST_TEST(third.header("Retry-After") == "40");
    desk.clock().advance(base::Seconds(40));
    BOOST_TEST(get().status == 200);
}

BOOST_AUTO_TEST_CASE(whatIsNotServedIsToldAsAProblemToo) {
    ApiDesk desk;
    BOOST_TEST(refusal(desk.get("/api/v1/order")) == "404 notFound");
    BOOST_TEST(refusal(desk.get("/api/v1/orders/")) == "404 notFound");
    const auto deleted = desk.send("DELETE", "/api/v1/orders/ord_1", desk.all());
    BOOST_TEST(refusal(deleted) == "405 methodNotAllowed");
    BOOST_TEST(deleted.header("Allow") == "GET, HEAD");
    BOOST_TEST(desk.send("HEAD", "/api/v1/orders", desk.all()).status == 200);
    const auto asked =
        desk.send("OPTIONS", "/api/v1/orders", "", "", {{"Origin", "https://elsewhere.example"}});
    BOOST_TEST(refusal(asked) == "405 methodNotAllowed");
    BOOST_TEST(asked.header("Access-Control-Allow-Origin") == "");
    base::Wire wire;
    wire.target = "/api/v1/orders";
    const auto large = web::refusedPublic(
        desk.context(), wire, base::Fault(base::FaultCode::tooLarge, "This is too large."));
    BOOST_TEST(refusal(large) == "413 tooLarge");
}

BOOST_AUTO_TEST_CASE(aMessageIsReadWithItsAttemptsAndSentAgainOnce) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    desk.addDeadMessage("msg_1", "ord_1");
    BOOST_TEST(parsed(desk.get("/api/v1/messages/msg_1")).at("note") == "it said no");
    BOOST_TEST(parsed(desk.get("/api/v1/messages/msg_1")).at("tries").empty());
    BOOST_TEST(ids(desk.get("/api/v1/messages?state=dead&kind=OrderRequest&order=ord_1")) ==
               "msg_1");
    const support::Headers once{{"Idempotency-Key", "again-1"}};
    const auto sent = desk.send("POST", "/api/v1/messages/msg_1/replay", desk.all(), "", once);
    BOOST_TEST(parsed(sent).at("state") == "due");
    const auto repeated = desk.send("POST", "/api/v1/messages/msg_1/replay", desk.all(), "", once);
    BOOST_TEST(repeated.body == sent.body);
    BOOST_TEST(refusal(desk.send("POST", "/api/v1/messages/msg_1/replay", desk.all())) ==
               "409 conflict");
}

BOOST_AUTO_TEST_SUITE_END()
