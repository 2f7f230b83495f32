#pragma once

#include <vector>

#include "gateway/flows/import_catalogue_table.h"
#include "gateway/model/product.h"

namespace flows {

/// A row that was read, and where it stood.
template <class T>
struct Imported {
    T value;
    std::string where;
    std::vector<base::Problem> problems;  ///< empty: a good row
};

/// What a row says, with everything that is wrong with it by itself.
Imported<model::Category> readCategory(const ImportRow& row);
Imported<model::Product> readProduct(const ImportRow& row);
Imported<model::Price> readPrice(const ImportRow& row);

/// One line of an assortment: which category stands in which.
struct AssortmentMember {
    std::string assortment;
    std::string category;
};
Imported<AssortmentMember> readAssortmentMember(const ImportRow& row);

}  // namespace flows
