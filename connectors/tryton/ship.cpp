#include "connectors/tryton/ship.h"

#include <algorithm>

#include "connectors/tryton/units.h"
#include "gateway/base/clock.h"

namespace tryton {
namespace {

constexpr const char* kShipment = "stock.shipment.out";

Json movesOf(Rpc& rpc, const Json& shipments) {
    auto wanted = Json::array();
    for (const auto& shipment : shipments)
        wanted.push_back(std::string(kShipment) + ',' + std::to_string(idOf(at(shipment, "id"))));
    return rpc.search(
        "stock.move",
        domain({clause("shipment", "in", std::move(wanted)),
                clause("origin", "like", "sale.line,%"), clause("state", "=", "done")}),
        {"shipment", "origin", "quantity", "uom.symbol", "uom.name"}, 0, {"id"});
}

model::ShipNoticePortion& portionOf(model::ShipNotice& notice, const TrackedSale& sale) {
    for (auto& portion : notice.portions)
        if (portion.order.orderId == sale.mark.orderId) return portion;
    notice.portions.emplace_back();
    notice.portions.back().order = orderOf(sale);
    return notice.portions.back();
}

void add(model::ShipNotice& notice, const TrackedSale& sale, const SaleLine& line, const Json& move,
         const Settings& settings) {
    auto& portion = portionOf(notice, sale);
    const auto& unit = at(move, "uom.");
    const auto quantity = decimalOf(at(move, "quantity"));
    const auto unitName =
        ourUnit(settings, textOf(at(unit, "symbol")), textOf(at(unit, "name")), line.unit);
    // Several lots or places of one line are several moves.
    for (auto& known : portion.lines)
        if (known.lineNumber == line.number && known.unit == unitName) {
            known.quantity = known.quantity + quantity;
            return;
        }
    model::ShipNoticeLine said;
    said.lineNumber = line.number;
    said.quantity = quantity;
    said.unit = unitName;
    said.id.supplierPart = line.part;
    portion.lines.push_back(std::move(said));
}

// Whether this shipment alone brings all that was sold. Others are not looked at: what it says must
// not depend on when it is read.
bool isComplete(const model::ShipNotice& notice, const Trail& trail) {
    for (const auto& portion : notice.portions)
        for (const auto& [id, sale] : trail.sales) {
            if (sale.mark.orderId != portion.order.orderId) continue;
            for (const auto& line : sale.lines) {
                const auto sent = std::ranges::find(portion.lines, line.number,
                                                    &model::ShipNoticeLine::lineNumber);
                if (line.number > 0 &&
                    (sent == portion.lines.end() || sent->quantity < line.quantity))
                    return false;
            }
        }
    return true;
}

std::string daysLater(const std::string& date, int days) {
    const auto from = base::parseIso(date);
    return from ? base::iso(*from + std::chrono::hours(24) * days).substr(0, 10) : std::string();
}

}  // namespace

std::vector<model::ShipNotice> shipNoticesOf(Rpc& rpc, const Settings& settings,
                                             const Json& shipments) {
    std::vector<model::ShipNotice> notices;
    if (shipments.empty()) return notices;
    const auto moves = movesOf(rpc, shipments);
    std::vector<Id> lines;
    for (const auto& move : moves) lines.push_back(idIn(at(move, "origin"), "sale.line"));
    const auto trail = followLines(rpc, settings, lines);
    for (const auto& shipment : shipments) {
        model::ShipNotice notice;
        notice.id = textOf(at(shipment, "number"));
        const auto date = dateOf(at(shipment, "effective_date"));
        notice.date = date;
        notice.shipmentDate = notice.date;
        notice.deliveryDate = daysLater(date, settings.daysOnTheWay);
        notice.type = "actual";
        for (const auto& move : moves) {
            if (idIn(at(move, "shipment"), kShipment) != idOf(at(shipment, "id"))) continue;
            const auto* line = trail.line(idIn(at(move, "origin"), "sale.line"));
            const auto* sale = line ? trail.sale(*line) : nullptr;
            if (sale && line->number > 0) add(notice, *sale, *line, move, settings);
        }
        notice.fulfillment = isComplete(notice, trail) ? "complete" : "partial";
        if (!notice.portions.empty()) notices.push_back(std::move(notice));
    }
    return notices;
}

}  // namespace tryton
