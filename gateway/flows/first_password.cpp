#include "gateway/flows/first_password.h"

#include <fcntl.h>
#include <unistd.h>

#include "gateway/base/fault.h"

namespace flows {
namespace {

std::filesystem::path& kept() {
    static std::filesystem::path file;
    return file;
}

}  // namespace

void keepFirstPasswordAt(std::filesystem::path file) {
    kept() = std::move(file);
}

// What a start before left behind belongs to no account.
void writeFirstPassword(const base::Secret& password) {
    const auto& file = kept();
    if (file.empty()) return;
    ::unlink(file.c_str());
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const auto line = std::string(password.reveal()) + '\n';
    const bool written =
        made >= 0 && ::write(made, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
        ::fsync(made) == 0;
    if (made >= 0) ::close(made);
    if (!written)
        throw base::Fault(
            base::FaultCode::unavailable,
            "The first administrator's password can't be written to " + file.string() + ".");
}

void removeFirstPassword() {
    if (!kept().empty()) ::unlink(kept().c_str());
}

}  // namespace flows
