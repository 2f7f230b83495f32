#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// A verb that waits for its turn.
struct Job {
    const std::function<void(Tx&)>& verb;
    std::exception_ptr error{};  ///< what came of it, when it did not end well
    bool done = false;
};
using Group = std::vector<Job*>;

/// Gathers the verbs that wait at the same time, so that they can share one COMMIT. Whoever finds
/// nobody at work does the work of all who wait, on its own thread; the others sleep meanwhile.
/// Thread-safe.
class VerbQueue {
public:
    /// `work` makes something of every job of the group, in order, and never throws.
    explicit VerbQueue(std::function<void(Group&)> work) : work_(std::move(work)) {}

    /// Returns when the verb has been worked on. Throws what became of it.
    void run(const std::function<void(Tx&)>& verb);

private:
    void lead(std::unique_lock<std::mutex>& lock);

    const std::function<void(Group&)> work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job*> waiting_;
    bool led_ = false;
};

}  // namespace store
