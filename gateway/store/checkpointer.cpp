#include "gateway/store/checkpointer.h"

#include "gateway/base/log.h"

namespace store {
namespace {

// In pages of 4 KiB.
constexpr int kGrown = 1024;
constexpr int kTooLong = 4096;
constexpr base::Milliseconds kRound{1000};
constexpr base::Milliseconds kIdle{3000};

}  // namespace

Checkpointer::Checkpointer(const std::string& file, std::function<void()> logTooLong)
    : connection_(file, dialect::Role::checkpointer),
      logTooLong_(std::move(logTooLong)),
      wakeAt_(kGrown) {
    thread_ = std::thread([this] { loop(); });
}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Checkpointer::committed(int pages) {
    // A shorter log is a new one: the writer began it anew after a complete copy.
    if (pages < pages_.exchange(pages)) wakeAt_ = kGrown;
    const bool grown = pages >= wakeAt_;
    if (dirty_.exchange(true) && !grown) return;
    {
        const std::lock_guard lock(mutex_);
        grown_ = grown_ || grown;
    }
    wake_.notify_one();
}

void Checkpointer::loop() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        if (!dirty_) {
            rest(lock);
            continue;
        }
        wake_.wait_for(lock, kRound, [this] { return grown_ || stopping_; });
        grown_ = false;
        dirty_ = false;
        lock.unlock();
        copy();
        lock.lock();
    }
}

void Checkpointer::rest(std::unique_lock<std::mutex>& lock) {
    const auto wanted = [this] { return dirty_ || stopping_; };
    if (!fileHasLog_) return wake_.wait(lock, wanted);
    if (wake_.wait_for(lock, kIdle, wanted)) return;
    lock.unlock();
    empty();
    lock.lock();
}

void Checkpointer::copy() try {
    const auto result = connection_.fetch("PRAGMA wal_checkpoint(PASSIVE)", {}, 3);
    const auto length = static_cast<int>(result.at(1).number());
    const auto copied = static_cast<int>(result.at(2).number());
    fileHasLog_ = true;
    wakeAt_ = length + kGrown;
    if (copied < length && length > kTooLong) logTooLong_();
} catch (const base::Fault& fault) {
    base::log::warn("store.checkpoint_failed", {{"cause", fault.cause()}});
}

void Checkpointer::empty() try {
    connection_.fetch("PRAGMA wal_checkpoint(TRUNCATE)", {}, 3);
    fileHasLog_ = false;
} catch (const base::Fault& fault) {
    base::log::warn("store.checkpoint_failed", {{"cause", fault.cause()}});
}

}  // namespace store
