#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "gateway/store/connection.h"

namespace store {

/// Copies the log into the main file and has it on the disk then; how many of the log's pages are
/// in the main file now. Throws Fault (unavailable) when that has to be tried again. When the disk
/// did not keep what it was given, the process ends: the database believes those pages copied, a
/// second sync would say yes without them, and only who opens it anew copies the log from its
/// beginning. The log says `store.not_kept`, the exit code is 74.
int copyLog(Connection& connection);

/// The thread that copies the log into the main file, so that no commit does it: when the log has
/// grown by 4 MB, or once a second when there was any commit. When nothing happens any more it
/// empties the log file.
class Checkpointer {
public:
    /// `pauseAndCopy` has the writer copy the rest between two commits and returns then: called
    /// when the log keeps growing because commits never pause.
    Checkpointer(const std::string& file, std::function<void()> pauseAndCopy);
    ~Checkpointer();

    /// The length of the log after a commit, in pages. Quick; one thread.
    void committed(int pages);

private:
    void shorten(const std::string& file);
    void loop();
    void rest(std::unique_lock<std::mutex>& lock);
    void copy();
    int copyOnce();
    void empty();

    Connection connection_;
    const std::function<void()> pauseAndCopy_;
    std::atomic<int> pages_ = 0;
    std::atomic<int> wakeAt_;
    std::atomic<bool> dirty_ = false;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool grown_ = false;
    bool stopping_ = false;
    bool fileHasLog_ = false;
    std::thread thread_;
};

}  // namespace store
