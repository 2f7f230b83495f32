#include "tests/connectors/webhook_receiver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "connectors/standard_webhooks.h"
#include "gateway/base/fault.h"
#include "gateway/http/client.h"

namespace fixtures {
namespace {

std::string loopback(int port) {
    return "http://127.0.0.1:" + std::to_string(port) + "/orders";
}

}  // namespace

WebhookReceiver::WebhookReceiver(const base::Clock& clock) : clock_(clock) {
    http::Handlers handlers;
    handlers.handle = handlers.tooLarge = handlers.broken =
        handlers.busy = [this](const base::Wire& request) { return answered(request); };
    server_ = http::listen("127.0.0.1", 0, handlers);
}

std::string WebhookReceiver::url() const {
    return loopback(server_->port());
}

base::Wire WebhookReceiver::answered(const base::Wire& request) {
    const std::lock_guard lock(mutex_);
    requests_.push_back(request);
    auto said = took(request);
    if (!extra.first.empty()) said.with(extra.first, extra.second);
    return said;
}

base::Wire WebhookReceiver::took(const base::Wire& request) {
    try {
        connectors::checkWebhook(request, clock_.now(), std::array{base::Secret(secret)});
    } catch (const base::Fault&) {
        return base::reply(401, "text/plain", "who are you?");
    }
    if (status != 200) return base::reply(status, "text/plain", answer);
    const auto event = nlohmann::json::parse(request.body);
    if (event["type"] == "ping") return base::reply(204, "text/plain", answer);
    const std::string id(request.header("webhook-id"));
    const auto known = taken_.emplace(id, "R-" + std::to_string(taken_.size() + 1)).first;
    if (!answer.empty()) return base::reply(200, "application/json", answer);
    return base::reply(200, "application/json",
                       nlohmann::json{{"reference", known->second}}.dump());
}

class HalfAnswer::Server {
public:
    explicit Server(std::string bytes) : bytes_(std::move(bytes)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const place = reinterpret_cast<sockaddr*>(&address);
        if (::bind(socket_, place, size) != 0 || ::listen(socket_, 4) != 0 ||
            ::getsockname(socket_, place, &size) != 0)
            throw std::runtime_error("no socket");
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~Server() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    int port() const { return port_; }

private:
    void serve() const {
        const int peer = ::accept(socket_, nullptr, nullptr);
        if (peer < 0) return;
        std::array<char, 64 * 1024> request{};
        pollfd waiting{peer, POLLIN, 0};
        while (::poll(&waiting, 1, 300) > 0 && ::recv(peer, request.data(), request.size(), 0) > 0)
            continue;
        (void)::send(peer, bytes_.data(), bytes_.size(), MSG_NOSIGNAL);
        ::close(peer);
    }

    std::string bytes_;
    int socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int port_ = 0;
    std::thread thread_;
};

HalfAnswer::HalfAnswer(std::string bytes) : server_(std::make_unique<Server>(std::move(bytes))) {}
HalfAnswer::~HalfAnswer() = default;

std::string HalfAnswer::url() const {
    return loopback(server_->port());
}

model::BackOffice webhookOffice(const std::string& url) {
    model::BackOffice office{.id = "erp", .connector = "webhook"};
    office.settings = {{"url", url}};
    office.secrets.emplace("secret", base::Secret(kWebhookSecret));
    return office;
}

connectors::Call loopbackCall() {
    return [](const std::string& url, const base::Wire& request, int seconds) {
        http::Reach reach;
        reach.internal = true;
        reach.seconds = seconds;
        return http::send(url, request, reach);
    };
}

}  // namespace fixtures
