#include <charconv>

#include "gateway/flows/replay.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

Choices stateChoices() {
    using enum store::MessageState;
    Choices all{{"", "Any state"}};
    for (const auto state :
         {accepted, declined, refused, parked, due, delivered, unknown, dead, dropped}) {
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

Choices placeChoices(const Desk& desk, const std::string& asked) {
    Choices all{{"", "Any destination"}};
    for (const auto& known : desk.context().backOffices.all())
        all.emplace_back(known.office.id, known.office.id);
    const auto partners = desk.context().partners.current();
    for (const auto& [id, known] : partners->byId)
        all.emplace_back("partner/" + id, known.partner.name + " (partner)");
    const auto known =
        std::ranges::any_of(all, [&](const auto& one) { return one.first == asked; });
    if (!known) all.emplace_back(asked, asked);
    return all;
}

Choices sinceChoices() {
    return {{"", "Any time"},
            {"1h", "the last hour"},
            {"24h", "the last 24 hours"},
            {"168h", "the last 7 days"},
            {"720h", "the last 30 days"}};
}

// Hours, as in sinceChoices.
std::optional<base::Time> sinceOf(const Desk& desk, const std::string& asked) {
    int hours = 0;
    const auto read = std::from_chars(asked.data(), asked.data() + asked.size(), hours);
    if (read.ec != std::errc() || hours <= 0 || hours > 24 * 3650) return std::nullopt;
    return desk.context().clock.now() - std::chrono::hours(hours);
}

store::MessageFilter filterOf(const Desk& desk) {
    store::MessageFilter filter{desk.said("partner"), desk.said("state"),  desk.said("kind"),
                                desk.said("order"),   desk.said("before"), kRows + 1};
    filter.place = desk.said("place");
    filter.since = sinceOf(desk, desk.said("since"));
    return filter;
}

base::Fields askedBy(const Desk& desk) {
    base::Fields asked;
    for (const auto* name : {"partner", "state", "kind", "order", "place", "since"})
        asked.emplace_back(name, desk.said(name));
    return asked;
}

bool mayReplayAll(const store::MessageFilter& filter) {
    return filter.orderId.empty() &&
           (filter.state == "dead" ||
            (filter.state == "delivered" && !filter.place.empty() && filter.since));
}

// How many would go again, and the form that does it.
void addReplay(Data& data, const Desk& desk, const store::MessageFilter& filter) {
    data.set("replay", false);
    if (!mayReplayAll(filter)) return;
    const auto counted = flows::replayAll(desk.context(), filter, desk.actor(), true);
    if (counted.sent == 0) return;
    Data replay;
    replay.set("count", counted.sent);
    put(replay, "left", counted.left > 0 ? std::to_string(counted.left) : "");
    Data::List fields;
    for (const auto& [name, value] : askedBy(desk)) {
        if (value.empty()) continue;
        Data field;
        field.set("name", name).set("value", value);
        fields.push_back(std::move(field));
    }
    replay.set("fields", std::move(fields));
    data.set("replay", std::move(replay));
}

}  // namespace

base::Wire messages(const Desk& desk) {
    const auto filter = filterOf(desk);
    auto found = desk.context().store.read(
        [&](store::ReadTx& tx) { return store::recentMessages(tx, filter); });
    const bool more = found.size() > kRows;
    if (more) found.resize(kRows);

    const auto asked = askedBy(desk);
    auto older = asked;
    if (more) older.emplace_back("before", found.back().id);
    Data data;
    data.set("messages", messageRows(desk, found)).set("none", found.empty());
    data.set("filtered", !address("", asked).empty());
    data.set("partners", choices(partnerChoices(desk), filter.partnerId));
    data.set("states", choices(stateChoices(), filter.state));
    data.set("kinds", choices(kindChoices(filter.kind), filter.kind));
    data.set("places", choices(placeChoices(desk, filter.place), filter.place));
    data.set("moments", choices(sinceChoices(), desk.said("since")));
    addReplay(data, desk, filter);
    put(data, "order", filter.orderId);
    put(data, "older", more ? address("/messages", older) : "");
    put(data, "newest", filter.before.empty() ? "" : address("/messages", asked));
    return show(desk, "messages", "Messages", std::move(data));
}

base::Wire replayMessages(const Desk& desk) {
    flows::replayAll(desk.context(), filterOf(desk), desk.actor(), false);
    auto back = askedBy(desk);
    back.emplace_back("done", "all-replayed");
    return seeOther(address("/messages", back));
}

}  // namespace web::admin
