#pragma once

#include <string>

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace app {

/// What is wrong with the command line, in one line that ends with whom to ask.
std::string usageProblem(const CLI::App& cli, const CLI::Error& error);

}  // namespace app
