#pragma once

#include <optional>
#include <string>

#include "connectors/tryton/rpc.h"
#include "gateway/model/order.h"

namespace tryton {

/// A party with what Tryton's form would fill in for a sale to it.
struct Customer {
    Id party = 0;
    Id invoiceAddress = 0;
    Id shipmentAddress = 0;
    Id paymentTerm = 0;
};

struct Article {
    Id product = 0;
    Id unit = 0;  ///< that it is sold in
    bool salable = false;
};

/// Finds in Tryton what an order names. Everything may throw RpcFault; what is not there is
/// RpcFault(invalid) with a sentence for the supplier.
class Book {
public:
    Book(Rpc& rpc, const Settings& settings) : rpc_(rpc), settings_(settings) {}

    /// The partner's party, its addresses taken from the order; made when that is wanted.
    Customer customer(const std::string& partnerId, const model::Order& order);
    Id currency(const std::string& code);
    Id warehouse();
    /// Nothing: no product has that code.
    std::optional<Article> article(const std::string& part);
    /// Nothing: no unit is called so.
    std::optional<Id> unit(const std::string& unit);

private:
    Id party(const std::string& partnerId, const model::Order& order);
    Id address(Id party, const model::Address& wanted, Id otherwise);
    Id made(const std::string& partnerId, const std::string& name, const model::Address& address);
    Id country(const std::string& code);

    Rpc& rpc_;
    const Settings& settings_;
};

}  // namespace tryton
