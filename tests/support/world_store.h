#pragma once

#include <memory>

#include "gateway/store/store.h"

namespace support {

/// An empty, migrated database for a world: in memory, or a new one of Postgres::server() where
/// PASSERELLE_TEST_DATABASE says `postgresql`, without fsync.
std::unique_ptr<store::Store> newStore();

}  // namespace support
