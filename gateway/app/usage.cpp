#include "gateway/app/usage.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace app {
namespace {

// The command the line got to: `passerelle partner add`.
const CLI::App& reached(const CLI::App& cli) {
    const auto given = cli.get_subcommands();
    return given.empty() ? cli : reached(*given.front());
}

std::string fullName(const CLI::App& command) {
    const auto* parent = command.get_parent();
    return parent ? fullName(*parent) + " " + command.get_name() : command.get_name();
}

// An option nobody knows explains whatever else seems to be missing or too much.
std::string firstUnknown(const CLI::App& cli) {
    const auto unknown = cli.remaining(true);
    if (unknown.empty()) return {};
    const auto option = std::ranges::find_if(
        unknown, [](const auto& word) { return word.size() > 1 && word.front() == '-'; });
    return option == unknown.end() ? unknown.front() : *option;
}

std::string lowerFirst(std::string text) {
    const bool isWord = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a';
    if (isWord) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string complaint(const CLI::App& cli, const CLI::App& command, const CLI::Error& error) {
    const auto unknown = firstUnknown(cli);
    const bool wantsCommand = !command.get_subcommands(nullptr).empty();
    if (unknown.starts_with('-')) return "there is no option " + unknown;
    if (!unknown.empty()) return (wantsCommand ? "there is no command " : "too much: ") + unknown;
    if (wantsCommand && error.get_name() == "RequiredError") return "a command is missing";
    return lowerFirst(error.what());
}

}  // namespace

std::string usageProblem(const CLI::App& cli, const CLI::Error& error) {
    const auto& command = reached(cli);
    const auto name = fullName(command);
    return name + ": " + complaint(cli, command, error) + " (see " + name + " --help)";
}

}  // namespace app
