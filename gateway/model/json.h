#pragma once

#include <string>
#include <string_view>

#include "gateway/model/letter.h"
#include "gateway/model/product.h"

namespace model {

/// Canonical JSON: how documents are stored and shown. UTF-8, no spaces, keys in the order of the
/// struct, empty members left out, decimals as strings. What is written reads back equal.
std::string toJson(const Document& document);
std::string toJson(const PunchoutSetup& setup);
std::string toJson(const Cart& cart);
std::string toJson(const Order& order);
std::string toJson(const Confirmation& confirmation);
std::string toJson(const ShipNotice& notice);
std::string toJson(const Invoice& invoice);
std::string toJson(const Item& item);
std::string toJson(const Extras& extras);
/// Without the secret: an Envelope read back has none.
std::string toJson(const Envelope& envelope);

/// The reverse; `kind` as by model::kind. Throws Fault(malformed) with the place.
Document documentFromJson(std::string_view kind, std::string_view json);
PunchoutSetup punchoutSetupFromJson(std::string_view json);
Cart cartFromJson(std::string_view json);
Order orderFromJson(std::string_view json);
Confirmation confirmationFromJson(std::string_view json);
ShipNotice shipNoticeFromJson(std::string_view json);
Invoice invoiceFromJson(std::string_view json);
Item itemFromJson(std::string_view json);
Extras extrasFromJson(std::string_view json);
Envelope envelopeFromJson(std::string_view json);

}  // namespace model
