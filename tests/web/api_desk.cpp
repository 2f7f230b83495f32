#include "tests/web/api_desk.h"

#include <memory>

#include "gateway/flows/api_keys.h"
#include "gateway/flows/partners.h"
#include "gateway/store/partners.h"
#include "gateway/web/routes.h"
#include "tests/support/shop_world.h"

namespace support {
namespace {

class Taking final : public connectors::Connector {
public:
    std::string_view name() const override { return "taking"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment&, const model::Document&) override {
        return {.outcome = model::Outcome::accepted};
    }
};

std::set<std::string, std::less<>> everything(bool forPartner) {
    std::set<std::string, std::less<>> scopes;
    for (const auto& scope : flows::apiScopes())
        if (!forPartner || scope.name != "catalogue:write") scopes.emplace(scope.name);
    return scopes;
}

}  // namespace

ApiDesk::ApiDesk() {
    context().backOffices.put({{.id = "erp", .connector = "taking"}, std::make_shared<Taking>()});
    store().write([&](store::Tx& tx) {
        auto partner = store::findPartner(tx, "acme")->partner;
        partner.connector = "erp";
        store::savePartner(tx, partner, clock().now());
        partner.id = "other";
        partner.name = "Other Works";
        partner.from = {{"DUNS", "999999999"}};
        partner.sender = partner.from;
        store::savePartner(tx, partner, clock().now());
    });
    context().partners.refresh();
    key_ = key();
}

std::string ApiDesk::key(std::set<std::string, std::less<>> scopes, std::string partner,
                         std::string backOffice, int perMinute) {
    if (scopes.empty()) scopes = everything(!partner.empty());
    return flows::makeApiKey(context(),
                             {.name = "test",
                              .scopes = std::move(scopes),
                              .partnerId = std::move(partner),
                              .backOffice = std::move(backOffice),
                              .perMinute = perMinute},
                             "test")
        .key;
}

base::Wire ApiDesk::send(const std::string& method, const std::string& target,
                         const std::string& key, const std::string& body, const Headers& headers) {
    base::Wire wire;
    wire.method = method;
    wire.target = target;
    wire.body = body;
    for (const auto& [name, value] : headers) wire.with(name, value);
    if (!key.empty()) wire.with("Authorization", "Bearer " + key);
    if (!body.empty() && wire.header("Content-Type").empty())
        wire.with("Content-Type",
                  method == "PATCH" ? "application/merge-patch+json" : "application/json");
    return web::servePublic(context(), wire);
}

void ApiDesk::addOrder(const std::string& id, const std::string& partner,
                       const std::string& number) {
    store::StoredOrder stored;
    stored.id = id;
    stored.partnerId = partner;
    stored.messageId = "msg_of_" + id;
    stored.payloadId = id + "@buyer.example";
    stored.order.number = number;
    stored.order.date = "2026-03-01T09:00:00+00:00";
    stored.order.total = {base::Decimal::of("37.50"), "USD"};
    stored.order.items = {requisitionLine("HB-8", "2"), requisitionLine("GL-1", "1")};
    for (int line = 0; line < 2; ++line) stored.order.items[line].lineNumber = line + 1;
    stored.createdAt = stored.changedAt = clock().now();
    store().write([&](store::Tx& tx) { store::insertOrder(tx, stored); });
}

void ApiDesk::addDeadMessage(const std::string& id, const std::string& orderId,
                             const std::string& partner) {
    store::Message message;
    message.id = id;
    message.direction = store::Direction::out;
    message.state = store::MessageState::dead;
    message.protocol = "connector";
    message.destination = "erp";
    message.partnerId = partner;
    message.kind = "OrderRequest";
    message.orderId = orderId;
    message.note = "it said no";
    office_.addMessage(message);
}

nlohmann::json parsed(const base::Wire& wire) {
    return nlohmann::json::parse(wire.body);
}

std::string refusal(const base::Wire& wire) {
    const auto json = nlohmann::json::parse(wire.body, nullptr, false);
    if (wire.header("Content-Type") != "application/problem+json" || !json.is_object() ||
        json.value("status", 0) != wire.status || json.value("title", "").empty() ||
        json.value("detail", "").empty() || json.value("type", "") != "about:blank")
        return "not a problem: " + std::to_string(wire.status) + ' ' + wire.body;
    auto text = std::to_string(wire.status) + ' ' + json.value("code", "?");
    for (const auto& error : json.value("errors", nlohmann::json::array()))
        text += "\n  " +
                error.value("pointer", error.value("parameter", error.value("position", "?"))) +
                ": " + error.value("detail", "?");
    return text;
}

std::string column(const base::Wire& page, const char* name) {
    std::string text;
    const auto json = parsed(page);
    for (const auto& item : json.at("items"))
        text += (text.empty() ? "" : " ") + item.value(name, std::string("-"));
    return text;
}

}  // namespace support
