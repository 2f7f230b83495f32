#include "gateway/store/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include "gateway/store/connection.h"

namespace store {
namespace {

constexpr std::string_view kScheme = "sqlite:";

base::Fault notWritten(const std::filesystem::path& to) {
    return {base::FaultCode::unavailable,
            "The copy " + to.string() + " could not be written: is there room on the disk?"};
}

void makePrivately(const std::filesystem::path& file) {
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0)
        throw base::Fault(base::FaultCode::precondition,
                          "The file " + file.string() +
                              " can't be made: it exists already, or the folder can't be written "
                              "to. Nothing was copied.");
    ::close(made);
}

void sync(const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool kept = opened >= 0 && ::fsync(opened) == 0;
    if (opened >= 0) ::close(opened);
    if (!kept) throw notWritten(file);
}

}  // namespace

bool isFile(const std::string& url) {
    return url.starts_with(kScheme) && url != "sqlite::memory:";
}

// A database of its own, without log or free pages, in one transaction that reads.
void copyDatabase(const std::string& url, const std::filesystem::path& to) {
    const auto from = url.substr(kScheme.size());
    if (!std::filesystem::exists(from))
        throw base::Fault(base::FaultCode::precondition, "There is no database " + from + ".");
    makePrivately(to);
    try {
        Connection connection(sqlite(), from, Role::writer);
        connection.run("VACUUM INTO :file", {to.string()});
        sync(to);
        sync(to.has_parent_path() ? to.parent_path() : std::filesystem::path("."));
    } catch (const base::Fault& fault) {
        ::unlink(to.c_str());
        if (fault.code() != base::FaultCode::unavailable) throw;
        throw notWritten(to);
    }
}

bool holdsSecrets(ReadTx& tx) {
    const auto any = [&](const char* sql) { return tx.selectOne<1>(sql).has_value(); };
    return any("SELECT 1 FROM partner_secret LIMIT 1") ||
           any("SELECT 1 FROM back_office_secret LIMIT 1") ||
           any("SELECT 1 FROM partner WHERE options LIKE '%:s1.%@%' LIMIT 1") ||
           any("SELECT 1 FROM back_office WHERE settings LIKE '%:s1.%@%' LIMIT 1");
}

}  // namespace store
