#include "connectors/standard_webhooks.h"

#include <array>
#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"

namespace {

const base::Time kNow = *base::parseIso("2026-03-01T09:30:00Z");
const base::Secret kFirst("whsec_Zmlyc3Qtc2VjcmV0LW9mLTMyLWJ5dGVzLXh4eHh4eHg=");
const base::Secret kOther("whsec_b3RoZXItc2VjcmV0LW9mLTMyLWJ5dGVzLXl5eXl5eXk=");
const base::Secret kNone;

// printf 'msg_1.1772357400.%s' "$body" | openssl dgst -sha256 -hmac "$key" -binary | base64
constexpr auto kBody =
    R"({"type":"ping","id":"msg_1","timestamp":"2026-03-01T09:30:00.000Z","data":{}})";
constexpr std::string_view kByFirst = "v1,rjql2vTm/hz1YmOMUjsXMN+cSYHD+jfrjvW8dZW+QTs=";
constexpr std::string_view kByOther = "v1,9FXLp8UfrILyEQHt0z+kE+d26CtM9V/OOPve9Onic5c=";

base::Wire signedBy(std::span<const base::Secret> secrets) {
    base::Wire wire;
    wire.method = "POST";
    wire.body = kBody;
    connectors::signWebhook(wire, "msg_1", kNow, secrets);
    return wire;
}

base::Wire received(std::string_view signature) {
    base::Wire wire;
    wire.body = kBody;
    wire.with("webhook-id", "msg_1").with("webhook-timestamp", "1772357400");
    wire.with("webhook-signature", std::string(signature));
    return wire;
}

bool isBelieved(const base::Wire& wire, std::span<const base::Secret> secrets) {
    try {
        connectors::checkWebhook(wire, kNow, secrets);
        return true;
    } catch (const base::Fault& fault) {
        BOOST_TEST((fault.code() == base::FaultCode::unauthenticated));
        return false;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standard_webhooks)

BOOST_AUTO_TEST_CASE(signsWhatOpensslSigns) {
    const auto wire = signedBy(std::array{kFirst});
    BOOST_TEST(wire.header("webhook-id") == "msg_1");
    BOOST_TEST(wire.header("webhook-timestamp") == "1772357400");
    BOOST_TEST(wire.header("webhook-signature") == kByFirst);
    BOOST_TEST(signedBy(std::array{kOther}).header("webhook-signature") == kByOther);
}

BOOST_AUTO_TEST_CASE(everyActiveSecretSigns) {
    const auto both = std::string(kByFirst) + ' ' + std::string(kByOther);
    BOOST_TEST(signedBy(std::array{kFirst, kOther}).header("webhook-signature") == both);
    BOOST_TEST(signedBy(std::array{kFirst, kNone}).header("webhook-signature") == kByFirst);
}

BOOST_AUTO_TEST_CASE(anySecretIsBelievedAndNoOther) {
    const auto both = std::string(kByFirst) + ' ' + std::string(kByOther);
    BOOST_TEST(isBelieved(received(kByFirst), std::array{kFirst}));
    BOOST_TEST(isBelieved(received(kByFirst), std::array{kOther, kFirst}));
    BOOST_TEST(isBelieved(received(both), std::array{kOther}));
    BOOST_TEST(!isBelieved(received(kByFirst), std::array{kOther}));
    BOOST_TEST(!isBelieved(received(kByFirst), std::array{kNone}));
    BOOST_TEST(!isBelieved(received(kByFirst), std::span<const base::Secret>{}));
    BOOST_TEST(!isBelieved(received(kByFirst.substr(3)), std::array{kFirst}));
    BOOST_TEST(!isBelieved(received("v1a" + std::string(kByFirst.substr(2))), std::array{kFirst}));
    BOOST_TEST(!isBelieved(received(kByFirst.substr(0, 20)), std::array{kFirst}));
}

BOOST_AUTO_TEST_CASE(aKeyIsItsBase64OrItsOwnBytes) {
    BOOST_TEST(connectors::webhookKey(kFirst) == "first-secret-of-32-bytes-xxxxxxx");
    BOOST_TEST(connectors::webhookKey(base::Secret("plain words")) == "plain words");
}

BOOST_AUTO_TEST_SUITE_END()
