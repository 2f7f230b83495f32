#pragma once

#include "gateway/flows/fulfilment.h"
#include "tests/flows/order_desk.h"

namespace support {

inline model::Order orderOf(const char* number) {
    model::Order order;
    order.number = number;
    order.date = "2026-03-02T10:00:00+01:00";
    model::Item item;
    item.lineNumber = 1;
    item.id.supplierPart = "SC-001";
    item.quantity = base::Decimal(2);
    item.unit = "EA";
    item.unitPrice = model::Money{base::Decimal::of("12.50"), "USD"};
    item.description = "Screw";
    order.items = {item};
    order.total = {base::Decimal::of("25.00"), "USD"};
    return order;
}

inline model::ShipNotice noticeOf(const std::vector<std::string>& orderIds) {
    model::ShipNotice notice;
    notice.id = "SN-1";
    notice.date = notice.shipmentDate = notice.deliveryDate = "2026-03-02T10:00:00+00:00";
    for (const auto& id : orderIds) {
        model::ShipNoticePortion portion;
        portion.order.orderId = id;
        model::ShipNoticeLine line;
        line.lineNumber = 1;
        line.quantity = base::Decimal(1);
        line.unit = "EA";
        portion.lines = {line};
        notice.portions.push_back(portion);
    }
    return notice;
}

// Of one line of 25.00, which is its only right net.
inline model::Invoice invoiceOf(const std::string& orderId, const char* net) {
    model::Invoice invoice;
    invoice.id = "IN-1";
    invoice.date = "2026-03-02T10:00:00+00:00";
    model::InvoiceOrder charged;
    charged.order.orderId = orderId;
    model::InvoiceLine line;
    line.number = line.lineNumber = 1;
    line.quantity = base::Decimal(2);
    line.unit = "EA";
    line.unitPrice = model::Money{base::Decimal::of("12.50"), "USD"};
    line.subtotal = {base::Decimal::of("25.00"), "USD"};
    charged.lines = {line};
    invoice.orders = {charged};
    invoice.summary.subtotal = {base::Decimal::of("25.00"), "USD"};
    invoice.summary.tax.amount = {base::Decimal::of("0.00"), "USD"};
    invoice.summary.net = {base::Decimal::of(net), "USD"};
    return invoice;
}

// An order of acme and what its back office says.
struct Office {
    OrderDesk desk;

    std::string add(const char* number) { return add(orderOf(number)); }
    std::string add(const model::Order& order) {
        (void)desk.send(order, order.number + "@buyer");
        return desk.newest(order.number).id;
    }
    bool hear(const model::Document& document, const char* from = "sandbox") {
        return desk.world().store().write([&](store::Tx& tx) {
            return flows::applyFromBackOffice(desk.world().context(), tx, from, document);
        });
    }
    std::vector<store::Message> outgoing(const char* kind) {
        store::MessageFilter filter;
        filter.kind = kind;
        return desk.read([&](store::ReadTx& tx) { return store::recentMessages(tx, filter); });
    }
};

}  // namespace support
