#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/table.h"
#include "gateway/model/back_office.h"
#include "gateway/model/option.h"

namespace sap {

/// What we know by our names and one SAP system by its own, and the sales area orders go to. A
/// value; immutable once made.
struct Names {
    connectors::Table partners;   ///< our partner's id = sold-to customer
    connectors::Table addresses;  ///< the buyer's address id = ship-to customer
    connectors::Table materials;  ///< our part number = material
    connectors::Table units;      ///< our unit (UN/ECE Recommendation 20) = SAP's; comes first
    std::string organization;     ///< sales organisation, VKORG
    std::string channel;          ///< distribution channel, VTWEG
    std::string division;         ///< SPART
    std::string orderType;        ///< AUART
};

/// The settings Names are made from: the first of both kinds of connector.
const std::vector<model::Option>& nameOptions();

/// Throws Fault(invalid) with every line of a table that can't be used.
Names namesOf(const model::BackOffice& office);

/// Nothing for a partner the table does not name: no order is entered for a guessed customer.
std::optional<std::string> customerOf(const Names& names, std::string_view partnerId);

/// By the table, else by the ISO codes of SAP's table T006I. Nothing when that leaves a doubt.
std::optional<std::string> unitTo(const Names& names, std::string_view ours);
/// The reverse; a unit nobody knows stays as it is written.
std::string unitFrom(const Names& names, std::string_view theirs);

/// With zeros in front, as SAP keeps numbers in fields of characters; what is no number stays.
std::string padded(std::string_view number, std::size_t width);
/// Without them.
std::string unpadded(std::string_view number);

/// Whether a reference is the id we gave an order (`ord_…`).
bool isOrderId(std::string_view reference);

}  // namespace sap
