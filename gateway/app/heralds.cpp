#include "gateway/app/heralds.h"

#include <nlohmann/json.hpp>

#include "gateway/app/json_file.h"
#include "gateway/base/address.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/http/client.h"
#include "gateway/http/mail.h"

namespace app {
namespace {

std::vector<std::string> addresses(const std::string& list) {
    std::vector<std::string> all;
    for (const auto& one : base::split(list, ','))
        if (!base::trim(one).empty()) all.emplace_back(base::trim(one));
    return all;
}

base::Secret secretIn(const std::filesystem::path& file) {
    return base::Secret(std::string(base::trim(fileText(file))));
}

flows::Herald byMail(const Options& options) {
    auto server = http::mailServer(options.alertsSmtp);
    server.user = options.alertsSmtpUser;
    if (!options.alertsSmtpPassword.empty()) server.password = secretIn(options.alertsSmtpPassword);
    const auto to = addresses(options.alertsTo);
    if (to.empty() || options.alertsFrom.empty())
        throw base::Fault(base::FaultCode::invalid, "alertsSmtp needs alertsTo and alertsFrom");
    return [server, to, from = options.alertsFrom](const std::string& subject,
                                                   const std::string& text, base::Time at) {
        http::sendMail(server, {from, to, "Passerelle: " + subject, text + '\n', at});
    };
}

flows::Herald byWebhook(const std::string& url) {
    if (!base::parseAddress(url))
        throw base::Fault(base::FaultCode::invalid, "alertsWebhook is not an http(s) address");
    return [url](const std::string& subject, const std::string& text, base::Time at) {
        base::Wire request;
        request.method = "POST";
        request.with("Content-Type", "application/json");
        request.body =
            nlohmann::ordered_json{{"subject", subject}, {"text", text}, {"at", base::iso(at)}}
                .dump();
        const auto answer = http::send(url, request, {.internal = true});
        if (answer.status / 100 != 2)
            throw base::Fault(base::FaultCode::unavailable, "The webhook did not take it.",
                              "status " + std::to_string(answer.status));
    };
}

}  // namespace

std::vector<flows::Herald> heraldsOf(const Options& options) {
    std::vector<flows::Herald> heralds;
    if (!options.alertsSmtp.empty()) heralds.push_back(byMail(options));
    if (!options.alertsWebhook.empty()) heralds.push_back(byWebhook(options.alertsWebhook));
    return heralds;
}

}  // namespace app
