#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "tests/connectors/filedrop_world.h"

// The manual's examples are taken as they stand there.

namespace {

std::string manual() {
    const std::ifstream in(std::string(PASSERELLE_SOURCE) + "/connectors/filedrop/README.md");
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

/// The blocks of a language behind a heading.
std::vector<std::string> blocks(const std::string& heading, const std::string& language) {
    const auto text = manual();
    const auto begin = "```" + language + '\n';
    std::vector<std::string> found;
    auto at = text.find(heading);
    while ((at = text.find(begin, at)) != std::string::npos) {
        at += begin.size();
        found.push_back(text.substr(at, text.find("```", at) - at));
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_manual)

BOOST_AUTO_TEST_CASE(whatComesIn) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    (void)connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-7"));
    const auto csv = blocks("## What comes in", "csv");
    BOOST_REQUIRE(csv.size() == 5u);
    const std::vector<std::string> names{"confirmation", "shipnotice", "invoice", "stock", "price"};
    for (std::size_t i = 0; i < names.size(); ++i) world.drop(names[i] + ".csv", csv[i]);
    const auto json = blocks("## What comes in", "json");
    BOOST_REQUIRE(json.size() == 1u);
    world.drop("confirmation.json", json[0]);
    const auto batch = connector->collect("", 10);
    BOOST_TEST(batch.documents.size() == 4u);
    BOOST_TEST(batch.stock.size() == 1u);
    BOOST_TEST(batch.prices.size() == 1u);
    for (const auto& name : world.names("in/failed"))
        BOOST_ERROR(name << ": " << world.content("in/failed/" + name));
}

BOOST_AUTO_TEST_CASE(whatGoesOut) {
    fixtures::FileWorld world;
    auto order = fixtures::order("PO-7");
    order.items[0].unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    order.items[0].description = "Paper, white";
    (void)world.connector({{"format", "csv"}})->deliver({"msg_1", "ord_01k", "acme", 1}, order);
    auto said = world.content("out/PO-7_msg_1.csv");
    std::erase(said, '\r');
    BOOST_TEST(said == blocks("## Orders", "csv").at(0));
}

BOOST_AUTO_TEST_SUITE_END()
