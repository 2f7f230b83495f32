#include "connectors/shop/vendure/find.h"

#include "connectors/shop/vendure/marker.h"

namespace vendure {
namespace {

using nlohmann::json;

constexpr int kPage = 100;

constexpr std::string_view kOrder = R"(query ($id: ID!) {
  order(id: $id) { id code state currencyCode lines { unitPrice productVariant { sku } } } })";

constexpr std::string_view kOrders = R"(query ($options: OrderListOptions) {
  orders(options: $options) { items {
    id code state currencyCode payments { transactionId }
    lines { unitPrice productVariant { sku } }
    history(options: {filter: {type: {eq: "ORDER_NOTE"}}, take: 20}) { items { data } } } } })";

Found foundIn(const json& order) {
    Found found{textOf(order, "id"),
                textOf(order, "code"),
                textOf(order, "state"),
                textOf(order, "currencyCode"),
                {}};
    for (const auto& line : order["lines"])
        found.prices[textOf(line["productVariant"], "sku")] = line["unitPrice"].get<std::int64_t>();
    return found;
}

json ordersWhere(Client& client, const json& filter) {
    const auto data = client.run(
        kOrders,
        {{"options", {{"take", kPage}, {"filter", filter}, {"sort", {{"createdAt", "DESC"}}}}}});
    return resultOf(data, "orders")["items"];
}

template <class Fits>
bool anyPayment(const json& order, const Fits& fits) {
    if (!order["payments"].is_array()) return false;
    for (const auto& payment : order["payments"])
        if (fits(textOf(payment, "transactionId"))) return true;
    return false;
}

bool isNoted(const json& order, const std::string& marker) {
    for (const auto& entry : order["history"]["items"])
        if (textOf(entry["data"], "note") == marker) return true;
    return false;
}

}  // namespace

std::optional<base::Decimal> Found::priceOf(const std::string& sku, int precision) const {
    const auto found = prices.find(sku);
    if (found == prices.end()) return std::nullopt;
    return base::Decimal(found->second, precision);
}

Found orderById(Client& client, const std::string& id) {
    const auto data = client.run(kOrder, {{"id", id}});
    return foundIn(resultOf(data, "order"));
}

std::optional<Found> orderByMarker(Client& client, const std::string& marker) {
    for (const auto& order : ordersWhere(client, {{"transactionId", {{"eq", marker}}}}))
        if (anyPayment(order, [&](const std::string& id) { return id == marker; }))
            return foundIn(order);
    return std::nullopt;
}

std::optional<Found> orderByNumber(Client& client, const std::string& partnerId,
                                   const std::string& number) {
    const auto part = '/' + partnerId + '/' + number;
    const auto isIt = [&](const std::string& id) {
        const auto marker = Marker::of(id);
        return marker && marker->partnerId == partnerId && marker->number == number;
    };
    for (const auto& order : ordersWhere(client, {{"transactionId", {{"contains", part}}}}))
        if (anyPayment(order, isIt)) return foundIn(order);
    return std::nullopt;
}

std::vector<Found> unfinished(Client& client, const std::string& marker) {
    std::vector<Found> all;
    for (const auto& order :
         ordersWhere(client, {{"state", {{"in", json{"Draft", "ArrangingPayment"}}}}}))
        if (isNoted(order, marker)) all.push_back(foundIn(order));
    return all;
}

std::string customerByEmail(Client& client, const std::string& email) {
    const auto data = client.run(
        R"(query ($options: CustomerListOptions) { customers(options: $options) {
          items { id emailAddress } } })",
        {{"options", {{"take", 1}, {"filter", {{"emailAddress", {{"eq", email}}}}}}}});
    const auto& items = resultOf(data, "customers")["items"];
    return items.empty() ? std::string() : textOf(items.front(), "id");
}

int precisionOf(Client& client) {
    const auto data = client.run(
        "query { globalSettings { serverConfig { moneyStrategyPrecision } } }", json::object());
    return resultOf(data, "globalSettings")["serverConfig"]["moneyStrategyPrecision"].get<int>();
}

}  // namespace vendure
