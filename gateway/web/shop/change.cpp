#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "gateway/web/shop/cart.h"
#include "gateway/web/shop/entries.h"
#include "gateway/web/shop/notice.h"
#include "gateway/web/shop/pages.h"

namespace web::shop {
namespace {

constexpr std::string_view kQuantity = "quantity-";

bool inForm(const Scene& scene, const std::string& name) {
    return base::find(scene.request.form, name).has_value();
}

// One line of the form; false when it has just left the cart.
bool change(const Scene& scene, const store::CartLine& line, CartEntry& entry) {
    const auto read = readQuantity(entry.quantity, scene.marks);
    if (const auto* wrong = std::get_if<std::string>(&read)) entry.error = *wrong;
    if (entry.error.empty()) entry.error = noteProblem(entry.note);
    if (!entry.error.empty()) return true;
    const auto& wanted = std::get<base::Decimal>(read);
    if (wanted == line.quantity && entry.note == line.note) return true;
    bool there = true;
    entry.error = complaint([&] {
        there =
            flows::changeLine(scene.request.context, scene.visit, line.number, wanted, entry.note);
    });
    return there;
}

bool inCart(const Scene& scene, std::string_view number) {
    return std::ranges::any_of(scene.cart.lines, [&](const flows::PricedLine& line) {
        return std::to_string(line.line.number) == number;
    });
}

// Somebody took a line out meanwhile, in another window, which this form still has.
bool showsMore(const Scene& scene, int removed) {
    return std::ranges::any_of(scene.request.form, [&](const auto& field) {
        const std::string_view name = field.first;
        if (!name.starts_with(kQuantity)) return false;
        const auto number = name.substr(kQuantity.size());
        return number != std::to_string(removed) && !inCart(scene, number);
    });
}

base::Fields updated(const Applied& applied) {
    if (applied.gone) return {{"changed", "cart"}, {"gone", "line"}};
    return {{"changed", "cart"}};
}

// The button stands in the cart's one form: what was entered in other lines is not lost.
base::Wire afterwards(Request& request, int removed, const base::Fields& notice) {
    const auto scene = enter(request);
    auto applied = applyEntries(scene, removed);
    applied.removed = removed;
    if (!applied.refused.empty()) return cartPage(enter(request), applied);
    auto said = notice;
    if (applied.gone) said.emplace_back("gone", "line");
    return seeOther(withNotice(scene.base + "/cart", said));
}

}  // namespace

Applied applyEntries(const Scene& scene, int removed) {
    Applied applied{{}, showsMore(scene, removed), 0};
    for (const auto& [line, item, product, held] : scene.cart.lines) {
        const auto number = std::to_string(line.number);
        CartEntry entry{base::entered(line.quantity, scene.marks), line.note, {}};
        if (inForm(scene, "quantity-" + number))
            entry.quantity = said(scene.request, "quantity-" + number);
        if (inForm(scene, "note-" + number)) entry.note = said(scene.request, "note-" + number);
        if (!change(scene, line, entry)) applied.gone = true;
        if (!entry.error.empty()) applied.refused[line.number] = std::move(entry);
    }
    return applied;
}

base::Wire changeCart(Request& request) {
    const auto scene = enter(request);
    const auto applied = applyEntries(scene);
    if (!applied.refused.empty()) return cartPage(enter(request), applied);
    return seeOther(withNotice(scene.base + "/cart", updated(applied)));
}

base::Wire removeFromCart(Request& request) {
    const int number = lineNumber(request, "number");
    const bool removed = flows::removeLine(request.context, enter(request).visit, number);
    return afterwards(request, number,
                      {{removed ? "removed" : "gone", removed ? std::to_string(number) : "line"}});
}

base::Wire restoreToCart(Request& request) {
    const auto number = std::to_string(lineNumber(request, "number"));
    const auto before = enter(request);
    const bool back =
        flows::restoreLine(request.context, before.visit, lineNumber(request, "number")) ||
        inCart(before, number);
    return afterwards(request, 0, {{back ? "restored" : "gone", back ? number : "line"}});
}

}  // namespace web::shop
