#include "tests/connectors/sap_odata_peer.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <regex>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace sap_world {
namespace {

using nlohmann::json;

const std::string kRoot = "https://s4.example/sap/opu/odata/sap/";
constexpr std::string_view kOrders = "API_SALES_ORDER_SRV";

base::Wire error(int status, const std::string& code, const std::string& text) {
    return base::reply(
        status, "application/json",
        json{{"error", {{"code", code}, {"message", {{"lang", "en"}, {"value", text}}}}}}.dump());
}

base::Wire entities(json list) {
    return base::reply(200, "application/json", json{{"d", {{"results", std::move(list)}}}}.dump());
}

std::string captured(const std::string& text, const char* pattern) {
    std::smatch match;
    return std::regex_search(text, match, std::regex(pattern)) ? match[1].str() : "";
}

std::int64_t millis(const json& entity) {
    const auto* field = entity.contains("LastChangeDate") ? "LastChangeDate" : "LastChangeDateTime";
    return std::stoll(entity[field].get<std::string>().substr(6));
}

std::int64_t millis(const std::string& iso) {
    const auto time = base::parseIso(iso);
    return time ? time->time_since_epoch().count() : 0;
}

bool isBetween(const json& entity, const std::string& filter) {
    const auto from = millis(captured(filter, "LastChangeDateTime ge datetimeoffset'([^']*)'"));
    const auto to = millis(captured(filter, "LastChangeDateTime lt datetimeoffset'([^']*)'"));
    return millis(entity) >= from && millis(entity) < to;
}

bool hasLeft(const json& delivery, const std::string& filter) {
    const auto from = captured(filter, "LastChangeDate ge datetime'([^']*)'");
    BOOST_REQUIRE(!from.empty());
    return filter.find("OverallGoodsMovementStatus eq 'C'") != filter.npos &&
           delivery["OverallGoodsMovementStatus"] == "C" && millis(delivery) >= millis(from + 'Z');
}

bool isPosted(const json& bill, const std::string& filter) {
    const auto category = bill["SDDocumentCategory"].get<std::string>();
    return filter.find("SDDocumentCategory eq '" + category + "'") != filter.npos &&
           filter.find("AccountingPostingStatus eq 'C'") != filter.npos &&
           bill["AccountingPostingStatus"] == "C" && isBetween(bill, filter);
}

base::Wire pageOf(const std::vector<json>& all, const std::function<bool(const json&)>& isWanted,
                  std::size_t top) {
    std::vector<json> found;
    for (const auto& one : all)
        if (isWanted(one)) found.push_back(one);
    std::stable_sort(found.begin(), found.end(),
                     [](const json& a, const json& b) { return millis(a) < millis(b); });
    if (found.size() > top) found.resize(top);
    return entities(found);
}

bool fits(const json& order, const std::string& filter) {
    const auto marker = order.value("PurchaseOrderByShipToParty", "");
    if (const auto id = captured(filter, "PurchaseOrderByShipToParty eq '([^']*)'"); !id.empty())
        return marker == id;
    if (filter.find("SalesOrder eq '") != filter.npos)
        return filter.find("SalesOrder eq '" + order["SalesOrder"].get<std::string>() + "'") !=
               filter.npos;
    return marker.starts_with("ord_") && isBetween(order, filter);
}

std::vector<std::string> partsOf(const std::string& text) {
    return base::split(text, '=');
}

}  // namespace

model::BackOffice odataOffice() {
    model::BackOffice office{.id = "s4", .connector = "sap-odata"};
    office.settings = {{"url", "https://s4.example"},
                       {"client", "100"},
                       {"user", "GATEWAY"},
                       {"salesOrganization", "1010"},
                       {"distributionChannel", "10"},
                       {"division", "00"},
                       {"partners", "acme = 17100001\nbolt = 17100009"},
                       {"materials", "A-100 = TG11"},
                       {"rejectionReason", "10"},
                       {"deliveries", "take"},
                       {"invoices", "take"},
                       {"priceCondition", "PMP0"}};
    office.secrets.emplace("password", base::Secret("s3cret"));
    return office;
}

