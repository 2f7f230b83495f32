#include <boost/test/unit_test.hpp>
#include <thread>

#include "gateway/flows/api_once.h"
#include "gateway/store/papers.h"
#include "tests/web/api_desk.h"

using support::ApiDesk, support::Headers, support::parsed, support::refusal;

namespace {

constexpr const char* kConfirmations = "/api/v1/confirmations?backOffice=erp";

std::string confirmation(const std::string& id, const std::string& order = "ord_1") {
    return R"({"id":")" + id + R"(","orderId":")" + order +
           R"(","date":"2026-03-02T10:00:00+00:00","type":"accept"})";
}

std::string shipNotice() {
    return R"({"id":"SN-1","date":"2026-03-02T10:00:00Z","shipmentDate":"2026-03-02T09:00:00Z",
        "deliveryDate":"2026-03-04T09:00:00Z","portions":[{"order":{"orderId":"ord_1"},
        "lines":[{"lineNumber":1,"quantity":"2","unit":"EA"}]}]})";
}

std::size_t papers(ApiDesk& desk, const char* order = "ord_1") {
    return desk.store().read([&](store::ReadTx& tx) { return store::papers(tx, order); }).size();
}

std::string logged(ApiDesk& desk) {
    std::string text;
    store::MessageFilter filter;
    filter.orderId = "ord_1";
    for (const auto& message :
         desk.store().read([&](store::ReadTx& tx) { return store::recentMessages(tx, filter); }))
        if (message.protocol == "api") text += message.kind + ' ' + message.destination + '\n';
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(api_documents)

BOOST_AUTO_TEST_CASE(aConfirmationTakesEffectOnceAndIsKept) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    const auto first = desk.post(kConfirmations, confirmation("C-1"));
    BOOST_TEST(first.status == 201, first.body);
    BOOST_TEST(parsed(first).at("new") == true);
    BOOST_TEST(parsed(first).at("orderId") == "ord_1");
    BOOST_TEST(papers(desk) == 1u);
    BOOST_TEST(parsed(desk.get("/api/v1/orders/ord_1")).at("state") == "confirmed");
    BOOST_TEST(logged(desk) == "ConfirmationRequest erp\n");
    const auto again = desk.post(kConfirmations, confirmation("C-1"));
    BOOST_TEST(again.status == 200, again.body);
    BOOST_TEST(parsed(again).at("new") == false);
    BOOST_TEST(papers(desk) == 1u);
    BOOST_TEST(desk.post("/api/v1/ship-notices?backOffice=erp", shipNotice()).status == 201);
    const auto order = parsed(desk.get("/api/v1/orders/ord_1"));
    BOOST_TEST(order.at("papers").size() == 2u);
    BOOST_TEST(order.at("papers")[1].at("kind") == "ShipNoticeRequest");
    BOOST_TEST(order.at("papers")[1].at("document").at("portions").size() == 1u);
}

BOOST_AUTO_TEST_CASE(everythingWrongWithABodyIsToldAtOnce) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    BOOST_TEST(refusal(desk.post(kConfirmations, R"({"id":7,"type":"perhaps","odd":1})"))
                   .starts_with("422 invalid\n"));
    BOOST_TEST(refusal(desk.post(kConfirmations, confirmation("C-1", "ord_9"))) ==
               "422 invalid\n  #/orderId: is no order of back office erp");
    BOOST_TEST(
        refusal(desk.post("/api/v1/confirmations?backOffice=sandbox", confirmation("C-1"))) ==
        "422 invalid\n  #/orderId: is no order of back office sandbox");
    BOOST_TEST(refusal(desk.post(kConfirmations, "{\"id\":")) ==
               "400 malformed\n  byte 7: is not JSON");
    BOOST_TEST(refusal(desk.post(kConfirmations, "<cXML/>", {{"Content-Type", "text/xml"}})) ==
               "415 unsupportedMediaType");
    BOOST_TEST(papers(desk) == 0u);
}

BOOST_AUTO_TEST_CASE(whoSpeaksIsNamedOrBoundToTheKey) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    BOOST_TEST(refusal(desk.post("/api/v1/confirmations", confirmation("C-1"))) ==
               "400 malformed\n  backOffice: is needed: this key speaks for none of its own");
    BOOST_TEST(refusal(desk.post("/api/v1/confirmations?backOffice=x", confirmation("C-1"))) ==
               "400 malformed\n  backOffice: there is none of this id");
    const auto erp = desk.key({}, "", "erp");
    const auto other = desk.key({}, "", "sandbox");
    BOOST_TEST(refusal(desk.send("POST", kConfirmations, other, confirmation("C-1"))) ==
               "403 forbidden");
    BOOST_TEST(desk.send("POST", "/api/v1/confirmations", erp, confirmation("C-1")).status == 201);
}

