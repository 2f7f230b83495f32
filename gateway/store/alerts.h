#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// Something administrators are told by mail or webhook.
struct Alert {
    std::int64_t seq = 0;
    base::Time at;
    std::string subject;  ///< what it is about: "message.dead/erp"
    std::string text;
    std::int64_t again = 0;  ///< how often the same was to be said within the hour
    int tries = 0;
    std::optional<base::Time> nextAt{};  ///< nothing: said, or nobody wants to hear
    std::string failure{};               ///< why it could not be said the last time
};

/// At most one for a subject since that moment: another is counted at the first. True for a new
/// one.
bool raiseAlert(Tx& tx, std::string_view subject, std::string_view text, base::Time now,
                base::Time since, bool send);
std::vector<Alert> alertsDue(ReadTx& tx, base::Time now, int limit);
void alertTried(Tx& tx, const Alert& alert, std::optional<base::Time> nextAt,
                std::string_view failure);
/// Newest first.
std::vector<Alert> recentAlerts(ReadTx& tx, int limit);

}  // namespace store
