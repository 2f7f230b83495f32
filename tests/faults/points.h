#pragma once

#include <map>
#include <string>
#include <string_view>

#include "tests/faults/scenario.h"

namespace faults {

/// How often the program died at which point, what came out, and what was not as it has to be.
struct Deaths {
    std::map<std::string_view, int> at{};
    Verdict verdict{};
    std::string wrong{};
};

/// A1 to A12, D1 to D10, M4 and M5: an order from the buyer to an ERP behind HTTP.
Deaths dieOnTheWay(Play& play, int times);
/// D11 and D12: orders an ERP refuses, and which are sent again.
Deaths dieOverDeadLetters(Play& play, int times);
/// M1: a new database.
Deaths dieMigrating(Play& play, int times);
/// M6: files that come with orders, in the sandbox.
Deaths dieOverAttachments(Play& play, int times);

/// SQLite's log and the files beside its database: PostgreSQL has its own.
bool isOfSqlite(std::string_view point);
/// Whether the program is dead within five seconds.
bool diesSoon(Gateway& gateway);

}  // namespace faults
