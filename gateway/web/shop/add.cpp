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

// What came of it: what is wrong, or where the page goes on and what it says there.
struct Outcome {
    std::string wrong;
    base::Fields notice;
};

Outcome add(const Scene& scene, const std::string& sku, const Entry& entry) {
    const auto read = readQuantity(entry.quantity, scene.marks);
    if (const auto* wrong = std::get_if<std::string>(&read)) return {*wrong, {}};
    if (auto wrong = noteProblem(entry.note); !wrong.empty()) return {wrong, {}};
    const auto quantity = std::get<base::Decimal>(read);
    Outcome outcome{{}, {{"added", sku}, {"quantity", quantity.plain()}}};
    outcome.wrong = complaint([&] {
        const flows::Choice choice{sku, quantity, entry.note, said(scene.request, "form")};
        if (!flows::addToCart(scene.request.context, scene.visit, choice))
            outcome.notice = {{"before", sku}};
    });
    return outcome;
}

}  // namespace

base::Wire addToCart(Request& request) {
    const auto scene = enter(request);
    const auto sku = said(request, "sku");
    Entry entry{
        said(request, "quantity"), said(request, "note"), {}, safeBack(said(request, "back"))};
    const auto outcome = add(scene, sku, entry);
    entry.error = outcome.wrong;
    if (!entry.error.empty()) return productPage(scene, sku, entry);
    return seeOther(withNotice(scene.base + "/" + entry.back, outcome.notice));
}

}  // namespace web::shop
