#include "connectors/http_outcome.h"
#include "connectors/sap/odata_feed.h"
#include "connectors/sap/odata_json.h"
#include "connectors/sap/odata_orders.h"
#include "connectors/sap/odata_probe.h"
#include "connectors/sap/sap.h"
#include "connectors/sap/settings.h"
#include "gateway/base/fault.h"

namespace sap {
namespace {

using model::Delivery;
using model::Outcome;

constexpr std::string_view kService = "API_SALES_ORDER_SRV";
constexpr int kTurns = 3;                 // of changing an item others change as well
constexpr std::size_t kMostItems = 5000;  // of one order

std::string path(std::string_view rest) {
    return std::string(kService) + '/' + std::string(rest);
}

// What an answer means when SAP's own words are added; nothing for a 2xx.
std::optional<Delivery> failed(const base::Wire& answer, connectors::ServerError serverError) {
    auto said = connectors::outcomeOf(answer, serverError);
    if (said) said->detail = errorOf(answer);
    return said;
}

OdataStyle styleOf(const model::BackOffice& office) {
    return {.names = namesOf(office),
            .marker = office.setting("orderIdField", "PurchaseOrderByShipToParty"),
            .shipTo = office.setting("shipToFunction", "SH"),
            .priceCondition = office.setting("priceCondition"),
            .textId = office.setting("textId"),
            .rejectionReason = office.setting("rejectionReason")};
}

class Odata final : public connectors::Connector {
public:
    Odata(const model::BackOffice& office, const connectors::Setup& setup)
        : style_(styleOf(office)),
          news_{office.setting("deliveries") == "take", office.setting("invoices") == "take"},
          access_(accessOf(office)),
          session_(access_, setup.call),
          clock_(setup.clock) {}

    std::string_view name() const override { return "sap-odata"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::queryable; }

    Delivery deliver(const model::Shipment& shipment, const model::Document& document) override {
        const auto* order = orderIn(document);
        if (!order) return refusal(document);
        try {
            const auto [known, failure] = find(shipment.orderId);
            if (failure) return *failure;
            if (order->operation == model::Operation::create)
                return known.empty() ? create(shipment, *order)
                                     : Delivery{Outcome::accepted, known, ""};
            if (known.empty())
                return {Outcome::refused, "", "SAP has no order for " + shipment.orderId};
            return change(known, *order);
        } catch (const base::Fault& fault) {
            return outcomeOf(fault);
        } catch (const std::exception& e) {
            return {Outcome::unknown, "", e.what()};
        }
    }

    std::vector<std::string> notTold(const model::Order& order) const override {
        return sap::notTold(order, style_);
    }

    connectors::Batch collect(std::string_view cursor, std::size_t limit) override {
        return sap::collect(session_, style_, news_, clock_.now(), cursor, limit);
    }

    std::vector<connectors::Check> probe() override {
        return probeOdata(session_, access_, style_, news_);
    }

    std::optional<std::vector<std::string>> missing(
        const std::vector<connectors::Placed>& placed) override {
        std::vector<std::string> unknown;
        for (const auto& one : placed) {
            const auto [known, failure] = find(one.orderId);
            if (failure)
                throw base::Fault(base::FaultCode::unavailable, "SAP can't be asked now.",
                                  failure->detail);
            if (known.empty()) unknown.push_back(one.messageId);
        }
        return unknown;
    }

private:
    // What has no name in SAP was never sent; an answer that makes no sense leaves it open.
    static Delivery outcomeOf(const base::Fault& fault) {
        if (fault.code() == base::FaultCode::precondition)
            return {Outcome::retry, "", fault.what()};
        return connectors::outcomeOf(fault);
    }

    struct Found {
        std::string order;  ///< SalesOrder; empty: SAP has none
        std::optional<Delivery> failure;
    };

    // Our id leads to the order, not the buyer's number: two partners may use one, and one buyer
    // may use it twice.
    Found find(const std::string& orderId) {
        base::Wire answer;
        try {
            answer = session_.get(filtered(kService, "A_SalesOrder",
                                           style_.marker + " eq " + literal(orderId),
                                           "&$select=SalesOrder&$top=1"));
        } catch (const base::Fault& fault) {
            auto said = connectors::outcomeOf(fault);
            // Only a question was asked.
            if (said.outcome == Outcome::unknown) said.outcome = Outcome::retry;
            return {{}, said};
        }
        if (auto said = failed(answer, connectors::ServerError::nothingHappened)) {
            said->outcome = Outcome::retry;  // that question can't be the order's fault
            return {{}, said};
        }
        const OdataJson json(answer.body);
        const auto numbers =
            json.results().each([](const model::In& one) { return one.text("SalesOrder"); });
        return {numbers.empty() ? "" : numbers.front(), {}};
    }

