#include "gateway/store/checkpointer.h"

#include <cstdlib>
#include <filesystem>

#include "gateway/base/crash.h"
#include "gateway/base/log.h"

namespace store {
namespace {

// In pages of 4 KiB.
constexpr int kGrown = 1024;
constexpr int kTooLong = 4096;
// How often a copy starts over to catch up with the writer before the writer has to pause.
constexpr int kCatchUps = 4;
constexpr std::uintmax_t kLongAtStart = 67108864;  // beyond what is ever kept of it
constexpr int kNotKept = 74;                       // EX_IOERR of sysexits.h
constexpr base::Milliseconds kRound{1000};
constexpr base::Milliseconds kIdle{3000};

}  // namespace

// A copy that is complete was synced by the database; one that is not, by nobody.
int copyLog(Connection& connection) {
    const auto result = connection.fetch("PRAGMA wal_checkpoint(PASSIVE)", {}, 3);
    base::crashPoint("M5");
    if (!connection.syncMainFile()) {
        base::log::error("store.not_kept", {{"cause", "the disk did not keep the main file"}});
        std::_Exit(kNotKept);
    }
    return static_cast<int>(result.at(2).number());
}

Checkpointer::Checkpointer(const std::string& file, std::function<void()> pauseAndCopy)
    : connection_(sqlite(), file, Role::checkpointer),
      pauseAndCopy_(std::move(pauseAndCopy)),
      wakeAt_(kGrown) {
    shorten(file);
    thread_ = std::thread([this] { loop(); });
}

// A program that goes down again and again copies nothing for good, and each start has to read the
// whole log.
void Checkpointer::shorten(const std::string& file) {
    std::error_code none;
    const auto length = std::filesystem::file_size(file + "-wal", none);
    if (!none && length > kLongAtStart) empty();
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

// The log starts anew only when all of it was copied at the moment of a write. Under load there is
// no such moment: what was written during a copy is still missing after it.
void Checkpointer::copy() try {
    fileHasLog_ = true;
    int missing = copyOnce();
    for (int i = 0; i < kCatchUps && pages_ > kTooLong && missing > kGrown; ++i)
        missing = copyOnce();
    if (pages_ > kTooLong && missing > 0) pauseAndCopy_();
} catch (const base::Fault& fault) {
    base::log::error("store.checkpoint_failed", {{"cause", fault.cause()}});
}

int Checkpointer::copyOnce() {
    const int copied = copyLog(connection_);
    wakeAt_ = copied + kGrown;
    return pages_ - copied;
}

void Checkpointer::empty() try {
    connection_.fetch("PRAGMA wal_checkpoint(TRUNCATE)", {}, 3);
    fileHasLog_ = false;
} catch (const base::Fault& fault) {
    base::log::error("store.checkpoint_failed", {{"cause", fault.cause()}});
}

}  // namespace store
