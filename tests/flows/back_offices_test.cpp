#include "gateway/store/back_offices.h"

#include <boost/test/unit_test.hpp>

#include "gateway/flows/set_up_back_office.h"
#include "gateway/store/audit.h"
#include "tests/support/shop_world.h"

namespace {

model::BackOffice sandbox(const std::string& id) {
    return {.id = id, .connector = "sandbox"};
}

std::string problemsOf(support::ShopWorld& world, const model::BackOffice& office) {
    std::string text;
    for (const auto& problem : flows::problems(world.context(), office))
        text += problem.where + ": " + problem.what + '\n';
    return text;
}

std::string refusal(const std::function<void()>& verb) {
    try {
        verb();
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + fault.told();
    }
    return "nothing";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(back_offices)

BOOST_AUTO_TEST_CASE(isThereAsSoonAsItIsSaved) {
    support::ShopWorld world;
    flows::saveBackOffice(world.context(), sandbox("erp"), "admin:anna");
    const auto known = world.context().backOffices.find("erp");
    BOOST_REQUIRE(known);
    BOOST_TEST(known->connector->name() == "sandbox");
    BOOST_TEST(flows::probeBackOffice(world.context(), "erp").at(0).ok);
    const auto audit =
        world.store().read([](store::ReadTx& tx) { return store::auditOf(tx, "erp"); });
    BOOST_TEST(audit.at(0).action == "back_office.added");
}

BOOST_AUTO_TEST_CASE(keepsItsConnectorUntilSomethingOfItsOwnChanges) {
    support::ShopWorld world;
    auto& offices = world.context().backOffices;
    flows::saveBackOffice(world.context(), sandbox("erp"), "admin:anna");
    const auto first = offices.find("erp")->connector;
    flows::saveBackOffice(world.context(), sandbox("other"), "admin:anna");
    BOOST_TEST(offices.find("erp")->connector == first);
    auto slower = sandbox("erp");
    slower.settings["confirmAfter"] = "5000";
    flows::saveBackOffice(world.context(), slower, "admin:anna");
    BOOST_TEST(offices.find("erp")->connector != first);
}

BOOST_AUTO_TEST_CASE(saysEverythingThatIsWrong) {
    support::ShopWorld world;
    auto bad = sandbox("Partner");
    bad.atOnce = 0;
    bad.perMinute = -1;
    bad.settings["colour"] = "blue";
    bad.settings["confirmAfter"] = "soon";
    BOOST_TEST(problemsOf(world, bad) ==
               "id: 2 to 40 of the characters a-z, 0-9 and hyphen\n"
               "atOnce: a number from 1 to 64\n"
               "perMinute: a number from 0 to 100000; 0 for no limit\n"
               "colour: there is no such setting\n"
               "confirmAfter: a number of milliseconds\n");
    BOOST_TEST(problemsOf(world, {.id = "erp", .connector = "abacus"}) ==
               "connector: abacus: no such connector\n");
}

BOOST_AUTO_TEST_CASE(switchedOffItTakesNothingAndLosesNoAttempt) {
    support::ShopWorld world;
    auto office = sandbox("erp");
    office.active = false;
    flows::saveBackOffice(world.context(), office, "admin:anna");
    const auto known = world.context().backOffices.find("erp");
    const auto said = known->connector->deliver({}, model::ProfileRequest{});
    BOOST_TEST((said.outcome == model::Outcome::retry));
    BOOST_TEST(said.unreachable);
    BOOST_TEST(known->connector->probe().at(0).what == "It is switched off.");
}

BOOST_AUTO_TEST_CASE(secretsAreSealedAndStay) {
    support::ShopWorld world;
    auto& context = world.context();
    world.store().write([&](store::Tx& tx) {
        store::saveBackOffice(tx, sandbox("erp"), context.clock.now());
        store::saveBackOfficeSecret(
            tx, "erp", "password",
            context.box.seal(base::Secret("hush"), flows::backOfficeSecretPlace("erp", "password")),
            context.clock.now());
    });
    context.backOffices.refresh();
    BOOST_TEST(context.backOffices.find("erp")->office.secret("password").reveal() == "hush");
    auto changed = sandbox("erp");
    changed.atOnce = 2;
    flows::saveBackOffice(context, changed, "admin:anna");
    BOOST_TEST(context.backOffices.find("erp")->office.secret("password").reveal() == "hush");
}

BOOST_AUTO_TEST_CASE(cannotGoWhileItIsNeeded) {
    support::ShopWorld world;
    auto& context = world.context();
    flows::saveBackOffice(context, sandbox("sandbox"), "admin:anna");
    flows::saveBackOffice(context, sandbox("erp"), "admin:anna");
    BOOST_TEST(refusal([&] { flows::removeBackOffice(context, "sandbox", "admin:anna"); }) ==
               "conflict: Orders of Acme Tools go there.");
    BOOST_TEST(refusal([&] { flows::removeBackOffice(context, "abacus", "admin:anna"); }) ==
               "notFound: There is no such back office.");
    flows::removeBackOffice(context, "erp", "admin:anna");
    BOOST_TEST(!context.backOffices.find("erp"));
}

BOOST_AUTO_TEST_SUITE_END()
