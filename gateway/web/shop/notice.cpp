#include "gateway/web/shop/notice.h"

#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

// The name comes from the catalogue, never from the address: nobody can put words on the page.
std::string added(const Scene& scene) {
    const auto sku = said(scene.request, "added");
    const auto quantity = base::Decimal::parse(said(scene.request, "quantity"));
    if (sku.empty() || !quantity) return {};
    const auto found = scene.request.context.store.read([&](store::ReadTx& tx) {
        return store::findOffering(tx, flows::viewOf(scene.visit.partner), sku);
    });
    if (!found) return {};
    return quantityOf(*quantity, found->product.unit) + " of " + found->product.name + " added.";
}

std::string happened(const Scene& scene) {
    if (scene.request.wire.method != "GET") return {};
    if (said(scene.request, "changed") == "cart") return "Your cart is updated.";
    if (said(scene.request, "removed") == "line") return "The line is removed from your cart.";
    return added(scene);
}

}  // namespace

void addNotice(Data& page, const Scene& scene) {
    put(page, "notice", happened(scene));
}

std::string withNotice(std::string address, const base::Fields& notice) {
    address += address.find('?') == std::string::npos ? '?' : '&';
    return address + base::formEncode(notice);
}

}  // namespace web::shop
