#include "connectors/table.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(convertsBothWays) {
    const connectors::Table units("EA = ST\n# boxes\n\nBX=KAR\r\nPCE = ST\n", "map.units");
    BOOST_TEST(units.theirs("BX") == "KAR");
    BOOST_TEST(units.theirs("PCE") == "ST");
    BOOST_TEST(units.ours("ST") == "EA");
    BOOST_TEST(units.theirs("KGM") == "KGM");
    BOOST_TEST(!units.findOurs("KGM"));
}

BOOST_AUTO_TEST_CASE(namesEveryLineThatIsNoPair) {
    const auto problems = [](const char* lines) {
        try {
            const connectors::Table table(lines, "map.units");
        } catch (const base::Fault& fault) {
            return base::summary(fault.problems());
        }
        return std::string();
    };
    BOOST_TEST(problems("EA = ST\nBX\n= KAR") ==
               "map.units: line 2: ours = theirs; map.units: line 3: ours = theirs");
}

BOOST_AUTO_TEST_SUITE_END()
