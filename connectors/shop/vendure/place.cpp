// find (by transaction id) -> createDraftOrder -> note our marker -> lines -> customer -> addresses
// -> shipping method -> ArrangingPayment -> manual payment under our marker: placed
#include "connectors/shop/vendure/place.h"

#include <map>

#include "connectors/shop/vendure/address.h"
#include "connectors/shop/vendure/find.h"
#include "connectors/shop/vendure/marker.h"
#include "gateway/base/fault.h"
#include "gateway/model/price.h"

namespace vendure {
namespace {

using base::Fault;
using base::FaultCode;
using nlohmann::json;

[[noreturn]] void cannot(std::string why) {
    throw Fault(FaultCode::invalid, std::move(why));
}

int wholeQuantity(const model::Item& item) {
    static const base::Decimal most{1'000'000};
    if (!item.quantity.isWhole() || item.quantity > most || item.quantity <= base::Decimal{0})
        cannot("Line " + std::to_string(item.lineNumber) + ": the shop sells whole pieces only.");
    return std::stoi(item.quantity.plain());
}

std::vector<Line> linesFor(const model::Order& order) {
    std::vector<Line> lines;
    for (const auto& item : order.items)
        lines.push_back({item.lineNumber, item.id.supplierPart, wholeQuantity(item), item.unit});
    return lines;
}

std::map<std::string, std::string> variantsFor(Client& client, const std::vector<Line>& lines) {
    json skus = json::array();
    for (const auto& line : lines) skus.push_back(line.sku);
    const auto data = client.run(
        R"(query ($options: ProductVariantListOptions) {
          productVariants(options: $options) { items { id sku } } })",
        {{"options", {{"take", 1000}, {"filter", {{"sku", {{"in", skus}}}}}}}});
    std::map<std::string, std::string> variants;
    for (const auto& one : resultOf(data, "productVariants")["items"])
        variants.emplace(textOf(one, "sku"), textOf(one, "id"));
    for (const auto& line : lines)
        if (!variants.contains(line.sku))
            cannot("Line " + std::to_string(line.number) + ": the shop has no part " + line.sku +
                   ".");
    return variants;
}

// The mutations a placing goes through, one order each.
class Draft {
public:
    Draft(Client& client, std::string id) : client_(client), id_(std::move(id)) {}

    void note(const std::string& text) {
        run("addNoteToOrder",
            R"(mutation ($input: AddNoteToOrderInput!) { addNoteToOrder(input: $input) { id } })",
            {{"input", {{"id", id_}, {"note", text}, {"isPublic", false}}}});
    }
    void add(const std::string& variant, int quantity) {
        run("addItemToDraftOrder",
            R"(mutation ($id: ID!, $input: AddItemToDraftOrderInput!) {
              addItemToDraftOrder(orderId: $id, input: $input) {
                ... on Order { id } ... on ErrorResult { errorCode message } } })",
            {{"id", id_}, {"input", {{"productVariantId", variant}, {"quantity", quantity}}}});
    }
    void customer(const json& who) {
        auto variables = who;
        variables["id"] = id_;
        run("setCustomerForDraftOrder",
            R"(mutation ($id: ID!, $customer: ID, $input: CreateCustomerInput) {
              setCustomerForDraftOrder(orderId: $id, customerId: $customer, input: $input) {
                ... on Order { id } ... on ErrorResult { errorCode message } } })",
            variables);
    }
    void shipTo(const json& address) {
        run("setDraftOrderShippingAddress",
            R"(mutation ($id: ID!, $input: CreateAddressInput!) {
              setDraftOrderShippingAddress(orderId: $id, input: $input) { id } })",
            {{"id", id_}, {"input", address}});
    }
    void billTo(const json& address) {
        run("setDraftOrderBillingAddress",
            R"(mutation ($id: ID!, $input: CreateAddressInput!) {
              setDraftOrderBillingAddress(orderId: $id, input: $input) { id } })",
            {{"id", id_}, {"input", address}});
    }
    void shipBy(const std::string& code) {
        const auto data = client_.run(R"(query ($id: ID!) {
              eligibleShippingMethodsForDraftOrder(orderId: $id) { id code } })",
                                      {{"id", id_}});
        for (const auto& one : data["eligibleShippingMethodsForDraftOrder"])
            if (code.empty() || textOf(one, "code") == code) return setMethod(textOf(one, "id"));
        cannot("The shop has no shipping method " + code + " for this order.");
    }
    void arrangePayment() {
        run("transitionOrderToState",
            R"(mutation ($id: ID!) {
              transitionOrderToState(id: $id, state: "ArrangingPayment") {
                ... on Order { id }
                ... on OrderStateTransitionError { errorCode message transitionError } } })",
            {{"id", id_}});
    }
    /// From here on it is an order.
    void pay(const std::string& method, const std::string& marker, const json& metadata) {
        run("addManualPaymentToOrder",
            R"(mutation ($input: ManualPaymentInput!) {
              addManualPaymentToOrder(input: $input) {
                ... on Order { id } ... on ErrorResult { errorCode message } } })",
            {{"input",
              {{"orderId", id_},
               {"method", method},
               {"transactionId", marker},
               {"metadata", metadata}}}});
    }
    void drop() {
        run("deleteDraftOrder",
            R"(mutation ($id: ID!) { deleteDraftOrder(orderId: $id) { result } })", {{"id", id_}});
    }
    Found look() { return orderById(client_, id_); }

