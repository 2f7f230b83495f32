#include "samples/buyer/http.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

#include "samples/buyer/failure.h"

namespace buyer {

namespace {

constexpr int kPatienceSeconds = 20;

struct Sending {
    std::string method;
    std::string contentType;
    std::string body;
};

Reply exchange(const Poco::URI& uri, const Sending& sending) {
    Poco::Net::HTTPClientSession session(uri.getHost(), uri.getPort());
    session.setTimeout(Poco::Timespan(kPatienceSeconds, 0));
    std::string path = uri.getPathAndQuery();
    Poco::Net::HTTPRequest request(sending.method, path.empty() ? "/" : path, "HTTP/1.1");
    if (!sending.contentType.empty()) {
        request.setContentType(sending.contentType);
        request.setContentLength(static_cast<std::streamsize>(sending.body.size()));
    }
    session.sendRequest(request) << sending.body;
    Poco::Net::HTTPResponse response;
    Reply reply;
    Poco::StreamCopier::copyToString(session.receiveResponse(response), reply.body);
    reply.status = response.getStatus();
    reply.location = response.get("Location", "");
    reply.cookie = response.get("Set-Cookie", "");
    return reply;
}

Reply send(const std::string& url, const Sending& sending) {
    try {
        Poco::URI uri(url);
        if (uri.getScheme() != "http" || uri.getHost().empty()) {
            throw Failure("only http:// addresses can be opened here, not " + url);
        }
        return exchange(uri, sending);
    } catch (const Poco::Exception& error) {
        throw Failure("no answer from " + url + ": " + error.displayText());
    }
}

}  // namespace

Reply get(const std::string& url) {
    return send(url, {.method = "GET", .contentType = {}, .body = {}});
}

Reply post(const std::string& url, const std::string& contentType, const std::string& body) {
    return send(url, {.method = "POST", .contentType = contentType, .body = body});
}

std::string resolve(const std::string& base, const std::string& reference) {
    try {
        return Poco::URI(Poco::URI(base), reference).toString();
    } catch (const Poco::Exception&) {
        throw Failure("the page at " + base + " leads to an unreadable address: " + reference);
    }
}

}  // namespace buyer
