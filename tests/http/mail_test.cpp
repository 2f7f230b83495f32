#include "gateway/http/mail.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <boost/test/unit_test.hpp>
#include <thread>

#include "gateway/base/fault.h"

namespace {

/// A mail server for one mail: answers every command, keeps what was said.
class Server {
public:
    explicit Server(std::string answerToData = "250 taken") : answer_(std::move(answerToData)) {
        socket_.bind({"127.0.0.1", 0});
        socket_.listen();
        thread_ = std::thread([this] { serve(); });
    }
    ~Server() {
        socket_.close();
        thread_.join();
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const { return socket_.address().port(); }
    std::string said() {
        socket_.close();
        if (thread_.joinable()) thread_.join();
        thread_ = std::thread([] {});
        return said_;
    }

private:
    void serve() {
        try {
            if (!socket_.poll(Poco::Timespan(10, 0), Poco::Net::Socket::SELECT_READ)) return;
            auto peer = socket_.acceptConnection();
            peer.setReceiveTimeout(Poco::Timespan(10, 0));
            talk(peer);
        } catch (const Poco::Exception&) {
        }
    }
    void talk(Poco::Net::StreamSocket& peer) {
        const auto say = [&](const std::string& line) {
            peer.sendBytes((line + "\r\n").data(), static_cast<int>(line.size() + 2));
        };
        say("220 here");
        bool inData = false;
        std::string line;
        char c = 0;
        while (peer.receiveBytes(&c, 1) == 1) {
            if (c != '\n') {
                line += c;
                continue;
            }
            said_ += line + '\n';
            if (inData && line == ".\r") {
                inData = false;
                say(answer_);
            } else if (!inData && line.starts_with("DATA")) {
                inData = true;
                say("354 go on");
            } else if (!inData && line.starts_with("QUIT")) {
                say("221 bye");
                return;
            } else if (!inData) {
                say("250 fine");
            }
            line.clear();
        }
    }

    std::string answer_;
    Poco::Net::ServerSocket socket_;
    std::thread thread_;
    std::string said_;
};

http::Mail mail() {
    return {"gateway@shop.example",
            {"anna@shop.example", "ben@shop.example"},
            "Passerelle: message.dead/erp\r\nBcc: eve@evil.example",
            "It was given up: ungültig.\n.\nQUIT\n",
            base::Time(base::Milliseconds(1'772'442'000'000))};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mail_server)

BOOST_AUTO_TEST_CASE(takesAMailForEveryReceiver) {
    Server server;
    http::sendMail({.host = "127.0.0.1", .port = server.port(), .seconds = 5}, mail());
    const auto said = server.said();
    BOOST_TEST(has(said, "MAIL FROM: <gateway@shop.example>"));
    BOOST_TEST(has(said, "RCPT TO: <anna@shop.example>"));
    BOOST_TEST(has(said, "RCPT TO: <ben@shop.example>"));
    BOOST_TEST(!has(said, "\nBcc:"));
    BOOST_TEST(has(said, "It was given up: ung=C3=BCltig."));
    BOOST_TEST(has(said, "ltig.\r\n..\r\nQUIT\r\n"));
    BOOST_TEST(said.ends_with("QUIT\r\n"));
}

BOOST_AUTO_TEST_CASE(thatRefusesOrIsNotThereIsAFault) {
    Server server("554 no");
    const auto isUnavailable = [](const base::Fault& fault) {
        return fault.code() == base::FaultCode::unavailable;
    };
    const http::MailServer refusing{.host = "127.0.0.1", .port = server.port(), .seconds = 5};
    BOOST_CHECK_EXCEPTION(http::sendMail(refusing, mail()), base::Fault, isUnavailable);
    const http::MailServer nobody{.host = "127.0.0.1", .port = 1, .seconds = 5};
    BOOST_CHECK_EXCEPTION(http::sendMail(nobody, mail()), base::Fault, isUnavailable);
}

BOOST_AUTO_TEST_CASE(withoutTlsGetsNoPassword) {
    Server server;
    http::MailServer plain{.host = "127.0.0.1", .port = server.port(), .user = "gateway"};
    BOOST_CHECK_THROW(http::sendMail(plain, mail()), base::Fault);
    BOOST_TEST(server.said() == "");
}

BOOST_AUTO_TEST_CASE(isReadFromItsAddress) {
    const auto plain = http::mailServer("smtp://mail.example:2525");
    BOOST_TEST((plain.host == "mail.example" && plain.port == 2525 && !plain.startTls));
    BOOST_TEST(http::mailServer("smtp+starttls://mail.example:587").startTls);
    for (const auto* bad : {"", "mail.example", "smtp://mail.example", "smtp://:25",
                            "smtp://mail.example:x", "smtp://mail.example:99999", "http://a:25"})
        BOOST_CHECK_THROW((void)http::mailServer(bad), base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
