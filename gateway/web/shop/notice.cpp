#include "gateway/web/shop/notice.h"

#include "gateway/web/shop/entries.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

std::optional<model::Product> named(const Scene& scene, std::string_view field) {
    const auto sku = said(scene.request, field);
    if (sku.empty()) return std::nullopt;
    const auto found = scene.request.context.store.read([&](store::ReadTx& tx) {
        return store::findOffering(tx, flows::viewOf(scene.visit.partner), sku);
    });
    if (!found) return std::nullopt;
    return found->product;
}

std::string added(const Scene& scene) {
    const auto product = named(scene, "added");
    const auto quantity = base::Decimal::parse(said(scene.request, "quantity"));
    if (!product || !quantity) return {};
    return quantityOf(*quantity, product->unit, scene.marks) + " of " + product->name + " added.";
}

std::string pressedTwice(const Scene& scene) {
    const auto product = named(scene, "before");
    if (!product) return {};
    return "The button was pressed twice: " + product->name + " was added once.";
}

std::string takenOver(const Scene& scene) {
    const int lines = lineNumber(scene.request, "taken");
    if (lines <= 0) return {};
    return counted(lines, "line", "lines") + " of your earlier cart " +
           (lines == 1 ? "is" : "are") + " in this one now, at today's prices.";
}

std::string atCart(const Scene& scene) {
    const auto& request = scene.request;
    if (said(request, "changed") == "cart") return "Your cart is updated.";
    if (lineNumber(request, "removed") > 0) return "The line is removed from your cart.";
    if (lineNumber(request, "restored") > 0) return "The line is back in your cart.";
    if (said(request, "elsewhere") == "cart")
        return "Your cart was changed in another window meanwhile. Nothing has gone back yet: "
               "please look at it, then return it.";
    if (said(request, "dropped") == "cart") return "Your earlier cart is not kept any longer.";
    return takenOver(scene);
}

std::string happened(const Scene& scene) {
    if (scene.request.wire.method != "GET") return {};
    auto said = added(scene) + pressedTwice(scene) + atCart(scene);
    if (web::shop::said(scene.request, "gone") == "line")
        said += (said.empty() ? "" : " ") + std::string(kGone);
    return said;
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
