#include "gateway/store/partners.h"

#include "gateway/base/fault.h"
#include "tests/store/database.h"

namespace {

model::Partner acme() {
    return {.id = "acme",
            .name =
                "Acme \xE2\x80\x9Cs\xC3\xBC"
                "d\xE2\x80\x9D",
            .profile = "ariba",
            .active = false,
            .from = {{"NetworkId", "AN01"}, {"DUNS", "942888711"}},
            .to = {{"NetworkId", "AN02"}},
            .sender = {{"NetworkId", "AN01"}, {"NetworkID", "AN09"}, {"x", "y"}},
            .origins = {"https://buyer.example", "https://buyer.example:8443"},
            .currency = "CHF",
            .language = "de-CH",
            .priceList = "list-a",
            .assortment = "office",
            .connector = "sandbox",
            .differences = model::DifferencePolicy::refuse,
            .offerDays = 14,
            .sessionMinutes = 90,
            .options = {{"oci.encoding", "utf-8"}, {"empty", ""}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(partners)

BOOST_DATA_TEST_CASE(loadsWhatWasSaved, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::savePartner(tx, acme(), at(0));
        model::Partner plain;
        plain.id = "zeta";
        store::savePartner(tx, plain, at(0));
        BOOST_TEST((store::findPartner(tx, "acme")->partner == acme()));
        const auto all = store::allPartners(tx);
        BOOST_REQUIRE(all.size() == 2U);
        BOOST_TEST((all[0].partner == acme()));
        BOOST_TEST((all[1].partner == plain));
        BOOST_TEST(!store::findPartner(tx, "nobody"));
    });
}

BOOST_DATA_TEST_CASE(savingAgainReplacesAllButSecrets, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::savePartner(tx, acme(), at(0));
        store::saveSecret(tx, "acme", {1, "sealed", at(1)});
        auto changed = acme();
        changed.from.pop_back();
        changed.origins.clear();
        changed.options.clear();
        changed.active = true;
        store::savePartner(tx, changed, at(2));
        const auto found = store::findPartner(tx, "acme");
        BOOST_TEST((found->partner == changed));
        BOOST_TEST(found->secrets.size() == 1U);
    });
}

BOOST_DATA_TEST_CASE(twoSecretsCanBeActive, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::savePartner(tx, acme(), at(0));
        store::saveSecret(tx, "acme", {2, "new", at(2)});
        store::saveSecret(tx, "acme", {1, "old", at(1)});
        store::saveSecret(tx, "acme", {1, "older", at(3)});
        auto secrets = store::findPartner(tx, "acme")->secrets;
        BOOST_REQUIRE(secrets.size() == 2U);
        BOOST_TEST(secrets[0].sealed == "older");
        BOOST_TEST((secrets[0].since == at(3)));
        BOOST_TEST(secrets[1].sealed == "new");
        store::removeSecret(tx, "acme", 1);
        secrets = store::findPartner(tx, "acme")->secrets;
        BOOST_REQUIRE(secrets.size() == 1U);
        BOOST_TEST(secrets[0].slot == 2);
    });
}

BOOST_DATA_TEST_CASE(secretOfNobodyIsRefused, kDatabases, kind) {
    Database database(kind);
    BOOST_CHECK_THROW(database->write([](store::Tx& tx) {
        store::saveSecret(tx, "nobody", {1, "sealed", at(0)});
    }),
                      base::Fault);
}

BOOST_DATA_TEST_CASE(everyChangeRaisesTheRevision, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        auto last = store::partnersRevision(tx);
        const auto grown = [&] {
            const auto before = std::exchange(last, store::partnersRevision(tx));
            return last > before;
        };
        store::savePartner(tx, acme(), at(0));
        BOOST_TEST(grown());
        store::saveSecret(tx, "acme", {1, "sealed", at(0)});
        BOOST_TEST(grown());
        store::removeSecret(tx, "acme", 1);
        BOOST_TEST(grown());
        BOOST_TEST(!grown());
    });
}

BOOST_AUTO_TEST_SUITE_END()
