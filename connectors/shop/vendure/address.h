#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gateway/model/order.h"

namespace vendure {

/// An address as Vendure's CreateAddressInput.
nlohmann::json addressOf(const model::Address& address);

/// What of the order's addresses it has no room for, each in a few words for people.
std::vector<std::string> cutOf(const model::Order& order);

/// Whom the shop's customer is: the first e-mail address the order names; without one an address
/// of the partner that nobody reads (RFC 2606, .invalid).
std::string emailOf(const model::Order& order, const std::string& partnerId);
std::string personOf(const model::Order& order);
std::string companyOf(const model::Order& order, const std::string& partnerId);

}  // namespace vendure
