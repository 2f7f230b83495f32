#include "protocols/cxml/dtd_path.h"

#include <algorithm>
#include <map>

namespace cxml {
namespace {

constexpr std::size_t kMostNamed = 8;

}  // namespace

// Whether every way from the state to an end leads over an element of that name.
bool DtdPath::needs(std::uint32_t state, std::uint16_t name) const {
    std::vector<std::uint32_t> open{state};
    for (std::size_t i = 0; i < open.size(); ++i) {
        const auto& from = dtd_.states[open[i]];
        if (from.accepting) return false;
        for (auto edge = from.firstEdge; edge < from.firstEdge + from.edges; ++edge) {
            const auto target = dtd_.edgeTargets[edge];
            if (dtd_.edgeNames[edge] != name &&
                std::find(open.begin(), open.end(), target) == open.end())
                open.push_back(target);
        }
    }
    return true;
}

std::string DtdPath::expected(std::uint32_t state) const {
    const auto& from = dtd_.states[state];
    if (from.edges == 0) return "nothing more is";
    std::vector<std::uint16_t> names(dtd_.edgeNames.begin() + from.firstEdge,
                                     dtd_.edgeNames.begin() + from.firstEdge + from.edges);
    if (!from.accepting)
        std::stable_partition(names.begin(), names.end(),
                              [&](std::uint16_t name) { return needs(state, name); });
    const auto more = names.size() > kMostNamed ? names.size() - kMostNamed : 0;
    std::vector<std::string> all;
    for (std::size_t i = 0; i + more < names.size(); ++i) all.emplace_back(dtd_.names[names[i]]);
    if (more > 0) all.push_back("one of " + std::to_string(more) + " others");
    if (from.accepting) all.emplace_back("the end");
    std::string text = all.front();
    for (std::size_t i = 1; i < all.size(); ++i)
        text += (i + 1 < all.size() ? ", " : " or ") + all[i];
    return text + " is";
}

DtdPath::Way DtdPath::wayTo(std::uint32_t state, std::uint16_t name) const {
    struct Step {
        std::uint32_t state;
        std::size_t before;  // in the list; 0 for the first
        std::uint16_t over;
    };
    std::vector<Step> open{{state, 0, DtdNames::kNone}};
    const auto known = [&](std::uint32_t target) {
        return std::any_of(open.begin(), open.end(),
                           [target](const Step& one) { return one.state == target; });
    };
    for (std::size_t i = 0; i < open.size() && name != DtdNames::kNone; ++i) {
        if (const auto target = dtd_.next(open[i].state, name); target != DtdTables::kNowhere) {
            Way way{target, {}};
            for (auto at = i; at != 0; at = open[at].before)
                if (open[at].before != 0 && needs(open[open[at].before].state, open[at].over))
                    way.missing.insert(way.missing.begin(), open[at].over);
            return way;
        }
        const auto& from = dtd_.states[open[i].state];
        for (auto edge = from.firstEdge; edge < from.firstEdge + from.edges; ++edge)
            if (const auto target = dtd_.edgeTargets[edge]; !known(target))
                open.push_back({target, i, dtd_.edgeNames[edge]});
    }
    return {};
}

}  // namespace cxml
