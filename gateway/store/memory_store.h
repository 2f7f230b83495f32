#pragma once

#include <memory>

#include "gateway/store/store.h"

namespace store {

/// A database that is gone with the object: one connection, one user of it at a time, on the
/// caller's thread.
std::unique_ptr<Store> openInMemory();

}  // namespace store
