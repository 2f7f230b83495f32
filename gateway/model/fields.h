#pragma once

// What every value of the model consists of: name and member, once. Whatever treats all members
// alike (canonical JSON both ways, values for tests, comparing field by field) goes over these
// lists; a member that is missing here is missing everywhere, which a test looks for.

#include <array>
#include <concepts>
#include <string_view>
#include <tuple>

#include "gateway/model/letter.h"

namespace model {

/// A member and what it is called in canonical JSON.
template <class Owner, class Value>
struct Field {
    std::string_view name;
    Value Owner::*member;
};
template <class Owner, class Value>
Field(const char*, Value Owner::*) -> Field<Owner, Value>;

/// The members of T in the order they are written.
template <class T>
struct Fields;

template <class T>
concept Described = requires {
    Fields<T>::all;
};

/// Calls `visit(field)` for each.
template <Described T, class Visit>
constexpr void eachField(Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, Fields<T>::all);
}

/// All values of an enum; `name(value)` gives the word.
template <class Enum>
struct Values;
template <>
struct Values<PunchoutOperation> {
    static constexpr std::array all{PunchoutOperation::create, PunchoutOperation::edit,
                                    PunchoutOperation::inspect, PunchoutOperation::source};
};
template <>
struct Values<Operation> {
    static constexpr std::array all{Operation::create, Operation::update, Operation::cancel};
};
template <>
struct Values<ConfirmationType> {
    static constexpr std::array all{
        ConfirmationType::accept,       ConfirmationType::allDetail, ConfirmationType::detail,
        ConfirmationType::backordered,  ConfirmationType::except,    ConfirmationType::reject,
        ConfirmationType::requestToPay, ConfirmationType::replace,   ConfirmationType::unknown};
};
template <>
struct Values<InvoicePurpose> {
    static constexpr std::array all{InvoicePurpose::standard, InvoicePurpose::creditMemo,
                                    InvoicePurpose::debitMemo, InvoicePurpose::lineLevelCreditMemo,
                                    InvoicePurpose::lineLevelDebitMemo};
};
template <>
struct Values<CatalogUpload::Entry> {
    static constexpr std::array all{CatalogUpload::Entry::add, CatalogUpload::Entry::remove,
                                    CatalogUpload::Entry::punchout};
};

template <>
struct Fields<CarriedPart> {
    static constexpr std::tuple all{Field{"place", &CarriedPart::place},
                                    Field{"name", &CarriedPart::name},
                                    Field{"text", &CarriedPart::text}};
};

template <>
struct Fields<Credential> {
    static constexpr std::tuple all{Field{"domain", &Credential::domain},
                                    Field{"identity", &Credential::identity}};
};

template <>
struct Fields<Address> {
    static constexpr std::tuple all{Field{"id", &Address::id},
                                    Field{"name", &Address::name},
                                    Field{"deliverTo", &Address::deliverTo},
                                    Field{"street", &Address::street},
                                    Field{"city", &Address::city},
                                    Field{"state", &Address::state},
                                    Field{"postalCode", &Address::postalCode},
                                    Field{"country", &Address::country},
                                    Field{"email", &Address::email},
                                    Field{"phone", &Address::phone},
                                    Field{"carried", &Address::carried}};
};

template <>
struct Fields<Contact> {
    static constexpr std::tuple all{Field{"role", &Contact::role}, Field{"name", &Contact::name},
                                    Field{"email", &Contact::email},
                                    Field{"phone", &Contact::phone},
                                    Field{"carried", &Contact::carried}};
};

template <>
struct Fields<Money> {
    static constexpr std::tuple all{Field{"amount", &Money::amount},
                                    Field{"currency", &Money::currency}};
};

template <>
struct Fields<TaxDetail> {
    static constexpr std::tuple all{
        Field{"category", &TaxDetail::category},       Field{"purpose", &TaxDetail::purpose},
        Field{"percent", &TaxDetail::percent},         Field{"taxable", &TaxDetail::taxable},
        Field{"amount", &TaxDetail::amount},           Field{"location", &TaxDetail::location},
        Field{"description", &TaxDetail::description}, Field{"language", &TaxDetail::language},
        Field{"exempt", &TaxDetail::exempt},           Field{"carried", &TaxDetail::carried}};
};

