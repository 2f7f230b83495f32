#include "connectors/tryton/place.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "connectors/tryton/mark.h"
#include "connectors/tryton/sale_values.h"
#include "gateway/base/fault.h"

namespace tryton {
namespace {

using model::Delivery;
using model::Outcome;

constexpr const char* kSale = "sale.sale";
const std::vector<std::string> kFields{"number", "state", "description"};

struct Sale {
    Id id = 0;
    std::string number;
    std::string state;
    Mark mark;
};

std::optional<Sale> saleOf(const Json& record) {
    auto mark = readMark(textOf(at(record, "description")));
    if (!mark) return std::nullopt;
    return Sale{idOf(at(record, "id")), textOf(at(record, "number")), textOf(at(record, "state")),
                std::move(*mark)};
}

std::string referenceOf(const Sale& sale) {
    return sale.number.empty() ? "draft " + std::to_string(sale.id) : sale.number;
}

bool isOpen(const Sale& sale) {
    return sale.state == "draft" || sale.state == "quotation";
}

/// One order's way into Tryton.
class Placing {
public:
    Placing(Rpc& rpc, const Settings& settings, const model::Shipment& shipment,
            const model::Order& order)
        : rpc_(rpc),
          settings_(settings),
          book_(rpc, settings),
          shipment_(shipment),
          order_(order) {}

    Delivery run() {
        const auto sales = known();
        const auto mine = std::ranges::find_if(
            sales, [&](const Sale& sale) { return sale.mark.knows(shipment_.messageId); });
        const bool seen = mine != sales.end();
        switch (order_.operation) {
            case model::Operation::create:
                return advanced(seen ? *mine : made());
            case model::Operation::update:
                if (seen) return advanced(*mine);
                return sales.empty() ? unknown("change") : changed(sales.back());
            case model::Operation::cancel:
                if (seen) return cancelled(*mine);
                return sales.empty() ? unknown("cancel") : cancelled(sales.back());
        }
        return {};
    }

private:
    // The buyer's number leads there, the mark decides: two partners may use one number.
    std::vector<Sale> known() {
        const auto begin = std::string(kMarkBegin) + shipment_.partnerId + " %";
        const auto found = rpc_.search(
            kSale,
            domain({clause("company", "=", rpc_.company()), clause("reference", "=", order_.number),
                    clause("description", "like", begin)}),
            kFields, 0, {"id"});
        std::vector<Sale> sales;
        for (const auto& record : found)
            if (auto sale = saleOf(record); sale && sale->mark.partnerId == shipment_.partnerId)
                sales.push_back(std::move(*sale));
        return sales;
    }

    Sale read(Id id) {
        const auto records = rpc_.read(kSale, {id}, kFields);
        auto sale = records.is_array() && !records.empty() ? saleOf(records[0]) : std::nullopt;
        if (!sale)
            throw RpcFault(base::FaultCode::conflict, "The sale is not there any more.",
                           "sale.sale " + std::to_string(id));
        return *sale;
    }

    Sale made() {
        auto values = headerOf(book_, settings_, rpc_.company(), shipment_.partnerId, order_);
        auto lines = Json::array({"create"});
        lines.push_back(linesOf(book_, rpc_, settings_, values, order_));
        values["lines"] = domain({std::move(lines)});
        values["description"] =
            write(Mark{shipment_.partnerId, shipment_.orderId, {shipment_.messageId}});
        return kept(rpc_.create(kSale, std::move(values)));
    }

    // An attempt given up for lost may still have been at work there: the older sale stays.
    Sale kept(Id created) {
        for (const auto& sale : known())
            if (sale.id < created && sale.mark.knows(shipment_.messageId)) {
                auto values = Json::object();
                values["description"] = "the same as sale " + referenceOf(sale);
                rpc_.write(kSale, created, std::move(values));
                rpc_.push(kSale, "cancel", created);
                return sale;
            }
        return read(created);
    }

