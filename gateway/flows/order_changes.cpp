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
         base::join(address->street, ", "), address->postalCode, address->city, address->state,
         address->country.empty() ? address->countryName : address->country, address->email,
         address->phone},
        ", ");
}

std::string str(const std::optional<model::PaymentCard>& card) {
    if (!card) return {};
    return base::join({card->kind, card->lastFour, card->token, card->expires, card->holder}, ", ");
}

std::string str(const std::optional<model::DeliveryTerms>& terms) {
    if (!terms) return {};
    return base::join({terms->code, terms->shippingPayment, terms->transport, terms->comment},
                      ", ");
}

std::string str(const model::PaymentTerm& term) {
    const auto days = std::to_string(term.days) + " days";
    return term.percent ? days + ' ' + term.percent->plain() + " %" : days;
}
std::string str(const model::Credential& name) {
    return name.domain + ' ' + name.identity;
}
std::string str(const model::Contact& contact) {
    return base::join({contact.role, contact.name, contact.email, contact.phone}, " ");
}
std::string str(const std::pair<std::string, std::string>& extra) {
    return extra.first + '=' + extra.second;
}
std::string str(const std::string& text) {
    return text;
}
std::string str(const model::ScheduleLine& part) {
    return base::join({part.quantity.plain(), part.unit, part.requestedDelivery}, " ");
}
std::string str(const model::Distribution& share) {
    std::string text = share.accounting;
    for (const auto& segment : share.segments) text += ' ' + segment.name + ' ' + segment.id;
    return text + ' ' + model::str(share.amount);
}

template <class T>
std::string str(const std::vector<T>& values) {
    std::vector<std::string> all;
    for (const auto& value : values) all.push_back(str(value));
    return base::join(all, "; ");
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
    header.compare("Contact", str(was.contacts), str(is.contacts));
    header.compare("Payment", str(was.card), str(is.card));
    header.compare("PaymentTerm", str(was.paymentTerms), str(is.paymentTerms));
    header.compare("shipComplete", was.shipComplete, is.shipComplete);
    header.compare("pickUpDate", was.pickUpDate, is.pickUpDate);
    header.compare("TermsOfDelivery", str(was.deliveryTerms), str(is.deliveryTerms));
    header.compare("CarrierIdentifier", str(was.carriers), str(is.carriers));
    header.compare("Followup", was.followUp, is.followUp);
    header.compare("Attachment", str(was.attachmentUrls), str(is.attachmentUrls));
    header.compare("Extrinsic", str(was.extras), str(is.extras));
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
    line.compare("ScheduleLine", str(was.schedule), str(is.schedule));
    line.compare("ShipTo", str(was.shipTo), str(is.shipTo));
    line.compare("Shipping", str(was.shipping), str(is.shipping));
    line.compare("Tax", str(was.tax), str(is.tax));
    line.compare("Distribution", str(was.distributions), str(is.distributions));
    line.compare("TermsOfDelivery", str(was.deliveryTerms), str(is.deliveryTerms));
    line.compare("Attachment", str(was.attachmentUrls), str(is.attachmentUrls));
    line.compare("Extrinsic", str(was.extras), str(is.extras));
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
