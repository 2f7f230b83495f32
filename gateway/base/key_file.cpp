#include "gateway/base/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace base {
namespace {

class File {
public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    int get() const { return descriptor_; }
    bool isOpen() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

// Only who starts the program reads this: the file's name and what to do belong into it.
[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
    throw Fault(FaultCode::internal, "The key file " + file.string() + " " + why + ".");
}

[[noreturn]] void refuseForSystem(const std::filesystem::path& file) {
    refuse(file, "can't be used: " + std::string(std::strerror(errno)));
}

std::optional<Secret> readKey(const std::filesystem::path& file, std::size_t bytes) {
    const File in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!in.isOpen() && errno == ENOENT) return {};
    if (!in.isOpen()) refuseForSystem(file);
    struct stat facts {};
    if (::fstat(in.get(), &facts) != 0) refuseForSystem(file);
    if (!S_ISREG(facts.st_mode)) refuse(file, "is not a file");
    if ((facts.st_mode & 077) != 0)
        refuse(file, "may be read by others. Make it yours alone (chmod 600 " + file.string() +
                         "), and change the secrets of partners and back offices if somebody did");
    std::string key(bytes + 1, '\0');
    const auto got = ::read(in.get(), key.data(), key.size());
    if (got < 0) refuseForSystem(file);
    key.resize(static_cast<std::size_t>(got));
    Secret secret(std::move(key));
    if (secret.reveal().size() != bytes)
        refuse(file, "is not " + std::to_string(bytes) +
                         " bytes long, so it is not the key. Put the key file back from your "
                         "backup");
    return secret;
}

void writeKey(const std::filesystem::path& file, const Secret& key) {
    const File out(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!out.isOpen()) refuseForSystem(file);
    const auto bytes = key.reveal();
    if (::write(out.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) ||
        ::fsync(out.get()) != 0)
        refuseForSystem(file);
}

void syncFolder(const std::filesystem::path& folder) {
    const File opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen() || ::fsync(opened.get()) != 0) refuseForSystem(folder);
}

// Written aside and linked into place: two programs starting at once agree on one key.
void makeKey(const std::filesystem::path& file, std::size_t bytes, Random& random) {
    const auto aside = file.string() + "." + hex(systemRandom().bytes(8));
    writeKey(aside, Secret(random.bytes(bytes)));
    const int linked = ::link(aside.c_str(), file.c_str());
    const int error = errno;
    ::unlink(aside.c_str());
    if (linked != 0 && error != EEXIST)
        refuse(file, "can't be made: " + std::string(std::strerror(error)));
    syncFolder(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

}  // namespace

Secret keyFromFile(const std::filesystem::path& file, std::size_t bytes, Random& random) {
    if (auto key = readKey(file, bytes)) return *std::move(key);
    makeKey(file, bytes, random);
    if (auto key = readKey(file, bytes)) return *std::move(key);
    refuse(file, "vanished while it was made");
}

}  // namespace base
