#include "gateway/flows/order_intake.h"

#include <algorithm>
#include <array>
#include <map>

#include "gateway/flows/blanket.h"
#include "gateway/flows/obligations.h"
#include "gateway/flows/orders.h"
#include "gateway/store/audit.h"
#include "gateway/store/obligations.h"
#include "protocols/cxml/invoice_prices.h"

namespace flows {
namespace {

const base::Decimal kMaxFigure{1'000'000'000'000};
const base::Decimal kLeastFigure = base::Decimal::of("0.000001");

constexpr std::array<std::string_view, 5> kTypes{"regular", "release", "blanket", "stockTransport",
                                                 "stockTransportRelease"};

void checkSupported(const model::Order& order) {
    if (std::ranges::find(kTypes, order.type) == kTypes.end())
        throw base::Fault(base::FaultCode::unsupported,
                          "OrderRequest orderType=\"" + order.type + "\" is not supported here.");
    if (order.items.empty() && order.operation != model::Operation::cancel)
        throw base::Fault(base::FaultCode::invalid, "The order has no lines.", {},
                          {{"OrderRequest/ItemOut", "at least one is needed"}});
}

void checkAmount(const model::Item& item, std::vector<base::Problem>& problems) {
    try {
        (void)model::amount(item);
    } catch (const base::Fault& fault) {
        problems.push_back({"ItemOut[lineNumber=" + std::to_string(item.lineNumber) + "]",
                            std::string("its amount: ") + fault.what()});
    }
}

// Figures the back office and our own pages can count with.
void checkFigures(const model::Order& order) {
    std::vector<base::Problem> problems;
    const auto check = [&](const base::Decimal& figure, const std::string& where) {
        if (figure > kMaxFigure) problems.push_back({where, "too large"});
    };
    for (const auto& item : order.items) {
        const auto where = "ItemOut[lineNumber=" + std::to_string(item.lineNumber) + "]";
        check(item.quantity, where + "/@quantity");
        if (item.unitPrice) check(item.unitPrice->amount, where + "//UnitPrice/Money");
        check(item.priceFactor, where + "//PriceBasisQuantity/@conversionFactor");
        if (item.priceBasis < kLeastFigure)
            problems.push_back({where + "//PriceBasisQuantity/@quantity", "too small"});
    }
    if (problems.empty())
        for (const auto& item : order.items) checkAmount(item, problems);
    check(order.total.amount, "OrderRequestHeader/Total/Money");
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The order has figures beyond reason.", {},
                          std::move(problems));
}

// What is known of a line, and what was decided about it, is kept by its number.
void checkLineNumbers(const model::Order& order) {
    std::map<int, std::size_t> places;
    std::vector<base::Problem> problems;
    const auto place = [](std::size_t at) {
        return "OrderRequest/ItemOut[" + std::to_string(at) + "]/@lineNumber";
    };
    for (std::size_t at = 1; at <= order.items.size(); ++at) {
        const int number = order.items[at - 1].lineNumber;
        const auto [first, isNew] = places.emplace(number, at);
        if (isNew) continue;
        problems.push_back({place(first->second), std::to_string(number) + " stands there twice"});
        problems.push_back({place(at), std::to_string(number) + " again"});
    }
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "Two lines of the order have one number.", {},
                          std::move(problems));
}

store::OrderState byPolicy(const model::Partner& partner) {
    return verdictOf(model::name(partner.differences));
}

Objection fromOffer(Work& work, const model::Order& order, const std::vector<int>& decidedLines) {
    auto found = compareWithOffers(work.tx, work.partner, order, work.now);
    std::erase_if(found, [&](const auto& difference) {
        return std::ranges::find(decidedLines, difference.lineNumber) != decidedLines.end();
    });
    return {"The order differs from what was offered.", "offered", std::move(found),
            byPolicy(work.partner)};
}

Objection fromTotal(Work& work, const model::Order& order) {
    return {"The order's total does not go with its lines.", "the lines make", compareTotal(order),
            byPolicy(work.partner)};
}

Objection fromBlanket(Work& work, const model::Order& order, std::string_view root) {
    return {"The release is not covered by its blanket order.", "left",
            compareWithBlanket(work.tx, work.partner.id, order, root, work.now),
            byPolicy(work.partner)};
}

