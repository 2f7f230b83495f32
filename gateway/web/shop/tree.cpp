#include "gateway/web/shop/tree.h"

namespace web::shop {

Tree::Tree(std::vector<model::Category> categories,
           const std::vector<std::pair<std::string, int>>& counts)
    : categories_(std::move(categories)) {
    for (const auto& [id, count] : counts) counts_[id] += count;
    for (auto one = categories_.rbegin(); one != categories_.rend(); ++one)
        if (!one->parentId.empty()) counts_[one->parentId] += counts_[one->id];
}

const model::Category* Tree::any(std::string_view id) const {
    const auto found = std::find_if(categories_.begin(), categories_.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == categories_.end() ? nullptr : &*found;
}

const model::Category* Tree::find(std::string_view id) const {
    return count(id) > 0 ? any(id) : nullptr;
}

std::vector<const model::Category*> Tree::below(std::string_view parentId) const {
    std::vector<const model::Category*> rows;
    for (const auto& one : categories_)
        if (one.parentId == parentId && count(one.id) > 0) rows.push_back(&one);
    return rows;
}

std::vector<const model::Category*> Tree::path(std::string_view id) const {
    std::vector<const model::Category*> steps;
    // A tree of a hundred levels is a circle.
    for (const auto* at = any(id); at && steps.size() < 100; at = any(at->parentId))
        steps.insert(steps.begin(), at);
    return steps;
}

int Tree::count(std::string_view id) const {
    const auto found = counts_.find(id);
    return found == counts_.end() ? 0 : found->second;
}

Tree treeFor(store::ReadTx& tx, const store::View& view) {
    return {store::categories(tx), store::countByCategory(tx, view)};
}

}  // namespace web::shop
