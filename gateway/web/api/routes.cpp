#include "gateway/web/api/routes.h"

#include <algorithm>
#include <array>

#include "gateway/web/api/browse.h"
#include "gateway/web/api/handlers.h"
#include "gateway/web/api/openapi.h"

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
constexpr Parameter kSku = inPath("sku", "The product's number.");
constexpr Parameter kPriceList = inPath("priceList", "The price list's name.");
constexpr Parameter kIfMatch{.name = "If-Match",
                             .in = In::header,
                             .about = "The ETag it must still have (412 when it has another)."};
constexpr Parameter kOnlyNew{
    .name = "If-None-Match", .in = In::header, .about = "`*`: only when there is none yet (412)."};
constexpr Parameter kMessageId = inPath("id", "The message's id: msg_…");

constexpr std::array kOrders{
    kPartner,
    Parameter{.name = "number", .about = "The buyer's order number, exactly."},
    Parameter{.name = "state", .about = "In this state.", .words = kOrderStates},
    kLimit,
    kCursor,
    kIfNoneMatch};
constexpr std::array kOrder{kOrderId, kIfNoneMatch};
constexpr std::array kDocument{
    Parameter{.name = "backOffice",
              .about = "Which back office says so. A key made for one speaks for it; any other has "
                       "to name it."},
    kOnce};
constexpr std::array kProducts{kLimit, kCursor, kIfNoneMatch};
constexpr std::array kProduct{kSku, kIfNoneMatch};
constexpr std::array kChangedProduct{kSku, kIfMatch};
constexpr std::array kPutProduct{kSku, kIfMatch, kOnlyNew};
constexpr std::array kMany{kOnce};
constexpr std::array kPrices{Parameter{.name = "priceList", .about = "In this price list."},
                             Parameter{.name = "sku", .about = "Of this product."}, kLimit, kCursor,
                             kIfNoneMatch};
constexpr std::array kPrice{kPriceList, kSku, kIfNoneMatch};
constexpr std::array kRemovedPrice{kPriceList, kSku, kIfMatch};
constexpr std::array kPutPrice{kPriceList, kSku, kIfMatch, kOnlyNew};
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

constexpr std::array kDescription{kIfNoneMatch};
constexpr std::array<Parameter, 0> kNone{};

