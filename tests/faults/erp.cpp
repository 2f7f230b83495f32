#include "tests/faults/erp.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "tests/faults/gateway.h"
#include "tests/faults/wire.h"

namespace faults {
namespace {

constexpr int kThreads = 16;
constexpr int kPatience = 10;  // seconds, for half a request

int listenAt(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket, 256) != 0) {
        ::close(socket);
        throw std::runtime_error("the ERP can't listen at its port");
    }
    return socket;
}

std::string answerWith(int status, const std::string& body) {
    return "HTTP/1.1 " + std::to_string(status) + " So\r\nContent-Type: application/json\r\n" +
           "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" +
           body;
}

void reset(int socket) {
    const linger now{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

}  // namespace

Erp::Erp(std::filesystem::path ledger, unsigned seed)
    : ledger_(std::move(ledger)), port_(freePort()), random_(seed) {
    file_ = ::open(ledger_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file_ < 0) throw std::runtime_error("the ERP has no ledger");
}

Erp::~Erp() {
    close();
    ::close(file_);
}

void Erp::open() {
    closing_ = false;
    listener_ = listenAt(port_);
    for (int i = 0; i < kThreads; ++i) threads_.emplace_back([this] { serve(); });
}

void Erp::close() {
    if (threads_.empty()) return;
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    ::shutdown(listener_, SHUT_RDWR);
    for (auto& thread : threads_) thread.join();
    threads_.clear();
    ::close(listener_);
}

void Erp::lie(const Lies& lies) {
    const std::lock_guard lock(mutex_);
    lies_ = lies;
}

std::size_t Erp::effects() const {
    const std::lock_guard lock(mutex_);
    return done_.size();
}

std::map<std::string, Erp::Moment> Erp::moments() const {
    const std::lock_guard lock(mutex_);
    return moments_;
}

void Erp::serve() {
    for (;;) {
        const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) return;
        const timeval patience{kPatience, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        answer(socket);
        ::close(socket);
    }
}

void Erp::answer(int socket) {
    const auto request = readMessage(socket);
    if (request.empty() || !wait()) return;
    ++requests_;
    const auto body = bodyOf(request);
    if (refuses_ && body.find("\"OrderRequest\"") != std::string::npos) {
        writeAll(socket, answerWith(422, R"({"title":"We do not make these."})"));
        return;
    }
    say(socket, carryOut(body));
}

// False when it closes meanwhile: what was asked is not done then.
bool Erp::wait() {
    std::unique_lock lock(mutex_);
    return !changed_.wait_for(lock, std::chrono::milliseconds(each_), [this] { return closing_; });
}

std::string Erp::carryOut(const std::string& body) {
    const auto order = nlohmann::json::parse(body);
    if (order.at("kind") != "OrderRequest") return "none";
    const auto& document = order.at("document");
    const std::string id = order.at("id");
    const std::lock_guard lock(mutex_);
    if (const auto known = done_.find(id); known != done_.end()) {
        ++repeats_;
        return known->second;
    }
    const auto line =
        nlohmann::json{
            {"message", id},
            {"partner", order.at("partner")},
            {"order",
             {{"number", document.at("number")}, {"version", document.value("version", 1)}}}}
            .dump() +
        '\n';
    const auto written = ::write(file_, line.data(), line.size());
    if (written != static_cast<ssize_t>(line.size()) || ::fdatasync(file_) != 0)
        throw std::runtime_error("the ERP's ledger can't be written");
    moments_.emplace(document.at("number"), std::chrono::steady_clock::now());
    return done_.emplace(id, "E-" + std::to_string(done_.size() + 1)).first->second;
}

Erp::Answering Erp::nextAnswering() {
    const std::lock_guard lock(mutex_);
    double chance = std::uniform_real_distribution<double>(0, 1)(random_);
    const std::pair<double, Answering> ways[] = {
        {lies_.dropped, Answering::dropped},     {lies_.reset, Answering::reset},
        {lies_.truncated, Answering::truncated}, {lies_.failed, Answering::failed},
        {lies_.twice, Answering::twice},
    };
    for (const auto& [share, way] : ways) {
        if (chance < share) return way;
        chance -= share;
    }
    return Answering::properly;
}

void Erp::say(int socket, const std::string& reference) {
    const auto way = nextAnswering();
    if (way != Answering::properly) ++told_;
    const auto whole = answerWith(200, R"({"reference":")" + reference + "\"}");
    switch (way) {
        case Answering::dropped:
            return;
        case Answering::reset:
            writeAll(socket, whole.substr(0, whole.size() / 2));
            return reset(socket);
        case Answering::truncated:
            writeAll(socket, whole.substr(0, whole.size() - 3));
            return;
        case Answering::failed:
            writeAll(socket, answerWith(500, "{}"));
            return;
        case Answering::twice:
            writeAll(socket, whole + whole);
            return;
        case Answering::properly:
            writeAll(socket, whole);
    }
}

}  // namespace faults
