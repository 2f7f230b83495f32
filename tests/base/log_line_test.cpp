#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <functional>

#include "gateway/base/clock.h"
#include "gateway/base/id.h"
#include "gateway/base/log.h"
#include "tests/support/corpus.h"

namespace {

/// What reaches standard error meanwhile.
std::string standardError(const std::function<void()>& act) {
    const auto file = std::filesystem::temp_directory_path() / base::newToken(base::systemRandom());
    const int kept = ::dup(STDERR_FILENO);
    const int aside = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(aside, STDERR_FILENO);
    ::close(aside);
    act();
    ::dup2(kept, STDERR_FILENO);
    ::close(kept);
    auto text = corpus::bytes(file);
    std::filesystem::remove(file);
    return text;
}

/// The line behind its time, which must be one.
std::string behindTime(const std::string& line) {
    const auto space = line.find(' ');
    BOOST_TEST(base::parseIso(line.substr(0, space)).has_value(), line);
    return line.substr(space + 1);
}

std::string logged(const std::string& value) {
    return behindTime(standardError([&] { base::log::info("test.event", {{"key", value}}); }));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(log_line)

BOOST_AUTO_TEST_CASE(writesOneLinePerEvent) {
    const auto line = behindTime(standardError([] {
        base::log::warn("order.refused", {{"order", "ord_1"}, {"why", "price changed"}});
    }));
    BOOST_TEST(line == "warn order.refused order=ord_1 why=\"price changed\"\n");
    BOOST_TEST(behindTime(standardError([] { base::log::error("gone"); })) == "error gone\n");
}

BOOST_AUTO_TEST_CASE(aValueCannotBreakTheLine) {
    const std::vector<std::pair<std::string, std::string>> table{{"plain", "plain"},
                                                                 {"", "\"\""},
                                                                 {"a=b", "\"a=b\""},
                                                                 {"a\"b\\c", "\"a\\\"b\\\\c\""},
                                                                 {"a\nb\r\tc", "\"a\\nb\\r\\tc\""},
                                                                 {"\x1b[31m", "\"\\x1b[31m\""},
                                                                 {"Grüße", "Grüße"},
                                                                 {"\xff", "\xef\xbf\xbd"}};
    for (const auto& [value, shown] : table)
        BOOST_TEST(logged(value) == "info test.event key=" + shown + "\n");
}

BOOST_AUTO_TEST_CASE(isSilentWhenTold) {
    BOOST_TEST(standardError([] {
                   base::log::silence(true);
                   base::log::error("unheard");
                   base::log::silence(false);
               }) == "");
}

BOOST_AUTO_TEST_CASE(anErrorSaidOverAndOverIsWrittenOnce) {
    const auto said = standardError([] {
        for (int i = 0; i < 1000; ++i) base::log::error("disk.full", {{"why", "no room"}});
        base::log::error("disk.full", {{"why", "another"}});
        for (int i = 0; i < 2; ++i) base::log::warn("disk.slow");
    });
    BOOST_TEST(std::ranges::count(said, '\n') == 4);
}

BOOST_AUTO_TEST_SUITE_END()
