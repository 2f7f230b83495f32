#include "gateway/http/server.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <sstream>

#include "gateway/base/fault.h"
#include "gateway/base/log.h"

namespace {

using base::Wire;

Wire unchanged() {
    Wire wire;
    wire.status = 304;
    return wire.with("ETag", "\"1\"");
}

// A server that remembers what it was asked.
struct Asked {
    std::mutex mutex;
    std::vector<std::string> targets;
    std::vector<std::string> bodies;
    std::unique_ptr<http::Server> server;

    explicit Asked(http::Limits limits = {}) {
        base::log::silence(true);
        const auto refuse = [](int status, const char* text) {
            return [status, text](const Wire&) { return base::reply(status, "text/plain", text); };
        };
        server = http::listen(
            "127.0.0.1", 0,
            {[this](const Wire& wire) { return answer(wire); }, refuse(413, "too large"), broken,
             refuse(503, "busy"), [](const Wire& head) { return head.target == "/large"; }},
            limits);
    }

    static Wire broken(const Wire& head) {
        const bool program = head.target.starts_with("/api");
        return base::reply(400, program ? "application/problem+json" : "text/plain", "broken");
    }

    Wire answer(const Wire& wire) {
        const std::lock_guard lock(mutex);
        targets.push_back(wire.target);
        bodies.push_back(wire.body);
        if (wire.target == "/throws") throw std::runtime_error("a handler's mistake");
        if (wire.target == "/same") return unchanged();
        return base::reply(200, "text/plain", "got " + wire.body);
    }

    // Sends the bytes, says it is done and reads until the server closes.
    std::string exchange(const std::string& bytes, bool finish = true) {
        Poco::Net::StreamSocket socket(
            Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(server->port())));
        socket.setReceiveTimeout(Poco::Timespan(8, 0));
        std::string got;
        try {
            socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
            if (finish) socket.shutdownSend();
            char buffer[4096];
            while (true) {
                const int size = socket.receiveBytes(buffer, sizeof buffer);
                if (size <= 0) break;
                got.append(buffer, static_cast<std::size_t>(size));
            }
        } catch (const Poco::Exception&) {
            got += "(connection lost)";
        }
        return got;
    }
};

std::string status(const std::string& answer) {
    return answer.substr(0, std::min<std::size_t>(12, answer.size()));
}

std::string hex(std::size_t number) {
    std::ostringstream text;
    text << std::hex << number;
    return text.str();
}

int answers(const std::string& text) {
    int count = 0;
    for (auto at = text.find("HTTP/1.1 "); at != std::string::npos;
         at = text.find("HTTP/1.1 ", at + 1))
        ++count;
    return count;
}

std::filesystem::path corpus() {
    if (const char* named = std::getenv("PASSERELLE_CORPUS")) return named;
    return std::filesystem::path(PASSERELLE_SOURCE) / "../shared/corpus";
}

