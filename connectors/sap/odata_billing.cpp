// A_BillingDocument of API_BILLING_DOCUMENT_SRV:
//
//   BillingDocument SDDocumentCategory BillingDocumentDate CancelledBillingDocument
//   TransactionCurrency TotalNetAmount TaxAmount
//     to_Item   SalesDocument SalesDocumentItem, else OriginSDDocument, else ReferenceSDDocument
//               BillingQuantity BillingQuantityUnit NetAmount Material BillingDocumentItemText
//
// Amounts are positive in credits as well.
#include <array>

#include "connectors/sap/odata_documents.h"
#include "connectors/sap/odata_json.h"
#include "gateway/base/fault.h"

namespace sap {
namespace {

using base::Decimal;
using model::InvoicePurpose;
using model::Money;

// A credit memo's item comes from a request for it, which comes from the order or an invoice.
constexpr std::array<std::pair<const char*, const char*>, 3> kSources{{
    {"SalesDocument", "SalesDocumentItem"},
    {"OriginSDDocument", "OriginSDDocumentItem"},
    {"ReferenceSDDocument", "ReferenceSDDocumentItem"},
}};

template <class Visit>
void eachItem(const model::In& billing, Visit visit) {
    billing.one("to_Item", [&](const model::In& set) {
        return set.list("results", [&](const model::In& item) {
            visit(item);
            return 0;
        });
    });
}

Decimal positive(const Decimal& figure) {
    return figure.isNegative() ? -figure : figure;
}

InvoicePurpose purposeOf(const std::string& category) {
    if (category == "O" || category == "N") return InvoicePurpose::lineLevelCreditMemo;
    if (category == "P" || category == "S") return InvoicePurpose::lineLevelDebitMemo;
    return InvoicePurpose::standard;
}

class BillingReader {
public:
    BillingReader(const model::In& billing, const KnownOrders& orders, const Names& names)
        : billing_(billing), orders_(orders), names_(names) {}

    std::optional<model::Invoice> read() {
        currency_ = billing_.text("TransactionCurrency");
        said_.id = unpadded(billing_.text("BillingDocument"));
        said_.origin = "supplier";
        said_.purpose = purposeOf(billing_.text("SDDocumentCategory"));
        isCredit_ = said_.purpose == InvoicePurpose::lineLevelCreditMemo;
        said_.date = isoDay(billing_.text("BillingDocumentDate"));
        said_.previousInvoice = unpadded(billing_.text("CancelledBillingDocument"));
        if (said_.previousInvoice == "0") said_.previousInvoice.clear();
        eachItem(billing_, [&](const model::In& item) { line(item); });
        if (said_.orders.empty()) return {};
        if (strangers_ > 0) wrong("to_Item", "some items come from orders that are not ours");
        said_.summary.tax = tax();
        return closed();
    }

private:
    [[noreturn]] void wrong(const std::string& where, const std::string& what) const {
        throw base::Fault(base::FaultCode::invalid, "The billing document can't be taken.",
                          said_.id + ": " + what, {{where, what}});
    }

    Money money(const Decimal& figure) const {
        const auto amount = positive(figure).rounded(model::minorDigits(currency_));
        return {isCredit_ ? -amount : amount, currency_};
    }

    // Where an item comes from, when that is an order of ours.
    struct Source {
        const KnownOrder* order = nullptr;
        std::string number;
        KnownOrder::Item item;
    };
    Source sourceOf(const model::In& item) const {
        for (const auto& [document, position] : kSources) {
            const auto number = unpadded(item.text(document));
            const auto order = orders_.find(number);
            if (order == orders_.end()) continue;
            const auto& items = order->second.items;
            const auto known = items.find(unpadded(item.text(position)));
            return {&order->second, number,
                    known == items.end() ? KnownOrder::Item{} : known->second};
        }
        return {};
    }

    void line(const model::In& item) {
        const auto net = money(item.decimal("NetAmount"));
        const auto quantity = positive(item.decimal("BillingQuantity"));
        if (net.amount.isZero() && quantity.isZero()) return;
        const auto source = sourceOf(item);
        if (!source.order) {
            ++strangers_;
            return;
        }
        model::InvoiceLine charged;
        charged.number = ++count_;
        charged.lineNumber = source.item.line;
        charged.unit = unitFrom(names_, item.text("BillingQuantityUnit"));
        charged.quantity = isCredit_ ? -quantity : quantity;
        charged.id.supplierPart = names_.materials.ours(unpadded(item.text("Material")));
        charged.description = item.text("BillingDocumentItemText");
        charged.subtotal = net;
        price(source.item, quantity, charged);
        orderOf(source).lines.push_back(std::move(charged));
    }

    // The order's price where the item comes to it; else the price is told per all of the
    // quantity: exact, whatever the conditions were.
    void price(const KnownOrder::Item& item, const Decimal& quantity,
               model::InvoiceLine& charged) const {
        const auto net = positive(charged.subtotal.amount);
        if (item.price && item.price->currency == currency_ &&
            model::lineAmount(quantity, *item.price, item.basis).amount == net) {
            charged.unitPrice = item.price;
            charged.priceBasis = item.basis;
        } else if (!quantity.isZero()) {
            charged.unitPrice = Money{net, currency_};
            charged.priceBasis = quantity;
        }
    }

    model::InvoiceOrder& orderOf(const Source& source) {
        for (auto& order : said_.orders)
            if (order.order.orderId == source.order->orderId) return order;
        auto& order = said_.orders.emplace_back();
        order.order.orderId = source.order->orderId;
        order.order.number = source.order->number;
        order.supplierOrder = source.number;
        return order;
    }

    model::Tax tax() const {
        model::Tax tax;
        tax.amount = money(billing_.decimal("TaxAmount"));
        if (tax.amount.amount.isZero()) return tax;
        model::TaxDetail detail;
        detail.category = "vat";
        detail.amount = tax.amount;
        tax.details.push_back(std::move(detail));
        return tax;
    }

    model::Invoice closed() const {
        auto invoice = model::summedUp(said_);
        const auto stated = money(billing_.decimal("TotalNetAmount"));
        if (stated.amount != invoice.summary.subtotal.amount)
            wrong("TotalNetAmount", "is " + model::str(stated) + ", but the items come to " +
                                        model::str(invoice.summary.subtotal));
        return invoice;
    }

    const model::In& billing_;
    const KnownOrders& orders_;
    const Names& names_;
    std::string currency_;
    bool isCredit_ = false;
    int count_ = 0;
    int strangers_ = 0;  // items of orders that are not ours
    model::Invoice said_;
};

}  // namespace

std::set<std::string> ordersOfBilling(const model::In& billing) {
    std::set<std::string> numbers;
    eachItem(billing, [&](const model::In& item) {
        for (const auto& source : kSources)
            if (auto number = item.text(source.first); !number.empty())
                numbers.insert(std::move(number));
    });
    return numbers;
}

std::optional<model::Invoice> readBilling(const model::In& billing, const KnownOrders& orders,
                                          const Names& names) {
    return BillingReader(billing, orders, names).read();
}

}  // namespace sap
