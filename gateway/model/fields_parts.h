#pragma once

// See fields.h: what documents are made of.
#include "gateway/model/field.h"

namespace model {

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
                                    Field{"countryName", &Address::countryName},
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
struct Fields<PaymentCard> {
    static constexpr std::tuple all{
        Field{"kind", &PaymentCard::kind},     Field{"lastFour", &PaymentCard::lastFour},
        Field{"token", &PaymentCard::token},   Field{"expires", &PaymentCard::expires},
        Field{"holder", &PaymentCard::holder}, Field{"carried", &PaymentCard::carried}};
};

template <>
struct Fields<DeliveryTerms> {
    static constexpr std::tuple all{Field{"code", &DeliveryTerms::code},
                                    Field{"shippingPayment", &DeliveryTerms::shippingPayment},
                                    Field{"transport", &DeliveryTerms::transport},
                                    Field{"comment", &DeliveryTerms::comment},
                                    Field{"carried", &DeliveryTerms::carried}};
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
struct Fields<Instructions> {
    static constexpr std::tuple all{Field{"confirmations", &Instructions::confirmations},
                                    Field{"shipNotices", &Instructions::shipNotices},
                                    Field{"invoices", &Instructions::invoices}};
};

template <>
struct Fields<Item> {
    static constexpr std::tuple all{Field{"lineNumber", &Item::lineNumber},
                                    Field{"id", &Item::id},
                                    Field{"quantity", &Item::quantity},
                                    Field{"unit", &Item::unit},
                                    Field{"unitPrice", &Item::unitPrice},
                                    Field{"priceBasis", &Item::priceBasis},
                                    Field{"priceFactor", &Item::priceFactor},
                                    Field{"priceUnit", &Item::priceUnit},
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
                                    Field{"instructions", &Item::instructions},
                                    Field{"deliveryTerms", &Item::deliveryTerms},
                                    Field{"attachmentUrls", &Item::attachmentUrls},
                                    Field{"extras", &Item::extras},
                                    Field{"carried", &Item::carried}};
};

}  // namespace model
