#include "gateway/flows/differ.h"

#include <algorithm>
#include <map>

#include "gateway/base/fault.h"
#include "gateway/flows/fulfilled.h"
#include "gateway/flows/survive.h"
#include "gateway/model/price.h"
#include "gateway/store/offers.h"
#include "gateway/store/orders.h"
#include "gateway/store/papers.h"

namespace flows {
namespace {

using base::Decimal;
using Words = std::map<std::string, std::string>;  // by field

template <model::Priced Line>
std::string priceWords(const Line& line) {
    if (!line.unitPrice) return {};
    return line.unitPrice->amount.plain() + ' ' + line.unitPrice->currency +
           model::perText(model::pricePer(line), line.unit);
}

Words wordsOf(const model::Item& item) {
    return {{"SupplierPartID", item.id.supplierPart},
            {"Quantity", item.quantity.plain()},
            {"UnitOfMeasure", item.unit},
            {"UnitPrice", priceWords(item)},
            {"Description", item.description}};
}

// What of the line stands in the cart as it left: fitted to the receiver.
model::Item asItLeft(const model::Item& item, const model::Partner& partner) {
    model::Cart cart;
    cart.items.push_back(item);
    auto fitted = survive(cart, partner);
    return std::move(std::get<model::Cart>(fitted.document).items.front());
}

// What is backordered is not confirmed.
std::map<int, Words> linesOf(const model::Confirmation& said, const model::Order& order) {
    std::map<int, Words> lines;
    std::map<int, Decimal> quantities;
    for (const auto& line : said.lines) {
        auto& sum = quantities[line.lineNumber];
        if (comes(line.type)) sum = sum + line.quantity;
        auto& words = lines[line.lineNumber];
        words["Quantity"] = sum.plain();
        words["UnitOfMeasure"] = line.unit;
        if (line.unitPrice) words["UnitPrice"] = priceWords(line);
        if (line.substitute) words["SupplierPartID"] = line.substitute->id.supplierPart;
    }
    if (!said.lines.empty()) return lines;
    for (const auto& item : order.items)
        lines[item.lineNumber]["Quantity"] = comes(said.type) ? item.quantity.plain() : "0";
    return lines;
}

// The latest word of the back office on each line.
std::map<int, Words> confirmedLines(const std::vector<store::Paper>& papers,
                                    const model::Order& order) {
    std::map<int, Words> lines;
    for (const auto& said : confirmationsInForce(papers))
        for (auto& [number, words] : linesOf(said, order)) lines[number] = std::move(words);
    return lines;
}

Words wordsOf(const model::InvoiceLine& line) {
    Words words{{"UnitOfMeasure", line.unit}, {"UnitPrice", priceWords(line)}};
    if (!line.id.supplierPart.empty()) words["SupplierPartID"] = line.id.supplierPart;
    if (!line.description.empty()) words["Description"] = line.description;
    return words;
}

// All invoices and credit memos of the order together; words are those of what charges.
std::map<int, Words> invoicedLines(const std::vector<store::Paper>& papers,
                                   const store::StoredOrder& order) {
    std::map<int, Words> lines;
    std::map<int, Decimal> quantities;
    const auto add = [&](const model::Invoice& invoice, const model::InvoiceLine& line) {
        auto& sum = quantities[line.lineNumber];
        sum = sum + chargedQuantity(invoice, line);
        auto& words = lines[line.lineNumber];
        if (signOf(invoice) > 0) words = wordsOf(line);
        words["Quantity"] = sum.plain();
    };
    for (const auto& invoice : lastStates<model::Invoice>(papers)) {
        if (signOf(invoice) == 0) continue;
        for (const auto& one : invoice.orders)
            if (isAbout(one.order, order))
                for (const auto& line : one.lines) add(invoice, line);
    }
    return lines;
}

std::optional<Decimal> percentOf(const model::Partner& partner, const char* option) {
    return Decimal::parse(partner.option(option, ""));
}

bool isWithin(const std::optional<Decimal>& percent,
              const std::optional<std::pair<Decimal, Decimal>>& figures) {
    if (!percent || !figures || figures->first.isZero()) return false;
    auto change = (figures->second - figures->first) * Decimal{100};
    auto base = figures->first;
    if (change.isNegative()) change = -change;
    if (base.isNegative()) base = -base;
    return !(change > *percent * base);
}

// One field's way: each document is held against the last one before it that spoke of the field.
class Tracing {
public:
    Tracing(const model::Partner& partner, const model::Item& ordered, std::string field)
        : partner_(partner),
          ordered_(ordered),
          trace_{ordered.lineNumber, std::move(field), {}, {}, {}, {}, {}} {}

