#include "gateway/app/api_key_commands.h"

#include <iostream>
#include <nlohmann/json.hpp>

#include "gateway/app/program.h"
#include "gateway/base/text.h"
#include "gateway/flows/api_keys.h"

namespace app {
namespace {

constexpr const char* kActor = "command line";

nlohmann::ordered_json toJson(const store::ApiKey& key) {
    nlohmann::ordered_json json{{"id", key.id},
                                {"name", key.name},
                                {"scopes", key.scopes},
                                {"partner", key.partnerId},
                                {"backOffice", key.backOffice},
                                {"perMinute", key.perMinute},
                                {"createdAt", base::iso(key.createdAt)}};
    if (key.lastUsedAt) json["lastUsedAt"] = base::iso(*key.lastUsedAt);
    if (key.revokedAt) json["revokedAt"] = base::iso(*key.revokedAt);
    return json;
}

std::string lineOf(const store::ApiKey& key) {
    auto line =
        key.id + "  " + key.name + "  " + base::join({key.scopes.begin(), key.scopes.end()}, ",");
    if (!key.partnerId.empty()) line += "  partner " + key.partnerId;
    if (!key.backOffice.empty()) line += "  back office " + key.backOffice;
    if (key.revokedAt) line += "  (revoked)";
    return line;
}

}  // namespace

int addApiKey(const Options& options, const KeyChoice& choice, bool json) {
    Program program(options);
    const auto made = flows::makeApiKey(program.context(),
                                        {.name = choice.name,
                                         .scopes = {choice.scopes.begin(), choice.scopes.end()},
                                         .partnerId = choice.partner,
                                         .backOffice = choice.backOffice,
                                         .perMinute = choice.perMinute},
                                        kActor);
    if (json)
        std::cout << nlohmann::ordered_json{{"id", made.id}, {"key", made.key}}.dump() << '\n';
    else
        std::cout << made.key << '\n';
    std::cerr << "Key " << made.id << " made. It is shown only now.\n";
    return 0;
}

int listApiKeys(const Options& options, bool json) {
    Program program(options);
    auto list = nlohmann::ordered_json::array();
    for (const auto& key :
         program.context().store.read([](store::ReadTx& tx) { return store::allApiKeys(tx); })) {
        list.push_back(toJson(key));
        if (!json) std::cout << lineOf(key) << '\n';
    }
    if (json) std::cout << list.dump() << '\n';
    return 0;
}

int revokeApiKey(const Options& options, const std::string& id) {
    Program program(options);
    flows::revokeApiKey(program.context(), id, kActor);
    std::cout << "Key " << id << " revoked.\n";
    return 0;
}

}  // namespace app
