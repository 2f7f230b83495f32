#include <set>

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
            {"OrderRequest", url, {{"attachments", "Yes"}, {"changes", "Yes"}}},
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
model::Answer handle(Work&, const model::Invoice&) {
    unsupported("InvoiceDetailRequest");
}
model::Answer handle(Work&, const model::Reply&) {
    unsupported("Response");
}
model::Answer handle(Work&, const model::CatalogUpload&) {
    unsupported("CatalogUploadRequest");
}
// News about partners, subscriptions and stock: taken note of.
model::Answer handle(Work&, const model::Other& other) {
    static const std::set<std::string_view> kNews{
        "SubscriptionChangeMessage", "SupplierChangeMessage", "OrganizationChangeMessage",
        "ProductActivityMessage",    "ProviderDoneMessage",   "ProductReplenishmentMessage",
        "DataAvailableMessage"};
    if (!kNews.contains(other.kind)) unsupported(other.kind);
    return model::Accepted{};
}

}  // namespace flows
