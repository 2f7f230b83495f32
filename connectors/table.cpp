#include "connectors/table.h"

#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace connectors {
namespace {

std::optional<std::string> found(const std::map<std::string, std::string, std::less<>>& map,
                                 std::string_view key) {
    const auto at = map.find(key);
    if (at == map.end()) return std::nullopt;
    return at->second;
}

}  // namespace

Table::Table(std::string_view lines, std::string_view setting) {
    std::vector<base::Problem> problems;
    int number = 0;
    for (const auto& part : base::split(lines, '\n')) {
        ++number;
        const auto line = base::trim(part);
        if (line.empty() || line.front() == '#') continue;
        const auto equals = line.find('=');
        const auto ours = base::trim(line.substr(0, equals));
        const auto theirs =
            equals == std::string_view::npos ? "" : base::trim(line.substr(equals + 1));
        if (ours.empty() || theirs.empty()) {
            problems.push_back(
                {std::string(setting), "line " + std::to_string(number) + ": ours = theirs"});
            continue;
        }
        toTheirs_.emplace(ours, theirs);
        toOurs_.emplace(theirs, ours);
    }
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The settings can't be used.", {},
                          std::move(problems));
}

std::optional<std::string> Table::findTheirs(std::string_view ours) const {
    return found(toTheirs_, ours);
}

std::optional<std::string> Table::findOurs(std::string_view theirs) const {
    return found(toOurs_, theirs);
}

std::string Table::theirs(std::string_view ours) const {
    return findTheirs(ours).value_or(std::string(ours));
}

std::string Table::ours(std::string_view theirs) const {
    return findOurs(theirs).value_or(std::string(theirs));
}

std::vector<std::string> Table::everyTheirs() const {
    std::vector<std::string> all;
    for (const auto& [theirs, ours] : toOurs_) all.push_back(theirs);
    return all;
}

}  // namespace connectors
