#include "samples/buyer/server.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/StreamCopier.h>
#include <Poco/ThreadPool.h>
#include <Poco/URI.h>

#include "samples/buyer/desk_routes.h"
#include "samples/buyer/failure.h"

namespace buyer {

namespace {

using namespace Poco::Net;

constexpr int kThreads = 64;
constexpr int kPatienceSeconds = 30;

class Handler : public HTTPRequestHandler {
public:
    Handler(Desk& desk, const Addresses& addresses) : desk_(desk), addresses_(addresses) {}

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        Asked asked{.method = request.getMethod(),
                    .path = Poco::URI(request.getURI()).getPath(),
                    .contentType = request.getContentType(),
                    .body = {}};
        if (asked.method == "POST") {
            Poco::StreamCopier::copyToString(request.stream(), asked.body);
        }
        Shown shown = respond(desk_, addresses_, asked);
        response.setStatus(static_cast<HTTPResponse::HTTPStatus>(shown.status));
        response.setContentType(shown.type);
        response.set("Cache-Control", "no-store");
        if (!shown.location.empty()) {
            response.set("Location", shown.location);
        }
        response.sendBuffer(shown.body.data(), shown.body.size());
    }

private:
    Desk& desk_;
    const Addresses& addresses_;
};

class Factory : public HTTPRequestHandlerFactory {
public:
    Factory(Desk& desk, const Addresses& addresses) : desk_(desk), addresses_(addresses) {}

    HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override {
        return new Handler(desk_, addresses_);
    }

private:
    Desk& desk_;
    const Addresses& addresses_;
};

ServerSocket listen(int port) {
    try {
        return ServerSocket(SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)));
    } catch (const Poco::Exception& error) {
        throw Failure("cannot listen on port " + std::to_string(port) + ": " + error.displayText());
    }
}

}  // namespace

void serve(int port, const Addresses& addresses, const std::function<void()>& wait) {
    Desk desk;
    HTTPServerParams::Ptr parameters = new HTTPServerParams;
    parameters->setMaxThreads(kThreads);
    // Browsers open connections ahead of need: each holds a thread until it speaks or times out.
    parameters->setTimeout(Poco::Timespan(kPatienceSeconds, 0));
    Poco::ThreadPool threads(2, kThreads);
    HTTPServer server(new Factory(desk, addresses), threads, listen(port), parameters);
    server.start();
    try {
        wait();
    } catch (...) {
        server.stopAll(true);
        throw;
    }
    server.stopAll(true);
}

}  // namespace buyer
