#include "gateway/flows/import_catalogue_check.h"

#include <algorithm>

#include "gateway/flows/import_pictures.h"

namespace flows {
namespace {

using Names = std::set<std::string>;
/// Category to parent.
using Parents = std::map<std::string, std::string>;

template <class T>
void complain(Imported<T>& row, const std::string& column, const std::string& what) {
    row.problems.push_back({row.where + ", column " + column, what});
}

/// Finds the second row of a key: which of the two counts would depend on their order.
class Once {
public:
    template <class T>
    void check(Imported<T>& row, const std::string& column, const std::string& key) {
        const auto [first, added] = seen_.emplace(key, row.where);
        if (!added) complain(row, column, "is in " + first->second + " already");
    }

private:
    std::map<std::string, std::string> seen_;
};

// How far below the top, or below a parent nobody knows; nothing when the way up is a circle.
std::optional<std::size_t> depth(const Parents& parents, const std::string& id) {
    std::size_t steps = 0;
    for (auto at = parents.find(id); at != parents.end(); at = parents.find(at->second))
        if (++steps > parents.size()) return std::nullopt;
    return steps;
}

Parents knownParents(store::ReadTx& tx) {
    Parents parents;
    for (const auto& category : store::categories(tx)) parents[category.id] = category.parentId;
    return parents;
}

bool checkParent(Imported<model::Category>& row, const Parents& parents) {
    const auto& parent = row.value.parentId;
    if (!parent.empty() && !parents.contains(parent))
        complain(row, "parent", "no such category");
    else if (!depth(parents, row.value.id))
        complain(row, "parent", "stands below itself");
    return row.problems.empty();
}

Parents withGood(Parents parents, const std::vector<Imported<model::Category>>& rows) {
    for (const auto& row : rows)
        if (row.problems.empty()) parents[row.value.id] = row.value.parentId;
    return parents;
}

// A bad row takes the rows below it along: again, until all that is left stands.
void checkCategories(std::vector<Imported<model::Category>>& rows, const Parents& known) {
    Once once;
    for (auto& row : rows)
        if (row.problems.empty()) once.check(row, "id", row.value.id);
    for (bool stands = false; !stands;) {
        stands = true;
        const auto parents = withGood(known, rows);
        for (auto& row : rows)
            if (row.problems.empty() && !checkParent(row, parents)) stands = false;
    }
}

void sortParentsFirst(std::vector<Imported<model::Category>>& rows, const Parents& known) {
    const auto parents = withGood(known, rows);
    const auto level = [&](const auto& row) { return depth(parents, row.value.id).value_or(0); };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const auto& a, const auto& b) { return level(a) < level(b); });
}

Names categoryNames(const std::vector<Imported<model::Category>>& rows, const Parents& known) {
    Names names;
    for (const auto& [id, parent] : known) names.insert(id);
    for (const auto& row : rows)
        if (row.problems.empty()) names.insert(row.value.id);
    return names;
}

void checkProducts(std::vector<Imported<model::Product>>& rows, const Names& categories) {
    Once once;
    for (auto& row : rows) {
        if (!row.value.sku.empty()) once.check(row, "sku", row.value.sku);
        if (!row.value.categoryId.empty() && !categories.contains(row.value.categoryId))
            complain(row, "category", "no such category");
    }
}

void checkPrices(std::vector<Imported<model::Price>>& rows, const Names& imported,
                 store::ReadTx& tx) {
    Once once;
    for (auto& row : rows) {
        const auto& price = row.value;
        if (!price.sku.empty() && !imported.contains(price.sku) &&
            !store::hasProduct(tx, price.sku))
            complain(row, "sku", "no such product");
        if (row.problems.empty())
            once.check(row, "from_quantity",
                       price.priceList + '\n' + price.sku + '\n' + price.price.currency + '\n' +
                           price.fromQuantity.plain());
    }
}

void checkMembers(std::vector<Imported<AssortmentMember>>& rows, const Names& categories) {
    for (auto& row : rows)
        if (!row.value.category.empty() && !categories.contains(row.value.category))
            complain(row, "category", "no such category");
}

// A product is shown without a picture nobody has.
void noteMissingPictures(Catalogue& catalogue, store::ReadTx& tx) {
    Names here = store::pictureNames(tx);
    for (const auto& row : catalogue.pictures)
        if (row.problems.empty()) here.insert(row.value.name);
    for (const auto& row : catalogue.products)
        if (const auto& name = row.value.picture;
            row.problems.empty() && !name.empty() && !here.contains(name))
            catalogue.notes.push_back(
                {row.where + ", column picture",
                 (isPictureName(name) ? "no picture " + name + " came along"
                                      : name + " is neither .svg, .png nor .jpg") +
                     ": the product is shown without one",
                 true});
}

}  // namespace

Catalogue checked(Catalogue catalogue, store::ReadTx& tx) {
    const auto known = knownParents(tx);
    checkCategories(catalogue.categories, known);
    sortParentsFirst(catalogue.categories, known);
    const auto categories = categoryNames(catalogue.categories, known);
    checkProducts(catalogue.products, categories);
    Names skus;
    for (const auto& row : catalogue.products)
        if (row.problems.empty()) skus.insert(row.value.sku);
    checkPrices(catalogue.prices, skus, tx);
    checkMembers(catalogue.members, categories);
    noteMissingPictures(catalogue, tx);
    return catalogue;
}

}  // namespace flows
