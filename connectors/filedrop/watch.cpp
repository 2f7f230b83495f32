#include "connectors/filedrop/watch.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace filedrop {

Watch::Watch(int socket)
    : socket_(::fcntl(socket, F_DUPFD_CLOEXEC, 0)), thread_([this] { run(); }) {}

Watch::~Watch() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    changed_.notify_all();
    thread_.join();
    if (socket_ >= 0) ::close(socket_);
}

Watch::Armed Watch::arm(base::Seconds most) {
    restart(most);
    return Armed(*this);
}

void Watch::restart(base::Seconds most) {
    {
        const std::lock_guard lock(mutex_);
        deadline_ = std::chrono::steady_clock::now() + most;
    }
    changed_.notify_all();
}

void Watch::disarm() {
    const std::lock_guard lock(mutex_);
    deadline_.reset();
}

void Watch::run() {
    std::unique_lock lock(mutex_);
    while (!over_) {
        if (!deadline_) {
            changed_.wait(lock);
        } else if (std::chrono::steady_clock::now() < *deadline_) {
            const auto until = *deadline_;
            changed_.wait_until(lock, until);
        } else {
            deadline_.reset();
            ::shutdown(socket_, SHUT_RDWR);
        }
    }
}

}  // namespace filedrop
