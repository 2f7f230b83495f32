#include <nlohmann/json.hpp>

#include "gateway/base/text.h"
#include "gateway/flows/check.h"

namespace flows {
namespace {

std::string headline(const Verdict& verdict) {
    const auto file = base::printable(verdict.file);
    if (!verdict.readable) return file + ": unreadable\n";
    auto text = file + ": " + verdict.protocol;
    if (!verdict.kind.empty()) text += " " + verdict.kind;
    if (verdict.lines > 0)
        text += ", " + std::to_string(verdict.lines) + (verdict.lines == 1 ? " line" : " lines");
    return text + "\n";
}

std::string row(std::string_view label, const std::string& value) {
    if (value.empty()) return {};
    const std::string padding(11 - label.size(), ' ');
    return "  " + std::string(label) + padding + base::printable(value) + "\n";
}

std::string list(const Verdict& verdict, bool tolerated) {
    std::string text;
    int count = 0;
    for (const auto& problem : verdict.problems) {
        if (problem.tolerated != tolerated) continue;
        ++count;
        text +=
            "    " + base::printable(problem.where) + ": " + base::printable(problem.what) + "\n";
    }
    if (count == 0) return {};
    const auto* word = tolerated ? "tolerated" : count == 1 ? "problem" : "problems";
    return "  " + std::to_string(count) + " " + word + "\n" + text;
}

std::string byDtd(const Verdict::ByDtd& dtd) {
    if (dtd.file.empty()) return {};
    auto text = row("DTD", dtd.file + (dtd.problems.empty() ? ": valid" : ": not valid"));
    for (const auto& problem : dtd.problems)
        text += "    " + base::printable(problem.where) + ": " + base::printable(problem.what) +
                (problem.tolerated ? " (tolerated)" : " (refused)") + "\n";
    return text;
}

nlohmann::ordered_json toJson(const std::vector<base::Problem>& problems) {
    auto json = nlohmann::ordered_json::array();
    for (const auto& problem : problems)
        json.push_back({{"where", base::printable(problem.where)},
                        {"what", base::printable(problem.what)},
                        {"tolerated", problem.tolerated}});
    return json;
}

}  // namespace

std::string describe(const Verdict& verdict) {
    return headline(verdict) + row("from", verdict.from) + row("to", verdict.to) +
           row("sender", verdict.sender) + row("payload id", verdict.payloadId) +
           row("timestamp", verdict.timestamp) + row("version", verdict.version) +
           list(verdict, false) + list(verdict, true) +
           (verdict.readable && verdict.problems.empty() ? "  nothing to object to\n" : "") +
           byDtd(verdict.dtd);
}

std::string toJson(const Verdict& verdict) {
    using nlohmann::ordered_json;
    ordered_json json{{"file", verdict.file},           {"readable", verdict.readable},
                      {"protocol", verdict.protocol},   {"kind", verdict.kind},
                      {"from", verdict.from},           {"to", verdict.to},
                      {"sender", verdict.sender},       {"payloadId", verdict.payloadId},
                      {"timestamp", verdict.timestamp}, {"version", verdict.version},
                      {"lines", verdict.lines},         {"problems", toJson(verdict.problems)}};
    if (const auto& dtd = verdict.dtd; !dtd.file.empty())
        json["dtd"] = {{"file", dtd.file},
                       {"valid", dtd.problems.empty()},
                       {"problems", toJson(dtd.problems)}};
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace flows
