#pragma once

#include <memory>
#include <string>

#include "gateway/store/store.h"

namespace store {

/// A PostgreSQL database that several programs may use at once: `postgresql://…` as libpq reads it.
///
/// Verbs run on their callers' threads, several at a time, each in a SERIALIZABLE transaction: what
/// a verb has read is still so when it commits, as if it had been alone. Where that could not be
/// kept the verb runs again, so it may run several times; what it did before is gone. A verb that
/// loses every time runs once while nobody else writes.
std::unique_ptr<Store> openPostgresql(const std::string& url);

}  // namespace store
