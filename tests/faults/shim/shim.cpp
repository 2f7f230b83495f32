// Preloaded into the program under test: a wall clock that can be put forward, a disk that fills
// up, a disk that fails to keep what it was given. Sockets, pipes and the log (2) stay as they are.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/faults/shim/control.h"

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

faults::Control* mapped() {
    const char* const file = std::getenv(faults::kControlVariable);
    const int opened = file == nullptr ? -1 : ::open(file, O_RDWR | O_CLOEXEC);
    if (opened < 0) return nullptr;
    void* const page =
        ::mmap(nullptr, sizeof(faults::Control), PROT_READ | PROT_WRITE, MAP_SHARED, opened, 0);
    ::close(opened);
    return page == MAP_FAILED ? nullptr : static_cast<faults::Control*>(page);
}

faults::Control* control() {
    static faults::Control* const kControl = mapped();
    return kControl;
}

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool isFile(int file, struct stat& about) {
    return file > 2 && ::fstat(file, &about) == 0 && S_ISREG(about.st_mode);
}

// How much of it fits: everything inside the file as it is, of its growth what there is room for.
std::size_t fitting(int file, std::size_t count, off_t at) {
    auto* const now = control();
    struct stat about {};
    if (now == nullptr || now->room < 0 || !isFile(file, about)) return count;
    const auto growth = at + static_cast<off_t>(count) - about.st_size;
    if (growth <= 0) return count;
    const auto had = now->room.fetch_sub(growth);
    if (had >= growth) return count;
    now->room = 0;
    const auto missing = static_cast<std::size_t>(growth - (had > 0 ? had : 0));
    return missing >= count ? 0 : count - missing;
}

off_t placeOf(int file) {
    struct stat about {};
    const int flags = ::fcntl(file, F_GETFL);
    if (flags >= 0 && (flags & O_APPEND) != 0 && ::fstat(file, &about) == 0) return about.st_size;
    return ::lseek(file, 0, SEEK_CUR);
}

bool isMainFile(int file) {
    const auto link = "/proc/self/fd/" + std::to_string(file);
    std::array<char, 4096> name{};
    const auto length = ::readlink(link.c_str(), name.data(), name.size());
    return length > 0 &&
           std::string_view(name.data(), static_cast<std::size_t>(length)).ends_with(".db");
}

void note(int file, std::size_t count, off_t at) {
    auto* const now = control();
    faults::Note note{at, now->losing == faults::lostIt ? 1 : 0, {}};
    if (now->losing == faults::losesNothing || count > note.before.size() || !isMainFile(file))
        return;
    if (note.kept == 0 && ::pread(file, note.before.data(), count, at) < 0) return;
    const auto notes = std::string(std::getenv(faults::kControlVariable)) + ".notes";
    const int opened = ::open(notes.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    static auto* const kReal = next<ssize_t(int, const void*, std::size_t)>("write");
    kReal(opened, &note, sizeof note);
    ::close(opened);
    now->noted = 1;
}

bool isLosing(int file) {
    auto* const now = control();
    if (now->losing != faults::losesTheNext || now->noted == 0 || !isMainFile(file)) return false;
    now->losing = faults::lostIt;
    return true;
}

bool isSyncFailing(int file) {
    struct stat about {};
    const auto* const now = control();
    if (now == nullptr || !isFile(file, about)) return false;
    return now->syncFails != 0 || isLosing(file);
}

bool isIdle(const faults::Control& now) {
    return now.room < 0 && now.losing == faults::losesNothing;
}

template <class Write>
ssize_t asMuchAsFits(int file, std::size_t count, off_t at, Write write) {
    const auto fits = fitting(file, count, at);
    if (fits > 0 || count == 0) return write(fits);
    errno = ENOSPC;
    return -1;
}

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept {
    static auto* const kReal = next<int(clockid_t, timespec*)>("clock_gettime");
    const int result = kReal(clock, time);
    const auto* const now = control();
    if (clock != CLOCK_REALTIME || result != 0 || now == nullptr) return result;
    const auto nanoseconds = time->tv_nsec + now->ahead % kSecond;
    time->tv_sec += now->ahead / kSecond + nanoseconds / kSecond;
    time->tv_nsec = nanoseconds % kSecond;
    return result;
}

ssize_t write(int file, const void* bytes, std::size_t count) {
    static auto* const kReal = next<ssize_t(int, const void*, std::size_t)>("write");
    if (control() == nullptr || isIdle(*control())) return kReal(file, bytes, count);
    const auto at = placeOf(file);
    note(file, count, at);
    return asMuchAsFits(file, count, at,
                        [&](std::size_t fits) { return kReal(file, bytes, fits); });
}

ssize_t pwrite64(int file, const void* bytes, std::size_t count, off64_t at) {
    static auto* const kReal = next<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
    if (control() != nullptr) note(file, count, at);
    return asMuchAsFits(file, count, at,
                        [&](std::size_t fits) { return kReal(file, bytes, fits, at); });
}

ssize_t pwrite(int file, const void* bytes, std::size_t count, off_t at) {
    return pwrite64(file, bytes, count, at);
}

int fsync(int file) {
    static auto* const kReal = next<int(int)>("fsync");
    if (!isSyncFailing(file)) return kReal(file);
    errno = EIO;
    return -1;
}

int fdatasync(int file) {
    static auto* const kReal = next<int(int)>("fdatasync");
    if (!isSyncFailing(file)) return kReal(file);
    errno = EIO;
    return -1;
}

}  // extern "C"
