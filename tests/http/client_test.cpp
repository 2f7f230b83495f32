#include "gateway/http/client.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/http/internal_address.h"
#include "gateway/http/server.h"

namespace {

base::Wire posted(std::string body) {
    base::Wire wire;
    wire.method = "POST";
    wire.with("Content-Type", "text/xml");
    wire.body = std::move(body);
    return wire;
}

http::Reach inside() {
    http::Reach reach;
    reach.internal = true;
    reach.seconds = 5;
    return reach;
}

std::unique_ptr<http::Server> echo() {
    const auto handle = [](const base::Wire& request) {
        auto answer = base::reply(202, request.header("Content-Type"), request.body);
        answer.with("X-Target", request.target);
        answer.with("X-Agent", std::string(request.header("User-Agent")));
        return answer;
    };
    http::Handlers handlers;
    handlers.handle = handlers.tooLarge = handlers.broken = handlers.busy = handle;
    return http::listen("127.0.0.1", 0, handlers);
}

std::string faultOf(const std::string& url, const http::Reach& reach) {
    try {
        (void)http::send(url, posted("x"), reach);
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code()));
    }
    return "sent";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(client)

BOOST_AUTO_TEST_CASE(bringsARequestAndItsAnswer) {
    const auto server = echo();
    const auto url = "http://127.0.0.1:" + std::to_string(server->port()) + "/cxml?a=b";
    const auto answer = http::send(url, posted("<cXML/>"), inside());
    BOOST_TEST(answer.status == 202);
    BOOST_TEST(answer.body == "<cXML/>");
    BOOST_TEST(answer.header("X-Target") == "/cxml?a=b");
    BOOST_TEST(answer.header("X-Agent").starts_with("Passerelle/"));
    BOOST_TEST(answer.header("Content-Type") == "text/xml");
}

BOOST_AUTO_TEST_CASE(staysOutOfOurOwnNetwork) {
    const auto server = echo();
    const auto port = std::to_string(server->port());
    BOOST_TEST(faultOf("http://127.0.0.1:" + port + "/", {}) == "forbidden");
    BOOST_TEST(faultOf("http://localhost:" + port + "/", {}) == "forbidden");
    BOOST_TEST(faultOf("ftp://files.example/", inside()) == "forbidden");
}

BOOST_AUTO_TEST_CASE(saysWhetherItArrived) {
    int port = 0;
    {
        const auto server = echo();
        port = server->port();
        server->stop();
    }
    BOOST_TEST(faultOf("http://127.0.0.1:" + std::to_string(port) + "/", inside()) ==
               "unavailable");
    BOOST_TEST(faultOf("http://no-such-host.invalid/", inside()) == "unavailable");
}

BOOST_AUTO_TEST_CASE(knowsInternalAddresses) {
    for (const auto* address : {"127.0.0.1",
                                "10.1.2.3",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "100.127.1.1",
                                "0.0.0.0",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::ffff:10.0.0.1",
                                "::10.0.0.1",
                                "64:ff9b::7f00:1",
                                "2002:7f00:1::",
                                "fe80::1",
                                "fc00::1",
                                "fd12::1",
                                "ff02::1",
                                "nonsense",
                                ""})
        BOOST_TEST(http::isInternalAddress(address), address);
    for (const auto* address :
         {"8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "192.167.1.1", "2606:4700::1111",
          "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"})
        BOOST_TEST(!http::isInternalAddress(address), address);
}

BOOST_AUTO_TEST_SUITE_END()