base::Wire OdataPeer::answer(const std::string& url, const base::Wire& request) {
    const std::lock_guard lock(mutex_);
    if (!url.starts_with(kRoot)) return error(404, "IWFND", "No service found");
    // GATEWAY:s3cret
    if (request.header("Authorization") != "Basic R0FURVdBWTpzM2NyZXQ=")
        return base::reply(401, "text/html", "");
    if (url.find("sap-client=100") == std::string::npos) return base::reply(401, "text/html", "");
    const auto question = url.find('?');
    const auto whole = url.substr(kRoot.size(), question - kRoot.size());
    const auto service = whole.substr(0, whole.find('/'));
    const auto path = whole.substr(std::min(whole.size(), service.size() + 1));
    const auto query = base::parseForm(url.substr(question + 1));
    if (request.method == "GET") {
        const auto top = base::find(query, "$top").value_or("1000");
        if (service != kOrders)
            return readOther(service, base::find(query, "$filter").value_or(""), std::stoul(top));
        auto answer = read(path, base::find(query, "$filter").value_or(""), std::stoul(top));
        if (request.header("x-csrf-token") == "Fetch")
            answer.with("x-csrf-token", token_).with("Set-Cookie", "S=" + token_ + "; path=/");
        return answer;
    }
    if (request.header("x-csrf-token") != token_ || request.header("Cookie") != "S=" + token_)
        return base::reply(403, "text/plain", "CSRF token validation failed")
            .with("x-csrf-token", "Required");
    log_ += request.method + ' ' + path + '\n';
    if (request.method == "PATCH") return patch(path, request);
    return path == "A_SalesOrder" ? create(request.body) : addItem(path, request.body);
}

base::Wire OdataPeer::read(const std::string& path, const std::string& filter, std::size_t top) {
    if (path.empty()) return base::reply(200, "application/json", R"({"d":{"EntitySets":[]}})");
    if (path == "A_SalesOrder") return ordersWhere(filter, top);
    const auto index = indexOf(path);
    if (index >= orders_.size()) return error(404, "SD", "Resource not found");
    return entities(orders_[index]["to_Item"]["results"]);
}

base::Wire OdataPeer::ordersWhere(const std::string& filter, std::size_t top) {
    return pageOf(
        orders_, [&](const json& order) { return fits(order, filter); }, top);
}

base::Wire OdataPeer::readOther(const std::string& service, const std::string& filter,
                                std::size_t top) {
    if (missing.contains(service)) return error(404, "IWFND", "No service found");
    if (service == "API_OUTBOUND_DELIVERY_SRV;v=0002")
        return pageOf(
            deliveries_, [&](const json& one) { return filter.empty() || hasLeft(one, filter); },
            top);
    if (service == "API_BILLING_DOCUMENT_SRV")
        return pageOf(
            bills_, [&](const json& one) { return filter.empty() || isPosted(one, filter); }, top);
    if (service != "API_BUSINESS_PARTNER") return error(404, "IWFND", "No service found");
    json areas = json::array();
    if (customers.contains(captured(filter, "Customer eq '([^']*)'")))
        areas.push_back(
            {{"SalesOrganization", "1010"}, {"DistributionChannel", "10"}, {"Division", "00"}});
    return entities(std::move(areas));
}

json& OdataPeer::deliver(std::size_t order, const std::vector<std::string>& items,
                         const std::string& day) {
    json list = json::array();
    for (const auto& item : items)
        list.push_back({{"ReferenceSDDocument", std::to_string(1000 + order)},
                        {"ReferenceSDDocumentItem", "0000" + partsOf(item)[0]},
                        {"ActualDeliveryQuantity", partsOf(item)[1]},
                        {"DeliveryQuantityUnit", "EA"},
                        {"Material", "TG11"}});
    const auto date = "/Date(" + std::to_string(millis(day + "T00:00:00Z")) + ")/";
    return deliveries_.emplace_back(
        json{{"DeliveryDocument", std::to_string(80000000 + deliveries_.size())},
             {"SDDocumentCategory", "J"},
             {"OverallGoodsMovementStatus", "C"},
             {"LastChangeDate", date},
             {"ActualGoodsMovementDate", date},
             {"DeliveryDate", "/Date(1772668800000)/"},
             {"BillOfLading", "1Z999"},
             {"to_DeliveryDocumentItem", {{"results", std::move(list)}}}});
}

