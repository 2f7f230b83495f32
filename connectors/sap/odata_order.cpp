// A_SalesOrder > to_Item > to_PricingElement, to_Partner, to_Text of API_SALES_ORDER_SRV.
#include "connectors/sap/odata_order.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "connectors/sap/odata_json.h"
#include "connectors/unsaid.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/price.h"

namespace sap {
namespace {

using Json = nlohmann::ordered_json;
using Problems = std::vector<base::Problem>;

void refuse(Problems problems) {
    if (problems.empty()) return;
    const auto summary = base::summary(problems);
    throw base::Fault(base::FaultCode::precondition, "The order has no names in SAP yet.", summary,
                      std::move(problems));
}

Json results(Json entity) {
    Json list = Json::array();
    list.push_back(std::move(entity));
    return {{"results", std::move(list)}};
}

// SAP converts units by its own figures, the order by the buyer's: a price for another unit is told
// per units of the line, else per all of them.
std::optional<model::PricePer> pricePer(const model::Item& item) {
    const auto price = model::pricePer(item);
    if (price.factor == base::Decimal{1} && price.unit.empty()) return price;
    static const base::Decimal kMostUnits{99'999};  // KPEIN
    const auto& currency = item.unitPrice->currency;
    if (auto fit = model::fitted(price, {model::minorDigits(currency), kMostUnits, false}))
        return fit;
    if (!item.quantity.isWhole() || item.quantity > kMostUnits || item.quantity <= base::Decimal{})
        return std::nullopt;
    return model::PricePer{model::amount(item)->amount, item.quantity};
}

Json priceOf(const model::Item& item, const OdataStyle& style, const std::string& unit,
             Problems& problems) {
    const auto price = pricePer(item);
    if (!price)
        problems.push_back({"UnitPrice", model::priceText(item) + " of line " +
                                             std::to_string(item.lineNumber) +
                                             " is no price per at most 99999 " + item.unit});
    const auto said = price.value_or(model::PricePer{});
    return results({{"ConditionType", style.priceCondition},
                    {"ConditionRateValue", said.amount.str()},
                    {"ConditionCurrency", item.unitPrice->currency},
                    {"ConditionQuantity", said.basis.plain()},
                    {"ConditionQuantityUnit", unit}});
}

Json itemOf(const model::Item& item, const OdataStyle& style, Problems& problems) {
    const auto unit = unitTo(style.names, item.unit);
    if (!unit)
        problems.push_back({"units", "no SAP unit for " + item.unit + " of line " +
                                         std::to_string(item.lineNumber)});
    Json body{{"Material", style.names.materials.theirs(item.id.supplierPart)},
              {"UnderlyingPurchaseOrderItem", std::to_string(item.lineNumber)},
              {"RequestedQuantity", item.quantity.plain()},
              {"RequestedQuantityUnit", unit.value_or("")}};
    if (base::characters(item.id.buyerPart) > 35)
        problems.push_back({"MaterialByCustomer", item.id.buyerPart + " is longer than 35"});
    if (!item.id.buyerPart.empty()) body["MaterialByCustomer"] = item.id.buyerPart;
    if (item.unitPrice && !style.priceCondition.empty())
        body["to_PricingElement"] = priceOf(item, style, unit.value_or(""), problems);
    return body;
}

Json itemsOf(const model::Order& order, const OdataStyle& style, Problems& problems) {
    Json list = Json::array();
    for (const auto& item : order.items) list.push_back(itemOf(item, style, problems));
    return {{"results", std::move(list)}};
}

bool isWanted(const model::Item* item, const model::Order& change) {
    return item && change.operation != model::Operation::cancel && item->operation != "delete";
}

const model::Item* lineOf(const model::Order& order, int line) {
    const auto found = std::ranges::find(order.items, line, &model::Item::lineNumber);
    return found == order.items.end() ? nullptr : &*found;
}

// What of the item is to become another; rejection is taken back when the line is wanted again.
Json difference(const Json& wanted, const OdataItem& now) {
    Json patch = Json::object();
    const auto quantity = base::Decimal::of(wanted["RequestedQuantity"].get<std::string>());
    if (quantity != now.quantity || wanted["RequestedQuantityUnit"] != now.unit) {
        patch["RequestedQuantity"] = wanted["RequestedQuantity"];
        patch["RequestedQuantityUnit"] = wanted["RequestedQuantityUnit"];
    }
    if (unpadded(wanted["Material"].get<std::string>()) != unpadded(now.material))
        patch["Material"] = wanted["Material"];
    if (now.rejected) patch["SalesDocumentRjcnReason"] = "";
    return patch;
}

}  // namespace

bool isPricedPerItsUnit(const model::In& item) {
    const auto unit = item.text("NetPriceQuantityUnit");
    return unit.empty() || unit == item.text("RequestedQuantityUnit");
}

OdataItem readItem(const model::In& item) {
    OdataItem read;
    read.number = item.text("SalesOrderItem");
    const auto line = unpadded(item.text("UnderlyingPurchaseOrderItem"));
    std::from_chars(line.data(), line.data() + line.size(), read.line);
    read.material = item.text("Material");
    read.quantity = item.decimal("RequestedQuantity");
    read.unit = item.text("RequestedQuantityUnit");
    read.rejected = !item.text("SalesDocumentRjcnReason").empty();
    read.etag = item.one("__metadata", [](const model::In& in) { return in.text("etag"); });
    return read;
}

std::string orderBody(const model::Order& order, const model::Shipment& shipment,
                      const OdataStyle& style) {
    Problems problems;
    const auto customer = customerOf(style.names, shipment.partnerId);
    if (!customer)
        problems.push_back({"partners", "no customer for partner " + shipment.partnerId});
    if (base::characters(order.number) > 35)
        problems.push_back({"PurchaseOrderByCustomer", order.number + " is longer than 35"});
    Json body{{"SalesOrderType", style.names.orderType},
              {"SalesOrganization", style.names.organization},
              {"DistributionChannel", style.names.channel},
              {"OrganizationDivision", style.names.division},
              {"SoldToParty", customer.value_or("")},
              {"PurchaseOrderByCustomer", order.number},
              {style.marker, shipment.orderId}};
    if (const auto date = odataDate(order.date); !date.empty())
        body["CustomerPurchaseOrderDate"] = date;
    if (!order.items.empty())
        if (const auto date = odataDate(order.items.front().requestedDelivery); !date.empty())
            body["RequestedDeliveryDate"] = date;
    if (order.shipTo)
        if (const auto shipTo = style.names.addresses.findTheirs(order.shipTo->id))
            body["to_Partner"] =
                results({{"PartnerFunction", style.shipTo}, {"Customer", *shipTo}});
    if (!order.note.empty() && !style.textId.empty())
        body["to_Text"] =
            results({{"Language", "EN"}, {"LongTextID", style.textId}, {"LongText", order.note}});
    body["to_Item"] = itemsOf(order, style, problems);
    refuse(std::move(problems));
    return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> notTold(const model::Order& order, const OdataStyle& style) {
    std::set<std::string_view> told;
    if (!style.textId.empty()) told.insert("order.note");
    if (order.shipTo && style.names.addresses.findTheirs(order.shipTo->id))
        told.insert("order.shipTo");
    const auto day = [](const model::Item& item) { return odataDate(item.requestedDelivery); };
    const auto isOther = [&](const model::Item& item) {
        return day(item) != day(order.items.front());
    };
    if (std::ranges::none_of(order.items, isOther)) told.insert("line.requestedDelivery");
    return connectors::unsaid(order, told);
}

std::vector<OdataStep> steps(const model::Order& change, const std::vector<OdataItem>& now,
                             const OdataStyle& style) {
    Problems problems;
    std::vector<OdataStep> todo;
    for (const auto& item : now) {
        if (item.line == 0) continue;
        const auto* line = lineOf(change, item.line);
        Json patch = Json::object();
        if (isWanted(line, change))
            patch = difference(itemOf(*line, style, problems), item);
        else if (!item.rejected)
            patch["SalesDocumentRjcnReason"] = style.rejectionReason;
        if (!patch.empty()) todo.push_back({item.number, item.etag, patch.dump()});
    }
    for (const auto& line : change.items)
        if (isWanted(&line, change) &&
            std::ranges::find(now, line.lineNumber, &OdataItem::line) == now.end())
            todo.push_back({{}, {}, itemOf(line, style, problems).dump()});
    refuse(std::move(problems));
    return todo;
}

}  // namespace sap
