#include "connectors/sandbox/ledger_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "connectors/sandbox/disk.h"
#include "gateway/base/fault.h"

namespace sandbox {
namespace {

[[noreturn]] void unusable(const std::string& what) {
    throw base::Fault(base::FaultCode::unavailable, "The sandbox's ledger is not available.",
                      what + ": " + std::strerror(errno));
}

std::string content(int file) {
    std::string all;
    char part[65536];
    for (;;) {
        const auto got = ::read(file, part, sizeof part);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) unusable("reading");
        if (got == 0) return all;
        all.append(part, static_cast<std::size_t>(got));
    }
}

int opened(const std::filesystem::path& path) {
    std::error_code ignored;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), ignored);
    const bool isNew = !std::filesystem::exists(path, ignored);
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) unusable("opening " + path.string());
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int why = errno;
        ::close(file);
        errno = why;
        unusable("locking " + path.string());
    }
    if (isNew) syncFolderOf(path);
    return file;
}

void eachLine(std::string_view whole, const std::function<void(std::string_view)>& read) {
    int number = 0;
    while (!whole.empty()) {
        const auto end = whole.find('\n');
        ++number;
        try {
            read(whole.substr(0, end));
        } catch (const base::Fault& fault) {
            throw base::Fault(base::FaultCode::unavailable,
                              "The sandbox's ledger is not available.",
                              "line " + std::to_string(number) + " is damaged: " + fault.what());
        }
        whole.remove_prefix(end + 1);
    }
}

}  // namespace

LedgerFile::LedgerFile(const std::filesystem::path& path,
                       const std::function<void(std::string_view)>& read)
    : file_(opened(path)) {
    try {
        const auto all = content(file_);
        const auto lastEnd = all.rfind('\n');
        const auto whole = lastEnd == std::string::npos ? 0 : lastEnd + 1;
        eachLine(std::string_view(all).substr(0, whole), read);
        size_ = static_cast<long long>(whole);
        if (whole < all.size()) cutTo(size_);
    } catch (...) {
        ::close(file_);
        throw;
    }
}

LedgerFile::~LedgerFile() {
    ::close(file_);
}

void LedgerFile::append(std::string_view lines) {
    if (damaged_) cutTo(size_);
    if (writeAll(file_, lines) && ::fdatasync(file_) == 0) {
        size_ += static_cast<long long>(lines.size());
        return;
    }
    const int why = errno;
    damaged_ = ::ftruncate(file_, size_) != 0;
    errno = why;
    unusable("writing");
}

void LedgerFile::cutTo(long long size) {
    if (::ftruncate(file_, size) != 0 || ::fdatasync(file_) != 0) unusable("cutting");
    damaged_ = false;
}

}  // namespace sandbox
