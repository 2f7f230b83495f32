#pragma once

#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

#include "connectors/connectors.h"
#include "gateway/base/secret.h"

namespace vendure {

/// The admin API of one shop: GraphQL over HTTP with a bearer token, signed in when needed.
/// Thread-safe.
class Client {
public:
    Client(std::string url, std::string user, base::Secret password, connectors::Call call);

    /// Runs a query or mutation and gives its `data`. Throws Fault(unavailable) when it surely had
    /// no effect, (conflict) when nobody can know, (overloaded) when the shop wants fewer,
    /// (unauthenticated) when it does not let us in, (invalid) when it says no to what we said.
    nlohmann::json run(std::string_view query, const nlohmann::json& variables);

    /// Signs in anew. Throws as run.
    void signIn();

private:
    base::Wire posted(std::string_view query, const nlohmann::json& variables,
                      const std::string& session) const;
    std::string session();

    std::string url_;
    std::string user_;
    base::Secret password_;
    connectors::Call call_;
    std::mutex mutex_;
    std::string session_;
};

/// The member a mutation answers with; throws Fault(invalid) when it is an ErrorResult.
const nlohmann::json& resultOf(const nlohmann::json& data, std::string_view name);

/// A text member, empty when it is null or not there; an id may be a number.
std::string textOf(const nlohmann::json& object, std::string_view name);

}  // namespace vendure
