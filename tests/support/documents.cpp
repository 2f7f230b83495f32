#include "tests/support/documents.h"

#include <cstdio>
#include <stdexcept>

using base::Decimal;

model::Document Documents::make(std::string_view kind) {
    currency_ = oneOf({"EUR", "USD", "CHF"});
    if (kind == "PunchOutOrderMessage") return cart();
    if (kind == "OrderRequest") return order();
    if (kind == "ConfirmationRequest") return confirmation();
    if (kind == "ShipNoticeRequest") return shipNotice();
    if (kind == "InvoiceDetailRequest") return invoice();
    if (kind == "ReceiptRequest") return receipt();
    if (kind == "PaymentRemittanceRequest") return remittance();
    if (kind == "QuoteRequest") return quote(true);
    if (kind == "QuoteMessage") return quote(false);
    if (kind == "CatalogUploadRequest") return upload();
    if (kind == "Index") return index();
    if (kind == "StatusUpdateRequest") return statusUpdate();
    throw std::logic_error("no generator for " + std::string(kind));
}

std::string Documents::words(int most) {
    static const Texts kWords{"Bolt",  "M8",     "grün",   "\"fest\"", "<16 mm>", "A&B",
                              "Länge", "Winch",  "€ 5",    "日本",     "x",       "No. 4711",
                              "paint", "2.5 l",  "ça va",  "😀",        "it's",    "1,200 kg",
                              "rope",  "coated", "A4/V4A", "[12]",     "50 %",    "=ok;"};
    std::string made = oneOf(kWords);
    for (int count = below(most); count > 0; --count) made += ' ' + oneOf(kWords);
    return made;
}

std::string Documents::number(std::string_view prefix) {
    return std::string(prefix) + '-' + std::to_string(1000 + below(90000));
}

std::string Documents::date() {
    char text[80];
    std::snprintf(text, sizeof text, "2026-%02d-%02dT%02d:%02d:00+0%d:00", 1 + below(12),
                  1 + below(28), below(24), below(60), below(3));
    return text;
}

Decimal Documents::quantity() {
    return maybe() ? Decimal(1 + below(50)) : Decimal(1 + below(9999), below(3));
}

model::Money Documents::money(int most) {
    return {Decimal(1 + below(most), 2), currency_};
}

model::Extras Documents::extras() {
    return some(2, [&] { return std::pair{"Field " + words(1), maybe(6) ? "" : words()}; });
}

model::Address Documents::address() {
    model::Address made{.id = maybe() ? number("DOCK") : "",
                        .name = words(),
                        .deliverTo = some(2, [&] { return words(); }),
                        .street = {words()},
                        .city = words(2),
                        .state = maybe() ? oneOf({"ME", "BY"}) : "",
                        .postalCode = maybe() ? std::to_string(10000 + below(80000)) : "",
                        .country = oneOf({"US", "DE", "FR"}),
                        .email = maybe() ? "goods@buyer.example" : "",
                        .phone = maybe() ? oneOf({"+1 207 5550144", "+49 30 555014 x12"}) : ""};
    if (maybe()) made.countryName = oneOf({"United States", "Deutschland", "somewhere"});
    if (maybe(4)) made.carried = {{{}, "URL", "<URL>https://buyer.example/?a=1&amp;b=2</URL>"}};
    return made;
}

model::Contact Documents::contact(std::string_view role) {
    return {.role = std::string(role),
            .name = words(),
            .email = maybe() ? "someone@supplier.example" : "",
            .phone = maybe() ? "+49 89 555010" : "",
            .carried = {}};
}

model::ItemId Documents::itemId() {
    return {.supplierPart = number("SH"),
            .auxiliary = maybe() ? "offer <" + number("o") + "> 1" : "",
            .buyerPart = maybe(3) ? number("B") : "",
            .carried = {}};
}

