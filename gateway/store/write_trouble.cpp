#include "gateway/store/write_trouble.h"

#include <sys/statvfs.h>

#include <cmath>

#include "gateway/base/log.h"

namespace store {
namespace {

constexpr std::chrono::seconds kBetweenTries{1};

constexpr unsigned long long kRoom = 4 * 1024 * 1024;  // bytes

}  // namespace

bool hasRoomAt(const std::string& file) {
    struct statvfs disk {};
    if (::statvfs(file.c_str(), &disk) != 0) return true;
    return static_cast<unsigned long long>(disk.f_bavail) * disk.f_frsize >= kRoom;
}

void WriteTrouble::failed(const std::string& cause) {
    const std::lock_guard lock(mutex_);
    ++failures_;
    if (!cause_.empty()) return;
    cause_ = cause;
    since_ = std::chrono::steady_clock::now();
    base::log::error("store.not_writable", {{"cause", cause}});
}

void WriteTrouble::succeeded() {
    const std::lock_guard lock(mutex_);
    if (cause_.empty()) return;
    const std::chrono::duration<double> lasted = std::chrono::steady_clock::now() - since_;
    base::log::info("store.writable", {{"seconds", std::to_string(std::lround(lasted.count()))},
                                       {"failures", std::to_string(failures_)}});
    cause_.clear();
    failures_ = 0;
}

std::string WriteTrouble::cause() const {
    const std::lock_guard lock(mutex_);
    return cause_;
}

bool WriteTrouble::mayTry() {
    const std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (now - tried_ < kBetweenTries) return false;
    tried_ = now;
    return true;
}

}  // namespace store
