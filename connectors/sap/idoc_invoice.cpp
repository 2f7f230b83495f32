// INVOIC, INVOIC02 > IDOC:
//
//   E1EDK01                  CURCY, BSART (CRME: a credit memo), BELNR: the invoice's number
//   E1EDK02 …  009 001 002   invoice, the buyer's order, SAP's order; one carries our id
//   E1EDK03 …  026 012       its date
//   E1EDK04 …                MSATZ MWSBT: a tax of the whole
//   E1EDP01 …                POSEX MENGE MENEE BMNG2 PMENE VPREI PEINH NETWR
//     E1EDP02 …  001         of a collective invoice: the line's own order
//     E1EDP19 …  001 002     material: the buyer's number, ours
//     E1EDP26 …  003         BETRG: net
//   E1EDS01 …  010 005 011   net, tax and gross: have to close
//
// A line may go the other way than the document (a rebate, goods taken back): its price has the
// other sign then. Items without POSEX are not of the order; those that cost nothing are left out.
// Conditions of the whole (E1EDK05) stand in the lines' net figures already.
#include "connectors/sap/idoc_documents.h"
#include "connectors/sap/idoc_price.h"

namespace sap {
namespace {

using base::Decimal;
using model::Money;

Decimal positive(const Decimal& figure) {
    return figure.isNegative() ? -figure : figure;
}

class InvoiceReader {
public:
    InvoiceReader(const Segment& idoc, const Segment& header, const Names& names)
        : idoc_(idoc), header_(header), names_(names) {}

    model::Invoice read() {
        currency_ = header_.needed("CURCY");
        isCredit_ = header_.text("BSART") == "CRME";
        isTurned_ = isCredit_ && !statesNegative();
        said_.purpose = isCredit_ ? model::InvoicePurpose::lineLevelCreditMemo
                                  : model::InvoicePurpose::standard;
        said_.origin = "supplier";
        said_.id = idOf();
        said_.date = dateOf();
        whole_ = orderIdIn(idoc_.all("E1EDK02"));
        const auto lines = idoc_.all("E1EDP01");
        if (lines.empty()) idoc_.wrong("E1EDP01", "is missing");
        for (const auto& one : lines)
            if (isCharged(one)) line(one);
        said_.summary.tax = tax();
        return closed();
    }

private:
    // A credit memo's figures are positive in most systems, and negative in some.
    Money money(const Decimal& figure) const { return {isTurned_ ? -figure : figure, currency_}; }

    bool statesNegative() const {
        for (const auto* qualifier : {"011", "010"})
            if (const auto sum = idoc_.first("E1EDS01", "SUMID", qualifier))
                if (const auto figure = sum->decimal("SUMME")) return figure->isNegative();
        const auto lines = idoc_.all("E1EDP01");
        const auto net = lines.empty() ? std::nullopt : netOf(lines.front());
        return net && net->isNegative();
    }

    bool isCharged(const Segment& line) const {
        if (line.namesLine("POSEX")) return true;
        const auto net = netOf(line);
        if (net && !net->isZero())
            line.wrong("POSEX", "is missing: " + model::str(money(*net)) +
                                    " are charged for an item that is not of the order; invoice it "
                                    "by itself, or with the order's line");
        return false;
    }

    std::string idOf() const {
        const auto reference = idoc_.first("E1EDK02", "QUALF", "009");
        auto id = reference ? reference->number("BELNR") : header_.number("BELNR");
        if (id.empty()) header_.wrong("BELNR", "is missing");
        return id;
    }

    std::string dateOf() const {
        for (const auto* qualifier : {"026", "012"})
            if (const auto found = idoc_.first("E1EDK03", "IDDAT", qualifier))
                if (auto day = found->date("DATUM"); !day.empty()) return day;
        return createdAt(idoc_);
    }

    void line(const Segment& line) {
        model::InvoiceLine charged;
        charged.number = ++count_;
        charged.lineNumber = line.line("POSEX");
        charged.quantity = positive(line.neededDecimal("MENGE"));
        charged.unit = unitFrom(names_, line.text("MENEE"));
        if (isCredit_) charged.quantity = -charged.quantity;
        material(line, charged);
        price(line, charged);
        orderOf(line).lines.push_back(std::move(charged));
    }

    void material(const Segment& line, model::InvoiceLine& charged) const {
        if (const auto ours = line.first("E1EDP19", "QUALF", "002")) {
            charged.id.supplierPart = names_.materials.ours(ours->number("IDTNR"));
            charged.description = ours->text("KTEXT");
        }
        if (const auto buyers = line.first("E1EDP19", "QUALF", "001"))
            charged.id.buyerPart = buyers->text("IDTNR");
    }