model::Tax Documents::taxOn(const model::Money& taxable) {
    const auto rate = percent();
    const auto amount = (taxable.amount * rate).dividedBy(Decimal(100), 2);
    model::TaxDetail detail{.category = oneOf({"vat", "sales", "gst"}),
                            .purpose = maybe(3) ? "tax" : "",
                            .percent = rate,
                            .taxable = taxable,
                            .amount = {amount, currency_},
                            .location = maybe(4) ? words(1) : "",
                            .description = {},
                            .language = {},
                            .exempt = {},
                            .carried = {}};
    if (maybe(3)) {
        detail.description = words();
        detail.language = language();
    }
    return {.amount = {amount, currency_},
            .description = words(),
            .language = language(),
            .details = {detail},
            .carried = {}};
}

model::Charge Documents::charge(bool described) {
    model::Charge made{.amount = money(5000), .description = {}, .language = {}, .percent = {}};
    if (!described) return made;
    made.description = words();
    made.language = language();
    return made;
}

model::Modification Documents::modification() {
    model::Modification made{.allowance = maybe(),
                             .amount = {},
                             .percent = {},
                             .name = oneOf({"Freight", "Volume Discount", "Handling"}),
                             .description = {},
                             .language = {},
                             .tax = {}};
    if (maybe(4))
        made.percent = Decimal(1 + below(300), 2);
    else
        made.amount = money(500);
    if (maybe()) {
        made.description = words();
        made.language = language();
    }
    return made;
}

model::PaymentTerm Documents::term() {
    return {.days = below(90),
            .percent = perhaps([&] { return Decimal(below(500), 2); }),
            .carried = {}};
}

model::PaymentCard Documents::card() {
    model::PaymentCard made{.kind = {},
                            .lastFour = {},
                            .token = maybe() ? number("tok") : "",
                            .expires = "2027-03-31",
                            .holder = maybe() ? words(2) : ""};
    if (!made.token.empty()) return made;
    made.kind = "visa";
    made.lastFour = "1111";
    made.carried = {{{}, "@number", "41**********1111"}};
    return made;
}

model::DeliveryTerms Documents::deliveryTerms() {
    return {.code = oneOf({"PriceCondition", "TransportCondition"}),
            .shippingPayment = oneOf({"Collect", "Prepaid"}),
            .transport = maybe() ? "DDP" : "",
            .comment = maybe() ? words() : ""};
}

model::Distribution Documents::distribution() {
    model::Distribution made{.accounting = words(2), .segments = {}, .amount = money()};
    for (int count = 1 + below(2); count > 0; --count)
        made.segments.push_back({words(1), number("C"), words()});
    return made;
}

model::OrderReference Documents::reference() {
    return {.number = number("PO"),
            .date = date(),
            .payloadId = number("1763") + "@buyer.example",
            .orderId = {},
            .carried = {}};
}

model::Item Documents::article() {
    model::Item made;
    made.id = itemId();
    made.unit = unit();
    made.unitPrice = money();
    if (!isOld() && maybe(4)) made.priceBasis = Decimal(100);
    made.description = words();
    if (maybe(3)) made.longDescription = words(8);
    made.language = language();
    made.classifications = {{"UNSPSC", std::to_string(31160000 + below(9999))}};
    if (maybe(3)) made.classifications.push_back({"eCl@ss", "23-11-01-01"});
    if (maybe()) made.manufacturer = words(2);
    if (maybe()) made.manufacturerPart = number("KC");
    if (maybe(3)) made.url = "https://shop.example/p/" + number("A") + "?x=1&y=2";
    made.leadTimeDays = perhaps([&] { return below(30); });
    made.extras = extras();
    return made;
}

model::Item Documents::cartItem(int position) {
    auto made = article();
    made.lineNumber = position;
    made.quantity = quantity();
    if (maybe(3)) made.note = words();
    if (maybe(5)) made.shipTo = address();
    if (maybe(5)) made.shipping = charge();
    if (maybe(4)) made.tax = taxOn(*made.unitPrice);
    if (position > 1 && maybe(4)) made.parentLine = 1;
    return made;
}

