#pragma once

#include "connectors/connectors.h"

namespace filedrop {

/// A back office that takes and gives files, in a directory or on an SFTP server: README.md.
connectors::Kind kind();

}  // namespace filedrop
