#include "gateway/flows/shopping.h"

#include <algorithm>

#include "gateway/base/text.h"

namespace flows {
namespace {

constexpr std::size_t kMaxLines = 500;
constexpr std::size_t kMaxNote = 500;
const base::Decimal kMaxQuantity{1'000'000'000};

[[noreturn]] void wrong(const std::string& sentence) {
    throw base::Fault(base::FaultCode::invalid, sentence, {}, {{"quantity", sentence}});
}

void checkQuantity(const model::Product& product, const base::Decimal& quantity) {
    if (quantity.isNegative() || quantity.isZero()) wrong("Please enter a quantity above zero.");
    if (quantity > kMaxQuantity) wrong("This quantity is larger than we can take.");
    if (quantity < product.minimumQuantity)
        wrong("The smallest quantity of this product is " + product.minimumQuantity.plain() + ".");
    const auto& step = product.quantityStep;
    if (!step.isZero() && quantity.dividedBy(step, 0) * step != quantity)
        wrong("This product is sold in steps of " + step.plain() + ".");
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
void change(Context& context, const Visit& visit, Change&& apply) {
    checkWritable(visit);
    context.store.write([&](store::Tx& tx) {
        apply(tx);
        extend(context, tx, visit);
    });
}

}  // namespace

PricedCart cart(Context& context, const Visit& visit) {
    return context.store.read([&](store::ReadTx& tx) {
        return priceCart(tx, visit.partner, store::cartLines(tx, visit.punchout.id),
                         context.clock.now());
    });
}

void addToCart(Context& context, const Visit& visit, std::string_view sku,
               const base::Decimal& quantity, std::string_view note) {
    const auto words = cleanNote(note);
    change(context, visit, [&](store::Tx& tx) {
        const auto offering = offeringFor(tx, visit, sku);
        checkQuantity(offering.product, quantity);
        auto lines = store::cartLines(tx, visit.punchout.id);
        const auto same = std::ranges::find_if(lines, [&](const store::CartLine& line) {
            return line.sku == sku && line.note == words;
        });
        if (same != lines.end()) {
            same->quantity = same->quantity + quantity;
            if (same->quantity > kMaxQuantity) wrong("This quantity is larger than we can take.");
            store::updateCartLine(tx, visit.punchout.id, *same);
            return;
        }
        if (lines.size() >= kMaxLines) wrong("The cart is full: 500 lines are the most.");
        store::addCartLine(tx, visit.punchout.id,
                           {.number = 0,
                            .sku = std::string(sku),
                            .auxiliaryId = {},
                            .quantity = quantity,
                            .note = words,
                            .original = std::nullopt});
    });
}

void changeLine(Context& context, const Visit& visit, int number, const base::Decimal& quantity,
                std::string_view note) {
    const auto words = cleanNote(note);
    change(context, visit, [&](store::Tx& tx) {
        auto lines = store::cartLines(tx, visit.punchout.id);
        const auto line = std::ranges::find(lines, number, &store::CartLine::number);
        if (line == lines.end())
            throw base::Fault(base::FaultCode::notFound, "This line is not in the cart any more.");
        const auto offering = store::findOffering(tx, viewOf(visit.partner), line->sku);
        if (offering) checkQuantity(offering->product, quantity);
        if (!offering && quantity != line->quantity)
            wrong("This product is no longer sold; its quantity can't be changed.");
        line->quantity = quantity;
        line->note = words;
        store::updateCartLine(tx, visit.punchout.id, *line);
    });
}

void removeLine(Context& context, const Visit& visit, int number) {
    change(context, visit,
           [&](store::Tx& tx) { store::removeCartLine(tx, visit.punchout.id, number); });
}

}  // namespace flows