template <>
struct Fields<Tax> {
    static constexpr std::tuple all{
        Field{"amount", &Tax::amount}, Field{"description", &Tax::description},
        Field{"language", &Tax::language}, Field{"details", &Tax::details},
        Field{"carried", &Tax::carried}};
};

template <>
struct Fields<Charge> {
    static constexpr std::tuple all{
        Field{"amount", &Charge::amount}, Field{"description", &Charge::description},
        Field{"language", &Charge::language}, Field{"percent", &Charge::percent},
        Field{"carried", &Charge::carried}};
};

template <>
struct Fields<Modification> {
    static constexpr std::tuple all{Field{"allowance", &Modification::allowance},
                                    Field{"amount", &Modification::amount},
                                    Field{"percent", &Modification::percent},
                                    Field{"name", &Modification::name},
                                    Field{"description", &Modification::description},
                                    Field{"language", &Modification::language},
                                    Field{"tax", &Modification::tax},
                                    Field{"carried", &Modification::carried}};
};

template <>
struct Fields<PaymentTerm> {
    static constexpr std::tuple all{Field{"days", &PaymentTerm::days},
                                    Field{"percent", &PaymentTerm::percent},
                                    Field{"carried", &PaymentTerm::carried}};
};

template <>
struct Fields<Measure> {
    static constexpr std::tuple all{
        Field{"type", &Measure::type}, Field{"quantity", &Measure::quantity},
        Field{"unit", &Measure::unit}, Field{"carried", &Measure::carried}};
};

template <>
struct Fields<Distribution::Segment> {
    static constexpr std::tuple all{Field{"name", &Distribution::Segment::name},
                                    Field{"id", &Distribution::Segment::id},
                                    Field{"description", &Distribution::Segment::description}};
};

template <>
struct Fields<Distribution> {
    static constexpr std::tuple all{
        Field{"accounting", &Distribution::accounting}, Field{"segments", &Distribution::segments},
        Field{"amount", &Distribution::amount}, Field{"carried", &Distribution::carried}};
};

template <>
struct Fields<ItemId> {
    static constexpr std::tuple all{
        Field{"supplierPart", &ItemId::supplierPart}, Field{"auxiliary", &ItemId::auxiliary},
        Field{"buyerPart", &ItemId::buyerPart}, Field{"carried", &ItemId::carried}};
};

template <>
struct Fields<Classification> {
    static constexpr std::tuple all{Field{"domain", &Classification::domain},
                                    Field{"code", &Classification::code}};
};

template <>
struct Fields<ScheduleLine> {
    static constexpr std::tuple all{
        Field{"quantity", &ScheduleLine::quantity}, Field{"unit", &ScheduleLine::unit},
        Field{"requestedDelivery", &ScheduleLine::requestedDelivery},
        Field{"lineNumber", &ScheduleLine::lineNumber}, Field{"carried", &ScheduleLine::carried}};
};

template <>
struct Fields<BlanketLimits> {
    static constexpr std::tuple all{Field{"maxAmount", &BlanketLimits::maxAmount},
                                    Field{"minAmount", &BlanketLimits::minAmount},
                                    Field{"maxQuantity", &BlanketLimits::maxQuantity},
                                    Field{"minQuantity", &BlanketLimits::minQuantity}};
};

template <>
struct Fields<Tolerances> {
    static constexpr std::tuple all{Field{"quantityPercent", &Tolerances::quantityPercent},
                                    Field{"quantityValue", &Tolerances::quantityValue},
                                    Field{"pricePercent", &Tolerances::pricePercent},
                                    Field{"priceValue", &Tolerances::priceValue},
                                    Field{"carried", &Tolerances::carried}};
};

