#include "tests/connectors/filedrop_world.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace fixtures {

std::map<std::string, std::string, std::less<>> idocSettings() {
    return {{"format", "idoc"},
            {"client", "100"},
            {"receiverPort", "SAPS4H"},
            {"receiverSystem", "S4HCLNT100"},
            {"salesOrganization", "1010"},
            {"distributionChannel", "10"},
            {"division", "00"},
            {"partners", "acme = 17100001"},
            {"materials", "A-100 = 4711"}};
}

FileWorld::FileWorld() {
    for (const auto* name : {"out", "in"}) std::filesystem::create_directories(folder() / name);
    office_.connector = "filedrop";
    office_.settings = {{"folder", folder().string()}, {"intake", "renamed"}, {"every", "0"}};
}

model::BackOffice FileWorld::office(const std::string& id) const {
    auto office = office_;
    office.id = id;
    return office;
}

connectors::Setup FileWorld::setup() const {
    return {memory(), clock_, base::systemRandom(), {}};
}

std::unique_ptr<connectors::Connector> FileWorld::connector(
    std::map<std::string, std::string, std::less<>> settings, const std::string& id) {
    auto wanted = office(id);
    for (auto& [name, value] : settings) wanted.settings[name] = value;
    return connectors::make(wanted, setup());
}

void FileWorld::over(const support::Sshd& server) {
    office_.settings["place"] = "sftp";
    office_.settings["sftp.host"] = "127.0.0.1";
    office_.settings["sftp.port"] = std::to_string(server.port());
    office_.settings["sftp.user"] = server.user();
    office_.settings["sftp.hostKeys"] = server.fingerprint();
    office_.secrets["sftp.key"] = base::Secret(server.key());
}

std::vector<std::string> FileWorld::names(const std::string& in) const {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder() / in, none))
        if (!entry.is_directory()) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

std::string FileWorld::content(const std::string& file) const {
    const std::ifstream in(folder() / file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

void FileWorld::drop(const std::string& name, const std::string& bytes) {
    const auto unfinished = folder() / "unfinished";
    std::ofstream(unfinished, std::ios::binary) << bytes;
    std::filesystem::rename(unfinished, folder() / "in" / name);
}

}  // namespace fixtures
