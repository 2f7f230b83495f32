#include "connectors/tryton/sale_values.h"

#include "connectors/tryton/mark.h"
#include "gateway/base/fault.h"
#include "gateway/model/price.h"

namespace tryton {
namespace {

using base::Decimal;

constexpr int kPriceDigits = 4;  // product.price_decimal as Tryton ships it

std::string currencyOf(const model::Order& order) {
    if (!order.total.currency.empty()) return order.total.currency;
    for (const auto& item : order.items)
        if (item.unitPrice) return item.unitPrice->currency;
    return {};
}

/// What Tryton's form would fill in for a product, a quantity and a customer.
struct Filled {
    std::optional<Decimal> price;
    std::vector<Id> taxes;
};

Filled filled(Rpc& rpc, const Json& header, const Json& line) {
    auto form = line;
    form["company"] = at(header, "company");
    form["_parent_sale.company"] = at(header, "company");
    form["_parent_sale.party"] = at(header, "party");
    form["_parent_sale.currency"] = at(header, "currency");
    const auto answer = rpc.filled("sale.line", std::move(form), "product");
    Filled said;
    if (!at(answer, "unit_price").is_null()) said.price = decimalOf(at(answer, "unit_price"));
    const auto& added = at(at(answer, "taxes"), "add");
    if (added.is_array())
        for (const auto& one : added) said.taxes.push_back(idOf(at(one[1], "id")));
    return said;
}

Decimal distance(const Decimal& a, const Decimal& b) {
    return a < b ? b - a : a - b;
}

/// One line of the order on its way to a record. What is wrong is gathered.
class Lines {
public:
    Lines(Book& book, Rpc& rpc, const Settings& settings, const Json& header)
        : book_(book), rpc_(rpc), settings_(settings), header_(header) {}

    void add(const model::Item& item) {
        auto line = Json::object();
        line["type"] = "line";
        line["sequence"] = item.lineNumber;
        line["note"] = writeLineNote(item);
        line["quantity"] = decimal(item.quantity);
        if (!identify(item, line)) return;
        const auto theirs = filled(rpc_, header_, line);
        const auto price = priceOf(item, theirs.price);
        if (!price) return;
        line["unit_price"] = decimal(*price);
        if (!item.description.empty()) line["description"] = item.description;
        auto taxes = Json::array({"add"});
        taxes.push_back(list(theirs.taxes));
        line["taxes"] = domain({std::move(taxes)});
        lines_.push_back(std::move(line));
    }

    Json done() {
        if (!problems_.empty())
            throw RpcFault(base::FaultCode::invalid, base::summary(problems_), {}, problems_);
        return std::move(lines_);
    }

private:
    void wrong(const model::Item& item, std::string what) {
        problems_.push_back({"line " + std::to_string(item.lineNumber), std::move(what)});
    }

    bool identify(const model::Item& item, Json& line) {
        const auto article = book_.article(item.id.supplierPart);
        if (!article) {
            wrong(item, "Tryton has no product " + settings_.products.theirs(item.id.supplierPart));
            return false;
        }
        if (!article->salable) {
            wrong(item, item.id.supplierPart + " is not for sale in Tryton");
            return false;
        }
        const auto unit = item.unit.empty() ? article->unit : book_.unit(item.unit);
        if (!unit) wrong(item, "Tryton has no unit for " + item.unit);
        line["product"] = article->product;
        line["unit"] = unit.value_or(0);
        return unit.has_value();
    }

    std::optional<Decimal> priceOf(const model::Item& item, const std::optional<Decimal>& theirs) {
        if (!item.unitPrice) {
            if (!theirs) wrong(item, "neither the order nor Tryton has a price");
            return theirs;
        }
        const auto& currency = item.unitPrice->currency;
        const auto ours = model::roundedForOne(model::pricePer(item), kPriceDigits);
        if (settings_.pricing == Pricing::theirs && theirs) return theirs;
        if (settings_.pricing == Pricing::refuse && theirs && isOff(ours, *theirs)) {
            wrong(item, "the price " + ours.plain() + " is not Tryton's " + theirs->plain());
            return std::nullopt;
        }
        if (model::lineAmount(item.quantity, {ours, currency}, Decimal(1)) == model::amount(item))
            return ours;
        wrong(item, "the price has more digits than Tryton keeps");
        return std::nullopt;
    }

    bool isOff(const Decimal& ours, const Decimal& theirs) const {
        return distance(ours, theirs) * Decimal(100) > settings_.tolerance * theirs;
    }

    Book& book_;
    Rpc& rpc_;
    const Settings& settings_;
    const Json& header_;
    Json lines_ = Json::array();
    std::vector<base::Problem> problems_;
};

}  // namespace

Json headerOf(Book& book, const Settings& settings, Id company, const std::string& partnerId,
              const model::Order& order) {
    const auto customer = book.customer(partnerId, order);
    auto values = Json::object();
    values["company"] = company;
    values["party"] = customer.party;
    values["invoice_address"] = customer.invoiceAddress;
    values["shipment_address"] = customer.shipmentAddress;
    if (customer.paymentTerm > 0) values["payment_term"] = customer.paymentTerm;
    // Without one: the company's own, which Tryton fills in.
    if (const auto code = currencyOf(order); !code.empty())
        values["currency"] = book.currency(code);
    values["warehouse"] = book.warehouse();
    values["invoice_method"] = settings.invoiceMethod;
    values["shipment_method"] = settings.shipmentMethod;
    values["reference"] = order.number;
    values["comment"] = writeOrdered(order);
    return values;
}

Json linesOf(Book& book, Rpc& rpc, const Settings& settings, const Json& header,
             const model::Order& order) {
    Lines lines(book, rpc, settings, header);
    for (const auto& item : order.items) lines.add(item);
    return lines.done();
}

}  // namespace tryton
