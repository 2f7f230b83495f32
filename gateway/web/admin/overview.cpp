#include "gateway/flows/partner_lacks.h"
#include "gateway/store/places.h"
#include "gateway/store/refusals.h"
#include "gateway/store/standing.h"
#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

constexpr int kRecent = 8;
constexpr base::Milliseconds kDay = std::chrono::hours(24);
constexpr base::Minutes kLate{15};  // a healthy message waits for seconds

Data attention(std::string text, std::string link, std::string action) {
    Data row;
    row.set("text", std::move(text)).set("link", std::move(link));
    row.set("action", std::move(action));
    return row;
}

void addPartners(Data::List& rows, const flows::Partners& partners) {
    for (const auto& [id, known] : partners.byId)
        for (const auto& lack : flows::lacks(known))
            rows.push_back(attention(known.partner.name + ": " + lack.what,
                                     "/partners/" + id + '#' + lack.where, "Set it"));
}

void addFailing(Data::List& rows, const Desk& desk) {
    const auto now = desk.context().clock.now();
    for (const auto& place :
         desk.context().store.read([](store::ReadTx& tx) { return store::allPlaces(tx); }))
        if (place.failingSince && now - *place.failingSince >= kLate)
            rows.push_back(attention(
                placeLabel(desk, place.id) + " is failing since " + moment(*place.failingSince),
                "/deliveries", "Look at the deliveries"));
}

void addRefused(Data::List& rows, std::int64_t refused) {
    if (refused == 0) return;
    const bool full = refused >= store::kMostRefusals;
    rows.push_back(attention((full ? "At least " : "") +
                                 counted(refused, "request was", "requests were") +
                                 " refused at the door within the last day",
                             "/refused", "Look who and why"));
}

Data::List whatNeedsAttention(const Desk& desk, const store::Standing& standing,
                              std::int64_t refused) {
    Data::List rows;
    if (standing.heldOrders > 0)
        rows.push_back(attention(
            counted(standing.heldOrders, "order waits", "orders wait") + " for a decision",
            "/orders?state=held", "Look at held orders"));
    if (standing.owed > 0)
        rows.push_back(attention(counted(standing.owed, "answer is", "answers are") +
                                     " owed to buyers who were told that more follows",
                                 "/obligations", "Look at what is owed"));
    if (standing.keptBack > 0)
        rows.push_back(attention(counted(standing.keptBack, "document has", "documents have") +
                                     " no way to the buyer, or may not leave",
                                 "/obligations", "Look at what is missing"));
    if (const auto dead = standing.deadMessages - standing.keptBack; dead > 0)
        rows.push_back(attention(counted(dead, "message was", "messages were") + " given up",
                                 "/messages?state=dead", "Look at what was given up"));
    if (standing.oldestDue) {
        const auto waited = desk.context().clock.now() - *standing.oldestDue;
        if (waited >= kLate)
            rows.push_back(attention("The oldest undelivered message has waited for " + age(waited),
                                     "/deliveries", "Look at the deliveries"));
    }
    addFailing(rows, desk);
    addRefused(rows, refused);
    addPartners(rows, *desk.context().partners.current());
    return rows;
}

Data fact(std::string_view one, std::string_view many, std::int64_t number, std::string link) {
    Data row;
    row.set("number", std::to_string(number));
    row.set("name", std::string(number == 1 ? one : many));
    put(row, "link", std::move(link));
    return row;
}

}  // namespace

base::Wire overview(const Desk& desk) {
    const auto standing =
        desk.context().store.read([](store::ReadTx& tx) { return store::standing(tx); });
    const auto recent = desk.context().store.read([](store::ReadTx& tx) {
        store::OrderFilter filter;
        filter.limit = kRecent;
        return store::recentOrders(tx, filter);
    });
    const auto since = desk.context().clock.now() - kDay;
    const auto refused = desk.context().store.read(
        [&](store::ReadTx& tx) { return store::refusalsSince(tx, since); });
    auto attention = whatNeedsAttention(desk, standing, refused);
    Data data;
    data.set("needed", !attention.empty());
    data.set("attention", std::move(attention));
    data.set("facts", Data::List{fact("partner", "partners", standing.partners, "/partners"),
                                 fact("order", "orders", standing.orders, "/orders"),
                                 fact("message", "messages", standing.messages, "/messages"),
                                 fact("waiting message", "waiting messages", standing.dueMessages,
                                      "/messages?state=due"),
                                 fact("product", "products", standing.products, "/goods")});
    data.set("orders", orderRows(desk, recent)).set("noOrders", recent.empty());
    data.set("noPartner", standing.partners == 0);
    return show(desk, "overview", "Overview", std::move(data));
}

}  // namespace web::admin
