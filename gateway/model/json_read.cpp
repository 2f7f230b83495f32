#include <map>

#include "gateway/model/json.h"
#include "gateway/model/json_in.h"

namespace model {
namespace {

template <class T>
T parsed(std::string_view json) {
    const Json text(json);
    return read<T>(text.root());
}

// The alternative whose documents have that kind; the last one, Other, takes what nobody knows.
using Parse = Document (*)(std::string_view);
const std::map<std::string_view, Parse>& parsers() {
    static const std::map<std::string_view, Parse> all{
        {"PunchOutSetupRequest",
         [](std::string_view j) -> Document { return parsed<PunchoutSetup>(j); }},
        {"PunchOutOrderMessage", [](std::string_view j) -> Document { return parsed<Cart>(j); }},
        {"OrderRequest", [](std::string_view j) -> Document { return parsed<Order>(j); }},
        {"ConfirmationRequest",
         [](std::string_view j) -> Document { return parsed<Confirmation>(j); }},
        {"ShipNoticeRequest", [](std::string_view j) -> Document { return parsed<ShipNotice>(j); }},
        {"ReceiptRequest", [](std::string_view j) -> Document { return parsed<Receipt>(j); }},
        {"InvoiceDetailRequest", [](std::string_view j) -> Document { return parsed<Invoice>(j); }},
        {"StatusUpdateRequest",
         [](std::string_view j) -> Document { return parsed<StatusUpdate>(j); }},
        {"Response", [](std::string_view j) -> Document { return parsed<Reply>(j); }},
        {"GetPendingRequest", [](std::string_view j) -> Document { return parsed<Pending>(j); }},
        {"DataRequest", [](std::string_view j) -> Document { return parsed<DataRequest>(j); }},
        {"CopyRequest", [](std::string_view j) -> Document { return parsed<Copy>(j); }},
        {"PaymentRemittanceRequest",
         [](std::string_view j) -> Document { return parsed<Remittance>(j); }},
        {"QuoteRequest", [](std::string_view j) -> Document { return parsed<Quote>(j); }},
        {"QuoteMessage", [](std::string_view j) -> Document { return parsed<Quote>(j); }},
        {"CatalogUploadRequest",
         [](std::string_view j) -> Document { return parsed<CatalogUpload>(j); }},
        {"Index", [](std::string_view j) -> Document { return parsed<CatalogUpload>(j); }},
        {"ProfileRequest",
         [](std::string_view j) -> Document { return parsed<ProfileRequest>(j); }},
    };
    return all;
}

}  // namespace

Document documentFromJson(std::string_view kind, std::string_view json) {
    const auto known = parsers().find(kind);
    if (known != parsers().end()) return known->second(json);
    auto other = parsed<Other>(json);
    if (other.kind.empty()) other.kind = kind;
    return other;
}

PunchoutSetup punchoutSetupFromJson(std::string_view json) {
    return parsed<PunchoutSetup>(json);
}
Cart cartFromJson(std::string_view json) {
    return parsed<Cart>(json);
}
Order orderFromJson(std::string_view json) {
    return parsed<Order>(json);
}
Confirmation confirmationFromJson(std::string_view json) {
    return parsed<Confirmation>(json);
}
ShipNotice shipNoticeFromJson(std::string_view json) {
    return parsed<ShipNotice>(json);
}
Invoice invoiceFromJson(std::string_view json) {
    return parsed<Invoice>(json);
}
Item itemFromJson(std::string_view json) {
    return parsed<Item>(json);
}
Extras extrasFromJson(std::string_view json) {
    return readExtras(Json(json).root());
}
Envelope envelopeFromJson(std::string_view json) {
    return parsed<Envelope>(json);
}

}  // namespace model
