#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/connector.h"

namespace filedrop {

/// A file in a folder of a place.
struct FileSeen {
    std::string name;
    std::uint64_t size = 0;
    std::int64_t modified = 0;     ///< seconds since 1970
    std::int64_t nanoseconds = 0;  ///< of that second, where the place knows

    friend bool operator==(const FileSeen&, const FileSeen&) = default;
};

/// Where files lie: a directory or an SFTP server. Paths are relative to the place's own folder
/// ("out/PO-1.json"). One thread at a time. Whatever fails throws Fault(unavailable): `told` says
/// what in general, `cause` which file and why. After a lost connection the next call connects
/// again.
class Place {
public:
    virtual ~Place() = default;

    /// Connects unless it is connected. What throws here has reached nobody.
    virtual void open() = 0;
    /// The regular files in the folder, in no order; no links, no folders.
    virtual std::vector<FileSeen> list(const std::string& folder) = 0;
    /// Nothing when it is no regular file, or none at all.
    virtual std::optional<FileSeen> look(const std::string& path) = 0;
    /// Throws Fault(tooLarge) for more than `most` bytes.
    virtual std::string read(const std::string& path, std::size_t most) = 0;
    /// A file of these bytes, new or in the place of another; on disk when it returns, as far as
    /// the place can promise that. Follows no link.
    virtual void write(const std::string& path, std::string_view bytes) = 0;
    /// In the place of what may be at `to`. False when there is nothing at `from`: of several who
    /// move one file, one gets true.
    virtual bool rename(const std::string& from, const std::string& to) = 0;
    /// False when there was nothing.
    virtual bool remove(const std::string& path) = 0;
    /// Names that were changed in the folder are on disk afterwards, where the place can do that.
    virtual void sync(const std::string& folder) = 0;
    /// With its parents; one that is there is fine.
    virtual void makeFolder(const std::string& folder) = 0;
    /// Bytes left for us; nothing where nobody says.
    virtual std::optional<std::uint64_t> freeBytes() = 0;

    /// What of the connection is worth telling an administrator; the place is open.
    virtual std::vector<connectors::Check> greeting() = 0;
};

/// A directory of this machine, or one that is mounted here.
std::unique_ptr<Place> localPlace(const std::string& folder);

}  // namespace filedrop
