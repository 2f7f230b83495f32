// What has been done about an order already: the papers of all its versions, added up by line.
#include "gateway/flows/blanket.h"
#include "gateway/flows/change_order.h"
#include "gateway/store/papers.h"

namespace flows {
namespace {

using Quantities = std::map<int, base::Decimal>;

// The last state of each document counts: an update replaces it, a delete takes it back.
template <class Document>
std::map<std::string, Document> lastStates(const std::vector<store::Paper>& papers) {
    std::map<std::string, Document> last;
    for (const auto& paper : papers)
        if (const auto* document = std::get_if<Document>(&paper.document))
            last[paper.id] = *document;
    std::erase_if(last,
                  [](const auto& one) { return one.second.operation == model::Operation::cancel; });
    return last;
}

bool isAbout(const model::OrderReference& reference, const store::StoredOrder& order) {
    return reference.number.empty() || reference.number == order.order.number;
}

void add(Quantities& sum, int line, const base::Decimal& quantity) {
    sum[line] = sum[line] + quantity;
}

Quantities shipped(const std::vector<store::Paper>& papers, const store::StoredOrder& order) {
    Quantities sum;
    for (const auto& [id, notice] : lastStates<model::ShipNotice>(papers))
        for (const auto& portion : notice.portions) {
            if (!isAbout(portion.order, order)) continue;
            for (const auto& line : portion.lines) add(sum, line.lineNumber, line.quantity);
            // cXML Reference Guide, ShipNoticePortion: without lines, all of the order is in it.
            if (portion.lines.empty())
                for (const auto& item : order.order.items) add(sum, item.lineNumber, item.quantity);
        }
    return sum;
}

// 1 for what charges a quantity, -1 for what gives it back, 0 for what moves money only.
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

base::Decimal magnitude(const base::Decimal& value) {
    return value.isNegative() ? -value : value;
}

Quantities invoiced(const std::vector<store::Paper>& papers, const store::StoredOrder& order) {
    Quantities sum;
    for (const auto& [id, invoice] : lastStates<model::Invoice>(papers)) {
        const base::Decimal sign{signOf(invoice)};
        for (const auto& one : invoice.orders)
            if (isAbout(one.order, order))
                for (const auto& line : one.lines)
                    add(sum, line.lineNumber, sign * magnitude(line.quantity));
    }
    return sum;
}

Quantities released(store::ReadTx& tx, const store::StoredOrder& blanket) {
    Quantities sum;
    for (const auto& line : useOf(tx, blanket).lines) add(sum, line.lineNumber, line.usedQuantity);
    return sum;
}

}  // namespace

std::map<int, base::Decimal> fulfilled(store::ReadTx& tx, const store::StoredOrder& order) {
    if (order.order.type == "blanket") return released(tx, order);
    const auto papers = store::papers(tx, order.id);
    auto most = shipped(papers, order);
    for (const auto& [line, quantity] : invoiced(papers, order))
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
    }
    return found;
}

}  // namespace flows
