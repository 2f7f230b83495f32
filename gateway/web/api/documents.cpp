#include "gateway/flows/api_documents.h"
#include "gateway/model/told.h"
#include "gateway/web/api/body.h"
#include "gateway/web/api/handlers.h"
#include "gateway/web/api/json.h"

namespace web::api {
namespace {

base::Fault wrongOffice(const char* why) {
    return {
        base::FaultCode::malformed, "Some parameters can't be used.", {}, {{"backOffice", why}}};
}

// Whom the program speaks for.
std::string backOfficeOf(const Call& call) {
    const auto named = call.query("backOffice");
    const auto& own = call.key.backOffice;
    if (!own.empty() && !named.empty() && named != own)
        throw base::Fault(base::FaultCode::forbidden,
                          "This key speaks for another back office than the one named.");
    if (!own.empty()) return own;
    if (named.empty()) throw wrongOffice("is needed: this key speaks for none of its own");
    if (!call.context().backOffices.find(named)) throw wrongOffice("there is none of this id");
    return named;
}

model::Document documentOf(const Call& call, std::string_view kind) {
    std::vector<base::Problem> problems;
    auto document = model::toldDocument(kind, bodyOf(call), "", problems);
    refuse(std::move(problems));
    return std::move(document.value());
}

Json takenJson(const flows::TakenDocument& taken, std::string_view kind) {
    Json json{{"kind", kind}, {"id", taken.id}, {"orderId", taken.orderId}, {"new", taken.isNew}};
    if (taken.message) json["message"] = messageJson(*taken.message);
    return json;
}

base::Wire take(const Call& call, std::string_view kind) {
    const auto office = backOfficeOf(call);
    const auto document = documentOf(call, kind);
    const flows::ApiDocument told{document, office, call.key.partnerId, call.request.wire};
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto taken = flows::takeDocument(call.context(), tx, told);
        return {taken.isNew ? 201 : 200, dumped(takenJson(taken, kind))};
    });
}

}  // namespace

base::Wire postConfirmation(const Call& call) {
    return take(call, "ConfirmationRequest");
}

base::Wire postShipNotice(const Call& call) {
    return take(call, "ShipNoticeRequest");
}

base::Wire postInvoice(const Call& call) {
    return take(call, "InvoiceDetailRequest");
}

}  // namespace web::api
