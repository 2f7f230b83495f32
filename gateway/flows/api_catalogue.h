#pragma once

#include <vector>

#include "gateway/base/fault.h"
#include "gateway/flows/context.h"
#include "gateway/model/product.h"
#include "gateway/model/stock.h"

namespace flows {

/// Rows of the catalogue as a program brings them, each whole.
struct CatalogueRows {
    std::vector<model::Product> products{};
    std::vector<model::Price> prices{};
    std::vector<model::Stock> stock{};
};

/// What of these products, prices and stock can't be here: a category or a product nobody knows, a
/// row that is there twice; a row without a number was not read and is passed over. Each place is a
/// JSON pointer, `/products/0/categoryId`.
std::vector<base::Problem> objectionsTo(store::ReadTx& tx, const CatalogueRows& goods);

/// Writes down who changed the catalogue; `subject`: a product's number, or `catalogue`.
void auditCatalogue(Context& context, store::Tx& tx, std::string_view detail,
                    std::string_view subject, std::string_view actor);

/// Saves them within the caller's transaction; how many rows changed anything. Where there was no
/// objection they are all saved. Audited when something changed; `subject`: a product's number, or
/// `catalogue`.
int changeCatalogue(Context& context, store::Tx& tx, const CatalogueRows& goods,
                    std::string_view subject, std::string_view actor);

}  // namespace flows
