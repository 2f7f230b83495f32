#pragma once

#include "tests/connectors/contract.h"

namespace contract {

/// Files in a directory, and on an SFTP server.
Maker filedropMaker();
Maker idocFilesMaker();
Maker sftpMaker();

}  // namespace contract
