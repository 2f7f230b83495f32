#include "gateway/flows/handle.h"

namespace flows {
namespace {

[[noreturn]] void unsupported(const std::string& kind) {
    throw base::Fault(base::FaultCode::unsupported, kind + " is not supported here.");
}

}  // namespace

model::Answer handle(Work& work, const model::ProfileRequest&) {
    const auto url = work.context.settings.publicUrl + "/cxml";
    return model::Capabilities{
        .effectiveDate = base::isoWithOffset(work.now),
        .transactions = {
            {"ProfileRequest", url, {}},
            {"PunchOutSetupRequest", url, {{"operationAllowed", "create edit inspect"}}},
            {"OrderRequest", url, {{"attachments", "No"}, {"changes", "No"}}},
        }};
}

// Documents that only ever go the other way through this door.
model::Answer handle(Work&, const model::Cart&) {
    unsupported("PunchOutOrderMessage");
}
model::Answer handle(Work&, const model::Confirmation&) {
    unsupported("ConfirmationRequest");
}
model::Answer handle(Work&, const model::ShipNotice&) {
    unsupported("ShipNoticeRequest");
}
model::Answer handle(Work&, const model::Receipt&) {
    unsupported("ReceiptRequest");
}
model::Answer handle(Work&, const model::Invoice&) {
    unsupported("InvoiceDetailRequest");
}
model::Answer handle(Work&, const model::StatusUpdate&) {
    unsupported("StatusUpdateRequest");
}
model::Answer handle(Work&, const model::Reply&) {
    unsupported("Response");
}
model::Answer handle(Work&, const model::Pending&) {
    unsupported("GetPendingRequest");
}
model::Answer handle(Work&, const model::DataRequest&) {
    unsupported("DataRequest");
}
model::Answer handle(Work&, const model::Copy&) {
    unsupported("CopyRequest");
}
model::Answer handle(Work&, const model::Remittance&) {
    unsupported("PaymentRemittanceRequest");
}
model::Answer handle(Work&, const model::Quote&) {
    unsupported("QuoteRequest");
}
model::Answer handle(Work&, const model::CatalogUpload&) {
    unsupported("CatalogUploadRequest");
}
model::Answer handle(Work&, const model::Other& other) {
    unsupported(other.kind);
}

}  // namespace flows