    // As far as the policy says, from wherever it is. A button pushed in the wrong state does
    // nothing and says nothing, hence the second look.
    Delivery advanced(Sale sale) {
        static constexpr std::array<std::pair<const char*, const char*>, 3> kSteps{
            {{"draft", "quote"}, {"quotation", "confirm"}, {"confirmed", "process"}}};
        for (std::size_t i = 0; i < static_cast<std::size_t>(settings_.policy); ++i) {
            const auto& [state, button] = kSteps.at(i);
            if (sale.state != state) continue;
            try {
                rpc_.push(kSale, button, sale.id);
            } catch (const RpcFault& fault) {
                if (fault.code() != base::FaultCode::invalid) throw;
                return {Outcome::accepted, referenceOf(sale),
                        "It stays " + sale.state + " in Tryton: " + fault.told()};
            }
            sale = read(sale.id);
        }
        return {Outcome::accepted, referenceOf(sale), "It is " + sale.state + " in Tryton."};
    }

    Delivery unknown(const char* verb) const {
        return {Outcome::refused, "",
                std::string("Tryton has no sale to ") + verb + " for order " + order_.number};
    }

    Mark markNow(const Sale& sale) const {
        auto mark = sale.mark;
        mark.orderId = shipment_.orderId;
        if (!mark.knows(shipment_.messageId)) mark.messageIds.push_back(shipment_.messageId);
        return mark;
    }

    // All in one write with the mark: a repeat sees that it was done.
    Delivery changed(Sale sale) {
        if (!isOpen(sale)) return tooLate(sale);
        auto values = headerOf(book_, settings_, rpc_.company(), shipment_.partnerId, order_);
        auto lines = Json::array({"create"});
        lines.push_back(linesOf(book_, rpc_, settings_, values, order_));
        auto old = Json::array({"delete"});
        old.push_back(at(rpc_.read(kSale, {sale.id}, {"lines"})[0], "lines"));
        values["lines"] = domain({std::move(old), std::move(lines)});
        values["description"] = write(markNow(sale));
        if (sale.state == "quotation") rpc_.push(kSale, "draft", sale.id);
        rpc_.write(kSale, sale.id, std::move(values));
        return advanced(read(sale.id));
    }

    Delivery cancelled(Sale sale) {
        if (sale.state != "cancelled") {
            if (!isOpen(sale)) return tooLate(sale);
            auto mark = markNow(sale);
            mark.cancelled = true;
            auto values = Json::object();
            values["description"] = write(mark);
            rpc_.write(kSale, sale.id, std::move(values));
            rpc_.push(kSale, "cancel", sale.id);
            sale = read(sale.id);
        }
        if (sale.state != "cancelled") return tooLate(sale);
        return {Outcome::accepted, referenceOf(sale), "It is cancelled in Tryton."};
    }

    static Delivery tooLate(const Sale& sale) {
        return {Outcome::refused, referenceOf(sale),
                "Sale " + referenceOf(sale) + " is " + sale.state +
                    " in Tryton and can't be changed or cancelled any more"};
    }

    Rpc& rpc_;
    const Settings& settings_;
    Book book_;
    const model::Shipment& shipment_;
    const model::Order& order_;
};

}  // namespace

Delivery place(Rpc& rpc, const Settings& settings, const model::Shipment& shipment,
               const model::Order& order) {
    return Placing(rpc, settings, shipment, order).run();
}

std::vector<std::string> missing(Rpc& rpc, const std::vector<connectors::Placed>& placed) {
    std::set<std::string> numbers;
    for (const auto& one : placed) numbers.insert(one.orderNumber);
    const auto found = rpc.search(
        kSale,
        domain({clause("company", "=", rpc.company()), clause("reference", "in", Json(numbers)),
                clause("description", "like", std::string(kMarkBegin) + '%')}),
        kFields);
    std::set<std::string> known;
    for (const auto& record : found)
        if (const auto sale = saleOf(record))
            known.insert(sale->mark.messageIds.begin(), sale->mark.messageIds.end());
    std::vector<std::string> unknown;
    for (const auto& one : placed)
        if (!known.contains(one.messageId)) unknown.push_back(one.messageId);
    return unknown;
}

}  // namespace tryton
