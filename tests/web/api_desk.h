#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/web/admin_office.h"

namespace support {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// A program that calls /api/v1 in the storefront's world. Beside acme there is the partner
/// `other`; both send their orders to the back office `erp`, which takes everything.
class ApiDesk {
public:
    ApiDesk();

    /// Makes a key; with no scopes named it has all it can have.
    std::string key(std::set<std::string, std::less<>> scopes = {}, std::string partner = {},
                    std::string backOffice = {}, int perMinute = 100'000);

    base::Wire send(const std::string& method, const std::string& target, const std::string& key,
                    const std::string& body = {}, const Headers& headers = {});
    base::Wire get(const std::string& target, const Headers& headers = {}) {
        return send("GET", target, key_, {}, headers);
    }
    base::Wire post(const std::string& target, const std::string& body,
                    const Headers& headers = {}) {
        return send("POST", target, key_, body, headers);
    }

    /// An order of that partner, accepted, with two lines; it came in the message `msg_of_ID`.
    void addOrder(const std::string& id, const std::string& partner = "acme",
                  const std::string& number = "PO-1");
    /// A dead message of that partner about that order, on its way to the back office.
    void addDeadMessage(const std::string& id, const std::string& orderId,
                        const std::string& partner = "acme");

    /// The key that may do everything.
    const std::string& all() const { return key_; }
    AdminOffice& office() { return office_; }
    flows::Context& context() { return office_.context(); }
    store::Store& store() { return office_.store(); }
    ManualClock& clock() { return office_.world().clock(); }

private:
    AdminOffice office_;
    std::string key_;
};

nlohmann::json parsed(const base::Wire& wire);
/// `status code`, and ` pointer: detail` of each error: one text to compare. `not a problem` for
/// what is no problem+json of this interface.
std::string refusal(const base::Wire& wire);
/// The members of that name of a page's items, with spaces between.
std::string column(const base::Wire& page, const char* name);

}  // namespace support
