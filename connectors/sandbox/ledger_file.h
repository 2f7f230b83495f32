#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace sandbox {

/// An append-only file of lines that survives a power cut: what append returned from is on disk,
/// what it threw from is not in the file. Locked while open. One thread at a time.
class LedgerFile {
public:
    /// Opens or creates the file, cuts off an unfinished last line and hands every line (without
    /// its end) to `read`. Throws Fault(unavailable) when the file can't be used.
    LedgerFile(const std::filesystem::path& path,
               const std::function<void(std::string_view)>& read);
    ~LedgerFile();
    LedgerFile(const LedgerFile&) = delete;
    LedgerFile& operator=(const LedgerFile&) = delete;

    /// One write and one fdatasync for all these lines. Throws Fault(unavailable).
    void append(std::string_view lines);

private:
    void cutTo(long long size);

    int file_ = -1;
    long long size_ = 0;  // up to here everything is on disk
    bool damaged_ = false;
};

}  // namespace sandbox
