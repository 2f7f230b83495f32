#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>

#include "gateway/app/commands.h"
#include "gateway/app/json_file.h"
#include "gateway/base/clock.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/store/backup.h"

namespace app {
namespace {

namespace fs = std::filesystem;

// 20260301T093000Z: of the same length each time, and a name on every file system.
std::string stampOf(base::Time now) {
    auto text = base::iso(now).substr(0, 19) + 'Z';
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

void makeFolder(const fs::path& folder) {
    std::error_code failed;
    if (fs::create_directories(folder, failed)) ::chmod(folder.c_str(), 0700);
    if (!fs::is_directory(folder, failed))
        throw base::Fault(base::FaultCode::precondition,
                          "The folder " + folder.string() + " can't be made.");
}

void writeNew(const fs::path& file, const std::string& bytes) {
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool kept =
        made >= 0 &&
        ::write(made, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
        ::fsync(made) == 0;
    if (made >= 0) ::close(made);
    if (!kept)
        throw base::Fault(base::FaultCode::unavailable,
                          "The file " + file.string() +
                              " can't be written, or exists already. The key was not copied.");
}

}  // namespace

// Without the parts of the program: it must not make what is not there, nor a newer database of it.
int backup(const Options& options, const fs::path& folder) {
    const auto key = options.data / "key";
    if (!fs::exists(key))
        throw base::Fault(base::FaultCode::precondition,
                          "There is no key file " + key.string() +
                              ": --data names the folder the program serves from.");
    const auto address = options.database.empty()
                             ? "sqlite:" + (options.data / "passerelle.db").string()
                             : options.database;
    makeFolder(folder);
    const auto name = "passerelle-" + stampOf(base::systemClock().now());
    const auto keyCopy = folder / (name + ".key");
    if (store::isFile(address)) {
        const auto copy = folder / (name + ".db");
        store::copyDatabase(address, copy);
        std::cout << "database  " << copy.string() << '\n';
    } else {
        std::cout << "database  not copied: it is a PostgreSQL server's. Use pg_dump "
                     "--format=custom, or the server's own means.\n";
    }
    writeNew(keyCopy, fileText(key));
    std::cout << "key       " << keyCopy.string()
              << "\nKeep the two apart: together they open every secret.\n";
    return 0;
}

}  // namespace app
