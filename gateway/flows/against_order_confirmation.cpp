// A confirmation held against its order.
#include <algorithm>

#include "gateway/flows/against_order_parts.h"

namespace flows {
namespace {

using Type = model::ConfirmationType;

constexpr std::string_view kKind = "ConfirmationRequest";

bool isOfTheWhole(Type type) {
    return type != Type::detail && type != Type::allDetail && type != Type::replace;
}

bool isSilent(const model::Confirmation& said, int line) {
    return std::ranges::none_of(said.lines,
                                [&](const auto& one) { return one.lineNumber == line; });
}

// cXML Reference Guide, ConfirmationRequest: accept and except confirm what no line speaks of.
Type typeForSilent(Type header) {
    return header == Type::except ? Type::accept : header;
}

// What was said of the whole is said line by line, so that some can be left out.
void spellOut(model::Confirmation& said, const KnownOrder& known) {
    const auto type = typeForSilent(said.type);
    for (const auto& item : known.items())
        if (isSilent(said, item.lineNumber))
            said.lines.push_back({.lineNumber = item.lineNumber,
                                  .quantity = item.quantity,
                                  .unit = item.unit,
                                  .type = type,
                                  .comment = {}});
    said.type = Type::detail;
}

bool hasDetail(const model::ConfirmationLine& line) {
    return line.unitPrice || line.substitute || line.tax || line.shipping ||
           !line.deliveryDate.empty() || !line.shipmentDate.empty();
}

// The guide's detail says line by line what allDetail would.
void withoutAllDetail(model::Confirmation& said, Findings& findings) {
    if (said.type != Type::allDetail) return;
    said.type = said.lines.empty() ? Type::accept : Type::detail;
    for (auto& line : said.lines)
        if (line.type == Type::allDetail) line.type = hasDetail(line) ? Type::detail : Type::accept;
    findings.note("type", "allDetail leaves as " + std::string(model::name(said.type)) +
                              ": the order says allDetailOC notAllowed");
}

void compareLines(const model::Confirmation& said, const KnownOrder& known, Findings& findings) {
    std::map<int, base::Decimal> sums;
    for (const auto& line : said.lines) {
        sums[line.lineNumber] = sums[line.lineNumber] + line.quantity;
        const auto* ordered = known.line(line.lineNumber);
        if (!ordered) continue;
        compareUnit(*ordered, line.unit, findings);
        compareCurrency(*ordered, line.unitPrice, findings);
    }
    compareSums(known, sums, "confirmed", findings);
}

bool isAnyForbidden(const KnownOrder& known) {
    return std::ranges::any_of(known.items(), [&](const auto& item) {
        return !banOn(known, item.lineNumber, kKind).empty();
    });
}

}  // namespace

void holdAgainst(store::ReadTx& tx, model::Confirmation& said, Findings& findings) {
    const auto known = knownOrder(tx, said.orderId);
    if (!known) return;
    if (const auto ban = banOnAll(*known, kKind); !ban.empty()) return findings.nothingLeft(ban);
    if (isAnyForbidden(*known) && isOfTheWhole(said.type)) spellOut(said, *known);
    const bool spoke = !said.lines.empty();
    leaveOut(said.lines, *known, kKind, findings);
    if (spoke && said.lines.empty() && !isOfTheWhole(said.type))
        return findings.nothingLeft("none of its lines is one the order has and allows");
    if (!takesAllDetail(known->order.order)) withoutAllDetail(said, findings);
    if (known->order.id != said.orderId && known->order.state == store::OrderState::accepted)
        findings.stop("order",
                      "it was changed, and the change is not with the back office yet: a "
                      "person decides whether this speaks of it");
    if (known->order.state == store::OrderState::cancelled && said.type != Type::reject)
        findings.stop("order", "it was cancelled: a person decides what is said about it");
    compareLines(said, *known, findings);
}

}  // namespace flows
