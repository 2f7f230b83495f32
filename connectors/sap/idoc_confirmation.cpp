// ORDRSP, ORDERS05 > IDOC:
//
//   E1EDK01              CURCY, BELNR: the order's number in SAP
//   E1EDK02 …  001 002   the buyer's number, SAP's; one of them carries our id
//   E1EDP01 …            POSEX MENGE MENEE BMNG2 PMENE VPREI PEINH, ACTION 003 or ABGRU: not
//   delivered
//     E1EDP20 …          WMENG EDATU: how much is confirmed for when
#include "connectors/sap/confirmed.h"
#include "connectors/sap/idoc_documents.h"
#include "connectors/sap/idoc_price.h"

namespace sap {
namespace {

using model::ConfirmationType;

class ResponseReader {
public:
    ResponseReader(const Segment& idoc, const Names& names) : idoc_(idoc), names_(names) {}

    model::Confirmation read() {
        const auto header = idoc_.first("E1EDK01");
        if (!header) idoc_.wrong("E1EDK01", "is missing");
        currency_ = header ? header->text("CURCY") : "";
        said_.date = createdAt(idoc_);
        references(header);
        for (const auto& line : idoc_.all("E1EDP01"))
            if (line.namesLine("POSEX")) this->line(line);
        if (said_.lines.empty())
            idoc_.wrong("E1EDP01/POSEX", "is missing: nothing is said of any line of the order");
        said_.type = wholeOf(said_.lines);
        return std::move(said_);
    }

private:
    void references(const std::optional<Segment>& header) {
        const auto references = idoc_.all("E1EDK02");
        said_.orderId = orderIdIn(references);
        if (said_.orderId.empty())
            idoc_.wrong("E1EDK02", "none carries our id of the order (ord_…)");
        if (const auto buyers = idoc_.first("E1EDK02", "QUALF", "001"))
            said_.orderNumber = buyers->text("BELNR");
        if (const auto sellers = idoc_.first("E1EDK02", "QUALF", "002"))
            said_.erpReference = sellers->number("BELNR");
        if (said_.erpReference.empty() && header) said_.erpReference = header->number("BELNR");
        if (said_.erpReference.empty()) idoc_.wrong("E1EDK01/BELNR", "is missing");
        said_.id = said_.erpReference;
    }

    void line(const Segment& line) {
        model::ConfirmationLine part;
        part.lineNumber = line.line("POSEX");
        part.unit = unitFrom(names_, line.text("MENEE"));
        const auto schedule = line.all("E1EDP20");
        const bool isRejected = line.text("ACTION") == "003" || !line.text("ABGRU").empty();
        // Not said is not zero.
        const auto ordered = schedule.empty() || isRejected
                                 ? line.neededDecimal("MENGE")
                                 : line.decimal("MENGE").value_or(base::Decimal{});
        if (isRejected) return add(part, ordered, ConfirmationType::reject);
        price(line, part);
        base::Decimal rest = ordered;
        for (const auto& wanted : schedule) {
            const auto quantity = wanted.neededDecimal("WMENG");
            if (quantity.isZero()) continue;
            part.deliveryDate = wanted.date("EDATU");
            add(part, quantity, confirmedType(part));
            rest = rest - quantity;
        }
        part.deliveryDate.clear();
        if (!rest.isZero() && !rest.isNegative())
            add(part, rest, schedule.empty() ? confirmedType(part) : ConfirmationType::backordered);
    }

    void price(const Segment& line, model::ConfirmationLine& part) const {
        const auto price = priceOf(line, names_);
        if (!price) return;
        part.unitPrice = model::Money{price->amount, currency_};
        model::setPrice(part, *price);
    }

    static ConfirmationType confirmedType(const model::ConfirmationLine& part) {
        return part.unitPrice ? ConfirmationType::detail : ConfirmationType::accept;
    }

    void add(model::ConfirmationLine part, const base::Decimal& quantity, ConfirmationType type) {
        part.quantity = quantity;
        part.type = type;
        if (type == ConfirmationType::reject || type == ConfirmationType::backordered) {
            part.unitPrice.reset();
            model::setPrice(part, {});
        }
        said_.lines.push_back(std::move(part));
    }

    const Segment& idoc_;
    const Names& names_;
    std::string currency_;
    model::Confirmation said_;
};

}  // namespace

model::Confirmation readOrderResponse(const Segment& idoc, const Names& names) {
    return ResponseReader(idoc, names).read();
}

}  // namespace sap
