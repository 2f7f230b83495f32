#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/reconcile.h"
#include "gateway/store/alerts.h"
#include "gateway/store/place_figures.h"
#include "gateway/store/places.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

constexpr int kAlerts = 20;
constexpr std::size_t kFindings = 100;

// In a word, and what it means.
struct Condition {
    const char* state;
    std::string text;
};

std::string failingSince(const store::Place& place) {
    const auto since = place.failingSince ? place.failingSince : place.lastFailureAt;
    return since ? moment(*since) : "now";
}

Condition conditionOf(const Desk& desk, const store::PlaceFigures& figures,
                      const store::Place* place) {
    const auto now = desk.context().clock.now();
    if (!flows::serviceOf(desk.context(), figures.place))
        return {"dead", "nobody serves it: it does not exist or is switched off"};
    if (place && place->openUntil)
        return {"refused",
                "failing since " + failingSince(*place) + ": not reachable, tried again " +
                    (*place->openUntil > now ? "at " + moment(*place->openUntil) : "now")};
    if (place && place->failingSince) return {"refused", "failing since " + failingSince(*place)};
    if (figures.oldest && now - *figures.oldest >= desk.context().settings.alertAfter)
        return {"late", "late"};
    return {"delivered", "working"};
}

Data placeRow(const Desk& desk, const store::PlaceFigures& figures, const store::Place* place,
              std::int64_t most) {
    const auto condition = conditionOf(desk, figures, place);
    Data row;
    row.set("label", placeLabel(desk, figures.place));
    row.set("link", address("/messages", {{"place", figures.place}}));
    row.set("state", condition.state).set("condition", condition.text);
    row.set("waiting", std::to_string(figures.waiting)).set("most", std::to_string(most));
    row.set("lastHour", std::to_string(figures.lastHour));
    put(row, "oldest", figures.oldest ? age(desk.context().clock.now() - *figures.oldest) : "");
    put(row, "lastSuccess", place && place->lastSuccessAt ? moment(*place->lastSuccessAt) : "");
    // What was before it worked again is history.
    const bool fails = place && place->failingSince;
    put(row, "lastFailure", fails ? base::cutCharacters(place->lastFailure, 160) : "");
    put(row, "failedAt", fails && place->lastFailureAt ? moment(*place->lastFailureAt) : "");
    put(row, "dead", figures.dead > 0 ? std::to_string(figures.dead) : "");
    put(row, "unknown", figures.unknown > 0 ? std::to_string(figures.unknown) : "");
    row.set("deadLink", address("/messages", {{"place", figures.place}, {"state", "dead"}}));
    row.set("unknownLink", address("/messages", {{"place", figures.place}, {"state", "unknown"}}));
    return row;
}

Data::List placeRows(const Desk& desk) {
    const auto now = desk.context().clock.now();
    const auto [figures, places] = desk.context().store.read([&](store::ReadTx& tx) {
        return std::pair(store::placeFigures(tx, now), store::allPlaces(tx));
    });
    std::int64_t most = 1;
    for (const auto& one : figures) most = std::max(most, one.waiting);
    Data::List rows;
    for (const auto& one : figures) {
        const auto place = std::ranges::find(places, one.place, &store::Place::id);
        rows.push_back(placeRow(desk, one, place == places.end() ? nullptr : &*place, most));
    }
    return rows;
}

Data::List alertRows(const Desk& desk) {
    Data::List rows;
    for (const auto& one : desk.context().store.read(
             [](store::ReadTx& tx) { return store::recentAlerts(tx, kAlerts); })) {
        Data row;
        row.set("time", moment(one.at)).set("text", one.text);
        put(row, "again", one.again > 0 ? std::to_string(one.again) : "");
        put(row, "failure", one.failure);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string linkOf(const flows::Finding& finding) {
    if (finding.kind.starts_with("order."))
        return "/orders/" + base::percentEncode(finding.subject);
    if (finding.kind.starts_with("message."))
        return "/messages/" + base::percentEncode(finding.subject);
    if (finding.kind == "obligation.late") return "/obligations";
    return address("/messages", {{"place", finding.subject}});
}

void addComparison(Data& data, const std::optional<flows::Reconciliation>& last) {
    Data::List rows;
    if (last)
        for (const auto& one : last->findings) {
            if (rows.size() == kFindings) break;
            Data row;
            row.set("text", one.text).set("link", linkOf(one));
            row.set("state", one.mended ? "delivered" : "late");
            row.set("word", one.mended ? "mended" : "look");
            rows.push_back(std::move(row));
        }
    put(data, "comparedAt", last ? moment(last->at) : "");
    data.set("agree", last && rows.empty()).set("findings", std::move(rows));
}

}  // namespace

base::Wire deliveries(const Desk& desk) {
    Data data;
    auto rows = placeRows(desk);
    auto alerts = alertRows(desk);
    data.set("none", rows.empty());
    data.set("places", std::move(rows));
    data.set("calm", alerts.empty());
    data.set("alerts", std::move(alerts));
    addComparison(data, flows::lastReconciliation(desk.context()));
    return show(desk, "deliveries", "Deliveries", std::move(data));
}

base::Wire compareNow(const Desk& desk) {
    flows::reconcile(desk.context());
    return seeOther("/deliveries?done=compared#comparison");
}

}  // namespace web::admin
