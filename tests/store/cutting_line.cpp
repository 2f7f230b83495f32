#include "tests/store/cutting_line.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace {

// PostgreSQL's simple query message.
constexpr std::string_view kCommit(
    "Q\0\0\0\x0b"
    "COMMIT\0",
    12);

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

sockaddr* plain(sockaddr_in& address) {
    return static_cast<sockaddr*>(static_cast<void*>(&address));
}

}  // namespace

CuttingLine::CuttingLine(int serverPort) : serverPort_(serverPort) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(listener_, plain(address), size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, plain(address), &size) != 0)
        throw std::runtime_error("no port for a line");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

CuttingLine::~CuttingLine() {
    over_ = true;
    thread_.join();
    for (const auto& [end, other] : other_) ::close(end);
    ::close(listener_);
}

void CuttingLine::serve() {
    while (!over_) {
        std::vector<pollfd> ends{{listener_, POLLIN, 0}};
        for (const auto& [end, other] : other_)
            if (other >= 0) ends.push_back({end, POLLIN, 0});
        if (::poll(ends.data(), ends.size(), 20) <= 0) continue;
        if (ends.front().revents != 0) admit();
        for (std::size_t i = 1; i < ends.size(); ++i)
            if (ends[i].revents != 0 && other_.contains(ends[i].fd)) pass(ends[i].fd);
    }
}

void CuttingLine::admit() {
    const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(serverPort_);
    if (::connect(server, plain(address), sizeof address) != 0) {
        ::close(client);
        ::close(server);
        return;
    }
    other_[client] = server;
    other_[server] = client;
    isClient_[client] = true;
}

void CuttingLine::pass(int from) {
    std::array<char, 65536> bytes{};
    const auto got = ::recv(from, bytes.data(), bytes.size(), 0);
    const int to = other_[from];
    if (got <= 0 || from == lastAnswer_) {
        if (from == lastAnswer_) lastAnswer_ = -1;
        close(from);
        return;
    }
    const std::string_view said(bytes.data(), static_cast<std::size_t>(got));
    const auto cut = cut_.load();
    if (cut != Cut::never && isClient_[from] && said.ends_with(kCommit)) {
        cut_ = Cut::never;
        if (cut == Cut::before) return close(from);
        if (cut == Cut::beforeInSilence) {
            other_[to] = -1;
            other_.erase(from);
            isClient_.erase(from);
            ::close(from);
            return;
        }
        lastAnswer_ = to;
    }
    if (::send(to, bytes.data(), said.size(), MSG_NOSIGNAL) < 0) close(from);
}

void CuttingLine::close(int end) {
    const int other = other_[end];
    for (const int one : {end, other}) {
        other_.erase(one);
        isClient_.erase(one);
        ::close(one);
    }
}
