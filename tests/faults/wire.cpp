#include "tests/faults/wire.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <thread>

#include "gateway/base/text.h"

namespace faults {
namespace {

class Socket {
public:
    explicit Socket(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval patience{10, 0};
        const int on = 1;
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        isOpen_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~Socket() { ::close(socket_); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    bool isOpen() const { return isOpen_; }
    int number() const { return socket_; }

private:
    int socket_;
    bool isOpen_ = false;
};

int number(std::string_view text) {
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<Answer> read(int socket) {
    const auto message = readMessage(socket);
    if (message.size() < 12) return std::nullopt;
    return Answer{number(std::string_view(message).substr(9, 3)), bodyOf(message)};
}

}  // namespace

bool writeAll(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string headerOf(const std::string& message, std::string_view name) {
    const auto end = message.find("\r\n\r\n");
    for (const auto& line : base::split(message.substr(0, end), '\n')) {
        const auto colon = line.find(':');
        if (colon == std::string::npos || !base::equalsAnyCase(line.substr(0, colon), name))
            continue;
        return std::string(base::trim(std::string_view(line).substr(colon + 1)));
    }
    return {};
}

std::string bodyOf(const std::string& message) {
    const auto end = message.find("\r\n\r\n");
    return end == std::string::npos ? std::string() : message.substr(end + 4);
}

std::string readMessage(int socket) {
    std::string message;
    for (;;) {
        const auto end = message.find("\r\n\r\n");
        if (end != std::string::npos) {
            const int length = number(headerOf(message, "Content-Length"));
            if (length < 0 || message.size() >= end + 4 + static_cast<std::size_t>(length))
                return message;
        }
        std::array<char, 16384> bytes{};
        const auto got = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (got <= 0) return {};
        message.append(bytes.data(), static_cast<std::size_t>(got));
    }
}

std::optional<Answer> get(int port, const std::string& target) {
    const Socket socket(port);
    const auto request =
        "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    if (!socket.isOpen() || !writeAll(socket.number(), request)) return std::nullopt;
    return read(socket.number());
}

std::optional<Answer> post(int port, const std::string& target, const std::string& type,
                           const std::string& body) {
    const Socket socket(port);
    if (!socket.isOpen()) return std::nullopt;
    const auto request = "POST " + target +
                         " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type +
                         "\r\nContent-Length: " + std::to_string(body.size()) +
                         "\r\nConnection: close\r\n\r\n" + body;
    // In two pieces, as a network delivers it.
    const auto half = std::string_view(request).size() - body.size() / 2;
    if (!writeAll(socket.number(), std::string_view(request).substr(0, half))) return std::nullopt;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (!writeAll(socket.number(), std::string_view(request).substr(half))) return std::nullopt;
    return read(socket.number());
}

}  // namespace faults