    Delivery create(const model::Shipment& shipment, const model::Order& order) {
        const auto answer =
            session_.send("POST", path("A_SalesOrder"), orderBody(order, shipment, style_));
        if (auto said = failed(answer, connectors::ServerError::afterEffect)) return *said;
        const auto number = OdataJson(answer.body).root().text("SalesOrder");
        if (number.empty()) return {Outcome::unknown, "", "SAP's answer names no sales order"};
        return {Outcome::accepted, number, ""};
    }

    // Every turn compares with what SAP has now: what is done already is not done again.
    Delivery change(const std::string& number, const model::Order& order) {
        for (int turn = 0; turn < kTurns; ++turn) {
            const auto answer = session_.get(itemsOf(number));
            if (auto said = failed(answer, connectors::ServerError::nothingHappened)) return *said;
            const OdataJson json(answer.body);
            const auto todo = steps(order, json.results().each(readItem), style_);
            const auto said = carryOut(number, todo);
            if (!said) return {Outcome::accepted, number, ""};
            if (said->outcome != Outcome::retry || !said->detail.starts_with("HTTP 412"))
                return *said;
        }
        return {Outcome::retry, "", "somebody else is changing sales order " + number};
    }

    static std::string orderPath(const std::string& number) {
        return "A_SalesOrder(" + literal(number) + ")/to_Item";
    }
    static std::string itemsOf(const std::string& number) {
        return path(orderPath(number)) + "?$top=" + std::to_string(kMostItems);
    }

    // The first failure; nothing when everything was done.
    std::optional<Delivery> carryOut(const std::string& number,
                                     const std::vector<OdataStep>& todo) {
        for (const auto& step : todo) {
            const auto answer =
                step.item.empty()
                    ? session_.send("POST", path(orderPath(number)), step.body)
                    : session_.send("PATCH",
                                    path("A_SalesOrderItem(SalesOrder=" + literal(number) +
                                         ",SalesOrderItem=" + literal(step.item) + ')'),
                                    step.body, step.etag.empty() ? "*" : step.etag);
            auto said = failed(answer, connectors::ServerError::afterEffect);
            if (said && answer.status == 412) said->outcome = Outcome::retry;
            if (said) return said;
        }
        return {};
    }

    const OdataStyle style_;
    const OdataNews news_;
    const Access access_;
    OdataSession session_;
    const base::Clock& clock_;
};

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    return std::make_unique<Odata>(office, setup);
}

std::vector<model::Option> settings() {
    return settingsWith({
        needed("rejectionReason", "Reason for rejection",
               "Of lines a buyer takes back: a key of OVAG, as 10."),
        {"orderIdField",
         "Field of our order id",
         "The field of the sales order that carries our id of it.",
         "PurchaseOrderByShipToParty",
         {"PurchaseOrderByShipToParty", "ExternalDocumentID"}},
        {"shipToFunction", "Partner function of the ship-to", "SH, in German WE.", "SH", {}},
        {"priceCondition",
         "Condition for the ordered price",
         "As PMP0. Empty: the price is SAP's own.",
         "",
         {}},
        {"deliveries",
         "Deliveries",
         "take: what API_OUTBOUND_DELIVERY_SRV says has left goes to buyers as a ship notice.",
         "leave",
         {"leave", "take"}},
        {"invoices",
         "Invoices",
         "take: what API_BILLING_DOCUMENT_SRV says is posted goes to buyers as an invoice.",
         "leave",
         {"leave", "take"}},
        {"textId", "Text for the buyer's words", "As TX01. Empty: they are not sent.", "", {}},
    });
}

}  // namespace

connectors::Kind odataKind() {
    static const auto options = settings();
    return {"sap-odata", "SAP S/4HANA by OData",
            "Sales orders of S/4HANA by OData V2: looked for, entered, changed, and asked how they "
            "stand; deliveries and invoices too.",
            options, made};
}

}  // namespace sap
