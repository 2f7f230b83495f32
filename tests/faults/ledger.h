#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "tests/faults/partners.h"

namespace faults {

/// One thing the back office did.
struct Effect {
    std::string key;    ///< partner, order number and version: what may be done once
    std::string order;  ///< partner and order number: what has an order in time
    int version = 0;
    std::string message;  ///< the gateway's id of the message that did it
};

/// The append-only ledger of the sandbox, or of the pretend ERP.
std::vector<Effect> ledgerOf(const std::filesystem::path& file);

/// What came out; everything but `sent`, `effects` and `repeats` has to be nothing.
struct Verdict {
    std::size_t sent = 0;
    std::size_t effects = 0;
    std::size_t repeats = 0;     ///< attempts of partners beyond the first
    std::size_t unanswered = 0;  ///< no final answer, or a refusal
    std::size_t lost = 0;        ///< answered with yes and not in the ledger
    std::size_t duplicated = 0;
    std::size_t phantom = 0;  ///< in the ledger and never sent
    std::size_t outOfOrder = 0;
    std::size_t differing = 0;  ///< copies that heard different answers
    std::size_t stuck = 0;      ///< still due, or dead, in the gateway's database

    bool isClean() const;
    std::string str() const;
    /// Both together.
    Verdict operator+(const Verdict& other) const;
};

/// Reads both logs and the database, as they are at the end.
Verdict judge(const std::vector<Heard>& heard, const std::vector<Effect>& ledger,
              std::size_t stuck);

/// The messages for back offices that the database holds undelivered.
struct Waiting {
    std::size_t due = 0;
    std::size_t dead = 0;
    std::size_t unknown = 0;
    std::optional<base::Time> next{};  ///< when the first of those due is tried

    std::size_t all() const { return due + dead + unknown; }
};
Waiting waitingIn(const std::string& database);
/// How many attempts to deliver anything came to nothing.
std::size_t failedAttemptsIn(const std::string& database);

}  // namespace faults
