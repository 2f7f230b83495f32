#include <set>

#include "gateway/flows/handle.h"

namespace flows {
namespace {

[[noreturn]] void unsupported(const std::string& kind) {
    throw base::Fault(base::FaultCode::unsupported, kind + " is not supported here.");
}

using Options = std::vector<std::pair<std::string, std::string>>;

// cXML Reference Guide, ProfileResponse: how a punchout may be proven without a network between.
Options punchoutOptions(const Context& context, const std::string& url) {
    Options options{{"operationAllowed", "create edit inspect source"},
                    {"Direct.URL", url},
                    {"Direct.AuthenticationMethod.CredentialMac", "Yes"}};
    const bool seesCertificates = !context.settings.trustedProxies.empty();
    options.emplace_back("Direct.AuthenticationMethod.Certificate",
                         seesCertificates ? "Yes" : "No");
    return options;
}

}  // namespace

// What this installation does, no more and no less.
model::Answer handle(Work& work, const model::ProfileRequest&) {
    const auto url = work.context.settings.publicUrl + "/cxml";
    model::Capabilities all{base::isoWithOffset(work.now), {}};
    all.transactions = {
        {"ProfileRequest", url, {}},
        {"PunchOutSetupRequest", url, punchoutOptions(work.context, url)},
        {"OrderRequest", url, {{"attachments", "Yes"}, {"changes", "Yes"}}},
    };
    for (const auto* request :
         {"StatusUpdateRequest", "ReceiptRequest", "GetPendingRequest", "DataRequest",
          "QuoteRequest", "PaymentRemittanceRequest", "CopyRequest"})
        all.transactions.push_back({request, url, {}});
    return all;
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
