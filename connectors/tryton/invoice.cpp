#include "connectors/tryton/invoice.h"

#include <algorithm>

#include "connectors/tryton/units.h"
#include "gateway/base/fault.h"

namespace tryton {

const std::vector<std::string> kInvoiceFields{"number", "invoice_date", "currency.code",
                                              "total_amount"};

namespace {

using base::Decimal;
using model::Money;

constexpr const char* kLine = "account.invoice.line";

/// Everything about a batch of invoices, asked for in a few calls.
struct Records {
    Json lines, taxes;
    std::map<Id, Json> credited;  ///< the lines that lines of credit notes take back, by id
    Trail trail;
};

std::vector<std::string> lineFields() {
    return {"invoice",      "origin",           "quantity",      "unit_price",
            "amount",       "description",      "unit.symbol",   "unit.name",
            "product.code", "product.rec_name", "invoice.number"};
}

// A credit note's lines lead to the lines of the invoice, and those to the sale.
Id saleLineOf(const Records& records, const Json& line) {
    const auto credited = records.credited.find(idIn(at(line, "origin"), kLine));
    const auto& origin = at(credited == records.credited.end() ? line : credited->second, "origin");
    return idIn(origin, "sale.line");
}

Records gathered(Rpc& rpc, const Settings& settings, const Json& invoices) {
    std::vector<Id> ids;
    for (const auto& one : invoices) ids.push_back(idOf(at(one, "id")));
    Records records;
    records.lines =
        rpc.search(kLine, domain({clause("invoice", "in", list(ids)), clause("type", "=", "line")}),
                   lineFields(), 0, {"sequence", "id"});
    records.taxes = rpc.search("account.invoice.tax", domain({clause("invoice", "in", list(ids))}),
                               {"invoice", "base", "amount", "description", "tax.rate", "tax.type"},
                               0, {"sequence", "id"});
    std::vector<Id> credited;
    for (const auto& line : records.lines)
        if (const auto id = idIn(at(line, "origin"), kLine); id > 0) credited.push_back(id);
    for (const auto& line : rpc.read(kLine, credited, lineFields()))
        records.credited.emplace(idOf(at(line, "id")), line);
    std::vector<Id> sold;
    for (const auto& line : records.lines)
        if (const auto id = saleLineOf(records, line); id > 0) sold.push_back(id);
    records.trail = followLines(rpc, settings, sold);
    return records;
}

/// One invoice being written.
class Writer {
public:
    Writer(const Settings& settings, const Records& records, const Json& invoice)
        : settings_(settings), records_(records), record_(invoice) {}

    std::optional<model::Invoice> write() {
        whole_.id = textOf(at(record_, "number"));
        whole_.date = dateOf(at(record_, "invoice_date"));
        whole_.origin = "supplier";
        if (total().isNegative()) whole_.purpose = model::InvoicePurpose::lineLevelCreditMemo;
        for (const auto& line : records_.lines)
            if (isMine(line)) addLine(line);
        if (whole_.orders.empty()) return std::nullopt;
        addTaxes();
        addRounding();
        try {
            return model::summedUp(whole_);
        } catch (const base::Fault&) {
            // It goes on as it is: whoever sends it says what does not close.
            return std::move(whole_);
        }
    }

private:
    bool isMine(const Json& record) const {
        return idOf(at(record, "invoice")) == idOf(at(record_, "id"));
    }
    Decimal total() const { return decimalOf(at(record_, "total_amount")); }
    std::string currency() const { return textOf(at(at(record_, "currency."), "code")); }
    Money money(const Json& value) const { return {decimalOf(value), currency()}; }

    void addLine(const Json& record) {
        const auto* line = records_.trail.line(saleLineOf(records_, record));
        const auto* sale = line ? records_.trail.sale(*line) : nullptr;
        if (!sale || line->number == 0)
            return modify(money(at(record, "amount")).amount, nameOf(record));
        charge(record, *line, *sale);
        const auto credited = records_.credited.find(idIn(at(record, "origin"), kLine));
        if (credited != records_.credited.end())
            whole_.previousInvoice = textOf(at(at(credited->second, "invoice."), "number"));
    }

