#pragma once

#include <string>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// Who did what to what. `actor`: "admin:anna", "partner:acme", "system".
struct AuditEntry {
    base::Time at;
    std::string actor;
    std::string action;   ///< "partner.changed", "order.accepted"
    std::string subject;  ///< the id it happened to
    std::string detail;   ///< never a secret
};

void insertAudit(Tx& tx, const AuditEntry& entry);
std::vector<AuditEntry> auditOf(ReadTx& tx, std::string_view subject);

}  // namespace store
