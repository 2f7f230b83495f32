#include "gateway/http/connection.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocket.h>

#include <array>
#include <chrono>
#include <ctime>
#include <string_view>
#include <utility>

#include "gateway/base/crash.h"
#include "gateway/base/log.h"
#include "gateway/http/request_reader.h"

namespace http {
namespace {

using Moment = std::chrono::steady_clock::time_point;
constexpr std::chrono::seconds kHeadDeadline{10};
constexpr std::chrono::seconds kBodyDeadline{60};
constexpr std::size_t kLargeBytesPerSecond = 512 * 1024;
constexpr int kLingeringBytes = 1 << 20;

struct Closed {};  // the peer went away, or was too slow to deserve an answer

Moment now() {
    return std::chrono::steady_clock::now();
}

constexpr auto kReasons = std::to_array<std::pair<int, std::string_view>>({
    {200, "OK"},
    {201, "Created"},
    {204, "No Content"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
});

std::string_view reason(int status) {
    for (const auto& [known, words] : kReasons)
        if (known == status) return words;
    return status < 400 ? "OK" : status < 500 ? "Error" : "Server Error";
}

// RFC 9110, 5.6.7; the text is made once a second.
const std::string& httpDate() {
    thread_local std::time_t made = 0;
    thread_local std::string text;
    const std::time_t second = std::time(nullptr);
    if (second != made) {
        std::tm parts{};
        gmtime_r(&second, &parts);
        char buffer[40];
        text.assign(buffer,
                    std::strftime(buffer, sizeof buffer, "%a, %d %b %Y %H:%M:%S GMT", &parts));
        made = second;
    }
    return text;
}

std::string wireBytes(const base::Wire& response, bool keepAlive, bool headOnly) {
    std::string out;
    out.reserve(response.body.size() + 512);
    out += "HTTP/1.1 " + std::to_string(response.status) + ' ';
    (out += reason(response.status)) += "\r\n";
    out += "Date: " + httpDate() + "\r\n";
    for (const auto& [name, value] : response.headers) {
        out += name;
        out += ": ";
        for (const char c : value) out += (c == '\r' || c == '\n' || c == '\0') ? ' ' : c;
        out += "\r\n";
    }
    // RFC 9110, 8.6: of a 304 it would be that of what is not sent.
    if (response.status != 304)
        out += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
    if (!keepAlive) out += "Connection: close\r\n";
    out += "\r\n";
    if (!headOnly) out += response.body;
    return out;
}

// The right to hold one large body, as long as it is there.
class LargeBody {
public:
    explicit LargeBody(std::atomic<int>& count) : count_(count), number_(++count) {}
    ~LargeBody() { --count_; }
    LargeBody(const LargeBody&) = delete;
    LargeBody& operator=(const LargeBody&) = delete;
    int number() const { return number_; }

private:
    std::atomic<int>& count_;
    int number_;
};

class Conversation {
public:
    Conversation(Poco::Net::StreamSocket& socket, const Handlers& handlers, const Limits& limits,
                 std::atomic<int>& large)
        : socket_(socket), handlers_(handlers), limits_(limits), large_(large) {
        socket_.setNoDelay(true);
        patience(limits.keepAliveSeconds);
        socket_.setSendTimeout(Poco::Timespan(20, 0));
        peer_ = socket_.peerAddress().host().toString();
    }

    void run() {
        while (serveOne()) {
        }
    }

private:
    bool serveOne() {
        Head head;
        try {
            head = receiveHead();
            receiveBody(head);
        } catch (Unreadable& unreadable) {
            refuse(unreadable, head.request);
            return false;
        }
        base::crashPoint("A3");
        head.request.peer = peer_;
        const bool headOnly = head.request.method == "HEAD";
        answer(wireBytes(handled(head.request), head.keepAlive, headOnly));
        held_.reset();
        return head.keepAlive;
    }

    base::Wire handled(const base::Wire& request) {
        try {
            return handlers_.handle(request);
        } catch (const std::exception& e) {
            base::log::error("http.handler_failed", {{"what", e.what()}});
        }
        return base::reply(500, "text/plain; charset=utf-8", "Internal error\n");
    }

    Head receiveHead() {
        std::size_t end = input_.find("\r\n\r\n");
        Moment deadline = now() + kHeadDeadline;
        while (end == std::string::npos) {
            if (input_.size() > kMaxHead) throw Unreadable{431, "the headers are too long", {}};
            const auto before = input_.size();
            patience(before == 0 ? limits_.keepAliveSeconds : limits_.receiveSeconds);
            more(before == 0 ? Moment::max() : deadline);
            if (before == 0) deadline = now() + kHeadDeadline;
            end = input_.find("\r\n\r\n", before < 3 ? 0 : before - 3);
        }
        if (end + 4 > kMaxHead) throw Unreadable{431, "the headers are too long", {}};
        Head head = readHead(std::string_view(input_).substr(0, end + 4));
        input_.erase(0, end + 4);
        return head;
    }

    void receiveBody(Head& head) {
        const bool mayBeLarge = handlers_.mayBeLarge && handlers_.mayBeLarge(head.request);
        const auto limit = mayBeLarge ? limits_.largeBody : limits_.body;
        if (head.contentLength > limit)
            throw Unreadable{413, "the body is too large", head.request};
        const bool body = head.chunked || head.contentLength > 0;
        if (body && head.expectsContinue) send("HTTP/1.1 100 Continue\r\n\r\n");
        auto deadline = now() + kBodyDeadline;
        if (mayBeLarge) deadline += std::chrono::seconds(limit / kLargeBytesPerSecond);
        if (head.chunked || input_.size() < head.contentLength) patience(limits_.receiveSeconds);
        if (head.chunked) {
            ChunkReader chunks(limit);
            while (!chunks.take(input_, head.request.body)) {
                holdLarge(head, head.request.body.size());
                more(deadline);
            }
            return;
        }
        while (input_.size() < head.contentLength) {
            holdLarge(head, input_.size());
            more(deadline);
            base::crashPoint("A2");
        }
        takeBody(head);
    }

    // Asked for when the bytes are there, not when they are announced: announcing costs nothing.
    void holdLarge(const Head& head, std::size_t received) {
        if (received <= limits_.body || held_) return;
        held_.emplace(large_);
        if (held_->number() > limits_.largeAtOnce)
            throw Unreadable{503, "too many large bodies", head.request};
        if (!head.chunked) input_.reserve(head.contentLength + 1);
    }

    void takeBody(Head& head) {
        if (input_.size() == head.contentLength) {
            head.request.body = std::exchange(input_, {});
            return;
        }
        head.request.body = input_.substr(0, head.contentLength);
        input_.erase(0, head.contentLength);
    }

    // How long to wait for the next byte; asked of the system only when it changes.
    void patience(int seconds) {
        if (seconds == patience_) return;
        patience_ = seconds;
        socket_.setReceiveTimeout(Poco::Timespan(seconds, 0));
    }

    void more(Moment deadline) {
        char buffer[16 * 1024];
        const int got = socket_.receiveBytes(buffer, sizeof buffer);
        if (got <= 0) throw Closed{};
        if (now() > deadline) throw Unreadable{408, "too slow", {}};
        input_.append(buffer, static_cast<std::size_t>(got));
    }

    void refuse(Unreadable& unreadable, const base::Wire& request) {
        auto& known = unreadable.request.method.empty() ? request : unreadable.request;
        base::log::warn("http.refused", {{"status", std::to_string(unreadable.status)},
                                         {"reason", unreadable.reason},
                                         {"peer", peer_}});
        base::Wire answer = refusalBy(unreadable.status)(known);
        // A problem document names its status itself: both have to be the same.
        if (answer.status == 400 && answer.header("Content-Type") != "application/problem+json")
            answer.status = unreadable.status;
        send(wireBytes(answer, false, false));
        linger();
    }

    const Handler& refusalBy(int status) const {
        if (status == 503 && handlers_.busy) return handlers_.busy;
        return status == 413 ? handlers_.tooLarge : handlers_.broken;
    }

    // What the peer still sends is read and dropped, so that it gets the answer and not a reset.
    void linger() {
        socket_.shutdownSend();
        patience(1);
        char buffer[16 * 1024];
        int left = kLingeringBytes;
        while (left > 0) {
            const int got = socket_.receiveBytes(buffer, sizeof buffer);
            if (got <= 0) return;
            left -= got;
        }
    }

    // In two halves where a test wants to die between them.
    void answer(const std::string& bytes) {
        const auto half = base::isCrashArmed() ? bytes.size() / 2 : 0;
        send(std::string_view(bytes).substr(0, half));
        base::crashPoint("A11");
        send(std::string_view(bytes).substr(half));
        base::crashPoint("A12");
    }

    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            const int sent = socket_.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
            if (sent <= 0) throw Closed{};
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    Poco::Net::StreamSocket& socket_;
    const Handlers& handlers_;
    const Limits& limits_;
    std::atomic<int>& large_;
    std::optional<LargeBody> held_;
    std::string input_;
    std::string peer_;
    int patience_ = 0;
};

}  // namespace

void serveConnection(Poco::Net::StreamSocket& socket, const Handlers& handlers,
                     const Limits& limits, std::atomic<int>& large) {
    base::crashPoint("A1");
    try {
        Conversation(socket, handlers, limits, large).run();
    } catch (const Closed&) {
        return;
    } catch (const Poco::Exception&) {
        return;  // time-out, reset: the peer is gone
    } catch (const std::exception& e) {
        base::log::error("http.connection_failed", {{"what", e.what()}});
    }
}

}  // namespace http
