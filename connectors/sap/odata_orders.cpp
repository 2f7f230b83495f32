// A_SalesOrder > to_Item of API_SALES_ORDER_SRV, for the documents that follow on it.
#include "connectors/sap/odata_orders.h"

#include "connectors/sap/odata_json.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace sap {
namespace {

constexpr std::size_t kAtOnce = 25;  // an address has an end

KnownOrder::Item priced(const model::In& item) {
    KnownOrder::Item known;
    known.line = readItem(item).line;
    const auto price = item.decimal("NetPriceAmount");
    const auto basis = item.decimal("NetPriceQuantity");
    if (price.isZero() || basis.isZero() || !isPricedPerItsUnit(item)) return known;
    known.price = model::Money{price, item.text("TransactionCurrency")};
    known.basis = basis;
    return known;
}

void take(const model::In& order, const OdataStyle& style, KnownOrders& orders) {
    KnownOrder known;
    known.orderId = order.text(style.marker);
    known.number = order.text("PurchaseOrderByCustomer");
    if (!isOrderId(known.orderId)) return;
    order.one("to_Item", [&](const model::In& set) {
        return set.list("results", [&](const model::In& item) {
            known.items.emplace(unpadded(item.text("SalesOrderItem")), priced(item));
            return 0;
        });
    });
    orders.emplace(unpadded(order.text("SalesOrder")), std::move(known));
}

void ask(OdataSession& session, const OdataStyle& style, const std::vector<std::string>& clauses,
         KnownOrders& orders) {
    if (clauses.empty()) return;
    const auto answer = session.get(filtered("API_SALES_ORDER_SRV", "A_SalesOrder",
                                             base::join(clauses, " or "), "&$expand=to_Item"));
    entitiesIn(answer).results().each([&](const model::In& order) {
        take(order, style, orders);
        return 0;
    });
}

}  // namespace

std::string filtered(std::string_view service, std::string_view set, const std::string& filter,
                     std::string_view more) {
    return std::string(service) + '/' + std::string(set) +
           "?$filter=" + base::percentEncode(filter) + std::string(more);
}

OdataJson entitiesIn(const base::Wire& answer) {
    if (answer.status != 200)
        throw base::Fault(base::FaultCode::unavailable, "SAP does not tell how things stand.",
                          errorOf(answer));
    return OdataJson(answer.body);
}

KnownOrders knownOrders(OdataSession& session, const OdataStyle& style,
                        const std::set<std::string>& numbers) {
    KnownOrders orders;
    std::vector<std::string> clauses;
    for (const auto& number : numbers) {
        clauses.push_back("SalesOrder eq " + literal(number));
        if (clauses.size() < kAtOnce) continue;
        ask(session, style, clauses, orders);
        clauses.clear();
    }
    ask(session, style, clauses, orders);
    return orders;
}

}  // namespace sap
