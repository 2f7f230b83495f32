#include "gateway/base/readings.h"

#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <optional>

#include "gateway/base/id.h"

namespace {

struct Folder {
    Folder() : path(std::filesystem::temp_directory_path() / base::newToken(base::systemRandom())) {
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    const std::filesystem::path path;
};

/// A program that is lost over what it reads.
void die(const std::filesystem::path& folder, const std::string& what) {
    const auto process = ::fork();
    if (process == 0) {
        base::Readings readings(folder);
        const auto mark = readings.begin(what);
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    BOOST_REQUIRE(WIFSIGNALED(status));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(readings)

BOOST_AUTO_TEST_CASE(threeDeathsArePoison) {
    const Folder folder;
    const auto at = folder.path / "reading";
    for (int deaths = 0; deaths < 3; ++deaths) {
        const base::Readings readings(at);
        BOOST_TEST(readings.deaths("a") == deaths);
        BOOST_TEST(!readings.isPoison("a"));
        die(at, "a");
    }
    base::Readings readings(at);
    BOOST_TEST(readings.isPoison("a"));
    BOOST_TEST(!readings.isPoison("b"));
    readings.setAside("a", "it lies there");
    BOOST_TEST((readings.untold() == std::map<std::string, std::string>{{"a", "it lies there"}}));
    readings.told("a");
    readings.setAside("a", "it lies there");
    BOOST_TEST(readings.untold().empty());
    BOOST_TEST(base::Readings(at).isPoison("a"));
    readings.forget("a");
    BOOST_TEST(readings.deaths("a") == 0);
}

BOOST_AUTO_TEST_CASE(aCleanEndIsForgotten) {
    const Folder folder;
    die(folder.path, "a");
    die(folder.path, "a");
    base::Readings readings(folder.path);
    {
        const auto mark = readings.begin("a");
        BOOST_TEST(readings.deaths("a") == 2);
        BOOST_TEST(base::Readings(folder.path).deaths("a") == 3);
    }
    BOOST_TEST(readings.deaths("a") == 0);
    BOOST_TEST(std::filesystem::is_empty(folder.path));
}

BOOST_AUTO_TEST_CASE(whoReadsAtTheSameTimeIsNoDeath) {
    const Folder folder;
    base::Readings readings(folder.path);
    std::optional first(readings.begin("a"));
    for (int i = 0; i < 10; ++i) {
        const auto again = readings.begin("a");
        BOOST_TEST(readings.deaths("a") == 0);
    }
    BOOST_TEST(base::Readings(folder.path).deaths("a") == 1);
    first.reset();
    BOOST_TEST(std::filesystem::is_empty(folder.path));
}

BOOST_AUTO_TEST_SUITE_END()
