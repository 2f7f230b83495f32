#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "gateway/store/connection.h"

namespace store {

/// A few connections that read, made when they are first needed. Thread-safe.
class Readers {
public:
    explicit Readers(std::string file) : file_(std::move(file)) {}

    /// Runs the page in a transaction of its own, waiting for a connection when all are busy.
    void run(const std::function<void(ReadTx&)>& page);

private:
    class Lease;
    std::unique_ptr<Connection> take();
    void giveBack(std::unique_ptr<Connection> connection);

    const std::string file_;
    std::mutex mutex_;
    std::condition_variable free_;
    std::vector<std::unique_ptr<Connection>> idle_;  ///< the last used is taken first: it is warm
    int made_ = 0;
};

}  // namespace store
