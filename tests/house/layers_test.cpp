// The arrows between the boxes, as gateway/ARCHITECTURE.md draws them.
#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/house/tree.h"

namespace {

struct Box {
    std::string_view name;
    std::string_view folder;
    std::set<std::string_view> sees;       ///< boxes whose headers it may include
    std::set<std::string_view> headers;    ///< single headers of other boxes
    std::set<std::string_view> libraries;  ///< heavy libraries it owns
};

const std::vector<Box> kBoxes{
    {"base", "gateway/base/", {}, {}, {"openssl", "sodium", "Poco"}},
    {"model", "gateway/model/", {"base"}, {}, {"nlohmann"}},
    {"http", "gateway/http/", {"base"}, {}, {"Poco"}},
    {"store", "gateway/store/", {"base", "model"}, {}, {"soci", "sqlite3"}},
    // the gate stands within protocols' folder; the first folder that fits counts
    {"xml", "protocols/xml/", {"base"}, {}, {"pugixml", "libxml"}},
    {"protocols", "protocols/", {"base", "model", "xml"}, {}, {"pugixml", "libxml", "openssl"}},
    {"connectors", "connectors/", {"base", "model", "xml"}, {}, {"nlohmann", "pugixml"}},
    {"flows",
     "gateway/flows/",
     {"base", "model", "store", "protocols", "connectors"},
     {},
     {"nlohmann", "sodium"}},
    {"web",
     "gateway/web/",
     {"base", "model", "store", "flows"},
     // the doors of web/wire name the protocol that stands at their address; the administrator's
     // forms are made from the options that protocols and connectors describe
     {"protocols/protocol.h", "protocols/cxml/cxml.h", "protocols/oci/oci.h",
      "connectors/connectors.h"},
     {"mustache", "nlohmann"}},
    {"app",
     "gateway/app/",
     {"base", "model", "store", "protocols", "connectors", "flows", "web", "http"},
     {},
     {"CLI", "Poco", "nlohmann"}},
    {"buyer", "samples/buyer/", {"base"}, {}, {"Poco", "pugixml"}},
};

/// What an include in angle brackets is part of; empty for the standard library and the system.
std::string_view libraryOf(const std::string& header) {
    static const std::map<std::string_view, std::string_view> kStarts{
        {"Poco/", "Poco"},        {"pugixml", "pugixml"},    {"libxml/", "libxml"},
        {"soci", "soci"},         {"sqlite3", "sqlite3"},    {"openssl/", "openssl"},
        {"sodium", "sodium"},     {"nlohmann/", "nlohmann"}, {"kainjow/", "mustache"},
        {"mustache", "mustache"}, {"CLI/", "CLI"},
    };
    for (const auto& [start, library] : kStarts)
        if (header.rfind(start, 0) == 0) return library;
    return {};
}

const Box* boxOf(std::string_view path) {
    for (const auto& box : kBoxes)
        if (path.substr(0, box.folder.size()) == box.folder) return &box;
    return nullptr;
}

struct Includes {
    std::vector<std::string> ours;       ///< "…"
    std::vector<std::string> libraries;  ///< <…>
};

Includes includesOf(const std::string& text) {
    static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    Includes found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (!std::regex_search(line, match, kInclude)) continue;
        (match[1] == "\"" ? found.ours : found.libraries).push_back(match[2]);
    }
    return found;
}

using Graph = std::map<std::string, Includes>;

const Graph& graph() {
    static const Graph kGraph = [] {
        Graph made;
        for (const auto& file :
             house::sources({"gateway/", "protocols/", "connectors/", "samples/", "tests/"}))
            made[file.path] = includesOf(file.text);
        return made;
    }();
    return kGraph;
}

/// Everything `path` includes of ours, directly or not.
std::set<std::string> reachable(const std::string& path) {
    std::set<std::string> seen;
    const std::function<void(const std::string&)> follow = [&](const std::string& from) {
        const auto node = graph().find(from);
        if (node == graph().end()) return;
        for (const auto& next : node->second.ours)
            if (seen.insert(next).second) follow(next);
    };
    follow(path);
    return seen;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += "\n  " + line;
    return text;
}

/// The first way round that begins and ends at `path`, depth first; empty when there is none.
std::string cycleThrough(const std::string& path) {
    for (const auto& next : graph().at(path).ours)
        if (reachable(next).count(path) != 0 || next == path) return path + " -> " + next + " -> …";
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layers)

BOOST_AUTO_TEST_CASE(everySourceStandsInABox) {
    std::vector<std::string> homeless;
    for (const auto& [path, includes] : graph())
        if (boxOf(path) == nullptr && path.rfind("tests/", 0) != 0) homeless.push_back(path);
    BOOST_TEST(homeless.empty(), "no box for:" << joined(homeless));
}

BOOST_AUTO_TEST_CASE(includesFollowTheArrows) {
    std::vector<std::string> wrong;
    for (const auto& [path, includes] : graph()) {
        const Box* box = boxOf(path);
        if (box == nullptr) continue;
        for (const auto& header : includes.ours) {
            const Box* other = boxOf(header);
            const bool allowed = other == box || box->headers.count(header) != 0 ||
                                 (other != nullptr && box->sees.count(other->name) != 0);
            if (!allowed) wrong.push_back(path + " includes " + header);
        }
    }
    BOOST_TEST(wrong.empty(), "against the arrows:" << joined(wrong));
}

BOOST_AUTO_TEST_CASE(includesAreWrittenFromTheTop) {
    std::vector<std::string> wrong;
    for (const auto& [path, includes] : graph())
        for (const auto& header : includes.ours)
            if (graph().count(header) == 0) wrong.push_back(path + " includes " + header);
    BOOST_TEST(wrong.empty(), "not a file of ours, seen from the top:" << joined(wrong));
}

BOOST_AUTO_TEST_CASE(librariesAreUsedByTheirOwners) {
    std::vector<std::string> wrong;
    for (const auto& [path, includes] : graph()) {
        const Box* box = boxOf(path);
        if (box == nullptr) continue;
        for (const auto& header : includes.libraries) {
            const auto library = libraryOf(header);
            if (!library.empty() && box->libraries.count(library) == 0)
                wrong.push_back(path + " includes <" + header + ">");
        }
    }
    BOOST_TEST(wrong.empty(), "a library of another box:" << joined(wrong));
}

// Into a box that has the library itself they may: the gate's trees are pugixml's.
BOOST_AUTO_TEST_CASE(headersOfOtherBoxesBringNoLibraries) {
    std::set<std::string> wrong;
    for (const auto& [path, includes] : graph()) {
        const Box* box = boxOf(path);
        if (box == nullptr) continue;
        for (const auto& header : reachable(path)) {
            if (boxOf(header) == box || graph().count(header) == 0) continue;
            for (const auto& library : graph().at(header).libraries)
                if (const auto owned = libraryOf(library);
                    !owned.empty() && box->libraries.count(owned) == 0)
                    wrong.insert(header + " brings <" + library + "> into " +
                                 std::string(box->name));
        }
    }
    BOOST_TEST(wrong.empty(), "heavy headers:" << joined({wrong.begin(), wrong.end()}));
}

BOOST_AUTO_TEST_CASE(noFileIncludesItself) {
    std::vector<std::string> cycles;
    for (const auto& [path, includes] : graph())
        if (auto cycle = cycleThrough(path); !cycle.empty()) cycles.push_back(cycle);
    BOOST_TEST(cycles.empty(), "round and round:" << joined(cycles));
}

BOOST_AUTO_TEST_SUITE_END()
