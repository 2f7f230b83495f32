#include "gateway/store/audit.h"

#include "gateway/base/crash.h"

namespace store {

void insertAudit(Tx& tx, const AuditEntry& entry) {
    tx.run(
        "INSERT INTO audit (at, actor, action, subject, detail)\n"
        "VALUES (:at, :actor, :action, :subject, :detail)",
        {entry.at, entry.actor, entry.action, entry.subject, entry.detail});
    base::crashPoint("M4");
}

std::vector<AuditEntry> auditOf(ReadTx& tx, std::string_view subject) {
    std::vector<AuditEntry> entries;
    for (const auto& [at, actor, action, detail] : tx.select<4>("SELECT at, actor, action, detail\n"
                                                                "FROM audit\n"
                                                                "WHERE subject = :subject\n"
                                                                "ORDER BY seq",
                                                                {subject}))
        entries.push_back(
            {at.time(), actor.text(), action.text(), std::string(subject), detail.text()});
    return entries;
}

}  // namespace store
