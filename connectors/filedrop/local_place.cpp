#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "connectors/filedrop/place.h"
#include "gateway/base/fault.h"

namespace filedrop {
namespace {

// Readable for the group: the back office is another user of the machine.
constexpr mode_t kMode = 0640;

[[noreturn]] void failed(const std::string& what) {
    throw base::Fault(base::FaultCode::unavailable, "The folder can't be used.",
                      what + ": " + std::strerror(errno));
}

class Handle {
public:
    Handle(const std::string& path, int flags)
        : file_(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, kMode)) {}
    ~Handle() {
        if (file_ >= 0) ::close(file_);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    explicit operator bool() const { return file_ >= 0; }
    int get() const { return file_; }

private:
    int file_;
};

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

class LocalPlace final : public Place {
public:
    explicit LocalPlace(std::filesystem::path folder) : folder_(std::move(folder)) {}

    void open() override {
        std::error_code error;
        if (std::filesystem::is_directory(folder_, error)) return;
        errno = error ? error.value() : ENOTDIR;
        failed(folder_.string());
    }

    std::vector<FileSeen> list(const std::string& folder) override {
        std::vector<FileSeen> files;
        std::error_code error;
        std::filesystem::directory_iterator at(folder_ / folder, error);
        for (; !error && at != std::filesystem::directory_iterator(); at.increment(error))
            if (auto seen = look(folder + '/' + at->path().filename().string()))
                files.push_back(std::move(*seen));
        if (!error) return files;
        errno = error.value();
        failed("listing " + path(folder));
    }

    std::optional<FileSeen> look(const std::string& name) override {
        struct stat found {};
        if (::lstat(path(name).c_str(), &found) != 0) {
            if (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG) return std::nullopt;
            failed("looking at " + path(name));
        }
        if (!S_ISREG(found.st_mode)) return std::nullopt;
        return FileSeen{std::filesystem::path(name).filename().string(),
                        static_cast<std::uint64_t>(found.st_size), found.st_mtim.tv_sec,
                        found.st_mtim.tv_nsec};
    }

    std::string read(const std::string& name, std::size_t most) override {
        const Handle file(path(name), O_RDONLY);
        if (!file) failed("opening " + path(name));
        std::string all;
        char part[65536];
        for (;;) {
            const auto got = ::read(file.get(), part, sizeof part);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) failed("reading " + path(name));
            if (got == 0) return all;
            all.append(part, static_cast<std::size_t>(got));
            if (all.size() > most)
                throw base::Fault(base::FaultCode::tooLarge,
                                  "has more than " + std::to_string(most) + " bytes");
        }
    }

    void write(const std::string& name, std::string_view bytes) override {
        if (writeSynced(path(name), bytes)) return;
        const int why = errno;
        ::unlink(path(name).c_str());
        errno = why;
        failed("writing " + path(name));
    }

    bool rename(const std::string& from, const std::string& to) override {
        if (::rename(path(from).c_str(), path(to).c_str()) == 0) return true;
        const int why = errno;
        struct stat found {};
        if (why == ENOENT && ::lstat(path(from).c_str(), &found) != 0) return false;
        errno = why;
        failed("renaming " + path(from) + " to " + path(to));
    }

    bool remove(const std::string& name) override {
        if (::unlink(path(name).c_str()) == 0) return true;
        if (errno == ENOENT) return false;
        failed("removing " + path(name));
    }

    void sync(const std::string& folder) override {
        const Handle handle(path(folder), O_RDONLY | O_DIRECTORY);
        if (!handle || ::fsync(handle.get()) != 0) failed("syncing " + path(folder));
    }

    void makeFolder(const std::string& folder) override {
        std::error_code error;
        std::filesystem::create_directories(folder_ / folder, error);
        if (!error) return;
        errno = error.value();
        failed("making " + path(folder));
    }

    std::optional<std::uint64_t> freeBytes() override {
        struct statvfs space {};
        if (::statvfs(folder_.c_str(), &space) != 0) return std::nullopt;
        return std::uint64_t{space.f_bavail} * space.f_frsize;
    }

    std::vector<connectors::Check> greeting() override {
        return {{true, "The folder " + folder_.string() + " is there."}};
    }

private:
    std::string path(const std::string& name) const { return (folder_ / name).string(); }

    static bool writeSynced(const std::string& path, std::string_view bytes) {
        const Handle file(path, O_WRONLY | O_CREAT | O_TRUNC);
        return file && writeAll(file.get(), bytes) && ::fsync(file.get()) == 0;
    }

    const std::filesystem::path folder_;
};

}  // namespace

std::unique_ptr<Place> localPlace(const std::string& folder) {
    return std::make_unique<LocalPlace>(folder);
}

}  // namespace filedrop
