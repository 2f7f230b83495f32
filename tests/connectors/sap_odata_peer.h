#pragma once

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "tests/connectors/fixtures.h"

namespace sap_world {

/// A back office of kind `sap-odata` as an administrator would set it up.
model::BackOffice odataOffice();

/// As much of API_SALES_ORDER_SRV, and of the services around it, as the connector uses, and as
/// strict: basic authentication, CSRF tokens that belong to a cookie, If-Match, JSON whose decimals
/// are strings in one entity and numbers in another. Safe from many threads.
class OdataPeer {
public:
    explicit OdataPeer(const base::Clock& clock) : clock_(clock) {}

    base::Wire answer(const std::string& url, const base::Wire& request);

    std::size_t orders() const { return orders_.size(); }
    nlohmann::json& order(std::size_t index) { return orders_[index]; }
    /// Goods of a sales order leave: `item=quantity`, of the sales order's items ("10=2"). `day` is
    /// the day SAP says of it, at its beginning.
    nlohmann::json& deliver(std::size_t order, const std::vector<std::string>& items,
                            const std::string& day);
    /// A billing document of that category, in accounting at once: `item=quantity=net`.
    nlohmann::json& bill(std::size_t order, const std::vector<std::string>& items,
                         const std::string& tax, const std::string& category = "M");
    std::vector<nlohmann::json>& deliveries() { return deliveries_; }
    /// Somebody in SAP saves the order: its time and its items' ETags become others.
    void touch(std::size_t index);
    /// All tokens are over.
    void forgetTokens() { token_ = "T" + std::to_string(++tokens_); }
    /// What was changed there, one a line: `POST A_SalesOrder`.
    const std::string& log() const { return log_; }

    std::string rejects;                                      ///< a material SAP does not know
    std::set<std::string> missing;                            ///< services that are not active
    std::set<std::string> customers{"17100001", "17100009"};  ///< in sales area 1010/10/00

private:
    base::Wire readOther(const std::string& service, const std::string& filter, std::size_t top);
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
    std::vector<nlohmann::json> deliveries_;
    std::vector<nlohmann::json> bills_;
    std::string token_ = "T0";
    int tokens_ = 0;
    int etags_ = 0;
    std::string log_;
};

}  // namespace sap_world
