#pragma once

#include <filesystem>

#include "gateway/base/secret.h"

namespace flows {

/// Where the first administrator's password is kept until the first sign-in: one place for the
/// process, said before there are threads. Empty, as at first: nowhere.
void keepFirstPasswordAt(std::filesystem::path file);

/// Writes it there, for its owner only (mode 0600). Throws Fault(unavailable) when that fails:
/// nobody could sign in then.
void writeFirstPassword(const base::Secret& password);
/// Throws nothing: it may be gone already.
void removeFirstPassword();

}  // namespace flows
