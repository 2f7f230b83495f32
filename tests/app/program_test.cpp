#include "gateway/app/program.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "gateway/app/commands.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/flows/admins.h"
#include "gateway/flows/partners.h"
#include "gateway/store/backup.h"

namespace {

namespace fs = std::filesystem;

// A data folder that goes when this goes.
struct Home {
    Home() {
        base::log::silence(true);
        std::string name = (fs::temp_directory_path() / "passerelle-program-XXXXXX").string();
        folder = ::mkdtemp(name.data());
        options.data = folder / "data";
    }
    ~Home() {
        base::log::silence(false);
        fs::remove_all(folder);
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    fs::path folder;
    app::Options options;
};

void addPartner(app::Program& program) {
    model::Partner partner;
    partner.id = "acme";
    partner.name = "Acme";
    partner.from = partner.sender = {{"NetworkId", "AN01"}};
    partner.priceList = "standard";
    flows::savePartner(program.context(), partner, "test");
    flows::saveSecret(program.context(), "acme", 1, base::Secret("agreed"), "test");
}

std::string secretOf(app::Program& program) {
    const auto partners = program.context().partners.current();
    const auto* known = partners->find("acme");
    if (!known) return "no partner";
    return known->secrets.empty() ? "no secret" : std::string(known->secrets.front().reveal());
}

std::string whyNot(const app::Options& options) {
    try {
        app::Program program(options);
    } catch (const base::Fault& fault) {
        return fault.told();
    }
    return "it started";
}

unsigned modeOf(const fs::path& file) {
    struct stat facts {};
    return ::stat(file.c_str(), &facts) == 0 ? facts.st_mode & 0777 : 0;
}

// What a command prints.
template <class Command>
std::string printed(Command command) {
    std::ostringstream said;
    auto* const before = std::cout.rdbuf(said.rdbuf());
    BOOST_TEST(command() == 0);
    std::cout.rdbuf(before);
    return said.str();
}

std::vector<fs::path> filesIn(const fs::path& folder, const std::string& ending) {
    std::vector<fs::path> found;
    for (const auto& one : fs::directory_iterator(folder))
        if (one.path().extension() == ending) found.push_back(one.path());
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(program)

BOOST_AUTO_TEST_CASE(firstPasswordStandsInAFileUntilTheFirstSignIn) {
    Home home;
    app::Program program(home.options);
    auto& context = program.context();
    const auto file = home.options.data / "first-password";
    const auto made = flows::firstAdmin(context);
    BOOST_REQUIRE(made);
    BOOST_TEST(modeOf(file) == 0600u);
    std::string password;
    std::ifstream(file) >> password;
    BOOST_TEST(password == *made);
    BOOST_TEST(!flows::logIn(context, "admin", base::Secret("guess"), "192.0.2.9"));
    BOOST_TEST(fs::exists(file));
    BOOST_TEST(!flows::firstAdmin(context));
    BOOST_TEST(fs::exists(file));
    BOOST_TEST(flows::logIn(context, "admin", base::Secret(password), "192.0.2.1").has_value());
    BOOST_TEST(!fs::exists(file));
}

BOOST_AUTO_TEST_CASE(aNewPasswordLeavesNoFirstOneBehind) {
    Home home;
    app::Program program(home.options);
    (void)flows::firstAdmin(program.context());
    (void)flows::resetAdmin(program.context(), "test");
    BOOST_TEST(!fs::exists(home.options.data / "first-password"));
}

BOOST_AUTO_TEST_CASE(aMissingKeyStopsTheStartWhileSomethingIsSealed) {
    Home home;
    const auto key = home.options.data / "key";
    { app::Program program(home.options); }
    fs::remove(key);
    BOOST_TEST(whyNot(home.options) == "it started");
    {
        app::Program program(home.options);
        addPartner(program);
    }
    fs::rename(key, home.folder / "kept");
    const auto why = whyNot(home.options);
    BOOST_TEST(why.starts_with("The key file " + key.string() + " is missing"));
    BOOST_TEST(why.find("Put it back from your backup") != std::string::npos);
    BOOST_TEST(!fs::exists(key));
    fs::rename(home.folder / "kept", key);
    app::Program program(home.options);
    BOOST_TEST(secretOf(program) == "agreed");
}

BOOST_AUTO_TEST_CASE(aKeyForAllToReadStopsTheStart) {
    Home home;
    { app::Program program(home.options); }
    const auto key = home.options.data / "key";
    ::chmod(key.c_str(), 0640);
    BOOST_TEST(whyNot(home.options).find("chmod 600 " + key.string()) != std::string::npos);
}

// As config/README.md describes it.
BOOST_AUTO_TEST_CASE(aBackupOfTheRunningProgramIsRestored) {
    Home home;
    const auto copies = home.folder / "copies";
    {
        app::Program program(home.options);
        addPartner(program);
        const auto said = printed([&] { return app::backup(home.options, copies); });
        BOOST_TEST(said.find(".db") != std::string::npos);
    }
    const auto databases = filesIn(copies, ".db");
    const auto keys = filesIn(copies, ".key");
    BOOST_REQUIRE(databases.size() == 1U);
    BOOST_REQUIRE(keys.size() == 1U);
    BOOST_TEST(modeOf(databases[0]) == 0600u);
    BOOST_TEST(modeOf(keys[0]) == 0600u);
    BOOST_TEST(databases[0].stem() == keys[0].stem());
    fs::remove_all(home.options.data);
    fs::create_directory(home.options.data);
    fs::copy_file(databases[0], home.options.data / "passerelle.db");
    fs::copy_file(keys[0], home.options.data / "key");
    app::Program program(home.options);
    BOOST_TEST(secretOf(program) == "agreed");
}

BOOST_AUTO_TEST_CASE(ofAnotherDatabaseTheKeyIsCopiedAndTheWaySaid) {
    Home home;
    { app::Program program(home.options); }
    auto options = home.options;
    options.database = "postgresql://passerelle@db.invalid/passerelle";
    const auto said = printed([&] { return app::backup(options, home.folder / "copies"); });
    BOOST_TEST(said.find("pg_dump") != std::string::npos);
    BOOST_TEST(filesIn(home.folder / "copies", ".key").size() == 1U);
    BOOST_TEST(filesIn(home.folder / "copies", ".db").empty());
}

BOOST_AUTO_TEST_CASE(aFolderWithoutAProgramIsNotBackedUp) {
    Home home;
    BOOST_CHECK_THROW(app::backup(home.options, home.folder / "copies"), base::Fault);
    BOOST_TEST(!fs::exists(home.options.data));
    BOOST_TEST(!fs::exists(home.folder / "copies"));
}

BOOST_AUTO_TEST_SUITE_END()
