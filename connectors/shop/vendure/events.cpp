// orders of ours that are open or changed lately -> their histories -> events behind the cursor, in
// the order they happened -> documents
#include "connectors/shop/vendure/events.h"

#include <algorithm>

#include "connectors/shop/vendure/documents.h"
#include "gateway/base/fault.h"

namespace vendure {
namespace {

using nlohmann::json;

constexpr int kPage = 100;
constexpr base::Minutes kOverlap{1};

constexpr std::string_view kOrders = R"(query ($options: OrderListOptions) {
  orders(options: $options) { totalItems items {
    id code state currencyCode
    payments { transactionId metadata }
    fulfillments { id method trackingCode lines { quantity orderLine { productVariant { sku } } } }
    history(options: {take: 500, sort: {createdAt: ASC}, filter: {type: {in: [
      "ORDER_STATE_TRANSITION", "ORDER_FULFILLMENT_TRANSITION"]}}}) {
      items { id createdAt type data } } } } })";

/// Where the reader has got to.
struct Mark {
    std::string time;  ///< ISO 8601, in the one form this API writes
    std::string id;

    static Mark of(std::string_view cursor) {
        const auto gap = cursor.find(' ');
        if (gap == std::string_view::npos) return {};
        return {std::string(cursor.substr(0, gap)), std::string(cursor.substr(gap + 1))};
    }
    std::string str() const { return time + ' ' + id; }

    // Ids grow: a longer number is a later one.
    friend bool operator<(const Mark& a, const Mark& b) {
        if (a.time != b.time) return a.time < b.time;
        if (a.id.size() != b.id.size()) return a.id.size() < b.id.size();
        return a.id < b.id;
    }
};

json filterFor(const Mark& since) {
    const json open{{"state",
                     {{"in", json{"PaymentAuthorized", "PaymentSettled", "PartiallyShipped",
                                  "Shipped", "PartiallyDelivered"}}}}};
    json either = json::array({open});
    const auto last = base::parseIso(since.time);
    if (last)
        either.push_back({{"updatedAt", {{"after", base::iso(*last - kOverlap)}}}});
    else
        either.push_back({{"state", {{"in", json{"Delivered", "Cancelled"}}}}});
    return {{"transactionId", {{"contains", std::string(kMarkerStart)}}},
            {"_or", std::move(either)}};
}

json allOrders(Client& client, const Mark& since) {
    json all = json::array();
    for (int skip = 0;; skip += kPage) {
        const auto data = client.run(kOrders, {{"options",
                                                {{"take", kPage},
                                                 {"skip", skip},
                                                 {"sort", {{"id", "ASC"}}},
                                                 {"filter", filterFor(since)}}}});
        const auto& page = resultOf(data, "orders");
        for (const auto& order : page["items"]) all.push_back(order);
        if (page["items"].size() < static_cast<std::size_t>(kPage)) return all;
    }
}

struct Event {
    Mark mark;
    base::Time at;
    const json* order;
    const json* entry;

    friend bool operator<(const Event& a, const Event& b) { return a.mark < b.mark; }
};

std::vector<Event> eventsIn(const json& orders, const Mark& since, base::Time until) {
    std::vector<Event> events;
    for (const auto& order : orders)
        for (const auto& entry : order["history"]["items"]) {
            const auto time = textOf(entry, "createdAt");
            const auto at = base::parseIso(time);
            Mark mark{time, textOf(entry, "id")};
            if (at && *at <= until && since < mark)
                events.push_back({std::move(mark), *at, &order, &entry});
        }
    std::ranges::sort(events, std::less<>{});
    return events;
}

}  // namespace

connectors::Batch eventsSince(Client& client, std::string_view cursor, std::size_t limit,
                              base::Time now, const Reading& reading) {
    const auto since = Mark::of(cursor);
    const auto orders = allOrders(client, since);
    connectors::Batch batch;
    batch.cursor = cursor;
    for (const auto& event : eventsIn(orders, since, now - reading.settle)) {
        if (batch.documents.size() == limit) break;
        if (auto document = documentOf(*event.order, *event.entry, event.at, reading.daysOnTheWay))
            batch.documents.push_back(std::move(*document));
        batch.cursor = event.mark.str();
    }
    return batch;
}

}  // namespace vendure
