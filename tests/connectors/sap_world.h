#pragma once

#include <map>
#include <mutex>
#include <string>

#include "connectors/connectors.h"
#include "tests/connectors/fixtures.h"

namespace sap_world {

/// A back office of kind `sap-idoc` as an administrator would set it up.
inline model::BackOffice idocOffice() {
    model::BackOffice office{.id = "erp", .connector = "sap-idoc"};
    office.settings = {{"url", "https://sap.example"},
                       {"client", "100"},
                       {"user", "EDI"},
                       {"receiverPort", "SAPS4H"},
                       {"receiverSystem", "S4HCLNT100"},
                       {"salesOrganization", "1010"},
                       {"distributionChannel", "10"},
                       {"division", "00"},
                       {"partners", "acme = 17100001"},
                       {"addresses", "DOCK-7 = 17100002"},
                       {"materials", "A-100 = 4711"},
                       {"vendor", "V-9"},
                       {"inUser", "SAPOUT"},
                       {"deduplicates", "yes"}};
    office.secrets.emplace("password", base::Secret("out-secret"));
    office.secrets.emplace("inPassword", base::Secret("in-secret"));
    return office;
}

/// What stands behind /sap/bc/idoc_xml in a system that drops an IDoc whose ARCKEY it has seen.
class IdocReceiver {
public:
    base::Wire answer(const std::string& url, const base::Wire& request) {
        const std::lock_guard lock(mutex_);
        if (url != "https://sap.example/sap/bc/idoc_xml?sap-client=100")
            return base::reply(404, "text/html", "not here");
        // EDI:out-secret
        if (request.header("Authorization") != "Basic RURJOm91dC1zZWNyZXQ=")
            return base::reply(401, "text/html", "who?");
        if (request.method == "POST") taken_.emplace(keyOf(request.body), request.body);
        return base::reply(200, "text/html", "");
    }

    std::size_t orders() const { return taken_.size(); }
    std::string idoc(const std::string& messageId) const { return taken_.at(messageId); }

private:
    static std::string keyOf(const std::string& idoc) {
        const std::string open = "<ARCKEY>";
        const auto at = idoc.find(open) + open.size();
        return idoc.substr(at, idoc.find('<', at) - at);
    }

    std::mutex mutex_;
    std::map<std::string, std::string> taken_;  // by ARCKEY
};

}  // namespace sap_world
