#include "gateway/web/admin/refused.h"

#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/words.h"

namespace web::admin {

Data::List refusalRows(const Desk& desk, const std::vector<store::Refusal>& refusals) {
    Data::List rows;
    for (const auto& refusal : refusals) {
        Data row;
        row.set("time", moment(refusal.at)).set("reason", refusal.reason);
        row.set("kind", refusal.kind.empty() ? "not recognised" : refusal.kind);
        row.set("protocol", refusal.protocol).set("peer", refusal.peer);
        put(row, "status", refusal.status == 0 ? "" : std::to_string(refusal.status));
        put(row, "partner", refusal.partnerId.empty() ? "" : partnerName(desk, refusal.partnerId));
        row.set("partnerLink", "/partners/" + base::percentEncode(refusal.partnerId));
        put(row, "claimed", refusal.claimed);
        put(row, "body", refusal.body);
        put(row, "message",
            refusal.messageId.empty() ? "" : "/messages/" + base::percentEncode(refusal.messageId));
        rows.push_back(std::move(row));
    }
    return rows;
}

base::Wire refused(const Desk& desk) {
    const auto partner = desk.said("partner");
    const auto found = desk.context().store.read([&](store::ReadTx& tx) {
        return partner.empty() ? store::recentRefusals(tx, store::kMostRefusalsOfPartner)
                               : store::recentRefusals(tx, partner, store::kMostRefusalsOfPartner);
    });
    Data data;
    data.set("none", found.empty()).set("refusals", refusalRows(desk, found));
    data.set("ofPartner", store::kMostRefusalsOfPartner).set("most", store::kMostRefusals);
    put(data, "partner", partner.empty() ? "" : partnerName(desk, partner));
    return show(desk, "refused", "Refused at the door", std::move(data));
}

}  // namespace web::admin
