#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "gateway/store/connection.h"

namespace store {

/// A few connections in one role, made when they are first needed. Thread-safe.
class Pool {
public:
    Pool(const Dialect& dialect, std::string address, Role role)
        : dialect_(dialect), address_(std::move(address)), role_(role) {}

    /// A connection for one transaction, begun already; waits for one when all are busy. Whatever
    /// is still open when it goes back is undone, and a connection that was lost is not kept.
    class Lease {
    public:
        /// Throws Fault(unavailable) when none can be made.
        Lease(Pool& pool, Begin purpose) : pool_(pool), connection_(pool.open(purpose)) {}
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        Connection& operator*() { return *connection_; }
        Connection* operator->() { return connection_.get(); }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

private:
    std::unique_ptr<Connection> open(Begin purpose);
    std::unique_ptr<Connection> take();
    void giveBack(std::unique_ptr<Connection> connection);

    const Dialect& dialect_;
    const std::string address_;
    const Role role_;
    std::mutex mutex_;
    std::condition_variable free_;
    std::vector<std::unique_ptr<Connection>> idle_;  ///< the last used is taken first: it is warm
    int made_ = 0;
};

}  // namespace store
