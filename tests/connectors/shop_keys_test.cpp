#include <boost/test/unit_test.hpp>

#include "connectors/shop/keys.h"
#include "gateway/base/fault.h"

namespace {

const base::Time kNow = *base::parseIso("2026-03-01T09:30:00Z");

shop::Keys keys(const std::string& current, const std::string& before = "") {
    return {base::Secret(current), base::Secret(before)};
}

base::Wire posted(const std::string& secret, const std::string& body = "{}") {
    base::Wire wire;
    wire.method = "POST";
    wire.body = body;
    shop::sign(wire, "msg_1", kNow, base::Secret(secret));
    return wire;
}

void set(base::Wire& wire, const std::string& name, const std::string& value) {
    for (auto& [known, old] : wire.headers)
        if (known == name) old = value;
}

std::string said(const base::Wire& wire, const shop::Keys& keys, base::Time now = kNow) {
    try {
        shop::checkSignature(wire, now, keys);
        return "taken";
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + fault.cause();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shop_keys)

// Computed with another implementation of HMAC.
BOOST_AUTO_TEST_CASE(tokenIsWhatOthersCompute) {
    BOOST_TEST(shop::token(R"({"sub":"pun_1","jti":"n-1"})",
                           base::Secret("a secret of some length, for tests")) ==
               "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJwdW5fMSIsImp0aSI6Im4tMSJ9."
               "dsvEQwIOHFxEFGyXi_y-_XhClPpwbDRhI3jMlzRYryc");
}

// The example of the Standard Webhooks specification.
BOOST_AUTO_TEST_CASE(signatureIsWhatTheStandardSays) {
    base::Wire wire;
    wire.body = R"({"test": 2432232314})";
    shop::sign(wire, "msg_p5jXN8AQM9LWM0D4loKWxJek", base::Time(base::Seconds(1614265330)),
               base::Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    BOOST_TEST(wire.header("webhook-timestamp") == "1614265330");
    BOOST_TEST(wire.header("webhook-signature") ==
               "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

BOOST_AUTO_TEST_CASE(takesWhatIsUnderEitherKey) {
    BOOST_TEST(said(posted("new"), keys("new", "old")) == "taken");
    BOOST_TEST(said(posted("old"), keys("new", "old")) == "taken");
    auto both = posted("elsewhere");
    const std::string good(posted("new").header("webhook-signature"));
    set(both, "webhook-signature",
        std::string(both.header("webhook-signature")) + " v1a,xyz " + good);
    BOOST_TEST(said(both, keys("new")) == "taken");
}

BOOST_AUTO_TEST_CASE(refusesEverythingElse) {
    const std::string stranger = "unauthenticated: no signature is under a key of this back office";
    BOOST_TEST(said(posted("old"), keys("new")) == stranger);
    auto otherBody = posted("new");
    otherBody.body = "[]";
    BOOST_TEST(said(otherBody, keys("new")) == stranger);
    auto otherId = posted("new");
    set(otherId, "webhook-id", "msg_2");
    BOOST_TEST(said(otherId, keys("new")) == stranger);
    auto unsignedOne = posted("new");
    set(unsignedOne, "webhook-signature", "");
    BOOST_TEST(said(unsignedOne, keys("new")) == stranger);
    auto otherVersion = posted("new");
    const std::string bare(otherVersion.header("webhook-signature").substr(3));
    set(otherVersion, "webhook-signature", "v2," + bare);
    BOOST_TEST(said(otherVersion, keys("new")) == stranger);
    BOOST_TEST(said(base::Wire{}, keys("new")) ==
               "unauthenticated: webhook-id or webhook-timestamp is missing");
    auto oddTime = posted("new");
    set(oddTime, "webhook-timestamp", "yesterday");
    BOOST_TEST(said(oddTime, keys("new")) ==
               "unauthenticated: webhook-timestamp is no number of seconds");
}

BOOST_AUTO_TEST_CASE(refusesWhatIsTooOldOrAhead) {
    const std::string far = "unauthenticated: webhook-timestamp is too far from our time";
    const auto wire = posted("new");
    BOOST_TEST(said(wire, keys("new"), kNow + base::Minutes(5)) == "taken");
    BOOST_TEST(said(wire, keys("new"), kNow + base::Seconds(301)) == far);
    BOOST_TEST(said(wire, keys("new"), kNow - base::Minutes(5)) == "taken");
    BOOST_TEST(said(wire, keys("new"), kNow - base::Seconds(301)) == far);
}

// An empty second key is none: nobody signs with nothing.
BOOST_AUTO_TEST_CASE(noKeyIsNoKey) {
    BOOST_TEST(said(posted(""), keys("new", "")) != "taken");
}

BOOST_AUTO_TEST_SUITE_END()
