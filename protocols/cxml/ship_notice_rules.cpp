// What a ship notice may say (cXML Reference Guide, ShipNoticeRequest).
#include "protocols/cxml/ship_notice_rules.h"

#include <map>
#include <set>

#include "gateway/base/clock.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/sendable.h"

namespace cxml {
namespace {

constexpr std::string_view kItem = "ShipNoticeItem";

void checkHeader(const model::ShipNotice& notice, Sendable& sendable) {
    const bool cancels = notice.operation == model::Operation::cancel;
    sendable.present(notice.id, "ShipNoticeHeader/@shipmentID");
    sendable.present(notice.date, "ShipNoticeHeader/@noticeDate");
    if (notice.operation != model::Operation::create)
        sendable.present(notice.previous, "ShipNoticeHeader/DocumentReference");
    sendable.oneOf(notice.type, "ShipNoticeHeader/@shipmentType", {"actual", "planned"});
    sendable.oneOf(notice.fulfillment, "ShipNoticeHeader/@fulfillmentType",
                   {"partial", "complete"});
    sendable.oneOf(notice.reason, "ShipNoticeHeader/@reason", {"return"});
    if (cancels) return;
    sendable.present(notice.shipmentDate, "ShipNoticeHeader/@shipmentDate");
    sendable.present(notice.deliveryDate, "ShipNoticeHeader/@deliveryDate");
    sendable.must(!notice.portions.empty(), "ShipNoticePortion", "missing");
}

// In the order travelled: the first leg has no start date, the others have later and later ones.
void checkLegs(const std::vector<model::Carrier>& legs, Sendable& sendable) {
    std::optional<base::Time> last;
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const Place leg("ShipControl", i);
        sendable.must(!legs[i].names.empty(), leg, "CarrierIdentifier", "missing");
        if (i == 0) {
            sendable.must(legs[i].startDate.empty(), leg, "@startDate", "the first leg has none");
            continue;
        }
        const auto at = base::parseIso(legs[i].startDate);
        sendable.must(at.has_value(), leg, "@startDate",
                      legs[i].startDate.empty() ? "missing" : "no date");
        sendable.must(!at || !last || *at > *last, leg, "@startDate", "not after the leg before");
        if (at) last = at;
    }
}

void checkLine(const model::ShipNoticeLine& line, const Place& where, Sendable& sendable) {
    sendable.must(line.lineNumber > 0 || carries(line.carried, "@lineNumber"), where, "@lineNumber",
                  "missing");
    sendable.must(!line.quantity.isNegative(), where, "@quantity", "negative");
    sendable.present(line.unit, where, "UnitOfMeasure");
}

// A line of the order stands there once, or in parts with numbers of our own.
void checkLines(const model::ShipNoticePortion& portion, const Place& where, Sendable& sendable) {
    std::map<int, std::set<int>> seen;
    for (std::size_t i = 0; i < portion.lines.size(); ++i) {
        const auto& line = portion.lines[i];
        const Place place(where, kItem, i);
        checkLine(line, place, sendable);
        if (line.lineNumber == 0) continue;
        auto& parts = seen[line.lineNumber];
        const bool split = line.noticeLine > 0 && !parts.contains(0);
        sendable.must(
            parts.empty() || (split && !parts.contains(line.noticeLine)), place, "@lineNumber",
            [&] { return "line " + std::to_string(line.lineNumber) + " stands there already"; });
        parts.insert(line.noticeLine);
    }
}

}  // namespace

void checkSendable(const model::ShipNotice& notice) {
    Sendable sendable("ShipNoticeRequest");
    checkHeader(notice, sendable);
    checkLegs(notice.carriers, sendable);
    std::set<std::pair<std::string, std::string>> orders;
    for (std::size_t i = 0; i < notice.portions.size(); ++i) {
        const auto& portion = notice.portions[i];
        const Place where("ShipNoticePortion", i);
        sendable.must(names(portion.order), where, "OrderReference", "names no order");
        sendable.must(orders.emplace(portion.order.number, portion.order.payloadId).second, where,
                      "OrderReference", "this order stands there already");
        checkLines(portion, where, sendable);
    }
    sendable.conclude();
}

}  // namespace cxml
