#include "gateway/store/search.h"

#include "gateway/base/text.h"
#include "gateway/web/shop/offers.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

constexpr std::size_t kMaxQuery = 200;

std::string below(const std::string& text, int page) {
    base::Fields query{{"q", text}};
    if (page > 1) query.emplace_back("page", std::to_string(page));
    return "search?" + base::formEncode(query);
}

Data::List topCategories(store::ReadTx& tx, const Scene& scene) {
    const auto tree = treeFor(tx, flows::viewOf(scene.visit.partner));
    Data::List rows;
    for (const auto* one : tree.below(""))
        rows.push_back(Data()
                           .set("name", one->name)
                           .set("url", categoryUrl(scene, one->id))
                           .set("count", number(base::Decimal{tree.count(one->id)}, scene.marks)));
    return rows;
}

Data look(store::ReadTx& tx, const Scene& scene, const std::string& text, int page) {
    const auto view = flows::viewOf(scene.visit.partner);
    const auto [found, at] =
        shelfAt(page, [&](store::Page part) { return store::search(tx, view, text, part); });
    Data data;
    data.set("asked", !text.empty()).set("nothing", !text.empty() && found.total == 0);
    data.set("count", counted(found.total, "product", "products", scene.marks));
    data.set("found", found.total > 0).set("offers", offerRows(scene, found, below(text, at)));
    data.set("pager", pager(scene.base + "/" + below(text, 1), at, found.total));
    if (found.total == 0) data.set("children", topCategories(tx, scene));
    return data;
}

}  // namespace

base::Wire search(Request& request) {
    const auto scene = enter(request);
    const auto text = base::cutCharacters(said(request, "q"), kMaxQuery);
    auto page = request.context.store.read(
        [&](store::ReadTx& tx) { return look(tx, scene, text, askedPage(request)); });
    return show(scene, "shop/search", "Search", std::move(page));
}

}  // namespace web::shop
