// What the profiles say is of the form the options have.
#include <boost/test/unit_test.hpp>

#include "gateway/flows/partner_options.h"
#include "gateway/model/profile.h"

BOOST_AUTO_TEST_SUITE(profiles)

BOOST_AUTO_TEST_CASE(everySettingIsAnOptionAndItsValueOfItsForm) {
    int settings = 0;
    for (const auto& profile : model::profiles())
        for (const auto& [name, setting] : profile.settings) {
            const auto option = flows::findOption(name);
            BOOST_TEST_REQUIRE(option.has_value(), profile.name << ": " << name);
            BOOST_TEST(flows::wrongWith(*option, setting.value) == "",
                       profile.name << ": " << name);
            ++settings;
        }
    BOOST_TEST(settings > 60);
}

BOOST_AUTO_TEST_SUITE_END()
