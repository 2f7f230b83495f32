#include "gateway/base/text.h"
#include "gateway/flows/change_order.h"
#include "gateway/model/price.h"

namespace flows {
namespace {

std::string str(const std::optional<model::Charge>& charge) {
    return charge ? model::str(charge->amount) : std::string();
}

std::string str(const std::optional<model::Tax>& tax) {
    return tax ? model::str(tax->amount) : std::string();
}

std::string str(const std::optional<model::Address>& address) {
    if (!address) return {};
    return base::join(
        {address->id, address->name, base::join(address->deliverTo, ", "),
         base::join(address->street, ", "), address->postalCode, address->city, address->country},
        ", ");
}

std::string price(const model::Item& item) {
    return model::priceText(item);
}

bool samePrice(const model::Item& a, const model::Item& b) {
    if (!a.unitPrice || !b.unitPrice) return a.unitPrice.has_value() == b.unitPrice.has_value();
    return a.unitPrice->currency == b.unitPrice->currency &&
           model::pricePer(a) == model::pricePer(b);
}

bool sameAmount(const model::Money& a, const model::Money& b) {
    return a.amount == b.amount && a.currency == b.currency;
}

std::string whole(const model::Item& item) {
    return base::join({item.quantity.plain() + " " + item.unit, item.id.supplierPart, price(item)},
                      ", ");
}

class Comparison {
public:
    explicit Comparison(int line) : line_(line) {}

    void compare(const char* field, const std::string& before, const std::string& after) {
        if (before != after) note(field, before, after);
    }
    void note(const char* field, std::string before, std::string after) {
        found_.push_back({line_, field, std::move(before), std::move(after)});
    }
    std::vector<store::Change> take() { return std::move(found_); }

private:
    int line_;
    std::vector<store::Change> found_;
};

std::vector<store::Change> compareHeaders(const model::Order& was, const model::Order& is) {
    Comparison header(0);
    if (!sameAmount(was.total, is.total))
        header.note("Total", model::str(was.total), model::str(is.total));
    header.compare("ShipTo", str(was.shipTo), str(is.shipTo));
    header.compare("BillTo", str(std::optional(was.billTo)), str(std::optional(is.billTo)));
    header.compare("Shipping", str(was.shipping), str(is.shipping));
    header.compare("Tax", str(was.tax), str(is.tax));
    header.compare("EffectiveDate", was.effective, is.effective);
    header.compare("ExpirationDate", was.expires, is.expires);
    header.compare("Comments", was.note, is.note);
    return header.take();
}

std::vector<store::Change> compareLines(const model::Item& was, const model::Item& is) {
    Comparison line(is.lineNumber);
    line.compare("SupplierPartID", was.id.supplierPart, is.id.supplierPart);
    if (was.quantity != is.quantity)
        line.note("Quantity", was.quantity.plain(), is.quantity.plain());
    line.compare("UnitOfMeasure", was.unit, is.unit);
    if (!samePrice(was, is)) line.note("UnitPrice", price(was), price(is));
    line.compare("Description", was.description, is.description);
    line.compare("RequestedDeliveryDate", was.requestedDelivery, is.requestedDelivery);
    line.compare("ShipTo", str(was.shipTo), str(is.shipTo));
    line.compare("Comments", was.note, is.note);
    return line.take();
}

}  // namespace

const model::Item* lineOf(const model::Order& order, int lineNumber) {
    for (const auto& item : order.items)
        if (item.lineNumber == lineNumber) return &item;
    return nullptr;
}

std::vector<store::Change> changesBetween(const model::Order& before, const model::Order& after) {
    auto all = compareHeaders(before, after);
    for (const auto& item : after.items) {
        const auto* was = lineOf(before, item.lineNumber);
        if (!was)
            all.push_back({item.lineNumber, "Line", "", whole(item)});
        else
            for (auto& change : compareLines(*was, item)) all.push_back(std::move(change));
    }
    for (const auto& item : before.items)
        if (!lineOf(after, item.lineNumber))
            all.push_back({item.lineNumber, "Line", whole(item), ""});
    return all;
}

}  // namespace flows
