#include "gateway/store/refusals.h"

#include "tests/store/database.h"

namespace {

store::Refusal refusal(const std::string& partnerId, int second) {
    return {.at = at(second),
            .partnerId = partnerId,
            .messageId = "",
            .protocol = "cxml",
            .kind = "OrderRequest",
            .reason = "the secret differs",
            .claimed = "NetworkId AN01",
            .peer = "192.0.2.1",
            .status = 401,
            .body = "<cXML>***</cXML>"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(refusals)

BOOST_DATA_TEST_CASE(theNewestOfAPartnerComeFirst, kDatabases) {
    Database database(sample);
    database->write([&](store::Tx& tx) {
        for (int i = 0; i < 3; ++i) store::insertRefusal(tx, refusal(i == 1 ? "" : "acme", i));
    });
    const auto ofAcme =
        database->read([](store::ReadTx& tx) { return store::recentRefusals(tx, "acme", 10); });
    BOOST_CHECK(ofAcme == (std::vector{refusal("acme", 2), refusal("acme", 0)}));
    const auto all = database->read([](store::ReadTx& tx) { return store::recentRefusals(tx, 2); });
    BOOST_CHECK(all == (std::vector{refusal("acme", 2), refusal("", 1)}));
    BOOST_TEST(database->read([](store::ReadTx& tx) { return store::refusalsSince(tx, at(1)); }) ==
               2);
}

// Whoever sends many puts out only their own.
BOOST_DATA_TEST_CASE(rowsOfEachAndOfAllAreBounded, kDatabases) {
    Database database(sample);
    database->write([&](store::Tx& tx) {
        store::insertRefusal(tx, refusal("bolt", 0));
        for (int i = 1; i <= store::kMostRefusalsOfPartner + 20; ++i)
            store::insertRefusal(tx, refusal("acme", i));
    });
    const auto count = [&](const std::string& partnerId) {
        return database
            ->read([&](store::ReadTx& tx) { return store::recentRefusals(tx, partnerId, 10'000); })
            .size();
    };
    BOOST_TEST(count("acme") == static_cast<std::size_t>(store::kMostRefusalsOfPartner));
    BOOST_TEST(count("bolt") == 1U);
    database->write([&](store::Tx& tx) {
        for (int i = 0; i < store::kMostRefusals + 5; ++i)
            store::insertRefusal(tx, refusal("p" + std::to_string(i), 1000 + i));
    });
    BOOST_TEST(database->read([](store::ReadTx& tx) { return store::recentRefusals(tx, 100'000); })
                   .size() == static_cast<std::size_t>(store::kMostRefusals));
    BOOST_TEST(count("bolt") == 0U);
}

BOOST_DATA_TEST_CASE(whatIsKeptOfOneIsBounded, kDatabases) {
    Database database(sample);
    auto large = refusal("acme", 0);
    large.body = large.claimed = large.reason = large.kind = std::string(1'000'000, 'x');
    database->write([&](store::Tx& tx) { store::insertRefusal(tx, large); });
    const auto kept =
        database->read([](store::ReadTx& tx) { return store::recentRefusals(tx, 1); }).front();
    BOOST_TEST(kept.body.size() == store::kRefusalBody);
    BOOST_TEST(kept.claimed.size() + kept.reason.size() + kept.kind.size() == 900U);
}

BOOST_AUTO_TEST_SUITE_END()
