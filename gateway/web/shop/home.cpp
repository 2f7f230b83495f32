#include "gateway/web/shop/earlier.h"
#include "gateway/web/shop/offers.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

constexpr std::size_t kSuggestions = 4;

struct Display {
    Data::List tiles;
    Data::List suggestions;
};

// A category without a picture of its own shows its first product.
Data tile(const Scene& scene, const model::Category& category, int count,
          const store::Offerings& first) {
    const auto picture = category.picture.empty() && !first.rows.empty()
                             ? first.rows.front().product.picture
                             : category.picture;
    return Data()
        .set("name", category.name)
        .set("url", categoryUrl(scene, category.id))
        .set("picture", pictureUrl(picture))
        .set("count", counted(count, "product", "products", scene.marks));
}

Display display(store::ReadTx& tx, const Scene& scene) {
    const auto view = flows::viewOf(scene.visit.partner);
    const auto tree = treeFor(tx, view);
    Display out;
    for (const auto* one : tree.below("")) {
        const int count = tree.count(one->id);
        out.tiles.push_back(tile(scene, *one, count, store::inCategory(tx, view, one->id, {0, 1})));
        if (out.suggestions.size() == kSuggestions) continue;
        for (const auto& row : store::inCategory(tx, view, one->id, {count / 2, 1}).rows)
            out.suggestions.push_back(offerRow(scene, row, ""));
    }
    return out;
}

}  // namespace

base::Wire home(Request& request) {
    const auto scene = enter(request);
    auto found = request.context.store.read([&](store::ReadTx& tx) { return display(tx, scene); });
    Data page;
    page.set("empty", found.tiles.empty()).set("suggested", !found.suggestions.empty());
    page.set("tiles", std::move(found.tiles));
    page.set("offers", std::move(found.suggestions));
    addEarlierCart(page, scene);
    return show(scene, "shop/home", "Catalogue", std::move(page));
}

}  // namespace web::shop
