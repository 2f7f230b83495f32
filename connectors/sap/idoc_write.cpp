// ORDERS05, as the segments stand in it:
//
//   ORDERS05 > IDOC > EDI_DC40                        who to whom, which message
//                     E1EDK01                         currency, the buyer's number
//                     E1EDK14 …  012 008 007 006      order type, sales area
//                     E1EDK03 …  012                  the order's date
//                     E1EDKA1 …  AG WE RE LF          sold-to, ship-to, bill-to, us
//                     E1EDK02 …  001, marker          the buyer's number, our id
//                     E1EDKT1 > E1EDKT2 …             the buyer's words
//                     E1EDP01 …                       a line
//                       E1EDP20 …                     how much of it when
//                       E1EDP19 …  001 002            material: the buyer's number, ours
//                       E1EDPT1 > E1EDPT2 …
//                     E1EDS01    002                  control total
#include <array>

#include "connectors/sap/idoc.h"
#include "connectors/unsaid.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/tellable.h"
#include "protocols/xml/writer.h"

namespace sap {
namespace {

constexpr std::size_t kTextLine = 70;  // TDLINE
constexpr std::string_view kAdded = "001";
constexpr std::string_view kChanged = "002";
constexpr std::string_view kDeleted = "003";

// `20260301` of an ISO date, `093000` of a time: as SAP writes them.
std::string dateOf(std::string_view isoDate) {
    auto day = model::dayIn(isoDate);
    std::erase(day, '-');
    return day;
}

std::string clockOf(base::Time now) {
    const auto text = base::iso(now);
    return text.substr(11, 2) + text.substr(14, 2) + text.substr(17, 2);
}

// Sixteen digits, the same for a message however often it is sent.
std::string numberOf(std::string_view messageId) {
    std::string digits;
    for (const char c : base::sha256Hex(messageId).substr(0, 16))
        digits += c >= 'a' ? static_cast<char>('0' + (c - 'a')) : c;
    return digits;
}

class IdocWriter {
public:
    IdocWriter(const model::Order& order, const model::Shipment& shipment, const IdocRoute& route,
               base::Time now, const SentLines& sent)
        : order_(order), shipment_(shipment), route_(route), now_(now), sent_(sent) {}

    std::string write() {
        fill();
        if (!problems_.empty()) {
            const auto summary = base::summary(problems_);
            throw base::Fault(base::FaultCode::precondition, "The order has no names in SAP yet.",
                              summary, std::move(problems_));
        }
        return out_.done();
    }

    std::vector<std::string> notTold() {
        static const std::set<std::string_view> told{
            "order.note",   "line.note",     "order.shipTo",          "line.requestedDelivery",
            "order.billTo", "line.schedule", "order.shipTo.deliverTo"};
        fill();
        auto words = connectors::unsaid(order_, told);
        words.insert(words.end(), cut_.begin(), cut_.end());
        return words;
    }

private:
    void fill() {
        const auto customer = customerOf(route_.names, shipment_.partnerId);
        if (!customer) lacks("partners", "no customer for partner " + shipment_.partnerId);
        customer_ = padded(customer.value_or(""), 10);
        out_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out_.open("ORDERS05").open("IDOC", {{"BEGIN", "1"}});
        control();
        header();
        parties();
        references();
        text("E1EDKT1", "E1EDKT2", order_.note);
        lines();
        summary();
        out_.close().close();
    }

    bool isNew() const { return order_.operation == model::Operation::create; }
    bool isCancelled() const { return order_.operation == model::Operation::cancel; }

    void lacks(std::string where, std::string what) {
        problems_.push_back({std::move(where), std::move(what)});
    }

    void open(std::string_view name) { out_.open(name, {{"SEGMENT", "1"}}); }
    void field(std::string_view name, std::string_view value, std::size_t most) {
        if (!value.empty()) out_.leaf(name, base::cutCharacters(value, most));
    }

    // A figure, number or code that is cut is another one.
    void exact(std::string_view name, std::string_view value, std::size_t most) {
        if (base::characters(value) > most)
            lacks(std::string(name), std::string(value) + " is longer than the " +
                                         std::to_string(most) + " characters there are");
        field(name, value, most);
    }

    // Words may end early.
    void words(std::string_view name, std::string_view value, std::size_t most,
               const std::string& what) {
        if (base::characters(value) > most)
            cut_.push_back(what + " beyond " + std::to_string(most) + " characters");
        field(name, value, most);
    }

    // A part of a code is another code.
    void code(std::string_view name, std::string_view value, std::size_t most,
              const std::string& what) {
        if (base::characters(value) <= most) return field(name, value, most);
        cut_.push_back(what + ", which is longer than " + std::to_string(most) + " characters");
    }

