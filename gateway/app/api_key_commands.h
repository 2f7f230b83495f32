#pragma once

#include <string>
#include <vector>

#include "gateway/app/options.h"

namespace app {

/// A key as the command line asks for it.
struct KeyChoice {
    std::string name;
    std::vector<std::string> scopes;
    std::string partner;
    std::string backOffice;
    int perMinute = 600;
};

/// Makes a key and prints it: alone on its line, or with its id as JSON.
int addApiKey(const Options& options, const KeyChoice& choice, bool json);
int listApiKeys(const Options& options, bool json);
int revokeApiKey(const Options& options, const std::string& id);

}  // namespace app
