#include "tests/support/documents.h"

// Documents that answer an order.

using Type = model::ConfirmationType;

Type Documents::headerType() {
    constexpr Type kTypes[] = {Type::accept, Type::allDetail, Type::detail,       Type::backordered,
                               Type::except, Type::reject,    Type::requestToPay, Type::replace};
    return kTypes[below(8)];
}

model::ConfirmationLine Documents::confirmedPart(int lineNumber, Type header,
                                                 const std::string& unit) {
    constexpr Type kAny[] = {Type::accept, Type::detail, Type::backordered, Type::reject,
                             Type::unknown};
    constexpr Type kAll[] = {Type::allDetail, Type::reject, Type::unknown};
    model::ConfirmationLine made;
    made.lineNumber = lineNumber;
    made.quantity = quantity();
    made.unit = unit;
    if (header == Type::allDetail)
        made.type = kAll[below(3)];
    else if (header == Type::detail || header == Type::except || header == Type::replace)
        made.type = kAny[below(5)];
    else
        made.type = header;
    if (maybe(3)) made.comment = words();
    if (maybe()) made.deliveryDate = date();
    if (maybe()) made.shipmentDate = date();
    made.extras = extras();
    if (maybe(5))
        made.carried = {{{}, "SupplierBatchID", "<SupplierBatchID>B 7</SupplierBatchID>"}};
    if (made.type == Type::detail && maybe(4)) {
        made.substitute = cartItem(lineNumber);
    } else {
        made.unitPrice = perhaps([&] { return money(); });
        made.tax = perhaps([&] { return taxOn(money()); }, 4);
        made.shipping = perhaps([&] { return charge(); }, 4);
    }
    return made;
}

std::vector<model::ConfirmationLine> Documents::confirmed(int lineNumber, Type header) {
    const auto common = unit();
    std::vector<model::ConfirmationLine> parts;
    for (int count = 1 + below(3); count > 0; --count)
        parts.push_back(confirmedPart(lineNumber, header, common));
    return parts;
}

model::Confirmation Documents::confirmation() {
    model::Confirmation made;
    const auto order = reference();
    made.id = number("C");
    made.operation = maybe(3) ? model::Operation::update : model::Operation::create;
    if (made.operation == model::Operation::update) made.previous = number("m") + "@us.example";
    made.orderNumber = order.number;
    made.orderDate = order.date;
    made.orderPayloadId = order.payloadId;
    if (maybe()) made.erpReference = number("SO");
    made.date = date();
    made.type = headerType();
    if (maybe(3)) made.comment = words();
    made.total = perhaps([&] { return money(); });
    made.tax = perhaps([&] { return taxOn(money()); }, 4);
    made.shipping = perhaps([&] { return charge(); }, 4);
    made.contacts = some(1, [&] { return contact("shipFrom"); });
    made.extras = extras();
    if (maybe(4)) made.carried = {{{}, "@incoTerms", "dap"}};
    const bool needed = made.type == Type::detail || made.type == Type::except;
    const int lines = needed ? 1 + below(3) : below(3);
    for (int line = 1; line <= lines; ++line)
        for (auto& part : confirmed(line, made.type)) made.lines.push_back(std::move(part));
    return made;
}

model::Package Documents::package() {
    model::Package made;
    if (maybe(4)) {
        made.code = {};
    } else {
        made.code = oneOf({"pallet", "carton", "crate"});
    }
    made.dimensions = some(2, [&] {
        return model::Measure{
            oneOf({"length", "width", "height", "weight"}), quantity(), oneOf({"CMT", "KGM"}), {}};
    });
    if (maybe()) made.level = "0001";
    if (maybe()) made.serialCode = "0034012345" + std::to_string(10000000 + below(9999999));
    if (maybe(3)) made.serialReference = "003401234500000001";
    if (maybe(3)) made.packageId = number("PKG");
    if (maybe(3)) {
        made.dispatched = quantity();
        made.unit = unit();
    }
    return made;
}

model::Batch Documents::batch() {
    model::Batch made;
    made.supplierBatch = number("L");
    if (maybe()) made.buyerBatch = number("LB");
    if (maybe()) made.produced = date();
    if (maybe()) made.expires = date();
    made.quantity = perhaps([&] { return quantity(); });
    return made;
}