    void control() {
        const bool isSystem = !route_.senderSystem.empty();
        const auto number = numberOf(shipment_.messageId);
        open("EDI_DC40");
        field("TABNAM", "EDI_DC40", 10);
        field("MANDT", route_.client, 3);
        field("DOCNUM", number, 16);
        field("DIRECT", "2", 1);
        field("IDOCTYP", "ORDERS05", 30);
        field("MESTYP", isNew() ? "ORDERS" : "ORDCHG", 30);
        field("SNDPOR", route_.senderPort, 10);
        field("SNDPRT", isSystem ? "LS" : "KU", 2);
        exact("SNDPRN", isSystem ? route_.senderSystem : customer_, 10);
        field("RCVPOR", route_.receiverPort, 10);
        field("RCVPRT", "LS", 2);
        field("RCVPRN", route_.receiverSystem, 10);
        field("CREDAT", dateOf(base::iso(now_)), 8);
        field("CRETIM", clockOf(now_), 6);
        field("REFINT", number.substr(2), 14);
        field("ARCKEY", shipment_.messageId, 70);
        out_.close();
    }

    void header() {
        open("E1EDK01");
        if (!isNew()) field("ACTION", isCancelled() ? kDeleted : kChanged, 3);
        exact("CURCY", currency(), 3);
        field("BELNR", order_.number, 35);
        out_.close();
        organization("012", route_.names.orderType);
        organization("008", route_.names.organization);
        organization("007", route_.names.channel);
        organization("006", route_.names.division);
        const auto date = dateOf(order_.date);
        if (date.empty()) return;
        open("E1EDK03");
        field("IDDAT", "012", 3);
        field("DATUM", date, 8);
        out_.close();
    }

    void organization(std::string_view qualifier, std::string_view value) {
        open("E1EDK14");
        field("QUALF", qualifier, 3);
        exact("ORGID", value, 35);
        out_.close();
    }

    std::string currency() const {
        if (!order_.total.currency.empty()) return order_.total.currency;
        for (const auto& item : order_.items)
            if (item.unitPrice) return item.unitPrice->currency;
        return {};
    }

    void parties() {
        party("AG", customer_, {});
        if (order_.shipTo) party("WE", shipToCustomer(), *order_.shipTo);
        party("RE", {}, order_.billTo);
        if (route_.vendor.empty()) return;
        open("E1EDKA1");
        field("PARVW", "LF", 3);
        field("LIFNR", route_.vendor, 17);
        out_.close();
    }

    std::string shipToCustomer() const {
        return padded(route_.names.addresses.findTheirs(order_.shipTo->id).value_or(""), 10);
    }

    void party(std::string_view role, std::string_view number, const model::Address& address) {
        if (number.empty() && address == model::Address{}) return;
        const std::string of = role == "RE" ? " of the address the invoice goes to"
                                            : " of the address the goods go to";
        open("E1EDKA1");
        field("PARVW", role, 3);
        exact("PARTN", number, 17);
        words("NAME1", address.name, 35, "the name" + of);
        twoLines({"NAME2", "NAME3"}, address.deliverTo, "for whom it is (DeliverTo)" + of);
        twoLines({"STRAS", "STRS2"}, address.street, "the street" + of);
        words("ORT01", address.city, 35, "the city" + of);
        code("PSTLZ", address.postalCode, 9, "the postal code" + of);
        code("LAND1", address.country, 3, "the country" + of);
        code("TELF1", address.phone, 25, "the telephone number" + of);
        code("REGIO", address.state, 3, "the state or region" + of);
        if (!address.email.empty()) cut_.push_back("the e-mail address" + of);
        out_.close();
    }

    void twoLines(const std::array<std::string_view, 2>& names,
                  const std::vector<std::string>& lines, const std::string& what) {
        for (std::size_t i = 0; i < std::min(names.size(), lines.size()); ++i)
            words(names[i], lines[i], 35, what);
        if (lines.size() > names.size()) cut_.push_back(what + " from its third line on");
    }

    void references() {
        reference("001", order_.number);
        reference(route_.marker, shipment_.orderId);
        if (!order_.supplierOrder.empty()) reference("002", order_.supplierOrder);
    }

    void reference(std::string_view qualifier, const std::string& number) {
        if (base::characters(number) > 35)
            lacks("E1EDK02/BELNR", number + " is longer than the 35 characters there are");
        open("E1EDK02");
        field("QUALF", qualifier, 3);
        field("BELNR", number, 35);
        field("DATUM", qualifier == "001" ? dateOf(order_.date) : "", 8);
        out_.close();
    }

