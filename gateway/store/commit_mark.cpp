#include "gateway/store/commit_mark.h"

#include <chrono>
#include <thread>

namespace store {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{15};
constexpr std::chrono::milliseconds kPause{50};

// A server that crashed may give a number it gave before to another transaction. What changes then
// is the moment it began to count its statistics, or to run.
#define PASSERELLE_LIFE                                    \
    "CAST(pg_postmaster_start_time() AS TEXT) || '/' ||\n" \
    "    COALESCE(CAST(pg_stat_get_bgwriter_stat_reset_time() AS TEXT), '')"

}  // namespace

CommitMark::CommitMark(Connection& connection) {
    const auto row = connection.fetch(
        "SELECT CAST(pg_current_xact_id_if_assigned() AS TEXT), pg_backend_pid(),\n"
        "    " PASSERELLE_LIFE,
        {}, 3);
    transaction_ = row.at(0).text();
    process_ = row.at(1).text();
    life_ = row.at(2).text();
}

bool CommitMark::committed(const std::string& address) const {
    if (transaction_.empty()) return true;
    for (const auto end = Clock::now() + kPatience; Clock::now() < end;) {
        try {
            Connection connection(postgresql(), address, Role::writer);
            const auto found = state(connection);
            if (found == State::forgotten) break;
            if (found != State::open) return found == State::committed;
            this->end(connection);
        } catch (const base::Fault&) {
            // Not back yet, or lost again: asked anew below.
        }
        std::this_thread::sleep_for(kPause);
    }
    throw base::Fault(base::FaultCode::unavailable, "The database is not available.",
                      "COMMIT: nobody can tell whether it took effect");
}

CommitMark::State CommitMark::state(Connection& connection) const {
    if (connection.fetch("SELECT " PASSERELLE_LIFE, {}, 1).at(0).text() != life_)
        return State::forgotten;
    const auto said = connection
                          .fetch("SELECT pg_xact_status(CAST(CAST(:transaction AS TEXT) AS xid8))",
                                 {transaction_}, 1)
                          .at(0)
                          .text();
    if (said == "in progress") return State::open;
    if (said.empty()) return State::forgotten;
    return said == "committed" ? State::committed : State::aborted;
}

void CommitMark::end(Connection& connection) const {
    connection.fetch(
        "SELECT pg_terminate_backend(pid)\n"
        "FROM pg_stat_activity\n"
        "WHERE pid = CAST(CAST(:process AS TEXT) AS INTEGER)\n"
        "    AND backend_xid = CAST(CAST(CAST(:transaction AS TEXT) AS xid8) AS xid)",
        {process_, transaction_}, 1);
}

}  // namespace store
