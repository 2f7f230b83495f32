#pragma once

#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/secret.h"

namespace http {

/// The mail server an administrator configured.
struct MailServer {
    std::string host;
    int port = 25;
    bool startTls = false;  ///< TLS before anything is said; its certificate is verified
    std::string user{};     ///< empty: no sign-in. Only with startTls: no password goes in the open
    base::Secret password{};
    int seconds = 20;  ///< to connect, and of silence
};

/// A mail server's address: `smtp://host:25`, or `smtp+starttls://host:587`. Throws
/// Fault(invalid).
MailServer mailServer(const std::string& address);

/// A text for people.
struct Mail {
    std::string from;
    std::vector<std::string> to;
    std::string subject;  ///< one line
    std::string text;
    base::Time at;
};

/// Hands it to the server. Throws Fault(unavailable) when that does not take it. Thread-safe.
void sendMail(const MailServer& server, const Mail& mail);

}  // namespace http
