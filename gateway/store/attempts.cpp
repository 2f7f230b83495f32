#include "gateway/store/messages.h"
#include "gateway/store/named.h"

namespace store {

std::vector<Attempt> attempts(ReadTx& tx, std::string_view messageId) {
    using enum model::Outcome;
    std::vector<Attempt> found;
    for (const auto& [number, startedAt, finishedAt, outcome, detail] :
         tx.select<5>("SELECT number, started_at, finished_at, outcome, detail\n"
                      "FROM attempt\n"
                      "WHERE message_id = :message_id\n"
                      "ORDER BY seq",
                      {messageId})) {
        Attempt attempt{static_cast<int>(number.number()), startedAt.time(), finishedAt.time(),
                        std::nullopt, detail.text()};
        attempt.crashed = outcome.text() == "crashed";
        if (!attempt.crashed && outcome.text() != "started")
            attempt.outcome = named(outcome.text(), {accepted, retry, refused, unknown});
        found.push_back(std::move(attempt));
    }
    return found;
}

}  // namespace store
