#include "gateway/http/server.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/ThreadPool.h>

#include <cerrno>

#include "gateway/base/fault.h"
#include "gateway/http/connection.h"

namespace http {
namespace {

using Poco::Net::StreamSocket;

class Connections final : public Poco::Net::TCPServerConnectionFactory {
public:
    Connections(Handlers handlers, Limits limits)
        : handlers_(std::move(handlers)), limits_(limits) {}

    Poco::Net::TCPServerConnection* createConnection(const StreamSocket& socket) override {
        return new Served(socket, *this);
    }

private:
    class Served final : public Poco::Net::TCPServerConnection {
    public:
        Served(const StreamSocket& socket, Connections& all)
            : TCPServerConnection(socket), all_(all) {}
        void run() override {
            serveConnection(socket(), all_.handlers_, all_.limits_, all_.large_);
        }

    private:
        Connections& all_;
    };

    Handlers handlers_;
    Limits limits_;
    std::atomic<int> large_{0};
};

class PocoServer final : public Server {
public:
    PocoServer(const Poco::Net::ServerSocket& socket, Handlers handlers, Limits limits)
        : socket_(socket),
          threads_("http", 2, limits.threads + 1, 30),
          server_(new Connections(std::move(handlers), limits), threads_, socket_, params(limits)) {
        server_.start();
    }
    ~PocoServer() override { stop(); }

    int port() const override { return socket_.address().port(); }
    void stop() override {
        if (stopped_) return;
        stopped_ = true;
        server_.stop();
        socket_.close();
        threads_.stopAll();
    }

private:
    static Poco::Net::TCPServerParams* params(const Limits& limits) {
        auto* params = new Poco::Net::TCPServerParams;
        params->setMaxThreads(limits.threads);
        params->setMaxQueued(limits.queued);
        return params;
    }

    Poco::Net::ServerSocket socket_;
    Poco::ThreadPool threads_;
    Poco::Net::TCPServer server_;
    bool stopped_ = false;
};

}  // namespace

std::unique_ptr<Server> listen(const std::string& host, int port, Handlers handlers,
                               Limits limits) {
    const std::string place = host + ":" + std::to_string(port);
    Poco::Net::ServerSocket socket;
    try {
        // No SO_REUSEPORT: a second program on the same port must be told, not share the callers.
        socket.bind(Poco::Net::SocketAddress(host, static_cast<Poco::UInt16>(port)), true, false);
        socket.listen(1024);
    } catch (const Poco::Exception& e) {
        const bool taken = e.code() == EADDRINUSE;
        throw base::Fault(base::FaultCode::conflict, "cannot listen on " + place +
                                                         (taken ? ": another program uses this port"
                                                                : ": " + e.displayText()));
    }
    return std::make_unique<PocoServer>(socket, std::move(handlers), limits);
}

}  // namespace http
