// Plays every *.journey beside this file, each as a test case of its own. Their grammar: play.cpp.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <vector>

#include "gateway/base/log.h"
#include "tests/journeys/play.h"

namespace {

std::vector<std::filesystem::path> journeyFiles() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(PASSERELLE_SOURCE "/tests/journeys"))
        if (entry.path().extension() == ".journey") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void playOne(const std::filesystem::path& file) {
    base::log::silence(true);
    try {
        journeys::play(file);
        BOOST_TEST(true);
    } catch (const std::exception& e) {
        BOOST_ERROR(e.what());
    }
}

bool registered() {
    auto* suite = BOOST_TEST_SUITE("journeys");
    for (const auto& file : journeyFiles())
        suite->add(boost::unit_test::make_test_case([file] { playOne(file); }, file.stem().string(),
                                                    __FILE__, __LINE__));
    boost::unit_test::framework::master_test_suite().add(suite);
    return true;
}

[[maybe_unused]] const bool kRegistered = registered();

}  // namespace
