// What may not stand in any file, and what may stand at the top.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/house/tree.h"

namespace {

const std::set<std::string> kTop{
    ".ci",
    ".clang-format",
    ".clang-tidy",
    ".gitignore",
    "CHANGELOG.md",
    "CMakeLists.txt",
    "CMakePresets.json",
    "LICENSE",
    "README.md",
    "config",
    "connectors",
    "gateway",
    "protocols",
    "samples",
    "tests",
};

bool isText(const std::string& text) {
    return text.find('\0') == std::string::npos;
}

/// Every line of the project that matches, as `path:line  text`.
std::string lines(const std::regex& pattern) {
    std::string found;
    for (const auto& path : house::projectFiles()) {
        const auto text = house::readFile(path);
        if (!isText(text) || !std::regex_search(text, pattern)) continue;
        std::istringstream in(text);
        std::string line;
        for (int number = 1; std::getline(in, line); ++number)
            if (std::regex_search(line, pattern))
                found += "\n  " + path + ":" + std::to_string(number) + "  " + line.substr(0, 120);
    }
    return found;
}

/// A pattern put together here, so that this file does not match itself.
std::regex oneOf(const std::vector<std::vector<std::string>>& words) {
    std::string pattern;
    for (const auto& parts : words) {
        if (!pattern.empty()) pattern += "|";
        for (const auto& part : parts) pattern += part;
    }
    return std::regex(pattern);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words)

// The others would find nothing wrong with no files at all.
BOOST_AUTO_TEST_CASE(gitShowsTheFiles) {
    BOOST_TEST(house::projectFiles().size() > 50U, "git ls-files shows next to nothing");
}

BOOST_AUTO_TEST_CASE(theTopIsTheHouse) {
    std::set<std::string> strangers;
    for (const auto& path : house::projectFiles())
        if (const auto name = path.substr(0, path.find('/')); kTop.count(name) == 0)
            strangers.insert(name);
    std::string text;
    for (const auto& name : strangers) text += " " + name;
    BOOST_TEST(text.empty(), "at the top, outside the house:" << text);
}

BOOST_AUTO_TEST_CASE(noPathsOfSomebodysMachine) {
    const auto found = lines(oneOf({{"/wo", "rk/"},
                                    {"/ho", "me/[a-z]"},
                                    {"/ro", "ot/"},
                                    {"/tmp/ba", "sh_jobs"},
                                    {"/Us", "ers/"}}));
    BOOST_TEST(found.empty(), "paths of one machine:" << found);
}

BOOST_AUTO_TEST_CASE(lockFilesNameThePublicRegistryOrNone) {
    std::string found;
    const std::regex resolved(R"re("resolved"\s*:\s*"(https?://[^/"]+))re");
    for (const auto& path : house::projectFiles()) {
        if (!house::endsWith(path, "package-lock.json")) continue;
        const auto text = house::readFile(path);
        for (std::sregex_iterator it(text.begin(), text.end(), resolved), end; it != end; ++it)
            if ((*it)[1] != "https://registry.npmjs.org") found += "\n  " + path + "  " + it->str();
    }
    BOOST_TEST(found.empty(), "packages from elsewhere:" << found);
}

BOOST_AUTO_TEST_CASE(noSecretsOfAMachine) {
    const auto found = lines(oneOf({{"BEGIN [A-Z ]*PRIV", "ATE KEY"},
                                    {"AK", "IA[0-9A-Z]{16}"},
                                    {"gh", "p_[A-Za-z0-9]{36}"},
                                    {"_auth", "Token="}}));
    BOOST_TEST(found.empty(), "keys:" << found);
}

BOOST_AUTO_TEST_SUITE_END()
