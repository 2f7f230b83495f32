#pragma once

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "connectors/shop/keys.h"
#include "gateway/base/fault.h"

namespace fixtures {

inline constexpr auto kShopSecret = "a secret of some length, for tests";

/// A web shop in a test: takes visits at /punchout and orders at /orders, each message id once.
/// Checks signatures. Thread-safe.
class ScriptedShop {
public:
    explicit ScriptedShop(const base::Clock& clock) : clock_(clock) {}

    base::Wire answer(const std::string& url, const base::Wire& request) {
        const std::lock_guard lock(mutex_);
        if (status != 200) return base::reply(status, "text/plain", "out of order");
        if (request.method == "GET") return base::reply(401, "text/plain", "a token is needed");
        shop::checkSignature(request, clock_.now(), {base::Secret(kShopSecret), {}});
        const auto body = nlohmann::json::parse(request.body);
        if (url.ends_with("/orders")) return ordered(request, body);
        tokens.push_back(body["token"]);
        return base::reply(200, "application/json", nlohmann::json{{"url", leadsTo}}.dump());
    }

    connectors::Call call() {
        return [this](const std::string& url, const base::Wire& request, int) {
            return answer(url, request);
        };
    }

    int status = 200;
    std::string leadsTo = "https://shop.example/session/1";
    std::map<std::string, nlohmann::json> orders;  ///< by message id
    std::vector<std::string> tokens;
    bool loseAnswers = false;

private:
    base::Wire ordered(const base::Wire& request, const nlohmann::json& body) {
        if (body["kind"] == "Ping") return base::reply(204, "text/plain", "");
        const std::string id(request.header("webhook-id"));
        orders.emplace(id, body);
        if (loseAnswers) throw base::Fault(base::FaultCode::conflict, "The answer got lost.");
        return base::reply(200, "application/json",
                           nlohmann::json{{"reference", "W-" + id}}.dump());
    }

    const base::Clock& clock_;
    std::mutex mutex_;
};

inline model::BackOffice shopOffice() {
    model::BackOffice office{.id = "webshop", .connector = "shop"};
    office.settings = {{"url", "https://shop.example/punchout"},
                       {"orderUrl", "https://shop.example/orders"}};
    office.secrets.emplace("secret", base::Secret(kShopSecret));
    return office;
}

}  // namespace fixtures
