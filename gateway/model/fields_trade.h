#pragma once

// See fields.h: the documents of an order's life.
#include "gateway/model/fields_parts.h"

namespace model {

template <>
struct Fields<Order> {
    static constexpr std::tuple all{Field{"number", &Order::number},
                                    Field{"date", &Order::date},
                                    Field{"operation", &Order::operation},
                                    Field{"type", &Order::type},
                                    Field{"version", &Order::version},
                                    Field{"previous", &Order::previous},
                                    Field{"supplierOrder", &Order::supplierOrder},
                                    Field{"agreement", &Order::agreement},
                                    Field{"agreementPayload", &Order::agreementPayload},
                                    Field{"effective", &Order::effective},
                                    Field{"expires", &Order::expires},
                                    Field{"requisition", &Order::requisition},
                                    Field{"confirmations", &Order::confirmations},
                                    Field{"total", &Order::total},
                                    Field{"billTo", &Order::billTo},
                                    Field{"shipTo", &Order::shipTo},
                                    Field{"contacts", &Order::contacts},
                                    Field{"note", &Order::note},
                                    Field{"tax", &Order::tax},
                                    Field{"shipping", &Order::shipping},
                                    Field{"paymentTerms", &Order::paymentTerms},
                                    Field{"shipNotices", &Order::shipNotices},
                                    Field{"invoices", &Order::invoices},
                                    Field{"shipComplete", &Order::shipComplete},
                                    Field{"pickUpDate", &Order::pickUpDate},
                                    Field{"followUp", &Order::followUp},
                                    Field{"card", &Order::card},
                                    Field{"deliveryTerms", &Order::deliveryTerms},
                                    Field{"carriers", &Order::carriers},
                                    Field{"attachmentUrls", &Order::attachmentUrls},
                                    Field{"items", &Order::items},
                                    Field{"extras", &Order::extras},
                                    Field{"carried", &Order::carried}};
};

template <>
struct Fields<OrderReference> {
    static constexpr std::tuple all{
        Field{"number", &OrderReference::number}, Field{"date", &OrderReference::date},
        Field{"payloadId", &OrderReference::payloadId}, Field{"orderId", &OrderReference::orderId},
        Field{"carried", &OrderReference::carried}};
};

template <>
struct Fields<ConfirmationLine> {
    static constexpr std::tuple all{Field{"lineNumber", &ConfirmationLine::lineNumber},
                                    Field{"quantity", &ConfirmationLine::quantity},
                                    Field{"unit", &ConfirmationLine::unit},
                                    Field{"type", &ConfirmationLine::type},
                                    Field{"comment", &ConfirmationLine::comment},
                                    Field{"unitPrice", &ConfirmationLine::unitPrice},
                                    Field{"priceBasis", &ConfirmationLine::priceBasis},
                                    Field{"priceFactor", &ConfirmationLine::priceFactor},
                                    Field{"priceUnit", &ConfirmationLine::priceUnit},
                                    Field{"deliveryDate", &ConfirmationLine::deliveryDate},
                                    Field{"shipmentDate", &ConfirmationLine::shipmentDate},
                                    Field{"substitute", &ConfirmationLine::substitute},
                                    Field{"tax", &ConfirmationLine::tax},
                                    Field{"shipping", &ConfirmationLine::shipping},
                                    Field{"extras", &ConfirmationLine::extras},
                                    Field{"carried", &ConfirmationLine::carried}};
};

template <>
struct Fields<Confirmation> {
    static constexpr std::tuple all{Field{"id", &Confirmation::id},
                                    Field{"operation", &Confirmation::operation},
                                    Field{"previous", &Confirmation::previous},
                                    Field{"orderNumber", &Confirmation::orderNumber},
                                    Field{"orderId", &Confirmation::orderId},
                                    Field{"orderPayloadId", &Confirmation::orderPayloadId},
                                    Field{"orderDate", &Confirmation::orderDate},
                                    Field{"erpReference", &Confirmation::erpReference},
                                    Field{"date", &Confirmation::date},
                                    Field{"type", &Confirmation::type},
                                    Field{"comment", &Confirmation::comment},
                                    Field{"total", &Confirmation::total},
                                    Field{"tax", &Confirmation::tax},
                                    Field{"shipping", &Confirmation::shipping},
                                    Field{"contacts", &Confirmation::contacts},
                                    Field{"lines", &Confirmation::lines},
                                    Field{"extras", &Confirmation::extras},
                                    Field{"carried", &Confirmation::carried}};
};

template <>
struct Fields<Package> {
    static constexpr std::tuple all{Field{"code", &Package::code},
                                    Field{"level", &Package::level},
                                    Field{"serialCode", &Package::serialCode},
                                    Field{"serialReference", &Package::serialReference},
                                    Field{"packageId", &Package::packageId},
                                    Field{"dispatched", &Package::dispatched},
                                    Field{"unit", &Package::unit},
                                    Field{"dimensions", &Package::dimensions},
                                    Field{"carried", &Package::carried}};
};

template <>
struct Fields<Batch> {
    static constexpr std::tuple all{Field{"supplierBatch", &Batch::supplierBatch},
                                    Field{"buyerBatch", &Batch::buyerBatch},
                                    Field{"produced", &Batch::produced},
                                    Field{"expires", &Batch::expires},
                                    Field{"quantity", &Batch::quantity},
                                    Field{"unit", &Batch::unit},
                                    Field{"carried", &Batch::carried}};
};

template <>
struct Fields<Carrier> {
    static constexpr std::tuple all{Field{"names", &Carrier::names},
                                    Field{"trackingNumbers", &Carrier::trackingNumbers},
                                    Field{"startDate", &Carrier::startDate},
                                    Field{"method", &Carrier::method},
                                    Field{"contacts", &Carrier::contacts},
                                    Field{"carried", &Carrier::carried}};
};

template <>
struct Fields<ShipNoticeLine> {
    static constexpr std::tuple all{Field{"lineNumber", &ShipNoticeLine::lineNumber},
                                    Field{"noticeLine", &ShipNoticeLine::noticeLine},
                                    Field{"quantity", &ShipNoticeLine::quantity},
                                    Field{"unit", &ShipNoticeLine::unit},
                                    Field{"id", &ShipNoticeLine::id},
                                    Field{"description", &ShipNoticeLine::description},
                                    Field{"language", &ShipNoticeLine::language},
                                    Field{"note", &ShipNoticeLine::note},
                                    Field{"packages", &ShipNoticeLine::packages},
                                    Field{"batches", &ShipNoticeLine::batches},
                                    Field{"serialNumbers", &ShipNoticeLine::serialNumbers},
                                    Field{"extras", &ShipNoticeLine::extras},
                                    Field{"carried", &ShipNoticeLine::carried}};
};

template <>
struct Fields<ShipNoticePortion> {
    static constexpr std::tuple all{Field{"order", &ShipNoticePortion::order},
                                    Field{"note", &ShipNoticePortion::note},
                                    Field{"contacts", &ShipNoticePortion::contacts},
                                    Field{"lines", &ShipNoticePortion::lines},
                                    Field{"extras", &ShipNoticePortion::extras},
                                    Field{"carried", &ShipNoticePortion::carried}};
};

template <>
struct Fields<ShipNotice> {
    static constexpr std::tuple all{Field{"id", &ShipNotice::id},
                                    Field{"operation", &ShipNotice::operation},
                                    Field{"previous", &ShipNotice::previous},
                                    Field{"date", &ShipNotice::date},
                                    Field{"shipmentDate", &ShipNotice::shipmentDate},
                                    Field{"deliveryDate", &ShipNotice::deliveryDate},
                                    Field{"type", &ShipNotice::type},
                                    Field{"fulfillment", &ShipNotice::fulfillment},
                                    Field{"reason", &ShipNotice::reason},
                                    Field{"note", &ShipNotice::note},
                                    Field{"contacts", &ShipNotice::contacts},
                                    Field{"carriers", &ShipNotice::carriers},
                                    Field{"portions", &ShipNotice::portions},
                                    Field{"extras", &ShipNotice::extras},
                                    Field{"carried", &ShipNotice::carried}};
};

template <>
struct Fields<ReceiptLine> {
    static constexpr std::tuple all{Field{"lineNumber", &ReceiptLine::lineNumber},
                                    Field{"receiptLine", &ReceiptLine::receiptLine},
                                    Field{"type", &ReceiptLine::type},
                                    Field{"quantity", &ReceiptLine::quantity},
                                    Field{"unit", &ReceiptLine::unit},
                                    Field{"unitPrice", &ReceiptLine::unitPrice},
                                    Field{"amount", &ReceiptLine::amount},
                                    Field{"id", &ReceiptLine::id},
                                    Field{"description", &ReceiptLine::description},
                                    Field{"language", &ReceiptLine::language},
                                    Field{"note", &ReceiptLine::note},
                                    Field{"extras", &ReceiptLine::extras},
                                    Field{"carried", &ReceiptLine::carried}};
};

template <>
struct Fields<Receipt::Portion> {
    static constexpr std::tuple all{Field{"order", &Receipt::Portion::order},
                                    Field{"lines", &Receipt::Portion::lines},
                                    Field{"carried", &Receipt::Portion::carried}};
};

template <>
struct Fields<Receipt> {
    static constexpr std::tuple all{Field{"id", &Receipt::id},
                                    Field{"date", &Receipt::date},
                                    Field{"operation", &Receipt::operation},
                                    Field{"previous", &Receipt::previous},
                                    Field{"note", &Receipt::note},
                                    Field{"total", &Receipt::total},
                                    Field{"portions", &Receipt::portions},
                                    Field{"extras", &Receipt::extras},
                                    Field{"carried", &Receipt::carried}};
};

template <>
struct Fields<InvoiceLine> {
    static constexpr std::tuple all{Field{"number", &InvoiceLine::number},
                                    Field{"lineNumber", &InvoiceLine::lineNumber},
                                    Field{"service", &InvoiceLine::service},
                                    Field{"quantity", &InvoiceLine::quantity},
                                    Field{"unit", &InvoiceLine::unit},
                                    Field{"unitPrice", &InvoiceLine::unitPrice},
                                    Field{"priceBasis", &InvoiceLine::priceBasis},
                                    Field{"priceFactor", &InvoiceLine::priceFactor},
                                    Field{"priceUnit", &InvoiceLine::priceUnit},
                                    Field{"id", &InvoiceLine::id},
                                    Field{"description", &InvoiceLine::description},
                                    Field{"language", &InvoiceLine::language},
                                    Field{"manufacturer", &InvoiceLine::manufacturer},
                                    Field{"manufacturerPart", &InvoiceLine::manufacturerPart},
                                    Field{"subtotal", &InvoiceLine::subtotal},
                                    Field{"tax", &InvoiceLine::tax},
                                    Field{"shipping", &InvoiceLine::shipping},
                                    Field{"specialHandling", &InvoiceLine::specialHandling},
                                    Field{"discount", &InvoiceLine::discount},
                                    Field{"modifications", &InvoiceLine::modifications},
                                    Field{"gross", &InvoiceLine::gross},
                                    Field{"net", &InvoiceLine::net},
                                    Field{"note", &InvoiceLine::note},
                                    Field{"extras", &InvoiceLine::extras},
                                    Field{"carried", &InvoiceLine::carried}};
};

template <>
struct Fields<InvoiceOrder> {
    static constexpr std::tuple all{
        Field{"order", &InvoiceOrder::order}, Field{"supplierOrder", &InvoiceOrder::supplierOrder},
        Field{"lines", &InvoiceOrder::lines}, Field{"carried", &InvoiceOrder::carried}};
};

template <>
struct Fields<InvoicePartner> {
    static constexpr std::tuple all{
        Field{"contact", &InvoicePartner::contact}, Field{"address", &InvoicePartner::address},
        Field{"ids", &InvoicePartner::ids}, Field{"carried", &InvoicePartner::carried}};
};

template <>
struct Fields<Invoice::Summary> {
    static constexpr std::tuple all{Field{"subtotal", &Invoice::Summary::subtotal},
                                    Field{"tax", &Invoice::Summary::tax},
                                    Field{"specialHandling", &Invoice::Summary::specialHandling},
                                    Field{"shipping", &Invoice::Summary::shipping},
                                    Field{"gross", &Invoice::Summary::gross},
                                    Field{"discount", &Invoice::Summary::discount},
                                    Field{"modifications", &Invoice::Summary::modifications},
                                    Field{"charges", &Invoice::Summary::charges},
                                    Field{"allowances", &Invoice::Summary::allowances},
                                    Field{"withoutTax", &Invoice::Summary::withoutTax},
                                    Field{"net", &Invoice::Summary::net},
                                    Field{"deposit", &Invoice::Summary::deposit},
                                    Field{"due", &Invoice::Summary::due},
                                    Field{"carried", &Invoice::Summary::carried}};
};

template <>
struct Fields<Invoice> {
    static constexpr std::tuple all{Field{"id", &Invoice::id},
                                    Field{"operation", &Invoice::operation},
                                    Field{"purpose", &Invoice::purpose},
                                    Field{"headerInvoice", &Invoice::headerInvoice},
                                    Field{"informationOnly", &Invoice::informationOnly},
                                    Field{"taxInLine", &Invoice::taxInLine},
                                    Field{"origin", &Invoice::origin},
                                    Field{"date", &Invoice::date},
                                    Field{"previous", &Invoice::previous},
                                    Field{"previousInvoice", &Invoice::previousInvoice},
                                    Field{"shipFrom", &Invoice::shipFrom},
                                    Field{"shipTo", &Invoice::shipTo},
                                    Field{"shippingDate", &Invoice::shippingDate},
                                    Field{"note", &Invoice::note},
                                    Field{"partners", &Invoice::partners},
                                    Field{"paymentTerms", &Invoice::paymentTerms},
                                    Field{"orders", &Invoice::orders},
                                    Field{"summary", &Invoice::summary},
                                    Field{"extras", &Invoice::extras},
                                    Field{"carried", &Invoice::carried}};
};

}  // namespace model
