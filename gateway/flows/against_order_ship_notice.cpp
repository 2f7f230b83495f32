// A ship notice held against its orders.
#include <algorithm>

#include "gateway/flows/against_order_parts.h"

namespace flows {
namespace {

constexpr std::string_view kKind = "ShipNoticeRequest";

// All of the order is in it: said line by line, so that some can be left out.
void spellOut(model::ShipNoticePortion& portion, const KnownOrder& known) {
    for (const auto& item : known.items()) {
        model::ShipNoticeLine line;
        line.lineNumber = item.lineNumber;
        line.quantity = item.quantity;
        line.unit = item.unit;
        portion.lines.push_back(std::move(line));
    }
}

bool isAnyForbidden(const KnownOrder& known) {
    return std::ranges::any_of(known.items(), [&](const auto& item) {
        return !banOn(known, item.lineNumber, kKind).empty();
    });
}

bool isConfirmed(const KnownOrder& known, int line) {
    return std::ranges::any_of(confirmationsInForce(known.papers), [&](const auto& said) {
        return said.lines.empty() || std::ranges::any_of(said.lines, [&](const auto& one) {
                   return one.lineNumber == line;
               });
    });
}

void checkConfirmedFirst(const model::ShipNoticePortion& portion, const KnownOrder& known,
                         Findings& findings) {
    for (const auto& item : known.items()) {
        const bool isIn =
            portion.lines.empty() || std::ranges::any_of(portion.lines, [&](const auto& line) {
                return line.lineNumber == item.lineNumber;
            });
        const auto wish = wishFor(known.order.order, &item, "ConfirmationRequest");
        if (isIn && wish.is(Wish::Kind::required) && !isConfirmed(known, item.lineNumber))
            findings.stop(placeOf(item.lineNumber),
                          "the order wants a confirmation first (" + wish.said + ")");
    }
}

void noteMoreThanConfirmed(const KnownOrder& known, const std::map<int, base::Decimal>& shipped,
                           Findings& findings) {
    for (const auto& [line, confirmed] : confirmedQuantities(known.papers, known.order.order)) {
        const auto sum = shipped.find(line);
        if (sum != shipped.end() && confirmed < sum->second)
            findings.note(placeOf(line), sum->second.plain() + " shipped in all, " +
                                             confirmed.plain() + " confirmed");
    }
}

void holdPortion(model::ShipNoticePortion& portion, const KnownOrder& known, Findings& findings) {
    if (portion.lines.empty() && isAnyForbidden(known)) spellOut(portion, known);
    const bool spoke = !portion.lines.empty();
    leaveOut(portion.lines, known, kKind, findings);
    if (spoke && portion.lines.empty()) return;
    if (known.isOff)
        findings.stop("order " + known.order.order.number,
                      "it is " + std::string(store::name(known.order.state)) +
                          ": a person decides whether goods of it are told");
    for (const auto& line : portion.lines)
        if (const auto* ordered = known.line(line.lineNumber))
            compareUnit(*ordered, line.unit, findings);
    checkConfirmedFirst(portion, known, findings);
    const auto shipped = shippedQuantities(known.papers, known.order);
    compareSums(known, shipped, "shipped", findings);
    noteMoreThanConfirmed(known, shipped, findings);
}

}  // namespace

void holdAgainst(store::ReadTx& tx, model::ShipNotice& notice, Findings& findings) {
    std::string ban;
    std::erase_if(notice.portions, [&](model::ShipNoticePortion& portion) {
        const auto known = knownOrder(tx, portion.order.orderId);
        if (!known) return false;
        const bool spoke = !portion.lines.empty();
        ban = banOnAll(*known, kKind);
        if (ban.empty())
            holdPortion(portion, *known, findings);
        else
            findings.note("order " + known->order.order.number, "left out: " + ban);
        return !ban.empty() || (spoke && portion.lines.empty());
    });
    if (notice.portions.empty())
        findings.nothingLeft(ban.empty() ? "none of its lines is one the order has and allows"
                                         : ban);
}

}  // namespace flows
