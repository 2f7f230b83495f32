#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

#include "gateway/store/connection.h"
#include "gateway/store/store.h"
#include "gateway/store/write_trouble.h"

namespace store {

/// The one thread that writes. Verbs that wait at the same time run one after the other as
/// savepoints of one transaction; its COMMIT makes all of them durable, and only then their callers
/// go on. A verb that throws is undone alone.
class Writer {
public:
    /// `committed(pages)` as by Connection::onCommit, on the writer's thread.
    Writer(const std::string& file, Grouping grouping, std::function<void(int)> committed);
    /// Runs what still waits.
    ~Writer();

    /// Returns when what the verb did is durable; throws what it threw, or Fault(unavailable) when
    /// the transaction it shared could not be committed.
    void run(const std::function<void(Tx&)>& verb);

    /// Copies the rest of the log between two groups and returns then.
    void pauseAndCopy();

    /// What writeTrouble says.
    std::string trouble();

private:
    struct Job {
        const std::function<void(Tx&)>* verb;
        std::promise<void> done;
        std::exception_ptr error;
    };
    using Group = std::vector<std::unique_ptr<Job>>;

    void loop();
    bool wait();
    std::unique_ptr<Job> next();
    void runGroup(std::unique_ptr<Job> first);
    void runJobs(Group& group);
    void runFirst(Job& job);
    void runNext(Job& job);
    void noteFailure();
    void note(const Group& group);
    void copy();

    const std::string file_;
    Connection connection_;
    WriteTrouble trouble_;
    std::string failed_;  ///< how the database failed the group at work
    const std::size_t groupSize_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::unique_ptr<Job>> waiting_;
    bool stopping_ = false;
    std::condition_variable copied_;
    bool copyWanted_ = false;
    std::thread thread_;
};

}  // namespace store
