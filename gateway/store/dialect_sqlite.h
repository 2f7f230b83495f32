#pragma once

#include <functional>

namespace soci {
class session;
}

// What only SQLite has: a log beside the main file, which somebody has to copy into it.
namespace store {

/// Brings what was copied into the main file to the disk. SQLite does that itself only at the end
/// of a complete copy, all at once, while a writer may be waiting. False when the disk did not keep
/// it: see copyLog.
bool syncMainFile(soci::session& session);

/// Calls `committed(pages)` after each commit of the session, with the length of the log that is
/// not yet in the main file. Called within the commit: it must be quick and must not throw.
void onCommit(soci::session& session, std::function<void(int)>& committed);

}  // namespace store
