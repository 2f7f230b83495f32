#include "connectors/sandbox/attachment_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "connectors/sandbox/disk.h"
#include "gateway/base/crash.h"
#include "gateway/base/fault.h"

namespace sandbox {
namespace {

[[noreturn]] void unusable(const std::filesystem::path& path) {
    throw base::Fault(base::FaultCode::unavailable, "The sandbox's folder is not available.",
                      path.string() + ": " + std::strerror(errno));
}

void write(const std::filesystem::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) unusable(path);
    const bool written = writeAll(file, bytes) && ::fsync(file) == 0;
    const int why = errno;
    ::close(file);
    errno = why;
    if (!written) unusable(path);
}

// The unfinished file has the message's name too: two orders may bring the same one at once.
void keep(const std::filesystem::path& path, const std::string& messageId, std::string_view bytes) {
    auto unfinished = path;
    unfinished += "." + messageId;
    write(unfinished, bytes);
    base::crashPoint("M6");
    if (::rename(unfinished.c_str(), path.c_str()) != 0) unusable(path);
    syncFolderOf(path);
}

}  // namespace

void keepAttachments(const std::filesystem::path& folder, const model::Shipment& shipment) {
    if (shipment.attachments.empty()) return;
    std::error_code ignored;
    if (std::filesystem::create_directories(folder, ignored)) syncFolderOf(folder);
    for (const auto& attachment : shipment.attachments) {
        const auto path = folder / attachment.sha256;
        if (!std::filesystem::exists(path, ignored))
            keep(path, shipment.messageId, shipment.bytesOf(attachment));
    }
}

}  // namespace sandbox
