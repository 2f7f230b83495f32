#pragma once

#include <set>
#include <string>

#include "gateway/flows/import_catalogue_rows.h"
#include "gateway/store/catalogue.h"

namespace flows {

/// What is to be imported, and what is known already: rows refer to both.
struct Catalogue {
    std::vector<Imported<model::Category>> categories;
    std::vector<Imported<model::Product>> products;
    std::vector<Imported<model::Price>> prices;
    std::vector<Imported<AssortmentMember>> members;
    std::vector<Imported<store::Picture>> pictures;
    std::vector<base::Problem> notes{};  ///< what is worth knowing of rows that are good
};

/// Adds to the rows what is wrong with them beside others: an unknown reference, a circle of
/// categories, the same key twice. A row that refers to a bad row is bad. Parents stand before
/// their children afterwards.
Catalogue checked(Catalogue catalogue, store::ReadTx& tx);

}  // namespace flows
