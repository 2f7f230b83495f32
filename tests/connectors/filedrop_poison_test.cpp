#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <fstream>

#include "gateway/base/fault.h"
#include "gateway/base/readings.h"
#include "tests/connectors/filedrop_world.h"

// A file that takes the program with it.

namespace {

// The number before a name is the order of the files.
constexpr const char* kKinds = "stock = *stock*";

/// A connector whose cXML reader is lost over some files and refuses the others.
std::unique_ptr<connectors::Connector> lostOverPoison(const fixtures::FileWorld& world) {
    auto setup = world.setup();
    setup.fromCxml = [](std::string_view file) -> model::Document {
        if (file.find("poison") != std::string_view::npos) ::kill(::getpid(), SIGKILL);
        throw base::Fault(base::FaultCode::malformed, "no");
    };
    auto office = world.office("files");
    office.settings["kinds"] = kKinds;
    return connectors::make(office, setup);
}

/// One life of the program: it collects, stores, and so on until there is nothing. `cursor` is
/// kept in a file, as the database keeps it. What it tells goes to the end of another.
void live(const fixtures::FileWorld& world) {
    base::countReadingsIn(world.memory() / "reading");
    const auto connector = lostOverPoison(world);
    const auto stored = world.folder().parent_path() / "cursor";
    for (;;) {
        std::string cursor;
        std::ifstream in(stored);
        std::getline(in, cursor);
        const auto batch = connector->collect(cursor, 10);
        for (const auto& [what, words] : base::readings()->untold()) {
            std::ofstream(world.folder().parent_path() / "told", std::ios::app) << words << '\n';
            base::readings()->told(what);
        }
        if (batch.cursor == cursor) return;
        for (const auto& one : batch.stock)
            std::ofstream(world.folder().parent_path() / "stock", std::ios::app)
                << one.sku << ' ' << one.quantity.str() << '\n';
        std::ofstream(stored) << batch.cursor << '\n';
    }
}

/// Whether the program was lost.
bool isLost(const fixtures::FileWorld& world) {
    const auto process = ::fork();
    if (process == 0) {
        live(world);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFSIGNALED(status);
}

std::string stock(const std::string& sku) {
    return "sku,quantity\n" + sku + ",1\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_poison)

BOOST_AUTO_TEST_CASE(theFourthTimeItIsSetAside) {
    fixtures::FileWorld world;
    world.drop("1-stock.csv", stock("A"));
    world.drop("2-paper.xml", "<poison/>");
    world.drop("3-stock.csv", stock("B"));
    for (int death = 0; death < 3; ++death) BOOST_TEST(isLost(world));
    BOOST_TEST(!isLost(world));
    BOOST_TEST(world.content("../stock") == "A 1\nB 1\n");
    BOOST_TEST(world.names("in/taken/files").empty());
    BOOST_TEST(world.names("in/done").size() == 2U);
    const auto aside = world.names("in/failed/aside");
    BOOST_REQUIRE(aside.size() == 1U);
    BOOST_TEST(aside[0].ends_with("2-paper.xml"));
    BOOST_TEST(world.content("in/failed/aside/" + aside[0]) == "<poison/>");
    const auto told = world.content("../told");
    BOOST_TEST(told == "2-paper.xml is set aside as in/failed/aside/" + aside[0] +
                           ": the program ended 3 times while it read it. To have it read again, "
                           "put it back into in.\n");
    BOOST_TEST(std::filesystem::is_empty(world.memory() / "reading"));
    // It goes on, and tells nothing twice.
    world.clock().advance(std::chrono::minutes(1));
    world.drop("4-stock.csv", stock("C"));
    BOOST_TEST(!isLost(world));
    BOOST_TEST(world.content("../stock") == "A 1\nB 1\nC 1\n");
    BOOST_TEST(world.content("../told") == told);
}

BOOST_AUTO_TEST_CASE(aNeighbourIsNotBlamed) {
    fixtures::FileWorld world;
    for (int i = 0; i < 8; ++i)
        world.drop("stock-" + std::to_string(i) + ".csv", stock("S" + std::to_string(i)));
    world.drop("stock-3a.xml", "<poison/>");
    world.drop("stock-6a.xml", "<poison/>");
    int deaths = 0;
    while (isLost(world)) BOOST_REQUIRE(++deaths < 20);
    BOOST_TEST(deaths == 6);
    BOOST_TEST(world.names("in/failed/aside").size() == 2U);
    BOOST_TEST(world.names("in/done").size() == 8U);
    BOOST_TEST(world.content("../stock") == "S0 1\nS1 1\nS2 1\nS3 1\nS4 1\nS5 1\nS6 1\nS7 1\n");
}

BOOST_AUTO_TEST_CASE(filesAreTakenAsTheyWereWritten) {
    using std::chrono::milliseconds;
    fixtures::FileWorld world;
    const auto written = [&](const std::string& name, const std::string& sku, milliseconds ago) {
        world.drop(name, stock(sku));
        const auto file = world.folder() / "in" / name;
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - ago);
    };
    // Within one second too.
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto second = std::chrono::duration_cast<milliseconds>(now) % 1000 + milliseconds(5000);
    written("a-stock.csv", "third", second - milliseconds(900));
    written("b-stock.csv", "second", second - milliseconds(500));
    written("c-stock.csv", "first", second - milliseconds(100));
    written("d-stock.csv", "oldest", milliseconds(90'000));
    const auto batch = world.connector({{"kinds", kKinds}})->collect("", 10);
    std::string order;
    for (const auto& one : batch.stock) order += one.sku + ' ';
    BOOST_TEST(order == "oldest first second third ");
}

BOOST_AUTO_TEST_CASE(deepJsonFailsAndTheOthersAreTaken) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    world.drop("1-deep.json", deep);
    world.drop("2-deep.json", R"({"stock":[{"sku":"A","quantity":)" + deep + "}]}");
    world.drop("3-twice.json", R"({"stock":[{"sku":"A","quantity":"1","quantity":"2"}]})");
    world.drop("4-large.json", "[\"" + std::string(17U << 20U, 'x') + "\"]");
    world.drop("5-beyond.json", R"({"stock":[{"sku":"A","quantity":1e400}]})");
    world.drop("6-right.json", R"({"stock":[{"sku":"B","quantity":12345678901234567890.10},)"
                               R"({"sku":"C","quantity":7}]})");
    const auto batch = connector->collect("", 10);
    BOOST_REQUIRE(batch.stock.size() == 2U);
    BOOST_TEST(batch.stock[0].quantity.str() == "12345678901234567890.10");
    BOOST_TEST(batch.stock[1].quantity.str() == "7");
    std::string why;
    for (const auto& name : world.names("in/failed"))
        if (name.ends_with(".txt")) why += world.content("in/failed/" + name);
    for (const char* part : {"is nested deeper than 64 levels",
                             "/stock/0/quantity: stands there "
                             "twice",
                             "The JSON is too large", "beyond all limits"})
        BOOST_TEST(why.find(part) != std::string::npos, part << " in " << why);
    BOOST_TEST(world.names("in/failed").size() == 10U);
}

BOOST_AUTO_TEST_SUITE_END()
