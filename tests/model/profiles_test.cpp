#include <boost/test/unit_test.hpp>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/partner.h"
#include "gateway/model/profile.h"

namespace {

std::string slurp(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// The names in the first column of the README's table: `limit.<field>` stands for a family.
std::set<std::string> documented() {
    std::set<std::string> names;
    std::istringstream in(slurp(PASSERELLE_SOURCE "/config/profiles/README.md"));
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("| `")) continue;
        const auto column = line.substr(1, line.find('|', 1) - 1);
        static const std::regex name("`([^`]+)`");
        for (auto it = std::sregex_iterator(column.begin(), column.end(), name);
             it != std::sregex_iterator(); ++it)
            names.insert((*it)[1]);
    }
    return names;
}

bool isDocumented(const std::set<std::string>& names, const std::string& setting) {
    if (names.contains(setting)) return true;
    return std::ranges::any_of(names, [&](const auto& one) {
        const auto family = one.substr(0, one.find('<'));
        return family.size() < one.size() && setting.starts_with(family);
    });
}

std::string told(std::string_view json) {
    try {
        (void)model::profileFromJson(json);
    } catch (const base::Fault& fault) {
        return fault.told();
    }
    return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(profiles)

BOOST_AUTO_TEST_CASE(allAreHereGenericFirst) {
    std::vector<std::string> names;
    for (const auto& profile : model::profiles()) names.push_back(profile.name);
    BOOST_TEST_REQUIRE(!names.empty());
    BOOST_TEST(names.front() == "generic");
    std::ranges::sort(names);
    BOOST_TEST(base::join(names, " ") ==
               "amazon-business ariba coupa dynamics365 generic infor ivalua jaggaer netsuite "
               "oracle-ebs oracle-fusion sap-s4 sap-srm unimarket workday");
}

BOOST_AUTO_TEST_CASE(aProfileHasTheNameOfItsFile) {
    for (const auto& profile : model::profiles()) {
        const auto file = slurp(PASSERELLE_SOURCE "/config/profiles/" + profile.name + ".json");
        BOOST_TEST_REQUIRE(!file.empty(), profile.name);
        BOOST_TEST(model::profileFromJson(file).title == profile.title);
        BOOST_TEST(!profile.notes.empty(), profile.name);
    }
}

BOOST_AUTO_TEST_CASE(everySettingIsDocumentedAndHasASource) {
    const auto names = documented();
    BOOST_TEST(names.size() > 20U);
    for (const auto& profile : model::profiles())
        for (const auto& [name, setting] : profile.settings) {
            BOOST_TEST(isDocumented(names, name), profile.name << ": " << name);
            BOOST_TEST(setting.source.size() > 20U, profile.name << ": " << name);
            BOOST_TEST(setting.source.ends_with("."), profile.name << ": " << name);
            if (setting.source.starts_with("assumed"))
                BOOST_TEST(setting.source.starts_with("assumed: "), profile.name << ": " << name);
        }
}

BOOST_AUTO_TEST_CASE(limitsParse) {
    static const std::regex form("[1-9][0-9]* (characters|bytes|lines|extrinsics) (cut|stop)");
    int limits = 0;
    for (const auto& profile : model::profiles())
        for (const auto& [name, setting] : profile.settings) {
            if (!name.starts_with("limit.")) continue;
            BOOST_TEST(std::regex_match(setting.value, form), profile.name << ": " << name);
            ++limits;
        }
    BOOST_TEST(limits > 15);
}

BOOST_AUTO_TEST_CASE(aPartnersOwnValueComesFirstThenItsProfiles) {
    model::Partner partner;
    partner.profile = "coupa";
    BOOST_TEST(partner.option("units.unknown", "9") == "stop");
    partner.options["units.unknown"] = "note";
    BOOST_TEST(partner.option("units.unknown", "9") == "note");
    BOOST_TEST(partner.option("no.such.setting", "9") == "9");
    partner.profile = "no such profile";
    partner.options.clear();
    BOOST_TEST(partner.option("units.unknown", "9") == "9");
}

BOOST_AUTO_TEST_CASE(mistakesInAFileAreAllNamed) {
    BOOST_TEST(told("{") == "Not a profile: byte 2: is not JSON");
    BOOST_TEST(told("[]") == "Not a profile: the profile: is not an object");
    BOOST_TEST(
        told(R"({"name":"x","title":"","version":0,"notes":"n","setting":{},"settings":{}})") ==
        "Not a profile: setting: is no member of a profile; title: is missing or no text; "
        "version: is not a number from 1");
    BOOST_TEST(told(R"({"name":"x","title":"X","version":1,"notes":"n","settings":
        {"units":{"value":"x12"},"units.unknown":{"value":"5","source":""}}})") ==
               "Not a profile: settings.units: is not a value and a source; "
               "settings.units.unknown.source: is missing or no text");
}

BOOST_AUTO_TEST_SUITE_END()
