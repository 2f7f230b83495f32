#pragma once

#include <map>
#include <vector>

#include "connectors/tryton/mark.h"
#include "connectors/tryton/rpc.h"

namespace tryton {

/// One line of a sale of ours, as Tryton has it now.
struct SaleLine {
    Id sale = 0;
    int number = 0;  ///< the order's; 0: added in Tryton
    base::Decimal quantity;
    base::Decimal price;
    std::string unit;  ///< ours
    std::string part;
};

/// A sale that is an order of ours.
struct TrackedSale {
    Mark mark;
    std::string number, state, reference, currency, date, changed;
    std::vector<Ordered> ordered;
    std::vector<SaleLine> lines;
};

/// Leads from Tryton's records back to orders of ours.
struct Trail {
    std::map<Id, TrackedSale> sales;
    std::map<Id, SaleLine> lines;  ///< by the sale line's id

    /// Nothing: not of ours.
    const SaleLine* line(Id id) const;
    const TrackedSale* sale(const SaleLine& line) const;
};

/// These sales with their lines; those that are no orders of ours are left out.
Trail follow(Rpc& rpc, const Settings& settings, const std::vector<Id>& sales);
/// The sales these lines belong to.
Trail followLines(Rpc& rpc, const Settings& settings, const std::vector<Id>& lines);

/// 7 for `sale.line,7`; 0 when the reference leads to another kind of record.
Id idIn(const Json& reference, std::string_view model);
/// A moment of Tryton's, which keeps UTC.
std::string timeOf(const std::string& moment);

model::OrderReference orderOf(const TrackedSale& sale);
const Ordered* orderedLine(const TrackedSale& sale, int number);

}  // namespace tryton