model::Carrier Documents::carrier(int leg) {
    model::Carrier made;
    made.names = {{"SCAC", oneOf({"UPSN", "FDEG"})}, {"companyName", words(2)}};
    made.trackingNumbers = some(2, [&] { return number("1Z"); });
    if (leg > 0) made.startDate = "2026-03-0" + std::to_string(leg) + "T08:00:00+01:00";
    if (maybe()) made.method = oneOf({"air", "motor", "rail", "ship", "mail"});
    made.contacts = some(1, [&] { return contact("carrierCorporate"); });
    if (!made.trackingNumbers.empty() && maybe(3))
        made.carried = {
            {"ShipmentIdentifier[1]", "@trackingURL", "https://track.example/?n=1&l=2"}};
    return made;
}

model::ShipNoticeLine Documents::shippedLine(int number) {
    model::ShipNoticeLine made;
    made.lineNumber = number;
    if (maybe()) made.noticeLine = number;
    made.quantity = quantity();
    made.unit = unit();
    if (maybe()) made.id = itemId();
    if (maybe()) {
        made.description = words();
        made.language = language();
    }
    if (maybe(3)) made.note = words();
    made.packages = some(2, [&] { return package(); });
    made.batches = some(2, [&] { return batch(); });
    made.serialNumbers = some(3, [&] { return this->number("SN"); });
    made.extras = extras();
    if (maybe(4)) made.carried = {{{}, "OrderedQuantity", "<OrderedQuantity quantity=\"4\"/>"}};
    return made;
}

model::ShipNotice Documents::shipNotice() {
    model::ShipNotice made;
    made.id = number("SHP");
    made.operation = static_cast<model::Operation>(below(3));
    if (made.operation != model::Operation::create) made.previous = number("m") + "@us.example";
    made.date = date();
    if (made.operation != model::Operation::cancel || maybe()) {
        made.shipmentDate = date();
        made.deliveryDate = date();
    }
    if (maybe()) made.type = oneOf({"actual", "planned"});
    if (maybe()) made.fulfillment = oneOf({"partial", "complete"});
    if (maybe(8)) made.reason = "return";
    if (maybe(3)) made.note = words();
    made.contacts = some(2, [&] { return contact("shipTo"); });
    const int legs = below(4);
    for (int leg = 0; leg < legs; ++leg) made.carriers.push_back(carrier(leg));
    const int portions = 1 + below(2);
    for (int i = 0; i < portions; ++i) {
        auto& portion = made.portions.emplace_back();
        portion.order = reference();
        portion.order.number += '/' + std::to_string(i);
        if (maybe(3)) portion.note = words();
        portion.contacts = some(1, [&] { return contact("buyerPlanner"); });
        portion.extras = extras();
        const int lines = below(3);
        for (int line = 1; line <= lines; ++line) portion.lines.push_back(shippedLine(line));
    }
    made.extras = extras();
    if (maybe(4))
        made.carried = {
            {{}, "ServiceLevel", "<ServiceLevel xml:lang=\"en\">overnight</ServiceLevel>"}};
    return made;
}

model::ReceiptLine Documents::receivedLine(int number) {
    model::ReceiptLine made;
    made.lineNumber = number;
    made.receiptLine = number;
    made.type = oneOf({"received", "returned"});
    made.quantity = quantity();
    made.unit = unit();
    made.unitPrice = money();
    made.amount = model::lineAmount(made.quantity, *made.unitPrice, base::Decimal{1});
    if (maybe()) made.id = itemId();
    if (maybe()) {
        made.description = words();
        made.language = language();
    }
    if (maybe(3)) made.note = words();
    made.extras = extras();
    if (maybe(4)) made.carried = {{{}, "@completedIndicator", "yes"}};
    return made;
}

model::Receipt Documents::receipt() {
    model::Receipt made;
    made.id = number("R");
    made.date = date();
    made.operation = maybe(4) ? model::Operation::cancel : model::Operation::create;
    if (maybe(4)) made.previous = number("m") + "@buyer.example";
    if (maybe(3)) made.note = words();
    made.total = money();
    made.extras = extras();
    const int portions = 1 + below(2);
    for (int i = 0; i < portions; ++i) {
        auto& portion = made.portions.emplace_back();
        portion.order = reference();
        if (maybe()) portion.order.payloadId.clear();
        const int lines = 1 + below(3);
        for (int line = 1; line <= lines; ++line) portion.lines.push_back(receivedLine(line));
        if (maybe(4)) portion.carried = {{{}, "@closeForReceiving", "yes"}};
    }
    return made;
}
