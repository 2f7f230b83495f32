#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gateway/flows/against_order.h"
#include "gateway/flows/change_order.h"
#include "gateway/flows/fulfilled.h"
#include "gateway/flows/instructions.h"

// What confirmations, ship notices and invoices have in common when they are held against orders.
namespace flows {

/// An order as it counts, and what left about it.
struct KnownOrder {
    store::StoredOrder order;
    std::vector<store::Paper> papers;  ///< without those that never left
    bool isOff = false;                ///< cancelled or rejected: nobody waits for goods of it

    const std::vector<model::Item>& items() const { return order.order.items; }
    const model::Item* line(int number) const { return lineOf(order.order, number); }
};
std::optional<KnownOrder> knownOrder(store::ReadTx& tx, const std::string& orderId);

/// Where what is found goes.
class Findings {
public:
    Findings(const model::Partner& partner, HeldAgainst& found);

    void note(const std::string& where, const std::string& what);
    /// A person has to decide.
    void stop(const std::string& where, const std::string& what);
    /// By the partner's rule: a person has to decide, or it is noted.
    void object(const std::string& where, const std::string& what);
    void nothingLeft(std::string why);

    const model::Partner& partner;

private:
    HeldAgainst& found_;
    bool stops_;
};

void holdAgainst(store::ReadTx& tx, model::Confirmation& confirmation, Findings& findings);
void holdAgainst(store::ReadTx& tx, model::ShipNotice& notice, Findings& findings);
void holdAgainst(store::ReadTx& tx, model::Invoice& invoice, Findings& findings);

/// "line 3"
std::string placeOf(int line);
/// Why nothing of that kind leaves about the line: the order's own words; empty when it may.
std::string banOn(const KnownOrder& known, int line, std::string_view kind);
/// Whether it may leave about no line at all; then the first line's reason.
std::string banOnAll(const KnownOrder& known, std::string_view kind);

/// Another unit than the order's.
void compareUnit(const model::Item& ordered, const std::string& unit, Findings& findings);
/// Another currency than the order's.
void compareCurrency(const model::Item& ordered, const std::optional<model::Money>& price,
                     Findings& findings);
/// More than was ordered, with what the order or the partner tolerates. `done`: "shipped".
void compareSums(const KnownOrder& known, const std::map<int, base::Decimal>& sums,
                 const char* done, Findings& findings);

/// Whether a line says nothing: nothing of it is shipped, or confirmed. To reject it is something.
inline bool isNothing(const model::ShipNoticeLine& line) {
    return line.quantity.isZero();
}
inline bool isNothing(const model::ConfirmationLine& line) {
    return line.quantity.isZero() && line.type != model::ConfirmationType::reject;
}

/// Leaves out lines the order does not have, those it forbids and those that say nothing.
template <class Line>
void leaveOut(std::vector<Line>& lines, const KnownOrder& known, std::string_view kind,
              Findings& findings) {
    if (known.items().empty()) return;
    std::erase_if(lines, [&](const Line& line) {
        auto why = known.line(line.lineNumber) ? banOn(known, line.lineNumber, kind)
                                               : "the order has no such line";
        if (why.empty() && isNothing(line)) why = "its quantity is 0";
        if (!why.empty()) findings.note(placeOf(line.lineNumber), "left out: " + why);
        return !why.empty();
    });
}

}  // namespace flows
