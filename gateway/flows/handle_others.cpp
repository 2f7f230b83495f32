#include "gateway/flows/handle.h"

namespace flows {
namespace {

[[noreturn]] void unsupported(const std::string& kind) {
    throw base::Fault(base::FaultCode::unsupported, kind + " is not supported here.");
}

}  // namespace

model::Answer handle(Work& work, const model::ProfileRequest&) {
    const auto url = work.context.settings.publicUrl + "/cxml";
    return model::Profile{
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
model::Answer handle(Work&, const model::Other& other) {
    unsupported(other.kind);
}

}  // namespace flows
