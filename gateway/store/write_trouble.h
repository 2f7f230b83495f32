#pragma once

#include <chrono>
#include <mutex>
#include <string>

#include "gateway/store/store.h"

namespace store {

/// Whether the database's file takes what is written: said in the log when that changes, not each
/// time. Thread-safe.
class WriteTrouble {
public:
    /// `cause` as in a Fault of the store.
    void failed(const std::string& cause);
    void succeeded();

    /// Empty while all is well.
    std::string cause() const;
    /// Whether it is worth a try again: true at most once a second.
    bool mayTry();

private:
    using Moment = std::chrono::steady_clock::time_point;

    mutable std::mutex mutex_;
    std::string cause_;
    Moment since_{};
    Moment tried_{};
    std::size_t failures_ = 0;
};

/// Whether the disk of that file has room for more than the odd page: on a full one the smallest
/// writes may still find some, and say nothing about an order.
bool hasRoomAt(const std::string& file);

/// Why orders can't be written at the moment, for whoever looks after the disk; empty while it can.
/// Has it tried again when nothing could, at most once a second. SQLite files only: where
/// PostgreSQL takes nothing, reading from it fails too.
std::string writeTrouble(Store& store);

}  // namespace store
