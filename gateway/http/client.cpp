#include "gateway/http/client.h"

#include <Poco/Exception.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <chrono>
#include <istream>
#include <memory>
#include <ostream>

#include "gateway/base/address.h"
#include "gateway/base/crash.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/http/internal_address.h"

namespace http {
namespace {

namespace net = Poco::Net;
using base::Fault;
using base::FaultCode;

net::SocketAddress resolved(const base::Url& url, const Reach& reach) {
    try {
        auto host = url.host;
        if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
        const auto address = net::DNS::resolveOne(host);
        if (!reach.internal && isInternalAddress(address.toString()))
            throw Fault(FaultCode::forbidden, "The address is inside our own network.",
                        url.origin());
        return {address, static_cast<Poco::UInt16>(url.port)};
    } catch (const Poco::Exception& e) {
        throw Fault(FaultCode::unavailable, "The address has no host.",
                    url.origin() + ": " + e.displayText());
    }
}

// Forward secrecy and authenticated encryption; TLS 1.3 has nothing else.
constexpr const char* kCiphers = "ECDHE+AESGCM:ECDHE+CHACHA20";

const net::Context::Ptr& tls() {
    static const net::Context::Ptr context = [] {
        net::Context::Ptr made = new net::Context(net::Context::TLS_CLIENT_USE, "",
                                                  net::Context::VERIFY_STRICT, 9, true, kCiphers);
        made->requireMinimumProtocol(net::Context::PROTO_TLSV1_2);
        return made;
    }();
    return context;
}

// Connected to the address that was looked at, whatever the name says a moment later.
std::unique_ptr<net::HTTPClientSession> connected(const base::Url& url, const Reach& reach) {
    const auto address = resolved(url, reach);
    const Poco::Timespan patience(reach.seconds, 0);
    try {
        std::unique_ptr<net::HTTPClientSession> session;
        if (url.scheme == "https") {
            net::SecureStreamSocket socket(tls());
            socket.setPeerHostName(url.host);
            socket.connect(address, patience);
            socket.completeHandshake();
            session = std::make_unique<net::HTTPSClientSession>(socket);
        } else {
            net::StreamSocket socket;
            socket.connect(address, patience);
            session = std::make_unique<net::HTTPClientSession>(socket);
        }
        session->setTimeout(patience);
        return session;
    } catch (const Poco::Exception& e) {
        throw Fault(FaultCode::unavailable, "No connection.",
                    url.origin() + ": " + e.displayText());
    }
}

void sendTo(net::HTTPClientSession& session, const base::Address& address, const base::Wire& wire) {
    const auto& url = address.url;
    net::HTTPRequest request(wire.method, url.path, net::HTTPMessage::HTTP_1_1);
    request.set("Host", url.origin().substr(url.scheme.size() + 3));
    // Firewalls in front of buyers' systems turn requests away that do not say who asks.
    request.set("User-Agent", "Passerelle/" PASSERELLE_VERSION);
    if (!address.user.empty())
        request.set(
            "Authorization",
            "Basic " + base::base64(address.user + ':' + std::string(address.password.reveal())));
    for (const auto& [name, value] : wire.headers) request.set(name, value);
    request.setContentLength64(static_cast<Poco::Int64>(wire.body.size()));
    request.setKeepAlive(false);
    auto& body = session.sendRequest(request);
    // In two halves where a test wants to die between them.
    const auto half = base::isCrashArmed() ? wire.body.size() / 2 : 0;
    body << std::string_view(wire.body).substr(0, half);
    if (half > 0) body.flush();
    base::crashPoint("D6");
    body << std::string_view(wire.body).substr(half) << std::flush;
    base::crashPoint("D7");
}

// A peer that sends a byte now and then is as good as silent.
class Deadline {
public:
    explicit Deadline(int seconds)
        : end_(std::chrono::steady_clock::now() + std::chrono::seconds(seconds)) {}
    void check() const {
        if (std::chrono::steady_clock::now() > end_)
            throw Fault(FaultCode::conflict, "The answer takes too long.");
    }

private:
    std::chrono::steady_clock::time_point end_;
};

base::Wire answerOf(net::HTTPClientSession& session, const Reach& reach) {
    const Deadline deadline(reach.seconds);
    net::HTTPResponse response;
    auto& body = session.receiveResponse(response);
    base::Wire wire;
    wire.status = response.getStatus();
    for (const auto& [name, value] : response) wire.with(name, value);
    std::string piece(4 * 1024, '\0');
    while (body.read(piece.data(), static_cast<std::streamsize>(piece.size())), body.gcount() > 0) {
        wire.body.append(piece, 0, static_cast<std::size_t>(body.gcount()));
        deadline.check();
        if (wire.body.size() > reach.answer)
            throw Fault(FaultCode::conflict, "The answer is too large.");
    }
    const auto announced = response.getContentLength64();
    if (announced >= 0 && static_cast<std::size_t>(announced) != wire.body.size())
        throw Fault(FaultCode::conflict, "The answer broke off.");
    return wire;
}

}  // namespace

base::Wire send(const std::string& url, const base::Wire& request, const Reach& reach) {
    const auto address = base::parseAddress(url);
    if (!address)
        throw Fault(FaultCode::forbidden, "This is no http(s) address.", base::masked(url));
    const auto* parsed = &address->url;
    // Our shared secret is in the document.
    if (parsed->scheme != "https" && !reach.internal)
        throw Fault(FaultCode::forbidden, "Documents leave by https only.", parsed->origin());
    base::crashPoint("D4");
    const auto session = connected(*parsed, reach);
    base::crashPoint("D5");
    try {
        sendTo(*session, *address, request);
        auto answer = answerOf(*session, reach);
        base::crashPoint("D8");
        return answer;
    } catch (const Poco::Exception& e) {
        throw Fault(FaultCode::conflict, "No whole answer came.",
                    parsed->origin() + ": " + e.displayText());
    }
}

}  // namespace http
