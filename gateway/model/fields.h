#pragma once

// What every value of the model consists of: name and member, once. Whatever treats all members
// alike (canonical JSON both ways, values for tests, comparing field by field) goes over these
// lists; a member that is missing here is missing everywhere, which a test looks for.
#include "gateway/model/fields_trade.h"

namespace model {

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
