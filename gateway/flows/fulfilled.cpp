// What has been done about an order already: the papers of all its versions, added up by line.
#include "gateway/flows/fulfilled.h"

#include "gateway/flows/blanket.h"
#include "gateway/flows/change_order.h"

namespace flows {
namespace {

using Quantities = std::map<int, base::Decimal>;

void add(Quantities& sum, int line, const base::Decimal& quantity) {
    sum[line] = sum[line] + quantity;
}

Quantities released(store::ReadTx& tx, const store::StoredOrder& blanket) {
    Quantities sum;
    for (const auto& line : useOf(tx, blanket).lines) add(sum, line.lineNumber, line.usedQuantity);
    return sum;
}

// Of a line that is fulfilled in part neither the thing nor its measures may become others.
void compareKind(const model::Item& was, const model::Item& is, Differences& found) {
    const auto stays = [&](const char* field, const std::string& before, const std::string& after) {
        if (before != after) found.push_back({is.lineNumber, field, before, after, ""});
    };
    stays("SupplierPartID", was.id.supplierPart, is.id.supplierPart);
    stays("UnitOfMeasure", was.unit, is.unit);
    if (was.unitPrice && is.unitPrice)
        stays("Currency", was.unitPrice->currency, is.unitPrice->currency);
}

}  // namespace

bool isAbout(const model::OrderReference& reference, const store::StoredOrder& order) {
    return reference.number.empty() || reference.number == order.order.number;
}

int signOf(const model::Invoice& invoice) {
    if (invoice.informationOnly || invoice.headerInvoice) return 0;
    switch (invoice.purpose) {
        case model::InvoicePurpose::standard:
            return 1;
        case model::InvoicePurpose::lineLevelCreditMemo:
            return -1;
        case model::InvoicePurpose::creditMemo:
        case model::InvoicePurpose::debitMemo:
        case model::InvoicePurpose::lineLevelDebitMemo:
            return 0;
    }
    return 0;
}

base::Decimal chargedQuantity(const model::Invoice& invoice, const model::InvoiceLine& line) {
    const auto& quantity = line.quantity;
    const int sign = signOf(invoice);
    if (sign > 0) return quantity;
    return base::Decimal{sign} * (quantity.isNegative() ? -quantity : quantity);
}

std::optional<store::Message> lastWritten(store::ReadTx& tx, std::string_view messageId) {
    auto message = store::findMessage(tx, messageId);
    while (message && !message->successor.empty())
        message = store::findMessage(tx, message->successor);
    return message;
}

bool neverLeft(const store::Message& message) {
    return message.state == store::MessageState::dead ||
           message.state == store::MessageState::dropped;
}

std::vector<store::Paper> papersThatLeft(store::ReadTx& tx, std::string_view orderId) {
    auto papers = store::papers(tx, orderId);
    std::erase_if(papers, [&](const auto& paper) {
        if (paper.direction != store::Direction::out || paper.messageId.empty()) return false;
        const auto message = lastWritten(tx, paper.messageId);
        return message && neverLeft(*message);
    });
    return papers;
}

Quantities shippedQuantities(const std::vector<store::Paper>& papers,
                             const store::StoredOrder& order) {
    Quantities sum;
    for (const auto& notice : lastStates<model::ShipNotice>(papers))
        for (const auto& portion : notice.portions) {
            if (!isAbout(portion.order, order)) continue;
            for (const auto& line : portion.lines) add(sum, line.lineNumber, line.quantity);
            // cXML Reference Guide, ShipNoticePortion: without lines, all of the order is in it.
            if (portion.lines.empty())
                for (const auto& item : order.order.items) add(sum, item.lineNumber, item.quantity);
        }
    return sum;
}

Quantities invoicedQuantities(const std::vector<store::Paper>& papers,
                              const store::StoredOrder& order) {
    Quantities sum;
    for (const auto& invoice : lastStates<model::Invoice>(papers))
        for (const auto& one : invoice.orders)
            if (isAbout(one.order, order))
                for (const auto& line : one.lines)
                    add(sum, line.lineNumber, chargedQuantity(invoice, line));
    return sum;
}

base::Decimal invoicedAmount(const std::vector<store::Paper>& papers,
                             const store::StoredOrder& order) {
    base::Decimal sum;
    for (const auto& invoice : lastStates<model::Invoice>(papers)) {
        if (invoice.informationOnly) continue;
        for (const auto& one : invoice.orders)
            if (isAbout(one.order, order))
                for (const auto& line : one.lines)
                    if (line.subtotal.currency == order.order.total.currency)
                        sum = sum + line.subtotal.amount;
    }
    return sum;
}

bool comes(model::ConfirmationType type) {
    return type != model::ConfirmationType::reject && type != model::ConfirmationType::backordered;
}

std::vector<model::Confirmation> confirmationsInForce(const std::vector<store::Paper>& papers) {
    using enum model::ConfirmationType;
    std::vector<model::Confirmation> live;
    for (const auto& paper : papers) {
        const auto* said = std::get_if<model::Confirmation>(&paper.document);
        if (!said) continue;
        const bool ofTheWhole =
            said->type == accept || said->type == except || said->type == reject;
        std::erase_if(live, [&](const auto& one) {
            return ofTheWhole || (!one.id.empty() && one.id == said->id);
        });
        live.push_back(*said);
    }
    return live;
}

Quantities confirmedQuantities(const std::vector<store::Paper>& papers, const model::Order& order) {
    Quantities latest;
    for (const auto& said : confirmationsInForce(papers)) {
        Quantities sum;
        for (const auto& line : said.lines)
            add(sum, line.lineNumber, comes(line.type) ? line.quantity : base::Decimal{});
        if (said.lines.empty())
            for (const auto& item : order.items)
                sum[item.lineNumber] = comes(said.type) ? item.quantity : base::Decimal{};
        for (const auto& [line, quantity] : sum) latest[line] = quantity;
    }
    return latest;
}

std::map<int, base::Decimal> fulfilled(store::ReadTx& tx, const store::StoredOrder& order) {
    if (order.order.type == "blanket") return released(tx, order);
    const auto papers = store::papers(tx, order.id);
    auto most = shippedQuantities(papers, order);
    for (const auto& [line, quantity] : invoicedQuantities(papers, order))
        if (most[line] < quantity) most[line] = quantity;
    return most;
}

Differences compareWithFulfilled(store::ReadTx& tx, const store::StoredOrder& order,
                                 const model::Order& change) {
    Differences found;
    const bool cancels = change.operation == model::Operation::cancel;
    const base::Decimal none;
    for (const auto& [line, quantity] : fulfilled(tx, order)) {
        const auto* item = cancels ? nullptr : lineOf(change, line);
        // Of a blanket order's line its limit counts; one without a limit by quantity allows all.
        const auto left = item ? allowedQuantity(*item) : std::optional(none);
        if (left && *left < quantity)
            found.push_back({line, "Quantity", quantity.plain(), left->plain(), ""});
        const auto* was = lineOf(order.order, line);
        if (item && was && quantity > none) compareKind(*was, *item, found);
    }
    return found;
}

}  // namespace flows
