#include <charconv>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/web/shop/cart.h"
#include "gateway/web/shop/entries.h"
#include "gateway/web/shop/notice.h"
#include "gateway/web/shop/pages.h"

namespace web::shop {
namespace {

bool inForm(const Scene& scene, const std::string& name) {
    return base::find(scene.request.form, name).has_value();
}

std::string change(const Scene& scene, const store::CartLine& line, const CartEntry& entry) {
    const auto quantity = readQuantity(entry.quantity);
    if (const auto* wrong = std::get_if<std::string>(&quantity)) return *wrong;
    if (auto wrong = noteProblem(entry.note); !wrong.empty()) return wrong;
    const auto& wanted = std::get<base::Decimal>(quantity);
    if (wanted == line.quantity && entry.note == line.note) return {};
    return complaint([&] {
        flows::changeLine(scene.request.context, scene.visit, line.number, wanted, entry.note);
    });
}

int lineNumber(const Request& request) {
    const auto text = request.field("number");
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

CartEntries applyEntries(const Scene& scene) {
    CartEntries refused;
    for (const auto& [line, item, product, held] : scene.cart.lines) {
        const auto number = std::to_string(line.number);
        CartEntry entry{line.quantity.plain(), line.note, {}};
        if (inForm(scene, "quantity-" + number))
            entry.quantity = said(scene.request, "quantity-" + number);
        if (inForm(scene, "note-" + number)) entry.note = said(scene.request, "note-" + number);
        entry.error = change(scene, line, entry);
        if (!entry.error.empty()) refused[line.number] = std::move(entry);
    }
    return refused;
}

base::Wire changeCart(Request& request) {
    const auto refused = applyEntries(enter(request));
    if (!refused.empty()) return cartPage(enter(request), refused);
    return seeOther(withNotice("/shop/" + base::percentEncode(request.param("token")) + "/cart",
                               {{"changed", "cart"}}));
}

// The button stands in the cart's one form: what was entered in other lines is not lost.
base::Wire removeFromCart(Request& request) {
    const auto before = enter(request);
    flows::removeLine(request.context, before.visit, lineNumber(request));
    const auto scene = enter(request);
    const auto refused = applyEntries(scene);
    if (!refused.empty()) return cartPage(enter(request), refused);
    return seeOther(withNotice(scene.base + "/cart", {{"removed", "line"}}));
}

}  // namespace web::shop
