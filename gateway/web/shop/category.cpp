#include "gateway/base/fault.h"
#include "gateway/web/shop/offers.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

struct Found {
    std::string name;
    int total = 0;
    Data page;
};

Data::List children(const Scene& scene, const Tree& tree, std::string_view id) {
    Data::List rows;
    for (const auto* one : tree.below(id))
        rows.push_back(Data()
                           .set("name", one->name)
                           .set("url", categoryUrl(scene, one->id))
                           .set("count", number(base::Decimal{tree.count(one->id)}, scene.marks)));
    return rows;
}

std::string backTo(std::string_view id, int page) {
    const auto address = "category/" + base::percentEncode(id);
    return page > 1 ? address + "?page=" + std::to_string(page) : address;
}

Found look(store::ReadTx& tx, const Scene& scene, const std::string& id, int page) {
    const auto view = flows::viewOf(scene.visit.partner);
    const auto tree = treeFor(tx, view);
    const auto* here = tree.find(id);
    if (!here)
        throw base::Fault(base::FaultCode::notFound,
                          "This category is not in the catalogue agreed with you.");
    const auto shelf =
        shelfAt(page, [&](store::Page part) { return store::inCategory(tx, view, id, part); });
    Found found{here->name, shelf.found.total, {}};
    found.page.set("pager", pager(categoryUrl(scene, id), shelf.page, shelf.found.total));
    found.page.set("crumbs", crumbs(scene, tree, id, ""));
    auto below = children(scene, tree, id);
    found.page.set("hasChildren", !below.empty());
    found.page.set("children", std::move(below));
    found.page.set("offers", offerRows(scene, shelf.found, backTo(id, shelf.page)));
    return found;
}

}  // namespace

base::Wire category(Request& request) {
    const auto scene = enter(request);
    const auto id = request.param("id");
    const int page = askedPage(request);
    auto found =
        request.context.store.read([&](store::ReadTx& tx) { return look(tx, scene, id, page); });
    found.page.set("heading", found.name);
    found.page.set("count", counted(found.total, "product", "products", scene.marks));
    return show(scene, "shop/category", found.name, std::move(found.page));
}

}  // namespace web::shop