// What only a person can judge, whatever the partner's policy: a test must not reach the back
// office by itself, a stock transport has no price and no buyer.
Objection forAPerson(Work& work, const model::Order& order) {
    Differences found;
    const auto& mode = work.letter.envelope.mode;
    if (mode != "production") found.push_back({0, "deploymentMode", "production", mode, ""});
    if (order.type.starts_with("stockTransport"))
        found.push_back({0, "orderType", "regular", order.type, ""});
    return {"", "", std::move(found), store::OrderState::held};
}

std::string agreementOf(Work& work, const model::Order& order) {
    if (order.type != "release") return {};
    const auto blanket = blanketOf(work.tx, work.partner.id, order);
    return blanket ? blanket->order.number : order.agreement;
}

bool isAsItCame(const Work& work, const model::Order& order) {
    const auto* came = std::get_if<model::Order>(&work.letter.document);
    return came && *came == order;
}

bool isAnsweredLater(const Work& work, const store::StoredOrder& order) {
    return order.state == store::OrderState::held &&
           work.partner.option("cxml.held", "200") == "201";
}

void audit(Work& work, const store::StoredOrder& order, std::size_t differences) {
    const auto version =
        order.replaces.empty() ? std::string() : ", version " + std::to_string(order.version);
    store::insertAudit(work.tx, {.at = work.now,
                                 .actor = "partner:" + work.partner.id,
                                 .action = "order." + std::string(store::name(order.state)),
                                 .subject = order.id,
                                 .detail = order.order.number + version + ", " +
                                           std::to_string(differences) + " differences"});
}

// Said when the order comes, not when its invoice can't leave.
void foretell(Work& work, const store::StoredOrder& order) {
    const auto prices = cxml::pricesNoInvoiceSays(order.order, work.partner);
    if (prices.empty() || work.partner.option("invoice.wanted", "yes") != "yes") return;
    store::insertAudit(
        work.tx,
        {.at = work.now,
         .actor = "passerelle",
         .action = "order.invoice_foretold",
         .subject = order.id,
         .detail = "No invoice for this partner can say " + base::summary(prices) +
                   ": its version has prices for one unit only. cxml.version.InvoiceDetailRequest "
                   "1.2.037 or newer helps, if the partner takes it."});
}

}  // namespace

void checkPayment(const model::Partner& partner, const model::Order& order) {
    if (!order.card || order.operation == model::Operation::cancel) return;
    if (partner.option("orders.card", "refuse") == "masked") return;
    throw base::Fault(base::FaultCode::unsupported,
                      "Orders paid by purchasing card are not taken here. Please send the order "
                      "without Payment, to be paid by invoice.",
                      {}, {{"OrderRequestHeader/Payment/PCard", "not taken"}});
}

void checkOrder(const model::Order& order) {
    checkSupported(order);
    checkFigures(order);
    if (order.operation != model::Operation::cancel) checkLineNumbers(order);
}

Objections objectionsTo(Work& work, const model::Order& order, std::string_view root,
                        const std::vector<int>& decidedLines) {
    if (order.operation == model::Operation::cancel) return {forAPerson(work, order)};
    return {fromOffer(work, order, decidedLines), fromTotal(work, order),
            fromBlanket(work, order, root), forAPerson(work, order)};
}

store::StoredOrder storedOrder(Work& work, const model::Order& order, store::OrderState state) {
    const auto id = base::newId("ord", work.now, work.context.random);
    return {.id = id,
            .partnerId = work.partner.id,
            .messageId = work.messageId,
            .state = state,
            .erpReference = {},
            .order = order,
            .json = isAsItCame(work, order) ? work.json : std::string(),
            .createdAt = work.now,
            .changedAt = work.now,
            .payloadId = work.letter.envelope.payloadId,
            .version = order.version,
            .root = id,
            .replaces = {},
            .agreement = agreementOf(work, order)};
}

void keep(Work& work, const store::StoredOrder& order, const Objections& objections) {
    const auto differences = differencesOf(objections);
    store::insertOrder(work.tx, order);
    if (!differences.empty()) store::insertDifferences(work.tx, order.id, differences);
    audit(work, order, differences.size());
    if (order.state != store::OrderState::refused) foretell(work, order);
    work.orderId = order.id;
}

model::Answer answerFor(Work& work, const store::StoredOrder& order, const Objections& objections) {
    if (order.state == store::OrderState::refused) return declined(objections);
    if (!isAnsweredLater(work, order)) return model::Accepted{};
    // A parked change has been answered, and its answer is owed already.
    if (!store::findObligation(work.tx, work.messageId)) owe(work, order.order.number);
    return model::Accepted{"Accepted", true};
}

}  // namespace flows
