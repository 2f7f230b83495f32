#include "gateway/flows/partners.h"

#include <boost/test/unit_test.hpp>

#include "gateway/store/audit.h"
#include "gateway/store/partners.h"
#include "tests/support/shop_world.h"

namespace {

model::Partner borg() {
    model::Partner one;
    one.id = "borg";
    one.name = "Borg Industries";
    one.from = {{"DUNS", "77"}};
    one.sender = {{"NetworkId", "AN77"}};
    one.origins = {"https://buy.borg.example"};
    one.priceList = "standard";
    return one;
}

std::string problemsOf(support::ShopWorld& world, const model::Partner& partner) {
    std::string text;
    for (const auto& problem : flows::problems(world.context(), partner))
        text += problem.where + ": " + problem.what + "\n";
    return text;
}

std::string audit(support::ShopWorld& world, const std::string& subject) {
    std::string text;
    for (const auto& entry :
         world.store().read([&](store::ReadTx& tx) { return store::auditOf(tx, subject); }))
        text += entry.actor + " " + entry.action + " " + entry.detail + "\n";
    return text;
}

const flows::KnownPartner* known(support::ShopWorld& world, const std::string& id,
                                 std::shared_ptr<const flows::Partners>& keep) {
    keep = world.context().partners.current();
    return keep->find(id);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(partners)

BOOST_AUTO_TEST_CASE(nothingIsWrongWithAWholePartner) {
    support::ShopWorld world;
    BOOST_TEST(problemsOf(world, borg()) == "");
}

BOOST_AUTO_TEST_CASE(saysEverythingThatIsWrong) {
    support::ShopWorld world;
    model::Partner bad;
    bad.id = "No Id";
    bad.profile = "";
    bad.from = {{"networkid", "AN-acme"}, {"DUNS", ""}};
    bad.to = {{"DUNS", "1"}, {"duns", "1"}};
    bad.origins = {"https://b.example/", "javascript:alert(1)", "https://B.example"};
    bad.currency = "EURO";
    bad.language = "English";
    bad.connector = "telex";
    bad.offerDays = 0;
    bad.sessionMinutes = 2000;
    bad.options = {{"oci.charset", "ebcdic"}, {"oci.colour", "red"}};
    BOOST_TEST(problemsOf(world, bad) ==
               "id: 2 to 40 of the characters a-z, 0-9 and hyphen\n"
               "name: missing\n"
               "profile: there is no such profile\n"
               "language: a language code such as en or de\n"
               "currency: not a current ISO 4217 code (EUR, USD …)\n"
               "priceList: missing: without a price list nothing can be bought\n"
               "connector: no back office has this name\n"
               "offerDays: 1 to 3650\n"
               "sessionMinutes: 5 to 1440\n"
               "from: a line needs a domain and an identity: \"DUNS 123456789\"\n"
               "to: duns 1 stands there twice\n"
               "sender: missing: nobody could speak for this buyer\n"
               "origins: not of the form https://host or https://host:port: https://b.example/\n"
               "origins: not of the form https://host or https://host:port: javascript:alert(1)\n"
               "origins: not of the form https://host or https://host:port: https://B.example\n"
               "from: networkid AN-acme is partner acme\n"
               "oci.charset: one of request, utf-8, iso-8859-1, iso-8859-2, iso-8859-15, "
               "windows-1250, windows-1252, gb18030, big5, shift_jis, euc-kr\n"
               "oci.colour: there is no such option\n");
}

// What comes in has no blanks around it: with them nothing would ever match, and nobody sees why.
BOOST_AUTO_TEST_CASE(blanksAroundWhatIsComparedAreRefused) {
    support::ShopWorld world;
    for (const auto* blank : {" 888", "888 ", "\t888"}) {
        auto partner = borg();
        partner.from = {{"DUNS", blank}};
        BOOST_TEST(problemsOf(world, partner) ==
                       "from: domain and identity have at most 200 characters, and no blanks "
                       "around them\n",
                   blank);
    }
    auto partner = borg();
    partner.name = "Acme  ";
    BOOST_TEST(problemsOf(world, partner) ==
               "name: one line of at most 200 characters, without blanks around it\n");
}

BOOST_AUTO_TEST_CASE(sameOciUserIsToldApartByAddress) {
    support::ShopWorld world;
    auto first = borg();
    first.from = first.sender = {{"oci", "PUNCHOUT"}};
    flows::savePartner(world.context(), first, "test");
    auto second = first;
    second.id = "borg-2";
    BOOST_TEST(problemsOf(world, second) == "");
}

BOOST_AUTO_TEST_CASE(aSleepingPartnerNeedsNoNamesYet) {
    support::ShopWorld world;
    auto asleep = borg();
    asleep.active = false;
    asleep.from.clear();
    asleep.sender.clear();
    BOOST_TEST(problemsOf(world, asleep) == "");
}

BOOST_AUTO_TEST_CASE(savedPartnerIsKnownAtOnce) {
    support::ShopWorld world;
    flows::savePartner(world.context(), borg(), "admin:anna");
    std::shared_ptr<const flows::Partners> keep;
    BOOST_REQUIRE(known(world, "borg", keep));
    BOOST_TEST((known(world, "borg", keep)->partner == borg()));
}

BOOST_AUTO_TEST_CASE(nothingIsSavedWhenSomethingIsWrong) {
    support::ShopWorld world;
    auto bad = borg();
    bad.currency = "EURO";
    BOOST_CHECK_EXCEPTION(
        flows::savePartner(world.context(), bad, "test"), base::Fault, [](const auto& fault) {
            return fault.code() == base::FaultCode::invalid && fault.problems().size() == 1;
        });
    BOOST_TEST(audit(world, "borg") == "");
}

BOOST_AUTO_TEST_CASE(changesAreAuditedByWhatChanged) {
    support::ShopWorld world;
    flows::savePartner(world.context(), borg(), "admin:anna");
    auto changed = borg();
    changed.currency = "CHF";
    changed.options = {{"oci.matgroup", "unspsc"}};
    flows::savePartner(world.context(), changed, "admin:bert");
    flows::savePartner(world.context(), changed, "admin:carl");
    const auto text = audit(world, "borg");
    BOOST_TEST(text.find("admin:anna partner.added ") == 0u);
    BOOST_TEST(text.ends_with(
        "\nadmin:bert partner.changed currency: EUR → CHF; oci.matgroup:  → unspsc\n"));
}

BOOST_AUTO_TEST_CASE(twoSecretsComeAndGoWithoutBeingWrittenDown) {
    support::ShopWorld world;
    auto& context = world.context();
    flows::saveSecret(context, "acme", 1, base::Secret("old canary"), "test");
    flows::saveSecret(context, "acme", 2, base::Secret("new canary"), "test");
    std::shared_ptr<const flows::Partners> keep;
    BOOST_REQUIRE(known(world, "acme", keep)->secrets.size() == 2u);
    BOOST_TEST(known(world, "acme", keep)->secrets[1].equals(base::Secret("new canary")));
    flows::saveSecret(context, "acme", 1, base::Secret(), "test");
    BOOST_TEST(known(world, "acme", keep)->secrets.size() == 1u);
    BOOST_TEST(audit(world, "acme") ==
               "test partner.secret_set secret 1\n"
               "test partner.secret_set secret 2\n"
               "test partner.secret_removed secret 1\n");
}

BOOST_AUTO_TEST_CASE(secretsHaveTwoPlacesAndOneLine) {
    support::ShopWorld world;
    const auto code = [&](const std::string& id, int slot, const std::string& secret) {
        try {
            flows::saveSecret(world.context(), id, slot, base::Secret(secret), "test");
        } catch (const base::Fault& fault) {
            return std::string(base::name(fault.code()));
        }
        return std::string("saved");
    };
    BOOST_TEST(code("acme", 3, "x") == "invalid");
    BOOST_TEST(code("acme", 1, "x\ny") == "invalid");
    for (const auto* blank : {"x ", " x", "x\t"}) BOOST_TEST(code("acme", 1, blank) == "invalid");
    BOOST_TEST(code("acme", 1, std::string(201, 'x')) == "invalid");
    BOOST_TEST(code("nobody", 1, "x") == "notFound");
    BOOST_TEST(code("acme", 1, "x") == "saved");
}

BOOST_AUTO_TEST_SUITE_END()
