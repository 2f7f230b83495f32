#include "gateway/web/api/routes.h"

#include <algorithm>
#include <array>

#include "gateway/web/api/handlers.h"

namespace web::api {
namespace {

using In = Parameter::In;

constexpr auto kOrderStates = std::to_array<std::string_view>(
    {"accepted", "held", "refused", "sent", "confirmed", "rejected", "replaced", "cancelled"});
constexpr auto kMessageStates =
    std::to_array<std::string_view>({"accepted", "declined", "refused", "parked", "due",
                                     "delivered", "unknown", "dead", "dropped"});

constexpr Parameter kLimit{
    .name = "limit", .about = "How many at most; 50 when not given.", .least = 1, .most = 200};
constexpr Parameter kCursor{.name = "cursor",
                            .about = "Where to go on: `next` of the page before."};
constexpr Parameter kPartner{.name = "partner", .about = "Of this trading partner, by our id."};
constexpr Parameter kIfNoneMatch{.name = "If-None-Match",
                                 .in = In::header,
                                 .about = "The ETag you have: 304 when it is still that."};
constexpr Parameter kOnce{
    .name = "Idempotency-Key",
    .in = In::header,
    .about =
        "A name of your own for this request, 1 to 255 visible ASCII characters. The same "
        "request under the same name is answered with the same bytes, for 30 days, and done "
        "once; another request under it is refused (422)."};

constexpr Parameter inPath(std::string_view name, std::string_view about) {
    return {.name = name, .in = In::path, .about = about, .needed = true};
}
constexpr Parameter kOrderId = inPath("id", "Our id of the order: ord_…");
constexpr Parameter kPartnerId = inPath("id", "Our id of the trading partner.");
constexpr Parameter kMessageId = inPath("id", "The message's id: msg_…");

constexpr std::array kOrders{
    kPartner,
    Parameter{.name = "number", .about = "The buyer's order number, exactly."},
    Parameter{.name = "state", .about = "In this state.", .words = kOrderStates},
    kLimit,
    kCursor,
    kIfNoneMatch};
constexpr std::array kOrder{kOrderId, kIfNoneMatch};
constexpr std::array kMessages{
    kPartner,
    Parameter{.name = "state", .about = "In this state.", .words = kMessageStates},
    Parameter{.name = "kind", .about = "Of this kind: OrderRequest, ConfirmationRequest …"},
    Parameter{.name = "order", .about = "About this order, by our id."},
    kLimit,
    kCursor,
    kIfNoneMatch};
constexpr std::array kMessage{kMessageId, kIfNoneMatch};
constexpr std::array kReplay{kMessageId, kOnce};
constexpr std::array kPartners{kLimit, kCursor, kIfNoneMatch};
constexpr std::array kOnePartner{kPartnerId, kIfNoneMatch};

constexpr auto kOperations = std::to_array<Operation>({
    {"GET", "/api/v1/orders", "listOrders", "Orders", "Orders, newest first", "orders:read",
     kOrders, "", "OrderSummary", true, listOrders},
    {"GET", "/api/v1/orders/{id}", "getOrder", "Orders",
     "An order with its lines and everything that was said about it", "orders:read", kOrder, "",
     "StoredOrder", false, getOrder},
    {"GET", "/api/v1/partners", "listPartners", "Partners", "Trading partners, by id",
     "partners:read", kPartners, "", "Partner", true, listPartners},
    {"GET", "/api/v1/partners/{id}", "getPartner", "Partners", "A trading partner", "partners:read",
     kOnePartner, "", "Partner", false, getPartner},
    {"GET", "/api/v1/messages", "listMessages", "Messages", "The message log, newest first",
     "messages:read", kMessages, "", "MessageSummary", true, listMessages},
    {"GET", "/api/v1/messages/{id}", "getMessage", "Messages",
     "A message with every attempt to deliver it", "messages:read", kMessage, "", "Message", false,
     getMessage},
    {"POST", "/api/v1/messages/{id}/replay", "replayMessage", "Messages",
     "Sends a dead, delivered or unknown message again, under the same id", "messages:write",
     kReplay, "", "MessageSummary", false, replayMessage},
});

bool hasParameter(const Operation& operation, In in, std::string_view name) {
    return std::ranges::any_of(operation.parameters, [&](const auto& one) {
        return one.in == in && (name.empty() || one.name == name);
    });
}

}  // namespace

std::span<const Operation> operations() {
    return kOperations;
}

std::string_view bodyType(const Operation& operation) {
    return operation.method == "PATCH" ? "application/merge-patch+json" : "application/json";
}

std::vector<int> successes(const Operation& operation) {
    if (operation.method == "POST" && !operation.body.empty()) return {200, 201};
    if (operation.method == "PUT") return {200, 201};
    return {200};
}

std::vector<int> refusals(const Operation& operation) {
    std::vector<int> all;
    const auto add = [&](bool applies, std::initializer_list<int> statuses) {
        if (applies) all.insert(all.end(), statuses);
    };
    add(!operation.parameters.empty() || !operation.body.empty(), {400});
    add(!operation.scope.empty(), {401, 403, 429, 500, 503});
    add(hasParameter(operation, In::path, ""), {404});
    add(operation.id == "replayMessage", {409});
    add(hasParameter(operation, In::header, "If-Match"), {412});
    add(!operation.body.empty(), {413, 415});
    add(!operation.body.empty() || hasParameter(operation, In::header, "Idempotency-Key"), {422});
    std::ranges::sort(all);
    return all;
}

}  // namespace web::api
