#pragma once

#include "connectors/filedrop/place.h"
#include "connectors/filedrop/settings.h"

namespace filedrop {

/// A folder of an SFTP server (protocol 3, as OpenSSH speaks it). A file is on disk by
/// fsync@openssh.com where the server has that; folders can't be synced.
std::unique_ptr<Place> sftpPlace(SftpAccess access, std::string folder);

}  // namespace filedrop