std::string slurp(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(server)

BOOST_AUTO_TEST_CASE(givesTheHandlerTheWholeBody) {
    Asked asked;
    const std::string body(200'000, 'x');
    const auto got =
        asked.exchange("POST /cxml HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n" + body);
    BOOST_TEST(status(got) == "HTTP/1.1 200");
    BOOST_TEST(asked.bodies == std::vector<std::string>{body});
}

BOOST_AUTO_TEST_CASE(readsChunkedBodies) {
    Asked asked;
    asked.exchange(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "4\r\nWiki\r\nA\r\n0123456789\r\n0\r\n\r\n");
    BOOST_TEST(asked.bodies == std::vector<std::string>{"Wiki0123456789"});
}

BOOST_AUTO_TEST_CASE(answersPipelinedRequestsInOrder) {
    Asked asked;
    const auto got =
        asked.exchange("GET /one HTTP/1.1\r\nHost: a\r\n\r\nGET /two HTTP/1.1\r\nHost: a\r\n\r\n");
    BOOST_TEST(answers(got) == 2);
    BOOST_TEST((asked.targets == std::vector<std::string>{"/one", "/two"}));
}

BOOST_AUTO_TEST_CASE(turnsAHandlersExceptionInto500AndLivesOn) {
    Asked asked;
    const auto got = asked.exchange(
        "GET /throws HTTP/1.1\r\nHost: a\r\n\r\nGET /two HTTP/1.1\r\nHost: a\r\n\r\n");
    BOOST_TEST(status(got) == "HTTP/1.1 500");
    BOOST_TEST(answers(got) == 2);
}

BOOST_AUTO_TEST_CASE(sendsNoBodyForHead) {
    Asked asked;
    const auto got = asked.exchange("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    BOOST_TEST(got.substr(got.size() - 4) == "\r\n\r\n");
}

BOOST_AUTO_TEST_CASE(saysNoLengthOfWhatIsNotSent) {
    Asked asked;
    const auto got =
        asked.exchange("GET /same HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto end = got.find("\r\n\r\n");
    BOOST_TEST(got.starts_with("HTTP/1.1 304 Not Modified\r\n"));
    BOOST_TEST(got.substr(0, end).find("Content-Length") == std::string::npos);
    BOOST_TEST(got.substr(end + 4).starts_with("HTTP/1.1 200 OK\r\n"));
}

BOOST_AUTO_TEST_CASE(refusesBodiesOverTheLimitWithoutReadingThem) {
    http::Limits limits;
    limits.body = 1000;
    Asked asked(limits);
    BOOST_TEST(status(asked.exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n" +
                                     std::string(1001, 'x'))) == "HTTP/1.1 413");
    BOOST_TEST(
        status(asked.exchange("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "3E9\r\n" +
                              std::string(1001, 'x'))) == "HTTP/1.1 413");
    BOOST_TEST(asked.targets.empty());
}

BOOST_AUTO_TEST_CASE(takesLargeBodiesWhereTheyMayBe) {
    http::Limits limits;
    limits.body = 1000;
    limits.largeBody = 2000;
    Asked asked(limits);
    const auto post = [&](const std::string& target, std::size_t size) {
        const auto head = "POST " + target + " HTTP/1.1\r\nHost: a\r\n";
        const std::string body(size, 'x');
        const auto plain = status(
            asked.exchange(head + "Content-Length: " + std::to_string(size) + "\r\n\r\n" + body));
        const auto chunked = status(asked.exchange(
            head + "Transfer-Encoding: chunked\r\n\r\n3E8\r\n" + body.substr(0, 1000) + "\r\n" +
            hex(size - 1000) + "\r\n" + body.substr(1000) + "\r\n0\r\n\r\n"));
        return plain.substr(9) + " " + chunked.substr(9);
    };
    BOOST_TEST(post("/large", 2000) == "200 200");
    BOOST_TEST(post("/large", 2001) == "413 413");
    BOOST_TEST(post("/small", 1001) == "413 413");
}

BOOST_AUTO_TEST_CASE(holdsOnlySoManyLargeBodies) {
    http::Limits limits;
    limits.body = 1000;
    limits.largeBody = 2000;
    limits.largeAtOnce = 0;
    Asked asked(limits);
    const auto post = [&](std::size_t size) {
        return status(
            asked.exchange("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 1500\r\n\r\n" +
                               std::string(size, 'x'),
                           size == 1500));
    };
    BOOST_TEST(post(1200) == "HTTP/1.1 503");
    limits.largeAtOnce = 1;
    Asked one(limits);
    for (int i = 0; i < 3; ++i)
        BOOST_TEST(
            status(one.exchange("POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 1500\r\n\r\n" +
                                std::string(1500, 'x'))) == "HTTP/1.1 200");
}

BOOST_AUTO_TEST_CASE(refusesWhatTwoReadersCouldUnderstandDifferently) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"both lengths", "Host: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"},
        {"two lengths", "Host: a\r\nContent-Length: 4\r\nContent-Length: 4\r\n"},
        {"plus sign", "Host: a\r\nContent-Length: +4\r\n"},
        {"minus sign", "Host: a\r\nContent-Length: -1\r\n"},
        {"thousands", "Host: a\r\nContent-Length: 1,0\r\n"},
        {"hex", "Host: a\r\nContent-Length: 0x4\r\n"},
        {"list", "Host: a\r\nContent-Length: 4, 4\r\n"},
        {"eleven digits", "Host: a\r\nContent-Length: 00000000004\r\n"},
        {"unknown encoding", "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n"},
        {"encoded word", "Host: a\r\nTransfer-Encoding: =?UTF-8?Q?chunked?=\r\n"},
        {"blank before colon", "Host: a\r\nContent-Length : 4\r\n"},
        {"folded", "Host: a\r\nX: 1\r\n Content-Length: 4\r\n"},
        {"no colon", "Host: a\r\nContent-Length\r\n"},
        {"two hosts", "Host: a\r\nHost: b\r\nContent-Length: 4\r\n"},
        {"no host", "Content-Length: 4\r\n"},
        {"no length", "Host: a\r\n"},
        {"bare LF", "Host: a\nContent-Length: 4\r\n"},
        {"NUL", std::string("Host: a\r\nX: a\0b\r\nContent-Length: 4\r\n", 38)},
    };
    Asked asked;
    for (const auto& [name, headers] : cases) {
        const auto got = asked.exchange("POST / HTTP/1.1\r\n" + headers +
                                        "\r\nabcdGET /smug HTTP/1.1\r\nHost: a\r\n\r\n");
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(answers(got) == 1);
            BOOST_TEST(status(got).substr(9, 1) != "2");
        }
    }
    BOOST_TEST(asked.targets.empty());
}

