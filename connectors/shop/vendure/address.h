#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "gateway/model/order.h"

namespace vendure {

/// An address as Vendure's CreateAddressInput.
nlohmann::json addressOf(const model::Address& address);

/// Whom the shop's customer is: the first e-mail address the order names; without one an address
/// of the partner that nobody reads (RFC 2606, .invalid).
std::string emailOf(const model::Order& order, const std::string& partnerId);
std::string personOf(const model::Order& order);
std::string companyOf(const model::Order& order, const std::string& partnerId);

}  // namespace vendure
