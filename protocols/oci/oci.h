#pragma once

#include "protocols/protocol.h"

namespace oci {

/// SAP Open Catalog Interface 4.0: GET|POST /oci/{partner} opens the shop, the cart goes home as
/// NEW_ITEM-… fields.
const protocols::Protocol& protocol();

/// Reads NEW_ITEM-… fields as they occur in the wild: gaps and zero in the index, decimal commas,
/// blank PRICEUNIT, every spelling of LONGTEXT. Throws Fault(invalid) with every problem.
model::Cart readCartForm(const base::Fields& fields);

/// A cart form and everything a strict receiver would say about it.
struct CartForm {
    model::Cart cart;
    std::vector<base::Problem> problems;
};
/// As readCartForm, and never throws: lines with problems are read as far as they can be. Missing
/// fields are tolerated problems.
CartForm examineCartForm(const base::Fields& fields);

/// Whether the fields hold a cart (NEW_ITEM-…, in any case).
bool holdsCart(const base::Fields& fields);

}  // namespace oci
