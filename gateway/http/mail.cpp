#include "gateway/http/mail.h"

#include <Poco/Exception.h>
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MailRecipient.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureSMTPClientSession.h>
#include <Poco/Net/StringPartSource.h>

#include <charconv>

#include "gateway/base/fault.h"

namespace http {
namespace {

namespace net = Poco::Net;
using base::Fault;
using base::FaultCode;

net::Context::Ptr verifying() {
    net::Context::Ptr context =
        new net::Context(net::Context::TLS_CLIENT_USE, "", net::Context::VERIFY_STRICT, 9, true);
    context->requireMinimumProtocol(net::Context::PROTO_TLSV1_2);
    return context;
}

// A second line would be a header of its own.
std::string oneLine(std::string text) {
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return text;
}

// A lone line feed is no end of a line in a mail (RFC 5321 §2.3.8), and a dot after one is not seen
// as what it would be.
std::string inLines(const std::string& text) {
    std::string lines;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') lines += '\r';
        lines += c;
    }
    return lines;
}

void write(net::MailMessage& message, const Mail& mail) {
    message.setSender(mail.from);
    for (const auto& one : mail.to)
        message.addRecipient({net::MailRecipient::PRIMARY_RECIPIENT, one});
    message.setSubject(net::MailMessage::encodeWord(oneLine(mail.subject), "UTF-8"));
    message.setDate(Poco::Timestamp::fromEpochTime(
        std::chrono::duration_cast<base::Seconds>(mail.at.time_since_epoch()).count()));
    message.setContentType("text/plain; charset=UTF-8");
    message.setContent(inLines(mail.text), net::MailMessage::ENCODING_QUOTED_PRINTABLE);
}

void signIn(net::SecureSMTPClientSession& session, const MailServer& server) {
    session.login();
    if (server.startTls && !session.startTLS(verifying()))
        throw Fault(FaultCode::unavailable, "The mail server does not speak TLS.");
    if (server.user.empty()) return;
    session.login(net::SMTPClientSession::AUTH_PLAIN, server.user,
                  std::string(server.password.reveal()));
}

}  // namespace

MailServer mailServer(const std::string& address) {
    const auto invalid = [&] {
        return Fault(FaultCode::invalid,
                     "A mail server is smtp://host:port or smtp+starttls://host:port: " + address);
    };
    const auto scheme = address.find("://");
    const auto colon = address.rfind(':');
    if (scheme == std::string::npos || colon <= scheme + 3) throw invalid();
    MailServer server;
    server.startTls = address.starts_with("smtp+starttls://");
    if (!server.startTls && !address.starts_with("smtp://")) throw invalid();
    server.host = address.substr(scheme + 3, colon - scheme - 3);
    const char* end = address.data() + address.size();
    const auto read = std::from_chars(address.data() + colon + 1, end, server.port);
    if (read.ec != std::errc() || read.ptr != end || server.port < 1 || server.port > 65535)
        throw invalid();
    return server;
}

void sendMail(const MailServer& server, const Mail& mail) {
    if (!server.user.empty() && !server.startTls)
        throw Fault(FaultCode::invalid, "A password goes to a mail server by TLS only.");
    try {
        const Poco::Timespan patience(server.seconds, 0);
        net::StreamSocket socket;
        socket.connect(net::SocketAddress(server.host, static_cast<Poco::UInt16>(server.port)),
                       patience);
        net::SecureSMTPClientSession session(socket);
        session.setTimeout(patience);
        signIn(session, server);
        net::MailMessage message;
        write(message, mail);
        session.sendMessage(message);
        session.close();
    } catch (const Poco::Exception& e) {
        throw Fault(FaultCode::unavailable, "The mail was not taken.",
                    server.host + ": " + e.displayText());
    }
}

}  // namespace http