constexpr auto kOperations = std::to_array<Operation>({
    {"GET", "/api/v1/orders", "listOrders", "Orders", "Orders, newest first", "orders:read",
     kOrders, "", "OrderSummary", true, false, listOrders},
    {"GET", "/api/v1/orders/{id}", "getOrder", "Orders",
     "An order with its lines and everything that was said about it", "orders:read", kOrder, "",
     "StoredOrder", false, false, getOrder},
    {"POST", "/api/v1/confirmations", "sendConfirmation", "Documents",
     "Tells the buyer what the supplier says to an order", "documents:write", kDocument,
     "Confirmation", "Taken", false, true, postConfirmation},
    {"POST", "/api/v1/ship-notices", "sendShipNotice", "Documents", "Tells the buyer what has left",
     "documents:write", kDocument, "ShipNotice", "Taken", false, true, postShipNotice},
    {"POST", "/api/v1/invoices", "sendInvoice", "Documents",
     "Sends the buyer an invoice or a credit memo", "documents:write", kDocument, "Invoice",
     "Taken", false, true, postInvoice},
    {"GET", "/api/v1/products", "listProducts", "Catalogue", "Products, by number",
     "catalogue:read", kProducts, "", "Product", true, false, listProducts},
    {"GET", "/api/v1/products/{sku}", "getProduct", "Catalogue", "A product", "catalogue:read",
     kProduct, "", "Product", false, false, getProduct},
    {"PUT", "/api/v1/products/{sku}", "putProduct", "Catalogue",
     "Makes a product or replaces it whole; how much there is stays when it is not said",
     "catalogue:write", kPutProduct, "Product", "Product", false, true, putProduct},
    {"PATCH", "/api/v1/products/{sku}", "patchProduct", "Catalogue",
     "Changes what is named of a product", "catalogue:write", kChangedProduct, "Product", "Product",
     false, false, patchProduct},
    {"DELETE", "/api/v1/products/{sku}", "removeProduct", "Catalogue",
     "Takes a product out, with its prices; orders and offers keep what they say of it",
     "catalogue:write", kChangedProduct, "", "Changed", false, false, deleteProduct},
    {"POST", "/api/v1/products", "sendProducts", "Catalogue",
     "Makes or replaces up to 1000 products, all or none", "catalogue:write", kMany, "Products",
     "Changed", false, false, postProducts},
    {"GET", "/api/v1/prices", "listPrices", "Catalogue",
     "Prices, by product, price list, currency and quantity", "catalogue:read", kPrices, "",
     "Price", true, false, listPrices},
    {"GET", "/api/v1/prices/{priceList}/{sku}", "getPrice", "Catalogue",
     "A product's price in a price list, with its steps", "catalogue:read", kPrice, "",
     "PriceSteps", false, false, getPrice},
    {"PUT", "/api/v1/prices/{priceList}/{sku}", "putPrice", "Catalogue",
     "Replaces a product's price in a price list, all its steps", "catalogue:write", kPutPrice,
     "PriceSteps", "PriceSteps", false, true, putPrice},
    {"DELETE", "/api/v1/prices/{priceList}/{sku}", "removePrice", "Catalogue",
     "Takes a product's price out of a price list, with all its steps", "catalogue:write",
     kRemovedPrice, "", "Changed", false, false, deletePrice},
    {"POST", "/api/v1/prices", "sendPrices", "Catalogue",
     "Sets up to 1000 prices, all or none; steps not named stay", "catalogue:write", kMany,
     "Prices", "Changed", false, false, postPrices},
    {"GET", "/api/v1/stock", "listStock", "Catalogue", "How much there is of each product",
     "catalogue:read", kProducts, "", "Stock", true, false, listStock},
    {"GET", "/api/v1/stock/{sku}", "getStock", "Catalogue", "How much there is of a product",
     "catalogue:read", kProduct, "", "Stock", false, false, getStock},
    {"PUT", "/api/v1/stock/{sku}", "putStock", "Catalogue", "Sets how much there is of a product",
     "catalogue:write", kChangedProduct, "Stock", "Stock", false, false, putStock},
    {"DELETE", "/api/v1/stock/{sku}", "forgetStock", "Catalogue",
     "How much there is of a product is not known any more, which is not zero", "catalogue:write",
     kChangedProduct, "", "Changed", false, false, deleteStock},
    {"POST", "/api/v1/stock", "sendStock", "Catalogue",
     "Sets how much there is of up to 1000 products, all or none", "catalogue:write", kMany,
     "StockRows", "Changed", false, false, postStock},
    {"GET", "/api/v1/partners", "listPartners", "Partners", "Trading partners, by id",
     "partners:read", kPartners, "", "Partner", true, false, listPartners},
    {"GET", "/api/v1/partners/{id}", "getPartner", "Partners", "A trading partner", "partners:read",
     kOnePartner, "", "Partner", false, false, getPartner},
    {"GET", "/api/v1/messages", "listMessages", "Messages", "The message log, newest first",
     "messages:read", kMessages, "", "MessageSummary", true, false, listMessages},
    {"GET", "/api/v1/messages/{id}", "getMessage", "Messages",
     "A message with every attempt to deliver it", "messages:read", kMessage, "", "Message", false,
     false, getMessage},
    {"POST", "/api/v1/messages/{id}/replay", "replayMessage", "Messages",
     "Sends a dead, delivered or unknown message again, under the same id", "messages:write",
     kReplay, "", "MessageSummary", false, false, replayMessage},
    {"GET", "/api/v1/openapi.json", "getOpenapi", "This interface", "All of it as OpenAPI 3.1", "",
     kDescription, "", "Openapi", false, false, getOpenapi},
    {"GET", "/api/v1/", "browse", "This interface", "This page", "", kNone, "", "", false, false,
     browse},
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
    if (operation.creates) return {200, 201};
    return {200};
}

std::vector<int> refusals(const Operation& operation) {
    std::vector<int> all{400};  // of parameters nobody knows at least
    const auto add = [&](bool applies, std::initializer_list<int> statuses) {
        if (applies) all.insert(all.end(), statuses);
    };
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