json& OdataPeer::bill(std::size_t order, const std::vector<std::string>& items,
                      const std::string& tax, const std::string& category) {
    json list = json::array();
    base::Decimal net;
    for (const auto& item : items) {
        const auto parts = partsOf(item);
        net = net + base::Decimal::of(parts[2]);
        list.push_back({{"SalesDocument", std::to_string(1000 + order)},
                        {"SalesDocumentItem", "0000" + parts[0]},
                        {"BillingQuantity", parts[1]},
                        {"BillingQuantityUnit", "EA"},
                        {"NetAmount", parts[2]},
                        {"Material", "TG11"},
                        {"BillingDocumentItemText", "Bracket"}});
    }
    return bills_.emplace_back(json{{"BillingDocument", std::to_string(90000000 + bills_.size())},
                                    {"SDDocumentCategory", category},
                                    {"AccountingPostingStatus", "C"},
                                    {"LastChangeDateTime", date()},
                                    {"BillingDocumentDate", "/Date(1772409600000)/"},
                                    {"CancelledBillingDocument", ""},
                                    {"TransactionCurrency", "EUR"},
                                    {"TotalNetAmount", net.str()},
                                    {"TaxAmount", tax},
                                    {"to_Item", {{"results", std::move(list)}}}});
}

std::string OdataPeer::date() const {
    return "/Date(" + std::to_string(clock_.now().time_since_epoch().count()) + "+0000)/";
}

json OdataPeer::item(const json& wanted, std::size_t position) const {
    auto item = wanted;
    item["SalesOrderItem"] = std::to_string(position * 10);
    item["SalesDocumentRjcnReason"] = "";
    item["TransactionCurrency"] = "EUR";
    item["NetAmount"] = "25.00";
    item["__metadata"] = {{"etag", "W/\"0\""}};
    const auto& quantity = wanted["RequestedQuantity"];
    item["to_ScheduleLine"] = {{"results",
                                {{{"ConfdOrderQtyByMatlAvailCheck", quantity},
                                  {"ConfirmedDeliveryDate", "/Date(1772668800000)/"}}}}};
    return item;
}

base::Wire OdataPeer::create(const std::string& body) {
    auto order = json::parse(body);
    std::size_t position = 0;
    json items = json::array();
    for (const auto& wanted : order["to_Item"]["results"]) {
        if (!rejects.empty() && wanted["Material"] == rejects)
            return error(400, "V1/382", "Material " + rejects + " is not defined");
        items.push_back(item(wanted, ++position));
    }
    order["to_Item"] = {{"results", std::move(items)}};
    order["SalesOrder"] = std::to_string(1000 + orders_.size());
    order["CreationDate"] = "/Date(1772323200000)/";
    order["LastChangeDateTime"] = date();
    orders_.push_back(order);
    return base::reply(201, "application/json", json{{"d", order}}.dump());
}

std::size_t OdataPeer::indexOf(const std::string& path) const {
    const auto number = captured(path, "'([0-9]+)'");
    return number.empty() ? orders_.size() : std::stoul(number) - 1000;
}

base::Wire OdataPeer::addItem(const std::string& path, const std::string& body) {
    auto& items = orders_.at(indexOf(path))["to_Item"]["results"];
    items.push_back(item(json::parse(body), items.size() + 1));
    return base::reply(201, "application/json", json{{"d", items.back()}}.dump());
}

base::Wire OdataPeer::patch(const std::string& path, const base::Wire& request) {
    auto& order = orders_.at(indexOf(path));
    const auto position = captured(path, "SalesOrderItem='([0-9]+)'");
    for (auto& item : order["to_Item"]["results"]) {
        if (item["SalesOrderItem"] != position) continue;
        if (request.header("If-Match").empty()) return error(428, "SD", "If-Match is needed");
        if (request.header("If-Match") != item["__metadata"]["etag"])
            return error(412, "SD", "Precondition failed");
        item.update(json::parse(request.body));
        item["__metadata"]["etag"] = "W/\"" + std::to_string(++etags_) + '"';
        order["LastChangeDateTime"] = date();
        return base::reply(204, "application/json", "");
    }
    return error(404, "SD", "Resource not found");
}

void OdataPeer::touch(std::size_t index) {
    orders_[index]["LastChangeDateTime"] = date();
    for (auto& item : orders_[index]["to_Item"]["results"])
        item["__metadata"]["etag"] = "W/\"" + std::to_string(++etags_) + '"';
}

}  // namespace sap_world