    void text(std::string_view head, std::string_view line, std::string_view words) {
        if (base::trim(words).empty()) return;
        open(head);
        field("TDID", "0001", 4);
        for (const auto& paragraph : base::split(words, '\n')) {
            std::string_view rest = paragraph;
            std::string_view format = "*";
            do {
                const auto piece = base::cutCharacters(rest, kTextLine);
                open(line);
                field("TDLINE", piece, kTextLine);
                field("TDFORMAT", format, 2);
                out_.close();
                rest.remove_prefix(piece.size());
                format = "=";  // goes on without a break
            } while (!rest.empty());
        }
        out_.close();
    }

    void lines() {
        std::set<int> now;
        for (const auto& item : order_.items) {
            now.insert(item.lineNumber);
            line(item);
        }
        if (isNew() || !sent_) return;
        for (const int number : *sent_) {
            if (now.contains(number)) continue;
            open("E1EDP01");
            field("POSEX", padded(std::to_string(number), 6), 6);
            field("ACTION", kDeleted, 3);
            out_.close();
        }
    }

    std::string_view actionOf(const model::Item& item) const {
        if (isNew()) return {};
        if (isCancelled() || item.operation == "delete") return kDeleted;
        return sent_ && !sent_->contains(item.lineNumber) ? kAdded : kChanged;
    }

    void line(const model::Item& item) {
        const auto unit = unitOf(item, item.unit);
        open("E1EDP01");
        field("POSEX", padded(std::to_string(item.lineNumber), 6), 6);
        field("ACTION", actionOf(item), 3);
        exact("MENGE", item.quantity.plain(), 15);
        exact("MENEE", unit, 3);
        priceUnit(item, unit);
        if (item.unitPrice) {
            exact("VPREI", item.unitPrice->amount.str(), 15);
            exact("PEINH", item.priceBasis.plain(), 9);
            exact("NETWR", model::amount(item)->amount.str(), 18);
        }
        schedule(item);
        material("001", item.id.buyerPart, "");
        material("002", route_.names.materials.theirs(item.id.supplierPart), item.description);
        text("E1EDPT1", "E1EDPT2", item.note);
        out_.close();
    }

    // Of a price for another unit: how many of these the line is.
    void priceUnit(const model::Item& item, const std::string& unit) {
        const bool isOther = item.priceFactor != base::Decimal{1} || !item.priceUnit.empty();
        if (!item.unitPrice || !isOther) return;
        exact("BMNG2", (item.quantity * item.priceFactor).plain(), 15);
        exact("PMENE", item.priceUnit.empty() ? unit : unitOf(item, item.priceUnit), 3);
    }

    std::string unitOf(const model::Item& item, const std::string& ours) {
        const auto unit = unitTo(route_.names, ours);
        if (!unit)
            lacks("units",
                  "no SAP unit for " + ours + " of line " + std::to_string(item.lineNumber));
        return unit.value_or("");
    }

    void schedule(const model::Item& item) {
        for (const auto& part : item.schedule) wanted(part.quantity, part.requestedDelivery);
        if (item.schedule.empty() && !item.requestedDelivery.empty())
            wanted(item.quantity, item.requestedDelivery);
    }

    void wanted(const base::Decimal& quantity, std::string_view date) {
        open("E1EDP20");
        exact("WMENG", quantity.plain(), 15);
        field("EDATU", dateOf(date), 8);
        out_.close();
    }

    void material(std::string_view qualifier, std::string_view number, std::string_view text) {
        if (number.empty()) return;
        open("E1EDP19");
        field("QUALF", qualifier, 3);
        exact("IDTNR", number, 35);
        words("KTEXT", text, 70, "the description of " + std::string(number));
        out_.close();
    }

    // What SAP adds up and compares: left out when a line has no price.
    void summary() {
        base::Decimal sum;
        for (const auto& item : order_.items) {
            const auto amount = model::amount(item);
            if (!amount) return;
            sum = sum + amount->amount;
        }
        open("E1EDS01");
        field("SUMID", "002", 3);
        field("SUMME", sum.str(), 18);
        field("WAERQ", currency(), 3);
        out_.close();
    }

    const model::Order& order_;
    const model::Shipment& shipment_;
    const IdocRoute& route_;
    const base::Time now_;
    const SentLines& sent_;
    std::string customer_;
    std::vector<base::Problem> problems_;
    std::vector<std::string> cut_;
    xml::Writer out_;
};

}  // namespace

std::vector<std::string> notToldByIdoc(const model::Order& order, const IdocRoute& route) {
    return IdocWriter(order, {}, route, {}, {}).notTold();
}

std::string writeIdoc(const model::Order& order, const model::Shipment& shipment,
                      const IdocRoute& route, base::Time now, const SentLines& sent) {
    return IdocWriter(order, shipment, route, now, sent).write();
}

}  // namespace sap