    std::optional<Decimal> netOf(const Segment& line) const {
        const auto amount = line.first("E1EDP26", "QUALF", "003");
        return amount ? amount->decimal("BETRG") : line.decimal("NETWR");
    }

    // What a line comes to is its net figure. Where rebates make it another than quantity × price,
    // the price is told per all of the quantity: exact, whatever the conditions were.
    void price(const Segment& line, model::InvoiceLine& charged) const {
        const auto net = netOf(line);
        if (!net) return line.wrong("E1EDP26", "no net figure (QUALF 003, or NETWR)");
        charged.subtotal = money(*net);
        const auto quantity = positive(charged.quantity);
        if (quantity.isZero()) {
            if (!net->isZero())
                line.wrong("MENGE", "is 0, but the line comes to " + model::str(charged.subtotal) +
                                        ": an amount without a quantity has no price");
            return;
        }
        auto price = priceOf(line, names_);
        if (price) price->amount = positive(price->amount);
        const bool isOtherWay =
            charged.subtotal.amount.isNegative() != charged.quantity.isNegative();
        const auto signedPrice = [&](const Decimal& amount) {
            return Money{isOtherWay && !net->isZero() ? -amount : amount, currency_};
        };
        if (price &&
            model::lineAmount(quantity, {price->amount, currency_}, price->basis, price->factor)
                    .amount == positive(*net)) {
            charged.unitPrice = signedPrice(price->amount);
            price->amount = charged.unitPrice->amount;
            model::setPrice(charged, *price);
        } else {
            charged.unitPrice = signedPrice(positive(*net));
            charged.priceBasis = quantity;
        }
    }

    model::InvoiceOrder& orderOf(const Segment& line) {
        const auto references = line.all("E1EDP02");
        auto orderId = orderIdIn(references);
        if (orderId.empty()) orderId = whole_;
        if (orderId.empty()) line.wrong("E1EDP02", "none carries our id of the order (ord_…)");
        for (auto& order : said_.orders)
            if (order.order.orderId == orderId) return order;
        auto& order = said_.orders.emplace_back();
        order.order.orderId = orderId;
        order.order.number = numberOf(line, "001");
        order.supplierOrder = unpadded(numberOf(line, "002"));
        return order;
    }

    std::string numberOf(const Segment& line, std::string_view qualifier) const {
        if (const auto own = line.first("E1EDP02", "QUALF", qualifier)) return own->text("BELNR");
        const auto whole = idoc_.first("E1EDK02", "QUALF", qualifier);
        return whole ? whole->text("BELNR") : "";
    }

    model::Tax tax() const {
        model::Tax tax;
        tax.amount = {Decimal(base::Int128{0}, model::minorDigits(currency_)), currency_};
        for (const auto& one : idoc_.all("E1EDK04")) {
            const auto amount = one.decimal("MWSBT");
            if (!amount) continue;
            model::TaxDetail detail;
            detail.category = "vat";
            detail.percent = one.decimal("MSATZ");
            detail.amount = money(*amount);
            tax.amount.amount = tax.amount.amount + detail.amount.amount;
            tax.details.push_back(std::move(detail));
        }
        return tax;
    }

    model::Invoice closed() {
        try {
            auto invoice = model::summedUp(std::move(said_));
            same("010", invoice.summary.subtotal);
            same("005", invoice.summary.tax.amount);
            same("011", invoice.summary.net);
            return invoice;
        } catch (const base::Fault& fault) {
            idoc_.wrong("E1EDS01", "the sums do not close: " + base::summary(fault.problems()));
            return {};
        }
    }

    void same(std::string_view qualifier, const Money& ours) const {
        const auto stated = idoc_.first("E1EDS01", "SUMID", qualifier);
        const auto figure = stated ? stated->decimal("SUMME") : std::nullopt;
        if (figure && money(*figure).amount != ours.amount)
            stated->wrong("SUMME", "is " + model::str(money(*figure)) +
                                       ", but lines and taxes come to " + model::str(ours));
    }

    const Segment& idoc_;
    const Segment& header_;
    const Names& names_;
    std::string currency_;
    std::string whole_;  // our id of the order, when one stands for all lines
    bool isCredit_ = false;
    bool isTurned_ = false;
    int count_ = 0;
    model::Invoice said_;
};

}  // namespace

model::Invoice readInvoice(const Segment& idoc, const Names& names) {
    if (const auto header = idoc.first("E1EDK01"))
        return InvoiceReader(idoc, *header, names).read();
    idoc.wrong("E1EDK01", "is missing");
    return {};
}

}  // namespace sap