    void offered(const std::string& value, const std::string& asLeft) {
        trace_.offered = value;
        before_ = value;
        left_ = asLeft;
    }
    void step(const char* document, const std::string& value) {
        if (value.empty()) return;
        slot(document) = value;
        if (!before_.empty()) judge(document, value);
        before_ = value;
        left_.clear();
    }
    Trace take() {
        trace_.tolerated = trace_.differs() && harmless_;
        return std::move(trace_);
    }

private:
    std::string& slot(std::string_view document) {
        if (document == "ordered") return trace_.ordered;
        return document == "confirmed" ? trace_.confirmed : trace_.invoiced;
    }

    void judge(const char* document, const std::string& value) {
        const auto how = mechanism(trace_.field, before_, value);
        if (how.empty()) return;
        const bool expected = !left_.empty() && mechanism(trace_.field, left_, value).empty();
        const bool unitAgrees = trace_.field == "UnitOfMeasure" && how.find(" in ") != how.npos;
        const bool words = trace_.field == "Description";
        harmless_ = harmless_ && (expected || unitAgrees || words ||
                                  isWithin(tolerance(partner_, ordered_, trace_.field),
                                           figures(trace_.field, before_, value)));
        if (!trace_.mechanism.empty()) trace_.mechanism += "; ";
        trace_.mechanism += std::string(document) + ": " + how;
    }

    const model::Partner& partner_;
    const model::Item& ordered_;
    Trace trace_;
    std::string before_;
    std::string left_;
    bool harmless_ = true;
};

std::string at(const std::map<int, Words>& lines, int number, const std::string& field) {
    const auto line = lines.find(number);
    if (line == lines.end()) return {};
    const auto word = line->second.find(field);
    return word == line->second.end() ? "" : word->second;
}

}  // namespace

int FourWay::differences() const {
    return static_cast<int>(std::ranges::count_if(
        traces, [](const Trace& trace) { return trace.differs() && !trace.tolerated; }));
}

std::optional<Decimal> tolerance(const model::Partner& partner, const model::Item& item,
                                 std::string_view field) {
    if (field == "UnitPrice")
        return item.tolerances && item.tolerances->pricePercent
                   ? item.tolerances->pricePercent
                   : percentOf(partner, "tolerance.price");
    if (field == "Quantity")
        return item.tolerances && item.tolerances->quantityPercent
                   ? item.tolerances->quantityPercent
                   : percentOf(partner, "tolerance.quantity");
    return std::nullopt;
}

FourWay differ(store::ReadTx& tx, const model::Partner& partner, std::string_view orderId) {
    const auto stored = store::findOrder(tx, orderId);
    if (!stored) throw base::Fault(base::FaultCode::notFound, "There is no such order.");
    const auto papers = store::papers(tx, orderId);
    const auto confirmed = confirmedLines(papers, stored->order);
    const auto invoiced = invoicedLines(papers, *stored);
    FourWay found{stored->id, stored->order.number, {}, {}, {}};
    for (const auto& item : stored->order.items) {
        std::optional<store::OfferedLine> offer;
        if (!item.id.auxiliary.empty())
            offer = store::offeredLine(tx, stored->partnerId, item.id.auxiliary);
        if (offer && found.offerId.empty()) found.offerId = offer->offerId;
        if (!offer) found.withoutOffer.push_back(item.lineNumber);
        const auto was = offer ? wordsOf(offer->item) : Words{};
        const auto left = offer ? wordsOf(asItLeft(offer->item, partner)) : Words{};
        for (const auto& [field, value] : wordsOf(item)) {
            Tracing tracing(partner, item, field);
            if (offer) tracing.offered(was.at(field), left.at(field));
            tracing.step("ordered", value);
            tracing.step("confirmed", at(confirmed, item.lineNumber, field));
            tracing.step("invoiced", at(invoiced, item.lineNumber, field));
            found.traces.push_back(tracing.take());
        }
    }
    return found;
}

}  // namespace flows
