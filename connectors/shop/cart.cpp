// {visit, cancelled, emptied, lines: [{sku, auxiliaryId, quantity, unit, price, currency,
//   priceBasis, priceFactor, priceUnit, description, longDescription, language,
//   classifications: [{domain, code}], manufacturer,
//   manufacturerPart, leadTimeDays, url, note, shipping: {…}, tax: {…}, extras: [{name, value}]}],
//  shipping: {amount, currency, description}, tax: {amount, currency, description}}
#include "connectors/shop/cart.h"

#include "connectors/shop/node.h"
#include "gateway/base/fault.h"
#include "gateway/base/url.h"
#include "gateway/model/json_text.h"

namespace shop {
namespace {

const base::Decimal& most() {
    static const base::Decimal value{1'000'000'000};
    return value;
}

model::Money moneyOf(const Node& in, std::string_view amount) {
    return {in.decimal(amount), in.text("currency")};
}

model::Charge chargeOf(const Node& in) {
    model::Charge charge;
    charge.amount = moneyOf(in, "amount");
    charge.description = in.text("description");
    charge.language = in.text("language", "en");
    return charge;
}

model::Tax taxOf(const Node& in) {
    model::Tax tax;
    tax.amount = moneyOf(in, "amount");
    tax.description = in.text("description");
    tax.language = in.text("language", "en");
    return tax;
}

model::Classification classificationOf(const Node& in) {
    return {in.text("domain"), in.text("code")};
}

std::pair<std::string, std::string> extraOf(const Node& in) {
    return {in.text("name"), in.text("value")};
}

model::Item itemOf(const Node& in) {
    model::Item item;
    item.id = {in.text("sku"), in.text("auxiliaryId"), in.text("buyerPart")};
    item.quantity = in.decimal("quantity");
    item.unit = in.text("unit");
    if (in.has("price")) item.unitPrice = moneyOf(in, "price");
    item.priceBasis = in.decimal("priceBasis", base::Decimal{1});
    item.priceFactor = in.decimal("priceFactor", base::Decimal{1});
    item.priceUnit = in.text("priceUnit");
    item.description = in.text("description");
    item.longDescription = in.text("longDescription");
    item.language = in.text("language", "en");
    item.classifications = in.list("classifications", classificationOf);
    item.manufacturer = in.text("manufacturer");
    item.manufacturerPart = in.text("manufacturerPart");
    item.leadTimeDays = in.number("leadTimeDays");
    item.url = in.text("url");
    item.note = in.text("note");
    item.shipping = in.maybe("shipping", chargeOf);
    item.tax = in.maybe("tax", taxOf);
    for (auto& extra : in.list("extras", extraOf)) item.extras.push_back(std::move(extra));
    return item;
}

/// Everything that is wrong, with its place.
class Review {
public:
    explicit Review(const PostedCart& cart) {
        if (cart.visit.empty()) note("visit", "is missing");
        if (cart.items.size() > kMostLines) note("lines", "are more than 1000");
        if (cart.cancelled && !cart.items.empty()) note("lines", "stand in a cart given up");
        for (std::size_t i = 0; i < cart.items.size(); ++i)
            line("lines[" + std::to_string(i) + "].", cart.items[i]);
        if (cart.shipping) money("shipping.amount", cart.shipping->amount);
        if (cart.tax) money("tax.amount", cart.tax->amount);
    }
    std::vector<base::Problem> problems() && { return std::move(problems_); }

private:
    void note(std::string where, std::string what) {
        problems_.push_back({std::move(where), std::move(what)});
    }
    void needed(const std::string& where, const std::string& text) {
        if (text.empty()) note(where, "is missing");
    }
    void figure(const std::string& where, const base::Decimal& figure, bool mayBeZero) {
        if (figure.isNegative() || (figure.isZero() && !mayBeZero))
            note(where, "is not positive");
        else if (figure > most())
            note(where, "is too large");
    }
    void money(const std::string& where, const model::Money& money) {
        figure(where, money.amount, true);
        if (!model::isCurrency(money.currency)) note(where, "has no currency");
    }
    void line(const std::string& at, const model::Item& item) {
        needed(at + "sku", item.id.supplierPart);
        needed(at + "unit", item.unit);
        needed(at + "description", item.description);
        figure(at + "quantity", item.quantity, false);
        figure(at + "priceBasis", item.priceBasis, false);
        figure(at + "priceFactor", item.priceFactor, false);
        if (item.unitPrice) money(at + "price", *item.unitPrice);
        if (item.shipping) money(at + "shipping.amount", item.shipping->amount);
        if (item.tax) money(at + "tax.amount", item.tax->amount);
        if (!item.url.empty() && !base::parseUrl(item.url)) note(at + "url", "is no address");
    }

    std::vector<base::Problem> problems_;
};

}  // namespace

PostedCart readCart(std::string_view json) {
    const auto read = model::parsedJson(json);
    const Node root(read);
    PostedCart cart;
    cart.visit = root.text("visit");
    cart.cancelled = root.flag("cancelled");
    cart.emptied = root.flag("emptied");
    cart.items = root.list("lines", itemOf);
    cart.shipping = root.maybe("shipping", chargeOf);
    cart.tax = root.maybe("tax", taxOf);
    int number = 0;
    for (auto& item : cart.items) item.lineNumber = ++number;
    if (auto problems = Review(cart).problems(); !problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The cart can't be taken.", {},
                          std::move(problems));
    return cart;
}

}  // namespace shop
