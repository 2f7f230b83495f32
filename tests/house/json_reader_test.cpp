// JSON is read in one place, with its limits.
#include <boost/test/unit_test.hpp>
#include <regex>

#include "tests/house/tree.h"

BOOST_AUTO_TEST_SUITE(json_reader)

BOOST_AUTO_TEST_CASE(nobodyElseReadsJson) {
    const std::regex reading(
        R"(json::(parse|accept|sax_parse|from_\w+)\s*\(|json_sax|sax_dom_parser|"_json|)"
        R"(Poco/JSON|boost/json|rapidjson|>>\s*json)",
        std::regex::icase);
    const std::string reader = "gateway/model/json_text.cpp";
    std::string others;
    bool found = false;
    for (const auto& file : house::sources({"gateway/", "protocols/", "connectors/", "samples/"})) {
        if (!std::regex_search(file.text, reading)) continue;
        if (file.path == reader)
            found = true;
        else
            others += "\n  " + file.path;
    }
    BOOST_TEST(found, reader + " reads no JSON");
    BOOST_TEST(others.empty(), "model::parsedJson and its neighbours read JSON, not:" << others);
}

BOOST_AUTO_TEST_SUITE_END()
