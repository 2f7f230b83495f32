#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// A request that was refused at the door.
struct Refusal {
    base::Time at;
    std::string partnerId;  ///< whom it names, proven or not; empty: nobody we know
    std::string messageId;  ///< its row in the message log, where the sender was proven
    std::string protocol;
    std::string kind;
    std::string reason;   ///< for us; the sender was told less
    std::string claimed;  ///< who it says it is
    std::string peer;
    int status = 0;    ///< HTTP
    std::string body;  ///< its beginning, UTF-8 with secrets replaced

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

constexpr int kMostRefusalsOfPartner = 100;  ///< kept, the newest; so many of nobody we know, too
constexpr int kMostRefusals = 1'000;         ///< kept in all
constexpr std::size_t kRefusalBody = 4'096;  ///< bytes kept of one

/// Keeps it, cut to size, in place of the oldest where there are enough.
void insertRefusal(Tx& tx, Refusal refusal);
/// The newest first; of that partner, or of everybody when it is nothing.
std::vector<Refusal> recentRefusals(ReadTx& tx, int limit);
std::vector<Refusal> recentRefusals(ReadTx& tx, std::string_view partnerId, int limit);
/// How many of those kept came since then.
std::int64_t refusalsSince(ReadTx& tx, base::Time since);

}  // namespace store