BOOST_AUTO_TEST_CASE(neverHandlesHalfABody) {
    Asked asked;
    asked.exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhello");
    asked.exchange("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
    BOOST_TEST(asked.targets.empty());
}

BOOST_AUTO_TEST_CASE(saysWhichPortIsTaken) {
    Asked asked;
    const int port = asked.server->port();
    BOOST_CHECK_EXCEPTION(http::listen("127.0.0.1", port, {}), base::Fault,
                          [&](const base::Fault& fault) {
                              return fault.told().find(std::to_string(port)) != std::string::npos;
                          });
}

BOOST_AUTO_TEST_CASE(executesNoSmuggledRequest) {
    const auto folder = corpus() / "badinput/http";
    if (!std::filesystem::exists(folder)) {
        BOOST_TEST_MESSAGE("no folder of further documents: HTTP gadgets not run");
        return;
    }
    Asked asked;
    int files = 0;
    for (const auto* kind : {"te", "chunk"})
        for (const auto& entry : std::filesystem::directory_iterator(folder / kind)) {
            // A leading zero in a chunk size is proper (RFC 9112, 7.1: chunk-size = 1*HEXDIG).
            if (entry.path().filename() == "chunk_02_05.req") continue;
            const auto got = asked.exchange(slurp(entry.path()));
            BOOST_TEST_CONTEXT(entry.path().filename()) {
                BOOST_TEST(got.find("HTTP/1.1 200") == std::string::npos);
                ++files;
            }
        }
    for (const auto& target : asked.targets) BOOST_TEST(target.find("smug") == std::string::npos);
    BOOST_TEST(files > 50);
}

BOOST_AUTO_TEST_CASE(refusesWhatParsersCallErrors) {
    const auto folder = corpus() / "badinput/http/llhttp";
    if (!std::filesystem::exists(folder)) return;
    Asked asked;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().find("_ERR") == std::string::npos) continue;
        const auto got = asked.exchange(slurp(entry.path()));
        BOOST_TEST_CONTEXT(entry.path().filename())
        BOOST_TEST(answers(got) <= 1);
    }
}

// A problem document says its status in its body as well: there it stays the same.
BOOST_AUTO_TEST_CASE(whatIsBrokenIsToldInTheLanguageOfItsAddress) {
    Asked asked;
    const std::string rest = std::string(20'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    BOOST_TEST(asked.exchange("GET /page" + rest).starts_with("HTTP/1.1 414 URI Too Long\r\n"));
    const auto told = asked.exchange("GET /api" + rest);
    BOOST_TEST(told.starts_with("HTTP/1.1 400 Bad Request\r\n"));
    BOOST_TEST(told.find("application/problem+json") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