// What became of its word it may see; to send again what goes to a buyer is not its own to do.
BOOST_AUTO_TEST_CASE(aBackOfficeFollowsWhatItSaid) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    const auto own = desk.key({}, "", "erp");
    const auto strange = desk.key({}, "", "sandbox");
    const auto said = desk.send("POST", "/api/v1/ship-notices", own, shipNotice());
    BOOST_REQUIRE_EQUAL(said.status, 201);
    const std::string id = parsed(said).at("message").at("id");
    const auto address = "/api/v1/messages/" + id;
    BOOST_TEST(desk.send("GET", address, own).status == 200);
    BOOST_TEST(refusal(desk.send("GET", address, strange)) == "404 notFound");
    const auto listed = [&](const std::string& key) {
        return support::column(desk.send("GET", "/api/v1/messages?order=ord_1", key), "id");
    };
    BOOST_TEST(listed(own).find(id) != std::string::npos);
    BOOST_TEST(listed(strange) == "");
    BOOST_TEST(refusal(desk.send("POST", address + "/replay", own)) == "404 notFound");
}

BOOST_AUTO_TEST_CASE(aKeyOfOnePartnerSpeaksOfNoOther) {
    ApiDesk desk;
    desk.addOrder("ord_1", "other");
    const auto key = desk.key({}, "acme");
    BOOST_TEST(refusal(desk.send("POST", kConfirmations, key, confirmation("C-1"))) ==
               "422 invalid\n  #/orderId: is no order of back office erp");
    BOOST_TEST(papers(desk) == 0u);
}

BOOST_AUTO_TEST_CASE(theSameUnderOneNameHearsTheSameBytes) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    const Headers once{{"Idempotency-Key", "conf-1"}};
    const auto refused = desk.post(kConfirmations, confirmation("C-1", "ord_9"), once);
    BOOST_TEST(refused.status == 422);
    const auto first = desk.post(kConfirmations, confirmation("C-1"), once);
    const auto again = desk.post(kConfirmations, confirmation("C-1"), once);
    BOOST_TEST(first.status == 201);
    BOOST_TEST(again.status == 201);
    BOOST_TEST(again.body == first.body);
    BOOST_TEST(refusal(desk.post(kConfirmations, confirmation("C-2"), once)) == "422 invalid");
    BOOST_TEST(papers(desk) == 1u);
    // Another program's names are its own.
    const auto other = desk.key({}, "", "erp");
    BOOST_TEST(desk.send("POST", kConfirmations, other, confirmation("C-2"), once).status == 201);
    BOOST_TEST(refusal(desk.post(kConfirmations, confirmation("C-1"),
                                 {{"Idempotency-Key", "with space"}})) ==
               "400 badRequest\n  Idempotency-Key: has to be 1 to 255 visible ASCII characters");
}

BOOST_AUTO_TEST_CASE(namesAreForgottenAfterThirtyDays) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    const Headers once{{"Idempotency-Key", "conf-1"}};
    desk.post(kConfirmations, confirmation("C-1"), once);
    desk.clock().advance(std::chrono::hours(29 * 24));
    flows::sweepApiReplies(desk.context());
    BOOST_TEST(desk.post(kConfirmations, confirmation("C-2"), once).status == 422);
    desk.clock().advance(std::chrono::hours(2 * 24));
    flows::sweepApiReplies(desk.context());
    BOOST_TEST(desk.post(kConfirmations, confirmation("C-2"), once).status == 201);
}

BOOST_AUTO_TEST_CASE(copiesAtTheSameMomentTakeEffectOnce) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    constexpr std::size_t kCopies = 8;
    std::vector<base::Wire> answers(kCopies);
    std::vector<std::thread> senders;
    for (auto& answer : answers)
        senders.emplace_back([&] {
            answer = desk.post(kConfirmations, confirmation("C-1"), {{"Idempotency-Key", "c"}});
        });
    for (auto& sender : senders) sender.join();
    for (const auto& answer : answers) {
        BOOST_TEST(answer.status == 201);
        BOOST_TEST(answer.body == answers.front().body);
    }
    BOOST_TEST(papers(desk) == 1u);
    BOOST_TEST(logged(desk) == "ConfirmationRequest erp\n");
}

BOOST_AUTO_TEST_SUITE_END()
