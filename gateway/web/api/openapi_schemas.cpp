#include "gateway/web/api/openapi_schemas.h"

#include <array>

#include "gateway/model/fields.h"
#include "gateway/model/fields_catalogue.h"

namespace web::api {
namespace {

// What each value of the model is called in the description.
template <class T>
constexpr std::string_view kName;
template <>
constexpr std::string_view kName<model::Address> = "Address";
template <>
constexpr std::string_view kName<model::Batch> = "Batch";
template <>
constexpr std::string_view kName<model::BlanketLimits> = "BlanketLimits";
template <>
constexpr std::string_view kName<model::Carrier> = "Carrier";
template <>
constexpr std::string_view kName<model::Charge> = "Charge";
template <>
constexpr std::string_view kName<model::Classification> = "Classification";
template <>
constexpr std::string_view kName<model::Confirmation> = "Confirmation";
template <>
constexpr std::string_view kName<model::ConfirmationLine> = "ConfirmationLine";
template <>
constexpr std::string_view kName<model::Contact> = "Contact";
template <>
constexpr std::string_view kName<model::Credential> = "Credential";
template <>
constexpr std::string_view kName<model::DeliveryTerms> = "DeliveryTerms";
template <>
constexpr std::string_view kName<model::Distribution> = "Distribution";
template <>
constexpr std::string_view kName<model::Distribution::Segment> = "DistributionSegment";
template <>
constexpr std::string_view kName<model::Instructions> = "Instructions";
template <>
constexpr std::string_view kName<model::Invoice> = "Invoice";
template <>
constexpr std::string_view kName<model::Invoice::Summary> = "InvoiceSummary";
template <>
constexpr std::string_view kName<model::InvoiceLine> = "InvoiceLine";
template <>
constexpr std::string_view kName<model::InvoiceOrder> = "InvoiceOrder";
template <>
constexpr std::string_view kName<model::InvoicePartner> = "InvoicePartner";
template <>
constexpr std::string_view kName<model::Item> = "Item";
template <>
constexpr std::string_view kName<model::ItemId> = "ItemId";
template <>
constexpr std::string_view kName<model::Measure> = "Measure";
template <>
constexpr std::string_view kName<model::Modification> = "Modification";
template <>
constexpr std::string_view kName<model::Money> = "Money";
template <>
constexpr std::string_view kName<model::Order> = "Order";
template <>
constexpr std::string_view kName<model::OrderReference> = "OrderReference";
template <>
constexpr std::string_view kName<model::Package> = "Package";
template <>
constexpr std::string_view kName<model::PaymentCard> = "PaymentCard";
template <>
constexpr std::string_view kName<model::PaymentTerm> = "PaymentTerm";
template <>
constexpr std::string_view kName<model::Price> = "Price";
template <>
constexpr std::string_view kName<model::Product> = "Product";
template <>
constexpr std::string_view kName<model::ScheduleLine> = "ScheduleLine";
template <>
constexpr std::string_view kName<model::ShipNotice> = "ShipNotice";
template <>
constexpr std::string_view kName<model::ShipNoticeLine> = "ShipNoticeLine";
template <>
constexpr std::string_view kName<model::ShipNoticePortion> = "ShipNoticePortion";
template <>
constexpr std::string_view kName<model::Stock> = "Stock";
template <>
constexpr std::string_view kName<model::Tax> = "Tax";
template <>
constexpr std::string_view kName<model::TaxDetail> = "TaxDetail";
template <>
constexpr std::string_view kName<model::Tolerances> = "Tolerances";

// What has to stand in a value: as model/told.h reads it.
struct Needed {
    std::string_view schema;
    std::string_view member;
};
constexpr auto kNeeded = std::to_array<Needed>({
    {"Confirmation", "id"},
    {"Confirmation", "orderId"},
    {"Confirmation", "date"},
    {"ConfirmationLine", "lineNumber"},
    {"ConfirmationLine", "unit"},
    {"ConfirmationLine", "quantity"},
    {"ShipNotice", "id"},
    {"ShipNotice", "date"},
    {"ShipNotice", "portions"},
    {"ShipNoticePortion", "order"},
    {"ShipNoticeLine", "unit"},
    {"ShipNoticeLine", "lineNumber"},
    {"ShipNoticeLine", "quantity"},
    {"Invoice", "id"},
    {"Invoice", "date"},
    {"Invoice", "orders"},
    {"Invoice", "summary"},
    {"InvoiceOrder", "order"},
    {"Product", "name"},
    {"Price", "priceList"},
    {"Price", "sku"},
    {"Price", "price"},
    {"Stock", "quantity"},
});

struct About {
    std::string_view schema;
    std::string_view member;
    std::string_view text;
};
constexpr auto kAbouts = std::to_array<About>({
    {"Confirmation", "id", "Your number for it; the same in every update of it."},
    {"Confirmation", "orderId", "Our id of the order: ord_…"},
    {"Confirmation", "erpReference", "The order's number in the back office."},
    {"Confirmation", "type",
     "What becomes of the whole order: detail when lines say something else than was ordered."},
    {"Confirmation", "lines", "None: the type holds for every line."},
    {"ConfirmationLine", "lineNumber",
     "The order's, from 1. A split line stands here once a part."},
    {"ConfirmationLine", "unitPrice", "The price that will be charged instead."},
    {"ConfirmationLine", "substitute", "What will come instead."},
    {"ShipNotice", "id", "The shipment's number."},
    {"ShipNotice", "shipmentDate", "Needed unless the operation is cancel."},
    {"ShipNotice", "deliveryDate", "Needed unless the operation is cancel."},
    {"ShipNotice", "fulfillment", "partial or complete."},
    {"ShipNoticePortion", "lines", "None: all of the order is in it."},
    {"OrderReference", "orderId", "Our id of the order (ord_…): has to be said."},
    {"Invoice", "id", "The invoice's number, never used twice."},
    {"Invoice", "operation", "create or cancel: a corrected invoice has a number of its own."},
    {"InvoiceLine", "subtotal", "Quantity times price, divided by the basis, rounded."},
    {"InvoiceLine", "lineNumber", "The order's."},
    {"InvoiceSummary", "net", "What is charged. All sums have to close."},
    {"Product", "sku", "The product's number; may be left out where the address says it."},
    {"Product", "unit", "UN/ECE Recommendation 20; EA when not said."},
    {"Product", "packSize", "How many pack units an order unit holds."},
    {"Product", "unspsc", "8 digits."},
    {"Product", "stock", "How much there is; stays as it is when not said."},
    {"Price", "fromQuantity", "From how many on the price holds; 1 when not said."},
    {"Price", "basis", "The price is for this many; 1 when not said."},
    {"Stock", "sku", "May be left out where the address says it."},
});

bool isMoment(std::string_view name) {
    return name == "date" || name.ends_with("Date");
}

class Collector {
public:
    template <model::Described T>
    Json of(const T*) {
        const std::string name(kName<T>);
        static_assert(!kName<T>.empty(), "a value of the model needs a name in the description");
        if (all_.contains(name)) return refTo(name);
        all_[name] = nullptr;  // a value that holds its own kind ends here
        all_[name] = object<T>();
        return refTo(name);
    }
    template <class T>
    Json of(const std::optional<T>*) {
        return of(static_cast<const T*>(nullptr));
    }
    template <class T>
    Json of(const std::vector<T>*) {
        return {{"type", "array"}, {"items", of(static_cast<const T*>(nullptr))}};
    }
    template <class Enum>
    requires std::is_enum_v<Enum> Json of(const Enum*) {
        Json words = Json::array();
        for (const auto one : model::Values<Enum>::all) words.push_back(model::name(one));
        return {{"type", "string"}, {"enum", std::move(words)}};
    }
    Json of(const std::string*) { return {{"type", "string"}}; }
    Json of(const int*) { return {{"type", "integer"}}; }
    Json of(const bool*) { return {{"type", "boolean"}}; }
    Json of(const base::Decimal*) { return refTo("Decimal"); }
    Json of(const std::pair<std::string, std::string>*) {
        return {{"type", "array"},
                {"items", {{"type", "string"}}},
                {"minItems", 2},
                {"maxItems", 2},
                {"description", "A name and a value."}};
    }
    Json all() && { return std::move(all_); }

private:
    template <class T>
    Json object() {
        Json shape{{"type", "object"}, {"properties", Json::object()}};
        model::eachField<T>([&](const auto& field) {
            using Member = std::decay_t<decltype(std::declval<T>().*field.member)>;
            // Markup kept for the same protocol: is neither taken nor shown.
            if constexpr (!std::is_same_v<Member, model::Carried>)
                shape["properties"][std::string(field.name)] =
                    told(kName<T>, field.name, of(static_cast<const Member*>(nullptr)));
        });
        for (const auto& one : kNeeded)
            if (one.schema == kName<T>) shape["required"].push_back(one.member);
        shape["additionalProperties"] = false;
        return shape;
    }
    static Json told(std::string_view schema, std::string_view member, Json shape) {
        if (shape.value("type", "") == "string" && isMoment(member)) shape["format"] = "date-time";
        for (const auto& about : kAbouts)
            if (about.schema == schema && about.member == member) shape["description"] = about.text;
        return shape;
    }

    Json all_ = Json::object();
};

// RFC 7396: any member, null takes it away.
Json changeOf(const Json& whole) {
    auto change = whole;
    change.erase("required");
    for (auto& member : change["properties"]) member = {{"anyOf", {member, {{"type", "null"}}}}};
    return change;
}

}  // namespace

Json refTo(std::string_view schema) {
    return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

Json schemas() {
    Collector collector;
    collector.of(static_cast<const model::Order*>(nullptr));
    collector.of(static_cast<const model::Confirmation*>(nullptr));
    collector.of(static_cast<const model::ShipNotice*>(nullptr));
    collector.of(static_cast<const model::Invoice*>(nullptr));
    collector.of(static_cast<const model::Product*>(nullptr));
    collector.of(static_cast<const model::Price*>(nullptr));
    collector.of(static_cast<const model::Stock*>(nullptr));
    auto all = std::move(collector).all();
    all["ProductChange"] = changeOf(all["Product"]);
    all.update(ownSchemas());
    return all;
}

}  // namespace web::api
