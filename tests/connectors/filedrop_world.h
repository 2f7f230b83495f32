#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "tests/connectors/fixtures.h"
#include "tests/support/sshd.h"

namespace fixtures {

/// What an administrator would type for files that are IDocs.
std::map<std::string, std::string, std::less<>> idocSettings();

/// A back office that lives on files: its folders, and connectors to it.
class FileWorld {
public:
    FileWorld();

    /// A connector called `id`, with its own memory; `settings` come before those of the world.
    std::unique_ptr<connectors::Connector> connector(
        std::map<std::string, std::string, std::less<>> settings = {},
        const std::string& id = "files");
    /// From now on the connectors come by this server.
    void over(const support::Sshd& server);
    /// What an administrator would type for that.
    model::BackOffice office(const std::string& id) const;
    connectors::Setup setup() const;

    std::filesystem::path folder() const { return folder_.path / "place"; }
    std::filesystem::path memory() const { return folder_.path / "data"; }
    MovableClock& clock() { return clock_; }
    /// Names of the files in one of its folders, sorted; those that are hidden too.
    std::vector<std::string> names(const std::string& in) const;
    std::string content(const std::string& file) const;
    /// Writes it elsewhere and gives it its name.
    void drop(const std::string& name, const std::string& bytes);

private:
    Folder folder_;
    MovableClock clock_;
    model::BackOffice office_;
};

}  // namespace fixtures
