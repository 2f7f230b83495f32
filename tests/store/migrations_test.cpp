#include "gateway/base/fault.h"
#include "tests/store/database.h"

namespace {

std::vector<std::string> steps(Kind kind) {
    const std::string search =
        kind == Kind::postgresql ? "0002_product_search.postgresql" : "0002_product_search.sqlite";
    return {"0001_initial",       search,       "0003_attachment",
            "0004_order_changes", "0005_paper", "0006_back_office",
            "0007_delivery",      "0008_api",   "0009_invoice_number",
            "0012_strangers",     "0013_visits"};
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += name + ' ';
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(migrations)

BOOST_DATA_TEST_CASE(takesEveryStepOnceFromEmpty, kDatabases, kind) {
    Database database(kind);
    const auto url = kind == Kind::postgresql ? Database::server().fresh() : "sqlite::memory:";
    const auto fresh = store::open(url);
    BOOST_TEST(joined(fresh->migrate()) == joined(steps(kind)));
    BOOST_TEST(joined(fresh->migrate()) == "");
    BOOST_TEST(joined(database->migrate()) == "");
}

BOOST_DATA_TEST_CASE(remembersStepsAcrossStarts, kLasting, kind) {
    Database database(kind);
    database.reopen();
    BOOST_TEST(joined(database->migrate()) == "");
    const auto names = database->read([](store::ReadTx& tx) {
        return tx.select<1>("SELECT name FROM schema_step ORDER BY name");
    });
    const auto known = steps(kind);
    BOOST_REQUIRE(names.size() == known.size());
    for (std::size_t i = 0; i < names.size(); ++i) BOOST_TEST(names[i][0].text() == known[i]);
}

BOOST_DATA_TEST_CASE(refusesDatabaseOfNewerProgram, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        tx.run("INSERT INTO schema_step (name, applied_at) VALUES ('9999_later', :at)", {at(0)});
    });
    BOOST_CHECK_EXCEPTION(database->migrate(), base::Fault, [](const base::Fault& fault) {
        return fault.code() == base::FaultCode::precondition;
    });
}

BOOST_AUTO_TEST_CASE(twoProgramsMayMigrateAtOnce) {
    Database database(Kind::file);
    const auto other = store::open(database.url());
    BOOST_TEST(joined(other->migrate()) == "");
}

BOOST_AUTO_TEST_CASE(refusesOtherDatabasesByName) {
    for (const char* url : {"mysql:x", "", "sqlite:", "data.sqlite"})
        BOOST_CHECK_EXCEPTION(store::open(url), base::Fault, [](const base::Fault& fault) {
            return fault.code() == base::FaultCode::unsupported &&
                   fault.told().find("sqlite:PATH") != std::string::npos;
        });
}

BOOST_AUTO_TEST_CASE(saysThatFileCannotBeOpened) {
    Database database(Kind::file);
    const auto missing = database.file().parent_path() / "no such folder" / "x.sqlite";
    BOOST_CHECK_EXCEPTION(
        store::open("sqlite:" + missing.string()), base::Fault,
        [](const base::Fault& fault) { return fault.code() == base::FaultCode::unavailable; });
}

BOOST_AUTO_TEST_CASE(ownerAloneMayReadTheFile) {
    using std::filesystem::perms;
    Database database(Kind::file);
    const auto mode = std::filesystem::status(database.file()).permissions();
    BOOST_TEST(static_cast<unsigned>(mode & (perms::group_all | perms::others_all)) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
