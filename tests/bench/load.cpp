#include "tests/bench/load.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what);
}

/// A request whose number is written over the same places again and again.
class Request {
public:
    explicit Request(const Load& load) {
        bytes_ = load.method + " " + load.target +
                 " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml; charset=UTF-8\r\n"
                 "Content-Length: " +
                 std::to_string(load.body.size()) + "\r\n\r\n" + load.body;
        for (auto at = bytes_.find(kHole); at != std::string::npos; at = bytes_.find(kHole, at + 9))
            holes_.push_back(at);
    }

    const std::string& numbered(long number) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "%09ld", number);
        for (const auto hole : holes_) bytes_.replace(hole, 9, digits, 9);
        return bytes_;
    }

private:
    static constexpr std::string_view kHole = "#########";
    std::string bytes_;
    std::vector<std::size_t> holes_;
};

class Connection {
public:
    Connection(const Load& load, int poll) : request_(load), port_(load.port), poll_(poll) {
        connect();
    }
    ~Connection() { ::close(socket_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void ask(long number) {
        if (closing_) reconnect();
        const auto& bytes = request_.numbered(number);
        answer_.clear();
        begun_ = Clock::now();
        // Twelve kilobytes fit into a socket's buffer at once.
        if (::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(bytes.size()))
            fail("a request could not be sent");
    }

    /// True when the answer is whole.
    bool hear() {
        std::array<char, 16384> bytes;
        const auto got = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (got <= 0) fail("the connection ended before the answer");
        answer_.append(bytes.data(), static_cast<std::size_t>(got));
        const auto end = answer_.find("\r\n\r\n");
        if (end == std::string::npos || answer_.size() < end + 4 + length(end)) return false;
        check();
        return true;
    }

    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(Clock::now() - begun_).count();
    }

private:
    void connect() {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port_));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            fail("cannot connect");
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = this;
        ::epoll_ctl(poll_, EPOLL_CTL_ADD, socket_, &event);
    }

    void reconnect() {
        ::close(socket_);
        connect();
        closing_ = false;
    }

    std::size_t length(std::size_t headerEnd) const {
        const auto at = answer_.find("Content-Length:");
        if (at == std::string::npos || at > headerEnd) fail("an answer without Content-Length");
        return std::stoul(answer_.substr(at + 15, 20));
    }

    void check() {
        if (answer_.rfind("HTTP/1.1 200", 0) != 0 ||
            answer_.find("<Status code=\"200\"") == std::string::npos)
            fail("an answer that is not 200: " + answer_.substr(0, 1500));
        closing_ = answer_.find("Connection: Close") != std::string::npos ||
                   answer_.find("Connection: close") != std::string::npos;
    }

    Request request_;
    int port_;
    int poll_;
    int socket_ = -1;
    bool closing_ = false;
    std::string answer_;
    Clock::time_point begun_;
};

class Generator {
public:
    explicit Generator(const Load& load)
        : load_(load), poll_(::epoll_create1(0)), number_(load.firstNumber) {
        for (int i = 0; i < load.connections; ++i)
            connections_.push_back(std::make_unique<Connection>(load, poll_));
    }
    ~Generator() { ::close(poll_); }
    Generator(const Generator&) = delete;
    Generator& operator=(const Generator&) = delete;

    Answers run() {
        for (auto& connection : connections_) connection->ask(number_++);
        under_ = connections_.size();
        const auto measured = Clock::now() + load_.warmUp;
        const auto end = measured + load_.during;
        auto last = measured;
        while (under_ > 0) round(measured, end, last);
        const std::chrono::duration<double> took = last - measured;
        const auto count = static_cast<double>(answers_.milliseconds.size());
        answers_.perSecond = took.count() > 0 ? count / took.count() : 0;
        answers_.lastNumber = number_;
        return std::move(answers_);
    }

private:
    void round(Clock::time_point measured, Clock::time_point end, Clock::time_point& last) {
        std::array<epoll_event, 64> events;
        const int ready = ::epoll_wait(poll_, events.data(), 64, 5000);
        if (ready <= 0) fail("no answer for five seconds");
        for (int i = 0; i < ready; ++i) {
            auto& connection = *static_cast<Connection*>(events[static_cast<unsigned>(i)].data.ptr);
            if (!connection.hear()) continue;
            const auto now = Clock::now();
            if (now >= measured && now < end) {
                answers_.milliseconds.push_back(connection.milliseconds());
                last = now;
            }
            if (now < end && answers_.milliseconds.size() < load_.most)
                connection.ask(number_++);
            else
                --under_;
        }
    }

    const Load& load_;
    int poll_;
    long number_;
    std::size_t under_ = 0;
    std::vector<std::unique_ptr<Connection>> connections_;
    Answers answers_;
};

}  // namespace

Answers send(const Load& load) {
    return Generator(load).run();
}

}  // namespace bench
