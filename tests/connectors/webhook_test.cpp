#include "connectors/webhook/webhook.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "connectors/standard_webhooks.h"
#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "tests/connectors/fixtures.h"
#include "tests/connectors/webhook_receiver.h"

using model::Outcome;
using nlohmann::json;

namespace {

struct World {
    fixtures::MovableClock clock;
    fixtures::WebhookReceiver receiver{clock};
    model::BackOffice office = fixtures::webhookOffice(receiver.url());

    std::unique_ptr<connectors::Connector> connector(
        const connectors::Call& call = fixtures::loopbackCall()) {
        return connectors::make(office, {{}, clock, base::systemRandom(), call});
    }
    model::Delivery deliver(const model::Order& order = fixtures::order("PO-1")) {
        return connector()->deliver(fixtures::shipment("msg_1"), order);
    }
    void next(const std::string& secret) {
        office.secrets.insert_or_assign("secret.next", base::Secret(secret));
    }
    base::Wire posted(const std::string& body, const std::string& secret) {
        base::Wire wire;
        wire.method = "POST";
        wire.body = body;
        connectors::signWebhook(wire, "evt_1", clock.now(), std::array{base::Secret(secret)});
        return wire;
    }
};

std::string said(const model::Delivery& delivery) {
    return std::string(name(delivery.outcome)) + ' ' + delivery.reference;
}

std::string refusal(const std::function<void()>& verb) {
    try {
        verb();
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + base::summary(fault.problems(), 20);
    }
    return "nothing";
}

std::string lastOf(const std::vector<connectors::Check>& checks) {
    return (checks.back().ok ? "ok " : "failed ") + checks.back().what;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(webhook_connector)

BOOST_AUTO_TEST_CASE(theEnvelopeHoldsTheCanonicalOrder) {
    World world;
    const auto order = fixtures::order("PO-1", {"A-100", "B-200"});
    BOOST_TEST(said(world.deliver(order)) == "accepted R-1");
    BOOST_REQUIRE_EQUAL(world.receiver.requests().size(), 1U);
    const auto& request = world.receiver.requests()[0];
    BOOST_TEST(request.method == "POST");
    BOOST_TEST(request.header("Content-Type") == "application/json");
    BOOST_TEST(request.header("webhook-id") == "msg_1");
    BOOST_TEST(request.header("Idempotency-Key") == "msg_1");
    BOOST_TEST(json::parse(request.body) == json({{"type", "order.created"},
                                                  {"id", "msg_1"},
                                                  {"timestamp", "2026-03-01T09:30:00.000Z"},
                                                  {"data",
                                                   {{"orderId", "ord_msg_1"},
                                                    {"partner", "acme"},
                                                    {"order", json::parse(toJson(order))}}}}));
    BOOST_TEST(request.body.find(toJson(order)) != std::string::npos);
}

// A receiver may compare what comes under one key; only the time of sending and with it the
// signature are others.
BOOST_AUTO_TEST_CASE(everyAttemptSaysTheSame) {
    World world;
    const auto id = base::newId("msg", world.clock.now(), base::systemRandom());
    const auto connector = world.connector();
    for (int attempt = 0; attempt < 2; ++attempt) {
        (void)connector->deliver(fixtures::shipment(id), fixtures::order("PO-1"));
        world.clock.advance(base::Minutes(90));
    }
    const auto& requests = world.receiver.requests();
    BOOST_REQUIRE_EQUAL(requests.size(), 2U);
    BOOST_TEST(requests[0].body == requests[1].body);
    BOOST_TEST(requests[0].header("webhook-id") == requests[1].header("webhook-id"));
    BOOST_TEST(requests[0].header("webhook-timestamp") != requests[1].header("webhook-timestamp"));
    BOOST_TEST(world.receiver.orders() == 1U);
}

BOOST_AUTO_TEST_CASE(changesAndCancellationsHaveTheirType) {
    World world;
    auto order = fixtures::order("PO-1");
    order.operation = model::Operation::update;
    (void)world.connector()->deliver(fixtures::shipment("msg_2"), order);
    order.operation = model::Operation::cancel;
    (void)world.connector()->deliver(fixtures::shipment("msg_3"), order);
    BOOST_REQUIRE_EQUAL(world.receiver.requests().size(), 2U);
    BOOST_TEST(json::parse(world.receiver.requests()[0].body)["type"] == "order.changed");
    BOOST_TEST(json::parse(world.receiver.requests()[1].body)["type"] == "order.cancelled");
    world.office.settings["documents"] = "orders";
    BOOST_TEST(said(world.deliver(order)) == "refused ");
    BOOST_TEST(world.receiver.requests().size() == 2U);
}

BOOST_AUTO_TEST_CASE(attachmentsAreNamedOrComeAlong) {
    World world;
    auto shipment = fixtures::shipment("msg_1");
    auto& file = shipment.attachments.emplace_back();
    file.id = "att_1";
    file.name = "plan.pdf";
    file.contentType = "application/pdf";
    file.size = 3;
    file.sha256 = "abc";
    shipment.bytesOf = [](const model::Attachment&) { return std::string("\0\x01\x02", 3); };
    const auto order = fixtures::order("PO-1");
    (void)world.connector()->deliver(shipment, order);
    world.office.settings["attachments"] = "inline";
    (void)world.connector()->deliver(shipment, order);
    json expected{{"id", "att_1"},
                  {"name", "plan.pdf"},
                  {"contentType", "application/pdf"},
                  {"size", 3},
                  {"sha256", "abc"}};
    const auto& requests = world.receiver.requests();
    BOOST_TEST(json::parse(requests.at(0).body)["data"]["attachments"] == json::array({expected}));
    expected["content"] = "AAEC";
    BOOST_TEST(json::parse(requests.at(1).body)["data"]["attachments"] == json::array({expected}));
    shipment.bytesOf = [](const model::Attachment&) -> std::string {
        throw base::Fault(base::FaultCode::unavailable, "The disk is away.");
    };
    BOOST_TEST(said(world.connector()->deliver(shipment, order)) == "retry ");
    BOOST_TEST(requests.size() == 2U);
}

BOOST_AUTO_TEST_CASE(anyWholeAnswerIsAYes) {
    World world;
    const std::pair<const char*, const char*> answers[]{
        {R"({"reference":"SO-7"})", "accepted SO-7"},
        {" \n", "accepted msg_1"},
        {"{}", "accepted msg_1"},
        {" \r\n\t{\"reference\": \" SO-7 \"}", "accepted SO-7"},
        {"\xef\xbb\xbf{\"reference\":\"SO-7\"}", "accepted SO-7"},
        {R"({"reference":7})", "accepted 7"},
        {R"({"reference":12345678901234567890123})", "accepted 12345678901234567890123"},
        {R"({"reference":"SO-7","score":0.5})", "accepted SO-7"},
        {R"({"reference":"SO)", "accepted msg_1"},
        {R"({"reference":""})", "accepted msg_1"},
        {R"({"reference":null})", "accepted msg_1"},
        {R"({"reference":{"id":7}})", "accepted msg_1"},
        {R"({"number":"SO-7"})", "accepted msg_1"},
        {R"({"ok":true,"load":1e400})", "accepted msg_1"},
        {R"(["SO-7"])", "accepted msg_1"},
        {"<html>fine</html>", "accepted msg_1"},
        {"OK", "accepted msg_1"}};
    for (const auto& [answer, outcome] : answers) {
        world.receiver.answer = answer;
        BOOST_TEST(said(world.deliver()) == outcome, answer);
    }
    world.receiver.answer = std::string(200'000, '[') + std::string(200'000, ']');
    BOOST_TEST(said(world.deliver()) == "accepted msg_1");
    world.receiver.answer = "{\"reference\":\"" + std::string(300, 'x') + "\"}";
    BOOST_TEST(said(world.deliver()) == "accepted msg_1");
    BOOST_TEST(world.receiver.orders() == 1U);
}

BOOST_AUTO_TEST_CASE(aBrokenAnswerIsUnknown) {
    World world;
    for (const std::string bytes :
         {"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"refer",
          "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n", "HTTP/1.1 2", ""}) {
        const fixtures::HalfAnswer half(bytes);
        world.office.settings["url"] = half.url();
        BOOST_TEST(said(world.deliver()) == "unknown ", bytes);
    }
}

BOOST_AUTO_TEST_CASE(whatTheStatusMeans) {
    World world;
    const std::pair<int, const char*> outcomes[]{
        {400, "refused "}, {401, "retry "},   {403, "retry "},   {404, "retry "}, {405, "retry "},
        {409, "unknown "}, {410, "retry "},   {422, "refused "}, {425, "retry "}, {429, "retry "},
        {500, "unknown "}, {503, "unknown "}, {302, "retry "}};
    for (const auto& [status, outcome] : outcomes) {
        world.receiver.status = status;
        BOOST_TEST(said(world.deliver()) == outcome, status);
    }
    BOOST_TEST(world.receiver.orders() == 0U);
}

BOOST_AUTO_TEST_CASE(waitsAsLongAsItIsAskedTo) {
    World world;
    world.receiver.extra = {"Retry-After", "120"};
    for (const int status : {302, 401, 408, 409, 425, 429, 500, 502, 503}) {
        world.receiver.status = status;
        BOOST_TEST(world.deliver().wait.count() == 120, status);
    }
}

BOOST_AUTO_TEST_CASE(nobodyThereIsUnreachable) {
    World world;
    {
        const fixtures::WebhookReceiver gone(world.clock);
        world.office.settings["url"] = gone.url();
    }
    const auto delivery = world.deliver();
    BOOST_TEST(said(delivery) == "retry ");
    BOOST_TEST(delivery.unreachable);
    BOOST_TEST(lastOf(world.connector()->probe())
                   .starts_with("failed " + world.office.setting("url") +
                                " can't be reached: No connection."));
}

// The receiver goes from one secret to the next at any moment in between.
BOOST_AUTO_TEST_CASE(aSecretIsExchangedWhileOrdersFlow) {
    World world;
    world.receiver.secret = fixtures::kWebhookSecretNext;
    BOOST_TEST(said(world.deliver()) == "retry ");
    world.next(fixtures::kWebhookSecretNext);
    BOOST_TEST(said(world.deliver()) == "accepted R-1");
    world.receiver.secret = fixtures::kWebhookSecret;
    BOOST_TEST(said(world.deliver()) == "accepted R-1");
    world.office.secrets.insert_or_assign("secret", base::Secret(fixtures::kWebhookSecretNext));
    BOOST_TEST(said(world.deliver()) == "retry ");
    world.receiver.secret = fixtures::kWebhookSecretNext;
    BOOST_TEST(said(world.deliver()) == "accepted R-1");
    const auto signature = world.receiver.requests().back().header("webhook-signature");
    BOOST_TEST(signature.find(' ') == std::string_view::npos);  // both are the same: signed once
}

BOOST_AUTO_TEST_CASE(takesWhatIsPostedUnderEitherSecret) {
    World world;
    const std::string body =
        R"({"kind":"ConfirmationRequest","document":{"id":"C1","orderId":"ord_1",)"
        R"("date":"2026-03-01"}})";
    const auto old = world.posted(body, fixtures::kWebhookSecret);
    const auto next = world.posted(body, fixtures::kWebhookSecretNext);
    BOOST_TEST(world.connector()->read(old).documents.size() == 1U);
    BOOST_TEST(refusal([&] { (void)world.connector()->read(next); }) == "unauthenticated: ");
    world.next(fixtures::kWebhookSecretNext);
    BOOST_TEST(world.connector()->read(next).documents.size() == 1U);
    auto changed = old;
    changed.body.replace(changed.body.find("C1"), 2, "C2");
    BOOST_TEST(refusal([&] { (void)world.connector()->read(changed); }) == "unauthenticated: ");
    world.clock.advance(base::Minutes(5) + base::Seconds(1));
    BOOST_TEST(refusal([&] { (void)world.connector()->read(old); }) == "unauthenticated: ");
}

// 800 KB, signed by the right secret.
BOOST_AUTO_TEST_CASE(depthIsRefusedInWhatIsPosted) {
    World world;
    const auto deep = std::string(400'000, '[') + std::string(400'000, ']');
    for (const auto& body : {deep, std::string(800'000, '['), "{\"kind\":" + deep + '}'})
        BOOST_TEST(refusal([&] {
                       (void)world.connector()->read(world.posted(body, fixtures::kWebhookSecret));
                   }).find("deeper than 64 levels") != std::string::npos);
    const auto brackets = R"({"kind":"ConfirmationRequest","document":{"id":")" +
                          std::string(200'000, '[') +
                          R"(","orderId":"ord_1","date":"2026-03-01"}})";
    BOOST_TEST(refusal([&] {
                   (void)world.connector()->read(world.posted(brackets, fixtures::kWebhookSecret));
               }).find("deeper") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(whatIsPostedIsReadAfterItIsBelieved) {
    World world;
    base::Wire unsignedOne;
    unsignedOne.body = "{";
    BOOST_TEST(refusal([&] { (void)world.connector()->read(unsignedOne); }) == "unauthenticated: ");
    const auto wrong = world.posted(R"({"stock":[{"sku":"A"}]})", fixtures::kWebhookSecret);
    BOOST_TEST(refusal([&] { (void)world.connector()->read(wrong); }) ==
               "invalid: /stock/0/quantity: is needed");
}

BOOST_AUTO_TEST_CASE(theProbeSaysWhatIsWrong) {
    World world;
    BOOST_TEST(lastOf(world.connector()->probe()) == "ok It took a signed ping (HTTP 204).");
    BOOST_TEST(json::parse(world.receiver.requests()[0].body)["type"] == "ping");
    world.receiver.secret = fixtures::kWebhookSecretNext;
    BOOST_TEST(lastOf(world.connector()->probe()) ==
               "failed It does not believe the signature (HTTP 401): is the secret the same there, "
               "and is its clock right?");
    world.receiver.secret = fixtures::kWebhookSecret;
    const std::pair<int, const char*> answers[]{
        {404, "failed It takes no posts at this address (HTTP 404)."},
        {302, "failed It sends us elsewhere (HTTP 302), where we do not follow: "},
        {500,
         "failed It did not take a signed ping (HTTP 500): an event of type ping has to be "
         "answered with 2xx."}};
    for (const auto& [status, told] : answers) {
        world.receiver.status = status;
        BOOST_TEST(lastOf(world.connector()->probe()) == told);
    }
    const fixtures::HalfAnswer whole("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK");
    world.office.settings["url"] = whole.url();
    BOOST_TEST(lastOf(world.connector()->probe()) == "ok It took a signed ping (HTTP 200).");
    const fixtures::HalfAnswer half("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nOK");
    world.office.settings["url"] = half.url();
    BOOST_TEST(lastOf(world.connector()->probe()).starts_with("failed "));
}

// A person reads what a test of the connection says, and so may others.
BOOST_AUTO_TEST_CASE(theTestOfTheConnectionNamesNoPassword) {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    const auto connector =
        connectors::make(fixtures::webhookOffice("http://user:pa55word@127.0.0.1:1/hook"),
                         {folder.path, clock, base::systemRandom(), fixtures::loopbackCall()});
    const auto said = lastOf(connector->probe());
    BOOST_TEST(said.find("pa55word") == said.npos, said);
    BOOST_TEST(said.find("user:***@127.0.0.1:1/hook can't be reached") != said.npos, said);
}

BOOST_AUTO_TEST_CASE(settingsThatCannotBeUsedAreToldAtOnce) {
    World world;
    world.office.settings = {{"url", "ftp://erp.example"}, {"seconds", "51"}};
    world.office.secrets.insert_or_assign("secret", base::Secret("whsec_c2hvcnQ="));
    world.next("no base64 at all, and long enough");
    BOOST_TEST(refusal([&] { (void)world.connector(); }) ==
               "invalid: url: is no http(s) address; secret: has to hold 24 to 64 bytes; "
               "secret.next: is not whsec_ and base64; seconds: has to be 1 to 50");
}

BOOST_AUTO_TEST_SUITE_END()
