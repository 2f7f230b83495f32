// How long files and functions may be. What everything passes through is what rots first.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/house/functions.h"
#include "tests/house/tree.h"

namespace {

constexpr std::size_t kFileMedian = 120;
constexpr std::size_t kFileMost9of10 = 300;
constexpr std::size_t kFileMost = 450;
constexpr std::size_t kHeaderMedian = 60;
constexpr std::size_t kFunctionMedian = 8;
constexpr std::size_t kFunctionMost = 50;

using Sized = std::pair<std::size_t, std::string>;  // lines, what

const std::vector<std::string_view> kProduct{"gateway/", "protocols/", "connectors/", "samples/"};
const std::vector<std::string_view> kAll{"gateway/", "protocols/", "connectors/", "samples/",
                                         "tests/"};

std::vector<Sized> files(const std::vector<std::string_view>& folders, std::string_view ending) {
    std::vector<Sized> sized;
    for (const auto& file : house::sources(folders))
        if (house::endsWith(file.path, ending))
            sized.emplace_back(house::lineCount(file.text), file.path);
    return sized;
}

std::vector<Sized> functions(const std::vector<std::string_view>& folders) {
    std::vector<Sized> sized;
    for (const auto& file : house::sources(folders))
        for (const auto& function : house::functions(file.text))
            sized.emplace_back(function.lines, file.path + ":" + std::to_string(function.line) +
                                                   "  " + function.head);
    return sized;
}

std::size_t quantile(std::vector<Sized> sized, std::size_t percent) {
    if (sized.empty()) return 0;
    std::sort(sized.begin(), sized.end());
    return sized[(sized.size() - 1) * percent / 100].first;
}

/// Those over the limit, longest first, one a line.
std::string over(std::vector<Sized> sized, std::size_t limit) {
    std::sort(sized.rbegin(), sized.rend());
    std::string text;
    for (const auto& [lines, what] : sized)
        if (lines > limit) text += "\n  " + std::to_string(lines) + "  " + what;
    return text;
}

std::string longest(std::vector<Sized> sized) {
    std::sort(sized.rbegin(), sized.rend());
    sized.resize(std::min<std::size_t>(sized.size(), 10));
    return over(sized, 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(budgets)

BOOST_AUTO_TEST_CASE(filesAreShort) {
    const auto sized = files(kProduct, ".cpp");
    const auto median = quantile(sized, 50);
    const auto most = quantile(sized, 90);
    BOOST_TEST_MESSAGE(".cpp files: " << sized.size() << ", median " << median << ", p90 " << most);
    BOOST_TEST(median <= kFileMedian, "the median .cpp has " << median << " lines");
    BOOST_TEST(most <= kFileMost9of10,
               "one .cpp in ten is longer than " << most << " lines:" << longest(sized));
}

BOOST_AUTO_TEST_CASE(noFileIsTooLong) {
    const auto long_ = over(files(kAll, ".cpp"), kFileMost) + over(files(kAll, ".h"), kFileMost);
    BOOST_TEST(long_.empty(), "more than " << kFileMost << " lines:" << long_);
}

BOOST_AUTO_TEST_CASE(headersAreShort) {
    const auto sized = files(kProduct, ".h");
    const auto median = quantile(sized, 50);
    BOOST_TEST_MESSAGE(".h files: " << sized.size() << ", median " << median);
    BOOST_TEST(median <= kHeaderMedian, "the median header has " << median << " lines");
}

BOOST_AUTO_TEST_CASE(functionsAreShort) {
    const auto sized = functions(kProduct);
    const auto median = quantile(sized, 50);
    BOOST_TEST_MESSAGE("functions: " << sized.size() << ", median " << median << ", p90 "
                                     << quantile(sized, 90));
    BOOST_TEST(median <= kFunctionMedian, "the median function has " << median << " lines");
}

BOOST_AUTO_TEST_CASE(noFunctionIsTooLong) {
    const auto tooLong = over(functions(kProduct), kFunctionMost);
    BOOST_TEST(tooLong.empty(), "more than " << kFunctionMost << " lines:" << tooLong);
}

BOOST_AUTO_TEST_CASE(testsKeepUpWithTheSource) {
    const auto lines = [](const std::vector<std::string_view>& folders) {
        std::size_t sum = 0;
        for (const auto& [count, path] : files(folders, ".cpp")) sum += count;
        return sum;
    };
    BOOST_TEST_MESSAGE("lines of .cpp: source " << lines(kProduct) << ", tests "
                                                << lines({"tests/"}));
}

BOOST_AUTO_TEST_SUITE_END()