template <>
struct Fields<Item> {
    static constexpr std::tuple all{Field{"lineNumber", &Item::lineNumber},
                                    Field{"id", &Item::id},
                                    Field{"quantity", &Item::quantity},
                                    Field{"unit", &Item::unit},
                                    Field{"unitPrice", &Item::unitPrice},
                                    Field{"priceBasis", &Item::priceBasis},
                                    Field{"description", &Item::description},
                                    Field{"longDescription", &Item::longDescription},
                                    Field{"language", &Item::language},
                                    Field{"classifications", &Item::classifications},
                                    Field{"manufacturer", &Item::manufacturer},
                                    Field{"manufacturerPart", &Item::manufacturerPart},
                                    Field{"leadTimeDays", &Item::leadTimeDays},
                                    Field{"url", &Item::url},
                                    Field{"note", &Item::note},
                                    Field{"requestedDelivery", &Item::requestedDelivery},
                                    Field{"operation", &Item::operation},
                                    Field{"parentLine", &Item::parentLine},
                                    Field{"shipTo", &Item::shipTo},
                                    Field{"shipping", &Item::shipping},
                                    Field{"tax", &Item::tax},
                                    Field{"distributions", &Item::distributions},
                                    Field{"schedule", &Item::schedule},
                                    Field{"blanket", &Item::blanket},
                                    Field{"tolerances", &Item::tolerances},
                                    Field{"agreement", &Item::agreement},
                                    Field{"extras", &Item::extras},
                                    Field{"carried", &Item::carried}};
};

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

template <>
struct Fields<StatusUpdate> {
    static constexpr std::tuple all{
        Field{"code", &StatusUpdate::code},           Field{"text", &StatusUpdate::text},
        Field{"detail", &StatusUpdate::detail},       Field{"language", &StatusUpdate::language},
        Field{"payloadId", &StatusUpdate::payloadId}, Field{"about", &StatusUpdate::about},
        Field{"type", &StatusUpdate::type},           Field{"note", &StatusUpdate::note},
        Field{"extras", &StatusUpdate::extras},       Field{"carried", &StatusUpdate::carried}};
};

template <>
struct Fields<Reply> {
    static constexpr std::tuple all{Field{"code", &Reply::code},
                                    Field{"text", &Reply::text},
                                    Field{"detail", &Reply::detail},
                                    Field{"language", &Reply::language},
                                    Field{"payloadKind", &Reply::payloadKind},
                                    Field{"startPage", &Reply::startPage},
                                    Field{"carried", &Reply::carried}};
};

template <>
struct Fields<Pending> {
    static constexpr std::tuple all{Field{"kinds", &Pending::kinds},
                                    Field{"lastReceived", &Pending::lastReceived},
                                    Field{"most", &Pending::most}};
};

template <>
struct Fields<DataRequest> {
    static constexpr std::tuple all{Field{"ids", &DataRequest::ids},
                                    Field{"carried", &DataRequest::carried}};
};

template <>
struct Fields<Copy> {
    static constexpr std::tuple all{Field{"kind", &Copy::kind}, Field{"document", &Copy::document},
                                    Field{"cid", &Copy::cid}};
};

template <>
struct Fields<Remittance::Line> {
    static constexpr std::tuple all{Field{"invoice", &Remittance::Line::invoice},
                                    Field{"invoiceDate", &Remittance::Line::invoiceDate},
                                    Field{"payloadId", &Remittance::Line::payloadId},
                                    Field{"order", &Remittance::Line::order},
                                    Field{"number", &Remittance::Line::number},
                                    Field{"gross", &Remittance::Line::gross},
                                    Field{"discount", &Remittance::Line::discount},
                                    Field{"adjustment", &Remittance::Line::adjustment},
                                    Field{"net", &Remittance::Line::net},
                                    Field{"note", &Remittance::Line::note},
                                    Field{"extras", &Remittance::Line::extras},
                                    Field{"carried", &Remittance::Line::carried}};
};

template <>
struct Fields<Remittance> {
    static constexpr std::tuple all{Field{"id", &Remittance::id},
                                    Field{"date", &Remittance::date},
                                    Field{"method", &Remittance::method},
                                    Field{"reference", &Remittance::reference},
                                    Field{"gross", &Remittance::gross},
                                    Field{"discount", &Remittance::discount},
                                    Field{"adjustment", &Remittance::adjustment},
                                    Field{"net", &Remittance::net},
                                    Field{"note", &Remittance::note},
                                    Field{"lines", &Remittance::lines},
                                    Field{"extras", &Remittance::extras},
                                    Field{"carried", &Remittance::carried}};
};

