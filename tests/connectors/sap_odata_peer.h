#pragma once

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "tests/connectors/fixtures.h"

namespace sap_world {

/// A back office of kind `sap-odata` as an administrator would set it up.
model::BackOffice odataOffice();

/// As much of API_SALES_ORDER_SRV as the connector uses, and as strict: basic authentication, CSRF
/// tokens that belong to a cookie, If-Match, JSON whose decimals are strings in one entity and
/// numbers in another. Safe from many threads.
class OdataPeer {
public:
    explicit OdataPeer(const base::Clock& clock) : clock_(clock) {}

    base::Wire answer(const std::string& url, const base::Wire& request);

    std::size_t orders() const { return orders_.size(); }
    nlohmann::json& order(std::size_t index) { return orders_[index]; }
    /// Somebody in SAP saves the order: its time and its items' ETags become others.
    void touch(std::size_t index);
    /// All tokens are over.
    void forgetTokens() { token_ = "T" + std::to_string(++tokens_); }
    /// What was changed there, one a line: `POST A_SalesOrder`.
    const std::string& log() const { return log_; }

    std::string rejects;  ///< a material SAP does not know

private:
    base::Wire read(const std::string& path, const std::string& filter, std::size_t top);
    base::Wire create(const std::string& body);
    base::Wire addItem(const std::string& path, const std::string& body);
    base::Wire patch(const std::string& path, const base::Wire& request);
    base::Wire ordersWhere(const std::string& filter, std::size_t top);
    std::size_t indexOf(const std::string& path) const;
    nlohmann::json item(const nlohmann::json& wanted, std::size_t position) const;
    std::string date() const;

    const base::Clock& clock_;
    std::mutex mutex_;
    std::vector<nlohmann::json> orders_;
    std::string token_ = "T0";
    int tokens_ = 0;
    int etags_ = 0;
    std::string log_;
};

}  // namespace sap_world
