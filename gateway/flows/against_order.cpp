#include "gateway/flows/against_order.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/against_order_parts.h"
#include "gateway/flows/blanket.h"
#include "gateway/flows/differ.h"
#include "gateway/flows/survive_rules.h"
#include "gateway/model/units.h"

namespace flows {
namespace {

using base::Decimal;

bool isOff(store::OrderState state) {
    return state == store::OrderState::cancelled || state == store::OrderState::rejected ||
           state == store::OrderState::refused;
}

bool isSameUnit(const model::Partner& partner, const std::string& ordered,
                const std::string& said) {
    if (base::equalsAnyCase(ordered, said)) return true;
    const ReceiverRules rules(partner);
    if (rules.unit(said).code == ordered || rules.unit(ordered).code == said) return true;
    for (const auto* vocabulary : {"unece", "x12", "sap-iso"})
        if (const auto meant = model::unitFrom(vocabulary, said);
            (meant && meant == model::unitFrom(vocabulary, ordered)) ||
            model::unitIn(vocabulary, ordered) == said ||
            model::unitIn(vocabulary, said) == ordered)
            return true;
    return false;
}

// What was ordered and by how much that may be exceeded; nothing: as much as one likes.
std::optional<Decimal> mostOf(const model::Partner& partner, const model::Item& ordered) {
    const auto allowed = allowedQuantity(ordered);
    if (!allowed) return std::nullopt;
    auto most = *allowed;
    if (const auto percent = tolerance(partner, ordered, "Quantity"))
        most = (*allowed * (Decimal{100} + *percent)).dividedBy(Decimal{100}, 9);
    if (ordered.tolerances && ordered.tolerances->quantityValue)
        most = std::max(most, *allowed + *ordered.tolerances->quantityValue);
    return most;
}

bool takesBack(const model::Document& document) {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.operation == model::Operation::cancel; })
                return one.operation == model::Operation::cancel;
            return false;
        },
        document);
}

}  // namespace

Findings::Findings(const model::Partner& about, HeldAgainst& found)
    : partner(about), found_(found), stops_(about.option("order.exceeded", "stop") == "stop") {}

void Findings::note(const std::string& where, const std::string& what) {
    found_.notes.push_back(where + ": " + what);
}

void Findings::stop(const std::string& where, const std::string& what) {
    found_.problems.push_back({where, what});
}

void Findings::object(const std::string& where, const std::string& what) {
    if (stops_)
        stop(where, what);
    else
        note(where, what);
}

void Findings::nothingLeft(std::string why) {
    found_.nothing = std::move(why);
}

std::optional<store::StoredOrder> versionMeant(store::ReadTx& tx, std::string_view orderId) {
    auto named = store::findOrder(tx, orderId);
    if (!named || named->state != store::OrderState::replaced) return named;
    for (auto& version : store::versionsOf(tx, named->root))
        if (store::isInForce(version.state)) return std::move(version);
    return named;
}

std::optional<KnownOrder> knownOrder(store::ReadTx& tx, const std::string& orderId) {
    auto counts = versionMeant(tx, orderId);
    if (!counts) return std::nullopt;
    KnownOrder known{std::move(*counts), papersThatLeft(tx, orderId)};
    known.isOff = isOff(known.order.state);
    return known;
}

std::string placeOf(int line) {
    return "line " + std::to_string(line);
}

std::string banOn(const KnownOrder& known, int line, std::string_view kind) {
    const auto wish = wishFor(known.order.order, known.line(line), kind);
    return wish.is(Wish::Kind::forbidden) ? "the order forbids it (" + wish.said + ")" : "";
}

std::string banOnAll(const KnownOrder& known, std::string_view kind) {
    const auto& items = known.items();
    const auto first = banOn(known, items.empty() ? 0 : items.front().lineNumber, kind);
    const bool all = std::ranges::all_of(
        items, [&](const auto& item) { return !banOn(known, item.lineNumber, kind).empty(); });
    return all ? first : "";
}

void compareUnit(const model::Item& ordered, const std::string& unit, Findings& findings) {
    if (ordered.unit.empty() || unit.empty()) return;
    if (isSameUnit(findings.partner, ordered.unit, unit)) return;
    const auto what = "unit " + unit + ", ordered in " + ordered.unit;
    if (model::isCount(ordered.unit) && model::isCount(unit))
        findings.note(placeOf(ordered.lineNumber), what + ": both count pieces");
    else
        findings.object(placeOf(ordered.lineNumber), what);
}

void compareCurrency(const model::Item& ordered, const std::optional<model::Money>& price,
                     Findings& findings) {
    if (price && ordered.unitPrice && price->currency != ordered.unitPrice->currency)
        findings.object(
            placeOf(ordered.lineNumber),
            "a price in " + price->currency + ", ordered in " + ordered.unitPrice->currency);
}

void compareSums(const KnownOrder& known, const std::map<int, Decimal>& sums, const char* done,
                 Findings& findings) {
    for (const auto& [number, sum] : sums) {
        const auto* ordered = known.line(number);
        const auto most = ordered ? mostOf(findings.partner, *ordered) : std::nullopt;
        if (most && *most < sum)
            findings.object(placeOf(number), sum.plain() + " " + done + " in all, " +
                                                 allowedQuantity(*ordered)->plain() + " ordered");
    }
}

HeldAgainst heldAgainstOrders(store::ReadTx& tx, const model::Partner& partner,
                              model::Document document) {
    HeldAgainst found{std::move(document), {}, {}, {}};
    if (takesBack(found.document)) return found;
    Findings findings(partner, found);
    std::visit(
        [&](auto& one) {
            if constexpr (requires { holdAgainst(tx, one, findings); })
                holdAgainst(tx, one, findings);
        },
        found.document);
    return found;
}

}  // namespace flows
