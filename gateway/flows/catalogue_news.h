#pragma once

#include <string>

#include "gateway/flows/context.h"

namespace flows {

/// Products, prices and stock a back office told, within the caller's transaction: rows take the
/// place of those there were; of a product that is only described and is there already, what is as
/// in a new one stays as it was. A category nobody knows is left out, and so is a price or a stock
/// of no product; that is in the log. Returns how many rows changed.
int applyCatalogueNews(store::Tx& tx, const std::string& backOffice,
                       const connectors::Batch& batch);

}  // namespace flows
