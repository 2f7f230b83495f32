#include "gateway/app/options.h"

#include <nlohmann/json.hpp>

#include "gateway/app/json_file.h"
#include "gateway/base/fault.h"

namespace app {
namespace {

using Json = nlohmann::json;
using Setter = void (*)(Options&, const Json&);

const std::map<std::string, Setter, std::less<>>& setters() {
    static const std::map<std::string, Setter, std::less<>> all{
        {"data", [](Options& o, const Json& v) { o.data = v.get<std::string>(); }},
        {"database", [](Options& o, const Json& v) { o.database = v.get<std::string>(); }},
        {"host", [](Options& o, const Json& v) { o.host = v.get<std::string>(); }},
        {"port", [](Options& o, const Json& v) { o.port = v.get<int>(); }},
        {"adminHost", [](Options& o, const Json& v) { o.adminHost = v.get<std::string>(); }},
        {"adminPort", [](Options& o, const Json& v) { o.adminPort = v.get<int>(); }},
        {"publicUrl", [](Options& o, const Json& v) { o.publicUrl = v.get<std::string>(); }},
        {"supplierName", [](Options& o, const Json& v) { o.supplierName = v.get<std::string>(); }},
        {"dtds", [](Options& o, const Json& v) { o.dtds = v.get<std::string>(); }},
        {"threads", [](Options& o, const Json& v) { o.threads = v.get<int>(); }},
        {"sandboxConfirmAfterMs",
         [](Options& o, const Json& v) { o.sandboxConfirmAfterMs = v.get<int>(); }},
        {"sandboxShipAfterMs",
         [](Options& o, const Json& v) { o.sandboxShipAfterMs = v.get<int>(); }},
        {"sandboxInvoiceAfterMs",
         [](Options& o, const Json& v) { o.sandboxInvoiceAfterMs = v.get<int>(); }},
        {"trustedProxies",
         [](Options& o, const Json& v) { o.trustedProxies = v.get<std::string>(); }},
        {"internalPartners", [](Options& o, const Json& v) { o.internalPartners = v.get<bool>(); }},
        {"signingKey", [](Options& o, const Json& v) { o.signingKey = v.get<std::string>(); }},
        {"signingCertificate",
         [](Options& o, const Json& v) { o.signingCertificate = v.get<std::string>(); }},
        {"alertsSmtp", [](Options& o, const Json& v) { o.alertsSmtp = v.get<std::string>(); }},
        {"alertsSmtpUser",
         [](Options& o, const Json& v) { o.alertsSmtpUser = v.get<std::string>(); }},
        {"alertsSmtpPassword",
         [](Options& o, const Json& v) { o.alertsSmtpPassword = v.get<std::string>(); }},
        {"alertsFrom", [](Options& o, const Json& v) { o.alertsFrom = v.get<std::string>(); }},
        {"alertsTo", [](Options& o, const Json& v) { o.alertsTo = v.get<std::string>(); }},
        {"alertsWebhook",
         [](Options& o, const Json& v) { o.alertsWebhook = v.get<std::string>(); }},
        {"alertsAfterMinutes",
         [](Options& o, const Json& v) { o.alertsAfterMinutes = v.get<int>(); }},
        {"quiet", [](Options& o, const Json& v) { o.quiet = v.get<bool>(); }},
    };
    return all;
}

void apply(Options& options, const Json& json, std::vector<base::Problem>& problems) {
    for (const auto& [key, value] : json.items()) {
        const auto setter = setters().find(key);
        if (setter == setters().end()) {
            problems.push_back({key, "no such key"});
            continue;
        }
        try {
            setter->second(options, value);
        } catch (const Json::exception&) {
            problems.push_back({key, "not the right kind of value"});
        }
    }
}

}  // namespace

Options withFile(Options options, const std::filesystem::path& file) {
    const auto json = jsonIn(file, {.comments = true});
    if (!json.is_object())
        throw base::Fault(base::FaultCode::malformed, file.string() + " is not a JSON object");
    std::vector<base::Problem> problems;
    apply(options, json, problems);
    if (!problems.empty())
        throw base::Fault(base::FaultCode::malformed, file.string() + " has mistakes", {},
                          std::move(problems));
    return options;
}

}  // namespace app
