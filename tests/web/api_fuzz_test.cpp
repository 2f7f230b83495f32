// Bodies nobody means, sent to every operation that takes one: each is refused in words, none
// is a failure of ours.
#include <boost/test/unit_test.hpp>
#include <random>

#include "gateway/base/encoding.h"
#include "gateway/web/api/routes.h"
#include "tests/web/api_desk.h"

using support::ApiDesk, support::refusal;

namespace {

constexpr unsigned kSeed = 20260302;
constexpr int kRounds = 60;

const std::vector<std::string> kSeeds{
    R"({"id":"C-1","orderId":"ord_1","date":"2026-03-02T10:00:00Z","type":"accept",
        "lines":[{"lineNumber":1,"quantity":"2","unit":"EA","type":"accept"}]})",
    R"({"id":"SN-1","date":"2026-03-02T10:00:00Z","shipmentDate":"2026-03-02T09:00:00Z",
        "deliveryDate":"2026-03-04T09:00:00Z","portions":[{"order":{"orderId":"ord_1"},
        "lines":[{"lineNumber":1,"quantity":"2","unit":"EA"}]}]})",
    R"({"id":"I-1","date":"2026-03-02T10:00:00Z","purpose":"standard",
        "orders":[{"order":{"orderId":"ord_1"},"lines":[{"lineNumber":1,"quantity":"1"}]}],
        "summary":{"net":{"amount":"1","currency":"USD"}}})",
    R"({"products":[{"sku":"A","name":"B","attributes":[["a","b"]]}]})",
    R"({"prices":[{"priceList":"p","sku":"GL-1","price":{"amount":"1","currency":"EUR"}}]})",
    R"({"stock":[{"sku":"GL-1","quantity":"1"}]})",
    R"({"steps":[{"price":{"amount":"1","currency":"EUR"}}]})",
    R"({"quantity":"5"})",
    R"({"name":"B"})"};

const std::vector<std::string> kPieces{"null",
                                       "true",
                                       "0",
                                       "-1",
                                       "1e400",
                                       "1.5",
                                       "\"\"",
                                       "\"\\u0000\"",
                                       "\"\\ud800\"",
                                       "{}",
                                       "[]",
                                       "[[",
                                       "}",
                                       "\"",
                                       ",",
                                       "\xff\xfe",
                                       "999999999999999999999",
                                       "\"99999999999999999999999999999999999999.5\"",
                                       "\"1e9\"",
                                       "\"-0\"",
                                       "\"NaN\""};

std::string worse(std::string text, std::mt19937& random) {
    const auto at = [&] { return random() % (text.size() + 1); };
    for (int i = 1 + static_cast<int>(random() % 3); i > 0; --i) {
        const auto& piece = kPieces[random() % kPieces.size()];
        const auto from = at();
        switch (random() % 4) {
            case 0:
                text.insert(from, piece);
                break;
            case 1:
                text.erase(from, random() % 8);
                break;
            case 2:
                text.resize(from);
                break;
            default: {
                const auto colon = text.find(':', from);
                if (colon == std::string::npos) break;
                text.replace(colon + 1, text.find_first_of(",}", colon) - colon - 1, piece);
            }
        }
    }
    return text;
}

std::string addressOf(const web::api::Operation& operation) {
    std::string address(operation.pattern);
    for (const auto& [name, value] :
         {std::pair{"{sku}", "GL-1"}, std::pair{"{priceList}", "p"}, std::pair{"{id}", "msg_1"}}) {
        const auto at = address.find(name);
        if (at != std::string::npos) address.replace(at, std::string(name).size(), value);
    }
    return operation.scope == "documents:write" ? address + "?backOffice=erp" : address;
}

void send(ApiDesk& desk, const web::api::Operation& operation, const std::string& body) {
    const auto answer =
        desk.send(std::string(operation.method), addressOf(operation), desk.all(), body);
    BOOST_TEST(answer.status < 500, operation.id << " seed " << kSeed << ": " << body);
    if (answer.status >= 300)
        BOOST_TEST(!refusal(answer).starts_with("not a problem"), answer.body);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(api_fuzz)

BOOST_AUTO_TEST_CASE(noBodyIsAFailureOfOurs) {
    ApiDesk desk;
    desk.addOrder("ord_1");
    std::mt19937 random(kSeed);
    for (const auto& operation : web::api::operations()) {
        if (operation.body.empty()) continue;
        for (const auto& seed : kSeeds) {
            send(desk, operation, seed);
            for (int round = 0; round < kRounds / 9; ++round)
                send(desk, operation, worse(seed, random));
        }
    }
}

BOOST_AUTO_TEST_CASE(noForgedCursorIsAFailureOfOurs) {
    ApiDesk desk;
    const std::vector<std::string> positions{
        "", "zzz", "\xff\xfe", std::string("a\0b", 3), "a\nb\nc\nd", "a\nb\nc\n1e9", "\n\n\n1"};
    for (const auto& operation : web::api::operations()) {
        if (!operation.isList) continue;
        for (const auto& position : positions) {
            const auto cursor = base::base64url(std::string(operation.id) + '\n' + position);
            const auto answer = desk.get(std::string(operation.pattern) + "?cursor=" + cursor);
            BOOST_TEST((answer.status == 200 || answer.status == 400),
                       operation.id << ' ' << cursor << ": " << answer.body);
        }
    }
}

BOOST_AUTO_TEST_CASE(depthAndSizeAreRefused) {
    ApiDesk desk;
    for (const auto& operation : web::api::operations()) {
        if (operation.body.empty()) continue;
        send(desk, operation, std::string(100'000, '['));
        send(desk, operation, '{' + std::string(200, ' '));
        std::string nested;
        for (int i = 0; i < 500; ++i) nested += "{\"a\":";
        send(desk, operation, nested);
        std::string rows = "{\"stock\":[";
        for (int i = 0; i < 1001; ++i) rows += "{\"sku\":\"GL-1\",\"quantity\":\"1\"},";
        rows.back() = ']';
        send(desk, operation, rows + '}');
    }
}

BOOST_AUTO_TEST_SUITE_END()
