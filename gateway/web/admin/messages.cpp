#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

Choices stateChoices() {
    using enum store::MessageState;
    Choices all{{"", "Any state"}};
    for (const auto state : {accepted, declined, refused, parked, due, delivered, dead}) {
        const std::string name(store::name(state));
        all.emplace_back(name, name);
    }
    return all;
}

Choices kindChoices(const std::string& asked) {
    Choices all{{"", "Any kind"}};
    for (const auto* kind :
         {"PunchOutSetupRequest", "PunchOutOrderMessage", "OrderRequest", "ConfirmationRequest",
          "ShipNoticeRequest", "ReceiptRequest", "InvoiceDetailRequest", "PaymentRemittanceRequest",
          "StatusUpdateRequest", "QuoteRequest", "QuoteMessage", "CatalogUploadRequest",
          "GetPendingRequest", "DataRequest", "CopyRequest", "ProfileRequest", "Response"})
        all.emplace_back(kind, kind);
    const auto known =
        std::ranges::any_of(all, [&](const auto& one) { return one.first == asked; });
    if (!known) all.emplace_back(asked, asked);
    return all;
}

}  // namespace

base::Wire messages(const Desk& desk) {
    store::MessageFilter filter{desk.said("partner"), desk.said("state"),  desk.said("kind"),
                                desk.said("order"),   desk.said("before"), kRows + 1};
    auto found = desk.context().store.read(
        [&](store::ReadTx& tx) { return store::recentMessages(tx, filter); });
    const bool more = found.size() > kRows;
    if (more) found.resize(kRows);

    const base::Fields asked{{"partner", filter.partnerId},
                             {"state", filter.state},
                             {"kind", filter.kind},
                             {"order", filter.orderId}};
    auto older = asked;
    if (more) older.emplace_back("before", found.back().id);
    Data data;
    data.set("messages", messageRows(desk, found)).set("none", found.empty());
    data.set("filtered", !address("", asked).empty());
    data.set("partners", choices(partnerChoices(desk), filter.partnerId));
    data.set("states", choices(stateChoices(), filter.state));
    data.set("kinds", choices(kindChoices(filter.kind), filter.kind));
    put(data, "order", filter.orderId);
    put(data, "older", more ? address("/messages", older) : "");
    put(data, "newest", filter.before.empty() ? "" : address("/messages", asked));
    return show(desk, "messages", "Messages", std::move(data));
}

}  // namespace web::admin