template <>
struct Fields<Quote> {
    static constexpr std::tuple all{Field{"request", &Quote::request},
                                    Field{"id", &Quote::id},
                                    Field{"date", &Quote::date},
                                    Field{"type", &Quote::type},
                                    Field{"requestId", &Quote::requestId},
                                    Field{"requestDate", &Quote::requestDate},
                                    Field{"requestPayloadId", &Quote::requestPayloadId},
                                    Field{"currency", &Quote::currency},
                                    Field{"language", &Quote::language},
                                    Field{"opens", &Quote::opens},
                                    Field{"closes", &Quote::closes},
                                    Field{"expires", &Quote::expires},
                                    Field{"total", &Quote::total},
                                    Field{"organization", &Quote::organization},
                                    Field{"contacts", &Quote::contacts},
                                    Field{"shipTo", &Quote::shipTo},
                                    Field{"note", &Quote::note},
                                    Field{"items", &Quote::items},
                                    Field{"extras", &Quote::extras},
                                    Field{"carried", &Quote::carried}};
};

template <>
struct Fields<CatalogUpload::Line> {
    static constexpr std::tuple all{Field{"entry", &CatalogUpload::Line::entry},
                                    Field{"item", &CatalogUpload::Line::item},
                                    Field{"punchoutUrl", &CatalogUpload::Line::punchoutUrl},
                                    Field{"punchoutLevel", &CatalogUpload::Line::punchoutLevel},
                                    Field{"expires", &CatalogUpload::Line::expires},
                                    Field{"effective", &CatalogUpload::Line::effective},
                                    Field{"carried", &CatalogUpload::Line::carried}};
};

template <>
struct Fields<CatalogUpload> {
    static constexpr std::tuple all{Field{"indexOnly", &CatalogUpload::indexOnly},
                                    Field{"operation", &CatalogUpload::operation},
                                    Field{"name", &CatalogUpload::name},
                                    Field{"description", &CatalogUpload::description},
                                    Field{"language", &CatalogUpload::language},
                                    Field{"loadMode", &CatalogUpload::loadMode},
                                    Field{"suppliers", &CatalogUpload::suppliers},
                                    Field{"commodities", &CatalogUpload::commodities},
                                    Field{"publish", &CatalogUpload::publish},
                                    Field{"notify", &CatalogUpload::notify},
                                    Field{"cid", &CatalogUpload::cid},
                                    Field{"lines", &CatalogUpload::lines},
                                    Field{"carried", &CatalogUpload::carried}};
};

template <>
struct Fields<PunchoutSetup> {
    static constexpr std::tuple all{Field{"operation", &PunchoutSetup::operation},
                                    Field{"buyerCookie", &PunchoutSetup::buyerCookie},
                                    Field{"returnUrl", &PunchoutSetup::returnUrl},
                                    Field{"userEmail", &PunchoutSetup::userEmail},
                                    Field{"userName", &PunchoutSetup::userName},
                                    Field{"shipTo", &PunchoutSetup::shipTo},
                                    Field{"contacts", &PunchoutSetup::contacts},
                                    Field{"selected", &PunchoutSetup::selected},
                                    Field{"items", &PunchoutSetup::items},
                                    Field{"extras", &PunchoutSetup::extras},
                                    Field{"carried", &PunchoutSetup::carried}};
};

template <>
struct Fields<Cart> {
    static constexpr std::tuple all{Field{"buyerCookie", &Cart::buyerCookie},
                                    Field{"operationAllowed", &Cart::operationAllowed},
                                    Field{"cancelled", &Cart::cancelled},
                                    Field{"total", &Cart::total},
                                    Field{"offerId", &Cart::offerId},
                                    Field{"shipTo", &Cart::shipTo},
                                    Field{"shipping", &Cart::shipping},
                                    Field{"tax", &Cart::tax},
                                    Field{"quoteStatus", &Cart::quoteStatus},
                                    Field{"items", &Cart::items},
                                    Field{"carried", &Cart::carried}};
};

template <>
struct Fields<ProfileRequest> {
    static constexpr std::tuple all{};
};

template <>
struct Fields<Other> {
    static constexpr std::tuple all{Field{"kind", &Other::kind}, Field{"markup", &Other::markup}};
};

template <>
struct Fields<Envelope> {
    static constexpr std::tuple all{
        Field{"from", &Envelope::from},           Field{"to", &Envelope::to},
        Field{"sender", &Envelope::sender},       Field{"userAgent", &Envelope::userAgent},
        Field{"payloadId", &Envelope::payloadId}, Field{"timestamp", &Envelope::timestamp},
        Field{"version", &Envelope::version},     Field{"language", &Envelope::language},
        Field{"mode", &Envelope::mode},           Field{"addressee", &Envelope::addressee}};
};

}  // namespace model
