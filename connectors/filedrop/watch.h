#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "gateway/base/clock.h"

namespace filedrop {

/// Ends a socket's connection when what is waited for takes too long: libssh waits for answers
/// without an end. Thread-safe.
class Watch {
public:
    /// Keeps a handle of its own of the socket.
    explicit Watch(int socket);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// Until it goes, the time runs.
    class Armed {
    public:
        explicit Armed(Watch& watch) : watch_(watch) {}
        ~Armed() { watch_.disarm(); }
        Armed(const Armed&) = delete;
        Armed& operator=(const Armed&) = delete;

    private:
        Watch& watch_;
    };
    [[nodiscard]] Armed arm(base::Seconds most);
    /// The time begins anew, and goes on running.
    void restart(base::Seconds most);

private:
    void disarm();
    void run();

    const int socket_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<std::chrono::steady_clock::time_point> deadline_;
    bool over_ = false;
    std::thread thread_;
};

}  // namespace filedrop