model::Item Documents::orderItem(int position, bool blanket) {
    auto made = cartItem(position);
    if (maybe()) made.requestedDelivery = date();
    made.distributions = some(2, [&] { return distribution(); });
    made.deliveryTerms = perhaps([&] { return deliveryTerms(); }, 4);
    if (maybe(4)) made.agreement = number("MA");
    if (maybe(6))
        made.tolerances = model::Tolerances{.quantityPercent = percent(),
                                            .quantityValue = {},
                                            .pricePercent = {},
                                            .priceValue = money(),
                                            .carried = {}};
    made.schedule = some(1, [&] {
        return model::ScheduleLine{quantity(), unit(), date(), 1 + below(5), {}};
    });
    if (blanket) {
        made.blanket = model::BlanketLimits{money(), {}, quantity(), {}};
        made.url.clear();
        made.manufacturer.clear();
        made.manufacturerPart.clear();
        made.leadTimeDays.reset();
    }
    if (maybe(4)) made.carried = {{{}, "@isAdHoc", "yes"}};
    return made;
}

model::Cart Documents::cart() {
    model::Cart made;
    made.buyerCookie = words() + number("c");
    made.operationAllowed = static_cast<model::PunchoutOperation>(below(3));
    made.cancelled = maybe(10);
    made.total = money();
    made.shipTo = perhaps([&] { return address(); }, 4);
    made.shipping = perhaps([&] { return charge(); }, 3);
    made.tax = perhaps([&] { return taxOn(money()); }, 3);
    if (maybe(5)) made.quoteStatus = "pending";
    for (int i = made.cancelled ? 0 : below(4); i > 0; --i)
        made.items.push_back(cartItem(static_cast<int>(made.items.size()) + 1));
    return made;
}

void Documents::addDelivery(model::Order& made) {
    if (maybe(3)) made.shipComplete = "yes";
    if (maybe(3)) made.pickUpDate = date();
    if (maybe(3)) made.followUp = "https://buyer.example/followup?a=1&b=2";
    made.card = perhaps([&] { return card(); }, 3);
    made.deliveryTerms = perhaps([&] { return deliveryTerms(); }, 3);
    if (made.shipTo)
        made.carriers = some(2, [&] { return model::Credential{"companyName", words(1)}; });
    if (!maybe(4)) return;
    made.attachmentUrls = {"https://files.buyer.example/" + number("drawing")};
    made.note = "see drawing";
    made.carried = {{{},
                     "Comments",
                     "<Comments>see drawing<Attachment><URL>" + made.attachmentUrls[0] +
                         "</URL></Attachment></Comments>"}};
}

model::Order Documents::order() {
    model::Order made;
    made.number = number("PO");
    made.date = date();
    made.operation = static_cast<model::Operation>(below(3));
    made.type = oneOf({"regular", "release", "blanket"});
    made.version = 1 + below(4);
    if (made.operation != model::Operation::create) made.previous = number("m") + "@buyer.example";
    if (maybe(4)) made.supplierOrder = number("S");
    if (made.type == "release") {
        made.agreement = number("MA");
        made.agreementPayload = number("m") + "@buyer.example";
    }
    if (made.type == "blanket") {
        made.effective = date();
        made.expires = date();
    }
    if (maybe(3)) made.requisition = number("REQ");
    if (maybe(3)) made.confirmations = oneOf({"allowed", "notAllowed", "requiredBeforeASN"});
    made.total = money();
    made.billTo = address();
    made.shipTo = perhaps([&] { return address(); });
    made.contacts = some(2, [&] { return contact("endUser"); });
    if (maybe(3)) made.note = words();
    made.tax = perhaps([&] { return taxOn(made.total); });
    made.shipping = perhaps([&] { return charge(); });
    made.paymentTerms = some(2, [&] { return term(); });
    made.extras = extras();
    addDelivery(made);
    const int lines = 1 + below(3);
    for (int i = 1; i <= lines; ++i)
        made.items.push_back(orderItem(i, made.type == "blanket" && maybe()));
    return made;
}
