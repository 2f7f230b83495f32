#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "gateway/http/server.h"

namespace fixtures {

inline constexpr auto kWebhookSecret = "whsec_Zmlyc3Qtc2VjcmV0LW9mLTMyLWJ5dGVzLXh4eHh4eHg=";
inline constexpr auto kWebhookSecretNext = "whsec_b3RoZXItc2VjcmV0LW9mLTMyLWJ5dGVzLXl5eXl5eXk=";

/// A system that takes webhooks, listening on loopback: believes signatures under `secret`, takes
/// each webhook-id once and answers a repeat as it did the first time. Thread-safe, but for the
/// members, which are set while nobody calls.
class WebhookReceiver {
public:
    explicit WebhookReceiver(const base::Clock& clock);

    std::string url() const;
    std::size_t orders() const { return taken_.size(); }
    /// Every request that came, in order.
    const std::vector<base::Wire>& requests() const { return requests_; }

    std::string secret = kWebhookSecret;
    int status = 200;                             ///< another one: it takes nothing
    std::string answer;                           ///< instead of the reference
    std::pair<std::string, std::string> extra{};  ///< a header of every answer

private:
    base::Wire answered(const base::Wire& request);
    base::Wire took(const base::Wire& request);

    const base::Clock& clock_;
    std::mutex mutex_;
    std::vector<base::Wire> requests_;
    std::map<std::string, std::string> taken_;  // reference by webhook-id
    std::unique_ptr<http::Server> server_;      // last: its threads use the rest
};

/// Says half an answer to the first connection and hangs up. Loopback.
class HalfAnswer {
public:
    explicit HalfAnswer(std::string bytes);
    ~HalfAnswer();
    HalfAnswer(const HalfAnswer&) = delete;
    HalfAnswer& operator=(const HalfAnswer&) = delete;

    std::string url() const;

private:
    class Server;
    std::unique_ptr<Server> server_;
};

/// A back office of kind `webhook` as an administrator would set it up.
model::BackOffice webhookOffice(const std::string& url);
/// The program's way out, loopback included.
connectors::Call loopbackCall();

}  // namespace fixtures
