#include "gateway/model/units.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "gateway/base/text.h"
#include "gateway/model/unit_table.h"

using model::UnitRow;

namespace {

std::string in(std::string_view vocabulary, std::string_view unit, std::string_view aliases = {}) {
    return model::unitIn(vocabulary, unit, aliases).value_or("-");
}
std::string from(std::string_view vocabulary, std::string_view unit,
                 std::string_view aliases = {}) {
    return model::unitFrom(vocabulary, unit, aliases).value_or("-");
}

const std::vector<std::pair<std::string, std::string_view UnitRow::*>> kVocabularies{
    {"unece", &UnitRow::unece}, {"x12", &UnitRow::x12}, {"sap-iso", &UnitRow::sapIso}};

}  // namespace

BOOST_AUTO_TEST_SUITE(units)

BOOST_AUTO_TEST_CASE(aCodeStandsOnceInItsVocabulary) {
    BOOST_TEST(model::unitTable().size() > 150U);
    for (const auto& [vocabulary, column] : kVocabularies) {
        std::set<std::string_view> seen;
        for (const auto& row : model::unitTable())
            if (!(row.*column).empty())
                BOOST_TEST(seen.insert(row.*column).second, vocabulary << " " << row.*column);
        BOOST_TEST(seen.size() > 90U);
    }
}

BOOST_AUTO_TEST_CASE(everyRowIsWritableAndNamed) {
    for (const auto& row : model::unitTable()) {
        BOOST_TEST(!row.name.empty());
        BOOST_TEST(row.unece.size() <= 3);
        BOOST_TEST(row.x12.size() <= 2, row.x12);
        BOOST_TEST(row.sapIso.size() <= 3);
        for (const auto& word : base::split(row.also, ' '))
            BOOST_TEST((row.also.empty() || !word.empty()), row.name);
    }
}

BOOST_AUTO_TEST_CASE(aUnitComesBackFromEveryVocabulary) {
    for (const auto& row : model::unitTable())
        for (const auto& [vocabulary, column] : kVocabularies) {
            if (row.unece.empty() || (row.*column).empty()) continue;
            BOOST_TEST(in(vocabulary, row.unece) == row.*column, row.name);
            BOOST_TEST(from(vocabulary, row.*column) == row.unece, row.name);
        }
}

BOOST_AUTO_TEST_CASE(codesWithTwoMeaningsFollowTheirVocabulary) {
    BOOST_TEST(in("x12", "CA") == "CN");
    BOOST_TEST(from("x12", "CA") == "CS");
    BOOST_TEST(in("x12", "CS") == "CA");
    BOOST_TEST(in("x12", "PL") == "PA");
    BOOST_TEST(from("x12", "PL") == "D97");
    BOOST_TEST(in("x12", "RL") == "RE");
    BOOST_TEST(from("x12", "RL") == "RO");
    BOOST_TEST(from("x12", "ST") == "SET");
    BOOST_TEST(in("x12", "BE") == "BD");
    BOOST_TEST(in("x12", "TN") == "-");
    BOOST_TEST(from("x12", "TN") == "STN");
}

BOOST_AUTO_TEST_CASE(nothingIsGuessed) {
    for (const auto* unit : {"", "ST", "XXX", "FOO", "Z9Z", "box of ten", "T", "M", "BX "})
        for (const auto& [vocabulary, column] : kVocabularies)
            BOOST_TEST(in(vocabulary, unit) == "-", vocabulary << " " << unit);
    BOOST_TEST(in("as-is", "EA") == "-");
    BOOST_TEST(in("sap-iso", "D97") == "-");
    BOOST_TEST(!model::isUnit("ST"));
    BOOST_TEST(model::isUnit("EA"));
}

BOOST_AUTO_TEST_CASE(eachPieceAndOneAreThreeUnits) {
    BOOST_TEST(in("sap-iso", "EA") == "EA");
    BOOST_TEST(in("sap-iso", "H87") == "PCE");
    BOOST_TEST(in("sap-iso", "C62") == "C62");
    BOOST_TEST(in("unece", "PCE") == "H87");
    BOOST_TEST(in("unece", "PCS") == "H87");
    BOOST_TEST(in("unece", "each") == "EA");
    BOOST_TEST(in("unece", "UN") == "C62");
}

BOOST_AUTO_TEST_CASE(commonNamesAndPrefixedPackagesAreRead) {
    BOOST_TEST(in("unece", "kg") == "KGM");
    BOOST_TEST(in("unece", "Box") == "BX");
    BOOST_TEST(in("unece", "XBX") == "BX");
    BOOST_TEST(in("unece", "XPX") == "PF");
    BOOST_TEST(in("x12", "pouch") == "V2");
    BOOST_TEST(in("unece", "PO") == "-");
    BOOST_TEST(model::unitName("LBR") == "pound");
    BOOST_TEST(model::unitName("FOO") == "");
}

BOOST_AUTO_TEST_CASE(thePartnersOwnWordsCountFirst) {
    BOOST_TEST(in("unece", "BX", "PCE=EA BX=BOX") == "BOX");
    BOOST_TEST(in("sap-iso", "ea", "EA=PCE") == "PCE");
    BOOST_TEST(in("x12", "FOO", "FOO=BAR") == "BAR");
    BOOST_TEST(from("unece", "box", "BX=BOX") == "BX");
    BOOST_TEST(from("x12", "CT", "BX=BOX") == "CT");
    BOOST_TEST(in("unece", "CT", "nonsense =") == "CT");
}

BOOST_AUTO_TEST_SUITE_END()
