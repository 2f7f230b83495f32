// gateway/base/events.md against the sources.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <regex>

#include "tests/support/corpus.h"

namespace {

const std::filesystem::path kSource = PASSERELLE_SOURCE;

using Events = std::map<std::string, std::string>;  // by name: level

/// What the pattern finds: its groups of that number.
Events found(const std::string& text, const std::regex& pattern, std::size_t name,
             std::size_t level) {
    Events events;
    for (std::sregex_iterator i(text.begin(), text.end(), pattern), end; i != end; ++i)
        events[(*i)[name]] = (*i)[level];
    return events;
}

Events logged() {
    static const std::regex kCall(R"~(log::(info|warn|error)\(\s*"([^"]+)")~");
    Events events;
    for (const auto* box : {"gateway", "protocols", "connectors"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource / box))
            if (entry.path().extension() == ".cpp")
                events.merge(found(corpus::bytes(entry.path()), kCall, 2, 1));
    return events;
}

std::string table() {
    return corpus::bytes(kSource / "gateway/base/events.md");
}

Events listed() {
    static const std::regex kRow(R"~(\| `([a-z_.]+)` \| (info|warn|error) \| [^|]{20,} \|\n)~");
    return found(table(), kRow, 1, 2);
}

std::string render(const Events& events) {
    std::string text;
    for (const auto& [name, level] : events) text += name + " " + level + "\n";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(everyEventLoggedIsListedAndNoOther) {
    BOOST_TEST(render(logged()) == render(listed()));
}

BOOST_AUTO_TEST_CASE(theListIsInTheOrderOfTheNames) {
    const std::string text = table();
    std::size_t before = 0;
    for (const auto& [name, level] : listed()) {
        const auto at = text.find("| `" + name + "`");
        BOOST_TEST(at > before, name);
        before = at;
    }
}

BOOST_AUTO_TEST_SUITE_END()
