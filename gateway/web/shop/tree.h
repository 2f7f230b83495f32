#pragma once

#include <map>
#include <string>
#include <vector>

#include "gateway/store/catalogue.h"

namespace web::shop {

/// The category tree as one partner sees it: a category is there when it or one below it has a
/// product they can buy.
class Tree {
public:
    Tree(std::vector<model::Category> categories,
         const std::vector<std::pair<std::string, int>>& counts);

    /// Null when it is not there, or nothing in it is for sale to this partner.
    const model::Category* find(std::string_view id) const;
    /// In display order; of the empty id: the top.
    std::vector<const model::Category*> below(std::string_view parentId) const;
    /// From the top down to the category itself.
    std::vector<const model::Category*> path(std::string_view id) const;
    /// Products in the category and below it.
    int count(std::string_view id) const;

private:
    const model::Category* any(std::string_view id) const;

    std::vector<model::Category> categories_;  ///< parents before children
    std::map<std::string, int, std::less<>> counts_;
};

Tree treeFor(store::ReadTx& tx, const store::View& view);

}  // namespace web::shop
