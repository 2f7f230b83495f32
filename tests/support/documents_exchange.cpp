#include "tests/support/documents.h"

// Documents about documents, quotations and catalogues.

namespace {

constexpr const char* kPayer =
    "<PaymentPartner><Contact role=\"payer\"><Name xml:lang=\"en\">Harbor</Name></Contact>"
    "</PaymentPartner>";

}  // namespace

model::StatusUpdate Documents::statusUpdate() {
    model::StatusUpdate made;
    made.code = maybe() ? 200 : 406;
    made.text = oneOf({"OK", "Not Acceptable"});
    if (maybe()) made.detail = words(8);
    if (maybe()) made.language = language();
    if (maybe()) made.payloadId = number("m") + "@buyer.example";
    if (maybe()) {
        made.about = oneOf({"Invoice", "Document"});
        made.type = made.about == "Invoice"
                        ? oneOf({"processing", "reconciled", "rejected", "paying", "paid"})
                        : words(1);
        if (maybe()) made.note = words();
    }
    made.extras = extras();
    return made;
}

model::StartPage Documents::startPage() {
    return {"https://shop.example/start/" + number("t") + "?a=1&b=" + words(1)};
}

model::Capabilities Documents::profile() {
    model::Capabilities made;
    made.effectiveDate = date();
    for (const auto* request : {"ProfileRequest", "PunchOutSetupRequest", "OrderRequest"}) {
        auto& one = made.transactions.emplace_back();
        one.request = request;
        one.url = "https://shop.example/cxml";
        if (maybe()) one.options = {{"attachments", "Yes"}, {"changes", maybe() ? "Yes" : "No"}};
    }
    return made;
}

model::Remittance Documents::remittance() {
    model::Remittance made;
    made.id = number("PAY");
    made.date = date();
    made.method = oneOf({"ach", "wire", "check"});
    if (maybe()) made.reference = number("REF");
    made.gross = money();
    made.discount = perhaps([&] { return money(); });
    made.adjustment = perhaps([&] { return money(); });
    made.net = money();
    if (maybe(3)) made.note = words();
    made.extras = extras();
    made.carried = {{{}, "PaymentPartner", kPayer}};
    const int lines = below(4);
    for (int i = 1; i <= lines; ++i) {
        auto& line = made.lines.emplace_back();
        line.number = i;
        line.invoice = number("INV");
        line.invoiceDate = date();
        if (maybe()) line.payloadId = number("m") + "@us.example";
        if (maybe()) line.order = reference();
        line.gross = money();
        line.discount = perhaps([&] { return money(); });
        line.adjustment = perhaps([&] { return money(); });
        line.net = money();
        if (maybe(3)) line.note = words();
        line.extras = extras();
    }
    return made;
}

model::Quote Documents::quote(bool request) {
    model::Quote made;
    made.request = request;
    made.id = number("Q");
    made.date = date();
    made.type = request ? oneOf({"new", "update", "delete"})
                        : oneOf({"accept", "reject", "update", "final", "award"});
    made.currency = currency_;
    made.language = language();
    made.total = money();
    made.contacts = some(2, [&] { return contact("sales"); });
    made.shipTo = perhaps([&] { return address(); });
    if (maybe(3)) made.note = words();
    made.extras = extras();
    if (request) {
        made.opens = date();
        made.closes = date();
    } else {
        made.organization = {{"NetworkId", number("AN")}, {"DUNS", "498001234"}};
        if (maybe()) made.expires = date();
        if (maybe()) {
            made.requestId = number("RFQ");
            made.requestDate = date();
            if (maybe()) made.requestPayloadId = number("m") + "@buyer.example";
        }
    }
    const int lines = below(4);
    for (int i = 1; i <= lines; ++i) {
        made.items.push_back(cartItem(i));
        if (maybe(3)) made.items.back().requestedDelivery = date();
        if (!request && made.type != "award" && maybe(4))
            made.items.back().carried = {{{}, "@type", "award"}};
    }
    return made;
}

model::CatalogUpload Documents::upload() {
    model::CatalogUpload made;
    made.operation = maybe() ? model::Operation::create : model::Operation::update;
    made.name = words();
    made.description = words(8);
    made.language = language();
    made.commodities = some(3, [&] { return std::to_string(10 + below(80)); });
    made.publish = maybe();
    if (maybe()) made.notify = "catalogue@supplier.example";
    made.cid = number("index") + "@shop.example";
    return made;
}

model::CatalogUpload Documents::index() {
    model::CatalogUpload made;
    made.indexOnly = true;
    made.loadMode = oneOf({"Full", "Incremental", ""});
    made.suppliers = {{"DUNS", "498001234"}};
    const int lines = 1 + below(5);
    for (int i = 0; i < lines; ++i) {
        auto& line = made.lines.emplace_back();
        line.entry = static_cast<model::CatalogUpload::Entry>(below(3));
        if (line.entry == model::CatalogUpload::Entry::remove) {
            line.item.id = itemId();
            continue;
        }
        line.item = article();
        if (maybe(3)) line.expires = date();
        if (maybe(3)) line.effective = date();
        if (line.entry == model::CatalogUpload::Entry::add) continue;
        line.item.url.clear();
        line.item.priceBasis = base::Decimal{1};
        line.punchoutUrl = "https://shop.example/cxml?p=" + number("A");
        if (maybe()) line.punchoutLevel = oneOf({"store", "aisle", "shelf", "product"});
    }
    return made;
}
