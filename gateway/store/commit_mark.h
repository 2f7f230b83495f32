#pragma once

#include <string>

#include "gateway/store/connection.h"

namespace store {

/// The transaction open on a connection to PostgreSQL, by the number the server knows it by: so
/// that it can be asked for when nothing was heard of its COMMIT.
class CommitMark {
public:
    /// Throws Fault(unavailable).
    explicit CommitMark(Connection& connection);

    /// Whether it took effect, as another connection to the same address says. Ends it first where
    /// it is still open, so that the answer stays true. Waits for a server that comes back. Throws
    /// Fault(unavailable) when nobody can tell: none answers in time, or it has lost its memory.
    bool committed(const std::string& address) const;

private:
    enum class State { committed, aborted, open, forgotten };
    State state(Connection& connection) const;
    void end(Connection& connection) const;

    std::string transaction_;  ///< empty: it has written nothing
    std::string process_;
    std::string life_;
};

}  // namespace store
