#include <boost/test/unit_test.hpp>

#include "protocols/cxml/credential_mac.h"

namespace {

const cxml::MacParties kParties = {{"NetworkId", "AN9900000100"}, {"NetworkId", " an9900000100\n"}};
constexpr std::string_view kCreated = "2003-01-15T08:42:46-08:00";
constexpr std::string_view kExpires = "2003-01-15T11:42:46-08:00";
const base::Secret kSecret("abracadabra");

model::SecretProof given(std::string value = "cR6Jpz58nriXERDN") {
    return {kParties.sender,       "FromSenderCredentials", "HMAC-SHA1-96",
            std::string(kCreated), std::string(kExpires),   std::move(value)};
}

base::Time at(std::string_view text) {
    return *base::parseIso(text);
}

bool fits(const model::SecretProof& mac, std::string_view now, int minutes = 180) {
    return cxml::macFits(mac, kParties.from, kSecret, at(now), base::Minutes(minutes));
}

constexpr std::string_view kWithin = "2003-01-15T17:00:00Z";

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_credential_mac)

BOOST_AUTO_TEST_CASE(isTheGuidesOwn) {
    BOOST_TEST(cxml::credentialMac(kParties, kCreated, kExpires, kSecret) == "cR6Jpz58nriXERDN");
    BOOST_TEST(cxml::credentialMac(kParties, kCreated, kExpires, base::Secret("password")) ==
               "5KMM/p4KtK5oAf/B");
}

BOOST_AUTO_TEST_CASE(coversTheDatesAsWritten) {
    const auto mac = cxml::credentialMac(kParties, "2003-01-15T08:42:46-0800", kExpires, kSecret);
    BOOST_TEST(mac != "cR6Jpz58nriXERDN");
    auto written = given(mac);
    written.created = "2003-01-15T08:42:46-0800";
    BOOST_TEST(fits(written, kWithin));
    BOOST_TEST(!fits(given(mac), kWithin));
}

BOOST_AUTO_TEST_CASE(dependsOnCaseWhereTheDomainDoes) {
    const auto mac = [](std::string domain, std::string identity) {
        const model::Credential party{std::move(domain), std::move(identity)};
        return cxml::credentialMac({party, party}, kCreated, kExpires, kSecret);
    };
    BOOST_TEST(mac("DUNS", "AbC") == mac("duns", "aBc"));
    BOOST_TEST(mac("AribaNetworkUserId", "AbC") == mac("aribanetworkuserid", "AbC"));
    BOOST_TEST(mac("AribaNetworkUserId", "AbC") != mac("AribaNetworkUserId", "abc"));
}

BOOST_AUTO_TEST_CASE(fitsWhileInForce) {
    BOOST_TEST(fits(given(), kWithin));
    BOOST_TEST(fits(given("\n cR6Jpz58nriXERDN "), kWithin));
    BOOST_TEST(fits(given(), kCreated));
    BOOST_TEST(fits(given(), kExpires));
    BOOST_TEST(!fits(given(), "2003-01-15T16:42:45Z"));
    BOOST_TEST(!fits(given(), "2003-01-15T19:42:47Z"));
    BOOST_TEST(!fits(given(), kWithin, 179));
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNotItself) {
    BOOST_TEST(!fits(given("cR6Jpz58nriXERDM"), kWithin));
    BOOST_TEST(!fits(given(""), kWithin));
    auto otherType = given();
    otherType.type = "FromSenderCredentialsAndBody";
    BOOST_TEST(!fits(otherType, kWithin));
    auto otherAlgorithm = given();
    otherAlgorithm.algorithm = "HMAC-SHA1";
    BOOST_TEST(!fits(otherAlgorithm, kWithin));
    auto noDate = given(cxml::credentialMac(kParties, "soon", kExpires, kSecret));
    noDate.created = "soon";
    BOOST_TEST(!fits(noDate, kWithin));
    BOOST_TEST(
        !cxml::macFits(given(), {"NetworkId", "other"}, kSecret, at(kWithin), base::Minutes(180)));
}

BOOST_AUTO_TEST_CASE(neverFitsWithoutASecret) {
    const base::Secret none;
    const auto mac = given(cxml::credentialMac(kParties, kCreated, kExpires, none));
    BOOST_TEST(!cxml::macFits(mac, kParties.from, none, at(kWithin), base::Minutes(180)));
}

BOOST_AUTO_TEST_SUITE_END()
