#pragma once

#include <filesystem>
#include <string>

#include "gateway/store/store.h"

namespace app {

/// Where the program lives and listens. Every member is a key of config/gateway.json and a flag of
/// the same name; flags win.
struct Options {
    std::filesystem::path data = "data";  ///< folder: database, key file, sandbox ledger
    std::string database;                 ///< empty: sqlite in the data folder
    std::string host = "127.0.0.1";
    int port = 8080;
    std::string adminHost = "127.0.0.1";
    int adminPort = 8081;
    std::string publicUrl;  ///< empty: http://host:port
    std::string supplierName = "Fairhaven Supply";
    std::filesystem::path dtds;  ///< folder of official cXML DTDs; empty: none
    int threads = 256;
    int sandboxConfirmAfterMs = 2000;
    int sandboxShipAfterMs = 6000;      ///< 0: never
    int sandboxInvoiceAfterMs = 10000;  ///< 0: never
    /// Addresses of TLS proxies that hand on client certificates (RFC 9440), with commas.
    std::string trustedProxies;
    bool internalPartners = false;     ///< partners' systems may be at private addresses
    std::filesystem::path signingKey;  ///< PEM file of our private key; empty: nothing is signed
    std::filesystem::path signingCertificate;  ///< PEM file of its certificate
    std::string alertsSmtp;                    ///< smtp://host:25; empty: no mail
    std::string alertsSmtpUser;                ///< empty: no sign-in
    std::filesystem::path alertsSmtpPassword;  ///< file with the password
    std::string alertsFrom;                    ///< sender of the mails
    std::string alertsTo;                      ///< receivers, with commas
    std::string alertsWebhook;                 ///< address posted to; empty: none
    int alertsAfterMinutes = 15;               ///< a message that waits for longer raises an alert
    bool quiet = false;                        ///< no log lines
    store::Grouping grouping = store::Grouping::grouped;
};

/// The options of a JSON file over the given ones. Throws Fault(malformed) naming unknown keys.
Options withFile(Options options, const std::filesystem::path& file);

}  // namespace app