private:
    void setMethod(const std::string& method) {
        run("setDraftOrderShippingMethod",
            R"(mutation ($id: ID!, $method: ID!) {
              setDraftOrderShippingMethod(orderId: $id, shippingMethodId: $method) {
                ... on Order { id } ... on ErrorResult { errorCode message } } })",
            {{"id", id_}, {"method", method}});
    }
    void run(std::string_view name, std::string_view mutation, const json& variables) {
        (void)resultOf(client_.run(mutation, variables), name);
    }

    Client& client_;
    std::string id_;
};

// Vendure knows no other price than its own: one that differs from what was ordered would be
// charged all the same.
void checkPrices(const model::Order& order, const Found& placed, int precision) {
    for (const auto& item : order.items) {
        if (!item.unitPrice) continue;
        const auto there = placed.priceOf(item.id.supplierPart, precision);
        const auto ordered = model::roundedForOne(model::pricePer(item), 6);
        const bool same = there && there->rounded(6) == ordered.rounded(6) &&
                          placed.currency == item.unitPrice->currency;
        if (!same)
            cannot("Line " + std::to_string(item.lineNumber) + " is ordered at " + ordered.plain() +
                   ' ' + item.unitPrice->currency + ", the shop's price is " +
                   (there ? there->plain() : "unknown") + ' ' + placed.currency + '.');
    }
}

json customerFor(Client& client, const model::Shipment& shipment, const model::Order& order) {
    const auto email = emailOf(order, shipment.partnerId);
    if (auto known = customerByEmail(client, email); !known.empty()) return {{"customer", known}};
    return {{"input",
             {{"emailAddress", email},
              {"firstName", personOf(order)},
              {"lastName", companyOf(order, shipment.partnerId)}}}};
}

void fill(Client& client, const Habits& habits, Draft& draft, const model::Shipment& shipment,
          const model::Order& order) {
    const auto lines = linesFor(order);
    const auto variants = variantsFor(client, lines);
    for (const auto& line : lines) draft.add(variants.at(line.sku), line.quantity);
    draft.customer(customerFor(client, shipment, order));
    draft.shipTo(addressOf(order.shipTo.value_or(order.billTo)));
    draft.billTo(
        addressOf(order.billTo.street.empty() && order.shipTo ? *order.shipTo : order.billTo));
    draft.shipBy(habits.shippingMethod);
    checkPrices(order, draft.look(), precisionOf(client));
}

std::string newDraft(Client& client) {
    const auto data = client.run("mutation { createDraftOrder { id } }", json::object());
    return textOf(resultOf(data, "createDraftOrder"), "id");
}

void pay(const Habits& habits, Draft& draft, const Marker& marker, const model::Order& order) {
    draft.pay(habits.paymentMethod, marker.str(), toJson(linesFor(order)));
}

// What an attempt that broke off left: a draft is built anew, an order without payment is paid.
std::string takenUp(Client& client, const Habits& habits, const Marker& marker,
                    const model::Order& order) {
    for (const auto& left : unfinished(client, marker.str())) {
        Draft draft(client, left.id);
        if (left.state == "Draft") {
            draft.drop();
            continue;
        }
        pay(habits, draft, marker, order);
        return left.code;
    }
    return {};
}

}  // namespace

std::string place(Client& client, const Habits& habits, const model::Shipment& shipment,
                  const model::Order& order) {
    const auto marker = markerOf(shipment, order);
    if (const auto placed = orderByMarker(client, marker.str())) return placed->code;
    if (auto code = takenUp(client, habits, marker, order); !code.empty()) return code;
    Draft draft(client, newDraft(client));
    draft.note(marker.str());
    try {
        fill(client, habits, draft, shipment, order);
        draft.arrangePayment();
    } catch (const Fault& fault) {
        // What the shop can't take leaves nothing there.
        if (fault.code() == FaultCode::invalid) draft.drop();
        throw;
    }
    pay(habits, draft, marker, order);
    return draft.look().code;
}

std::string cancel(Client& client, const model::Shipment& shipment, const model::Order& order) {
    const auto placed = orderByNumber(client, shipment.partnerId, order.number);
    if (!placed) cannot("The shop has no order " + order.number + " of this partner.");
    if (placed->state == "Cancelled") return placed->code;
    const auto data = client.run(
        R"(mutation ($input: CancelOrderInput!) {
          cancelOrder(input: $input) {
            ... on Order { id } ... on ErrorResult { errorCode message } } })",
        {{"input",
          {{"orderId", placed->id},
           {"reason", "cancelled by the buyer"},
           {"cancelShipping", true}}}});
    (void)resultOf(data, "cancelOrder");
    return placed->code;
}

}  // namespace vendure
