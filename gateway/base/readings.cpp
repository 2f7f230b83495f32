#include "gateway/base/readings.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"

namespace base {
namespace {

bool writeSynced(const std::filesystem::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const bool isWritten = ::write(file, bytes.data(), bytes.size()) == std::ssize(bytes);
    const bool isSynced = isWritten && ::fsync(file) == 0;
    ::close(file);
    return isSynced;
}

void syncFolder(const std::filesystem::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

std::unique_ptr<Readings>& own() {
    static std::unique_ptr<Readings> readings;
    return readings;
}

}  // namespace

Readings* readings() {
    return own().get();
}

void countReadingsIn(const std::filesystem::path& folder) {
    own() = folder.empty() ? nullptr : std::make_unique<Readings>(folder);
}

Readings::Mark Readings::begin(const std::string& what) {
    const std::lock_guard lock(mutex_);
    auto& reading = underWay_[what];
    if (reading.readers++ == 0) {
        reading.deaths = counted(what);
        try {
            write(what, reading.deaths + 1);
        } catch (...) {
            underWay_.erase(what);
            throw;
        }
    }
    return Mark(*this, what);
}

int Readings::deaths(const std::string& what) const {
    const std::lock_guard lock(mutex_);
    const auto found = underWay_.find(what);
    return found == underWay_.end() ? counted(what) : found->second.deaths;
}

void Readings::setAside(const std::string& what, std::string words) {
    const std::lock_guard lock(mutex_);
    if (counted(what) <= kMostDeaths) untold_[what] = std::move(words);
}

std::map<std::string, std::string> Readings::untold() const {
    const std::lock_guard lock(mutex_);
    return untold_;
}

void Readings::told(const std::string& what) {
    const std::lock_guard lock(mutex_);
    write(what, kMostDeaths + 1);
    untold_.erase(what);
}

void Readings::forget(const std::string& what) {
    const std::lock_guard lock(mutex_);
    std::error_code ignored;
    std::filesystem::remove(fileOf(what), ignored);
}

std::filesystem::path Readings::fileOf(const std::string& what) const {
    return folder_ / sha256Hex(what);
}

void Readings::end(const std::string& what) {
    const std::lock_guard lock(mutex_);
    const auto found = underWay_.find(what);
    if (found == underWay_.end() || --found->second.readers > 0) return;
    underWay_.erase(found);
    std::error_code error;
    std::filesystem::remove(fileOf(what), error);
    if (error) log::error("reading.not_forgotten", {{"what", what}, {"why", error.message()}});
}

int Readings::counted(const std::string& what) const {
    std::ifstream in(fileOf(what));
    int count = 0;
    return in >> count ? count : 0;
}

void Readings::write(const std::string& what, int count) const {
    std::error_code error;
    if (std::filesystem::create_directories(folder_, error)) syncFolder(folder_.parent_path());
    const auto path = fileOf(what);
    const auto line = std::to_string(count) + ' ' + what + '\n';
    if (!error && writeSynced(path, line)) return syncFolder(folder_);
    throw Fault(FaultCode::unavailable, "What is read can't be counted.",
                path.string() + ": " + (error ? error.message() : std::strerror(errno)));
}

}  // namespace base