    void charge(const Json& record, const SaleLine& line, const TrackedSale& sale);

    static std::string nameOf(const Json& record) {
        const auto text = textOf(at(record, "description"));
        return text.empty() ? textOf(at(at(record, "product."), "rec_name")) : text;
    }

    model::InvoiceOrder& chargedOrder(const TrackedSale& sale) {
        for (auto& order : whole_.orders)
            if (order.order.orderId == sale.mark.orderId) return order;
        whole_.orders.emplace_back();
        whole_.orders.back().order = orderOf(sale);
        whole_.orders.back().supplierOrder = sale.number;
        return whole_.orders.back();
    }

    void modify(const Decimal& amount, std::string name) {
        if (amount.isZero()) return;
        model::Modification modification;
        modification.allowance = amount.isNegative();
        modification.amount = Money{amount.isNegative() ? -amount : amount, currency()};
        modification.name = std::move(name);
        whole_.summary.modifications.push_back(std::move(modification));
    }

    void addTaxes() {
        auto& tax = whole_.summary.tax;
        tax.amount = {Decimal(0, model::minorDigits(currency())), currency()};
        tax.language = "en";
        for (const auto& record : records_.taxes) {
            if (!isMine(record)) continue;
            model::TaxDetail detail;
            detail.category = "vat";
            detail.taxable = money(at(record, "base"));
            detail.amount = money(at(record, "amount"));
            detail.description = textOf(at(record, "description"));
            detail.language = "en";
            if (textOf(at(at(record, "tax."), "type")) == "percentage")
                detail.percent = decimalOf(at(at(record, "tax."), "rate")) * Decimal(100);
            tax.amount.amount = tax.amount.amount + detail.amount.amount;
            if (tax.description.empty()) tax.description = detail.description;
            tax.details.push_back(std::move(detail));
        }
    }

    // Tryton rounds a half to the even digit, cXML's sums are rounded away from zero.
    void addRounding() {
        Decimal sum = whole_.summary.tax.amount.amount;
        for (const auto& order : whole_.orders)
            for (const auto& line : order.lines) sum = sum + line.subtotal.amount;
        for (const auto& one : whole_.summary.modifications)
            sum = one.allowance ? sum - one.amount->amount : sum + one.amount->amount;
        modify(total() - sum, "Rounding");
    }

    const Settings& settings_;
    const Records& records_;
    const Json& record_;
    model::Invoice whole_;
    int count_ = 0;
};

void Writer::charge(const Json& record, const SaleLine& line, const TrackedSale& sale) {
    const auto& unit = at(record, "unit.");
    model::InvoiceLine said;
    said.number = ++count_;
    said.lineNumber = line.number;
    said.quantity = decimalOf(at(record, "quantity"));
    said.unit = ourUnit(settings_, textOf(at(unit, "symbol")), textOf(at(unit, "name")), line.unit);
    said.unitPrice = money(at(record, "unit_price"));
    said.id.supplierPart = line.part;
    said.description = nameOf(record);
    said.language = "en";
    said.subtotal = model::lineAmount(said.quantity, *said.unitPrice, said.priceBasis);
    chargedOrder(sale).lines.push_back(std::move(said));
}

}  // namespace

std::vector<model::Invoice> invoicesOf(Rpc& rpc, const Settings& settings, const Json& invoices) {
    std::vector<model::Invoice> all;
    if (invoices.empty()) return all;
    const auto records = gathered(rpc, settings, invoices);
    for (const auto& invoice : invoices)
        if (auto written = Writer(settings, records, invoice).write())
            all.push_back(std::move(*written));
    return all;
}

}  // namespace tryton
