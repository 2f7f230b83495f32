#include "gateway/web/shop/entries.h"
#include "gateway/web/shop/notice.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/product.h"

namespace web::shop {
namespace {

// Where a form says it came from: an address below the visit's own, in characters that are what
// they look like in every browser.
std::string safeBack(const std::string& back) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%/?&=+";
    const bool safe = back.find_first_not_of(plain) == std::string::npos &&
                      back.find("..") == std::string::npos &&
                      back.find("//") == std::string::npos && !back.starts_with('/');
    return safe ? back : std::string();
}

std::string add(const Scene& scene, const std::string& sku, const Entry& entry) {
    const auto quantity = readQuantity(entry.quantity);
    if (const auto* wrong = std::get_if<std::string>(&quantity)) return *wrong;
    if (auto wrong = noteProblem(entry.note); !wrong.empty()) return wrong;
    return complaint([&] {
        flows::addToCart(scene.request.context, scene.visit, sku, std::get<base::Decimal>(quantity),
                         entry.note);
    });
}

}  // namespace

base::Wire addToCart(Request& request) {
    const auto scene = enter(request);
    const auto sku = said(request, "sku");
    Entry entry{
        said(request, "quantity"), said(request, "note"), {}, safeBack(said(request, "back"))};
    entry.error = add(scene, sku, entry);
    if (!entry.error.empty()) return productPage(scene, sku, entry);
    return seeOther(
        withNotice(scene.base + "/" + entry.back, {{"added", sku}, {"quantity", entry.quantity}}));
}

}  // namespace web::shop
