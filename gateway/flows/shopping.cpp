#include "gateway/flows/shopping.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/marks.h"
#include "gateway/base/text.h"

namespace flows {
namespace {

constexpr std::size_t kMaxLines = 500;
constexpr std::size_t kMaxNote = 500;
const base::Decimal kMaxQuantity{1'000'000'000};

[[noreturn]] void wrong(const std::string& sentence) {
    throw base::Fault(base::FaultCode::invalid, sentence, {}, {{"quantity", sentence}});
}

void checkQuantity(const model::Product& product, const base::Decimal& quantity,
                   const base::Marks& marks) {
    if (quantity.isNegative() || quantity.isZero()) wrong("Please enter a quantity above zero.");
    if (quantity > kMaxQuantity) wrong("This quantity is larger than we can take.");
    if (quantity < product.minimumQuantity)
        wrong("The smallest quantity of this product is " +
              base::entered(product.minimumQuantity, marks) + ".");
    const auto& step = product.quantityStep;
    if (!step.isZero() && quantity.dividedBy(step, 0) * step != quantity)
        wrong("This product is sold in steps of " + base::entered(step, marks) + ".");
}

std::string cleanNote(std::string_view note) {
    return base::cutCharacters(base::printable(base::trim(note)), kMaxNote);
}

void checkWritable(const Visit& visit) {
    if (visit.readOnly())
        throw base::Fault(base::FaultCode::forbidden,
                          "This visit is for looking only; the cart can't be changed.");
}

store::Offering offeringFor(store::ReadTx& tx, const Visit& visit, std::string_view sku) {
    auto offering = store::findOffering(tx, viewOf(visit.partner), sku);
    if (!offering)
        throw base::Fault(base::FaultCode::notFound, "This product is not in your catalogue.");
    return std::move(*offering);
}

void extend(Context& context, store::Tx& tx, const Visit& visit) {
    const auto until = context.clock.now() + base::Minutes(visit.partner.sessionMinutes);
    if (!store::extendPunchout(tx, visit.punchout.id, until))
        throw base::Fault(base::FaultCode::gone, "This cart has gone back already.");
}

template <class Change>
bool change(Context& context, const Visit& visit, Change&& apply) {
    checkWritable(visit);
    return context.store.write([&](store::Tx& tx) {
        const bool done = apply(tx);
        extend(context, tx, visit);
        return done;
    });
}

bool add(store::Tx& tx, const Visit& visit, store::CartLine line) {
    auto lines = store::cartLines(tx, visit.punchout.id);
    const auto same = std::ranges::find_if(lines, [&](const store::CartLine& one) {
        return one.sku == line.sku && one.note == line.note;
    });
    if (same == lines.end()) {
        if (lines.size() >= kMaxLines) wrong("The cart is full: 500 lines are the most.");
        store::addCartLine(tx, visit.punchout.id, line);
        return true;
    }
    if (!line.addedBy.empty() && same->addedBy == line.addedBy) return false;
    same->quantity = same->quantity + line.quantity;
    same->addedBy = std::move(line.addedBy);
    if (same->quantity > kMaxQuantity) wrong("This quantity is larger than we can take.");
    store::updateCartLine(tx, visit.punchout.id, *same);
    return true;
}

}  // namespace

PricedCart cart(Context& context, const Visit& visit) {
    return context.store.read([&](store::ReadTx& tx) {
        return priceCart(tx, visit.partner, store::cartLines(tx, visit.punchout.id),
                         context.clock.now());
    });
}

bool addToCart(store::Tx& tx, const Visit& visit, const Choice& choice) {
    const auto offering = offeringFor(tx, visit, choice.sku);
    checkQuantity(offering.product, choice.quantity, base::marksOf(visit.partner.language));
    return add(tx, visit,
               {.number = 0,
                .sku = choice.sku,
                .auxiliaryId = {},
                .quantity = choice.quantity,
                .note = cleanNote(choice.note),
                .original = std::nullopt,
                .addedBy = choice.form.empty() ? "" : base::sha256Hex(choice.form)});
}

bool addToCart(Context& context, const Visit& visit, const Choice& choice) {
    return change(context, visit, [&](store::Tx& tx) { return addToCart(tx, visit, choice); });
}

bool changeLine(Context& context, const Visit& visit, int number, const base::Decimal& quantity,
                std::string_view note) {
    return change(context, visit, [&](store::Tx& tx) {
        auto lines = store::cartLines(tx, visit.punchout.id);
        const auto line = std::ranges::find(lines, number, &store::CartLine::number);
        if (line == lines.end()) return false;
        const auto offering = store::findOffering(tx, viewOf(visit.partner), line->sku);
        if (offering)
            checkQuantity(offering->product, quantity, base::marksOf(visit.partner.language));
        if (!offering && quantity != line->quantity)
            wrong("This product is no longer sold; its quantity can't be changed.");
        line->quantity = quantity;
        line->note = cleanNote(note);
        return store::updateCartLine(tx, visit.punchout.id, *line);
    });
}

bool removeLine(Context& context, const Visit& visit, int number) {
    return change(context, visit, [&](store::Tx& tx) {
        return store::removeCartLine(tx, visit.punchout.id, number);
    });
}

bool restoreLine(Context& context, const Visit& visit, int number) {
    return change(context, visit, [&](store::Tx& tx) {
        if (store::cartLines(tx, visit.punchout.id).size() >= kMaxLines)
            wrong("The cart is full: 500 lines are the most.");
        return store::restoreCartLine(tx, visit.punchout.id, number);
    });
}

}  // namespace flows
