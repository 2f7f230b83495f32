#include "tests/support/odata_peer.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "gateway/base/encoding.h"
#include "gateway/base/id.h"
#include "gateway/base/text.h"
#include "tests/support/process.h"

namespace support {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = fs::path(PASSERELLE_SOURCE) / "tests" / "support" / "odata";
constexpr auto kPatience = std::chrono::seconds(60);

bool isInstalled(std::string_view program) {
    const char* const path = std::getenv("PATH");
    for (const auto& folder : base::split(path ? path : "", ':'))
        if (::access((fs::path(folder) / program).c_str(), X_OK) == 0) return true;
    return false;
}

struct PeerStreams {
    int in = -1;   ///< -1: nothing
    int out = -1;  ///< -1: nowhere
};

int startedWith(std::vector<std::string> words, std::vector<std::string> more,
                const PeerStreams& streams) {
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> list;
        for (auto& text : texts) list.push_back(text.data());
        return list;
    };
    auto arguments = pointers(words);
    arguments.push_back(nullptr);
    auto environment = pointers(more);
    for (char** one = environ; *one; ++one) environment.push_back(*one);
    environment.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const auto connect = [&](int wanted, int target, int flags) {
        if (wanted >= 0)
            posix_spawn_file_actions_adddup2(&actions, wanted, target);
        else
            posix_spawn_file_actions_addopen(&actions, target, "/dev/null", flags, 0);
    };
    connect(streams.in, 0, O_RDONLY);
    connect(streams.out, 1, O_WRONLY);
    pid_t process = -1;
    const int failed = ::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(),
                                      environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error(words[0] + " can't be started");
    return process;
}

// The packages by the lock file, kept between runs.
fs::path packages() {
    const auto mark = base::sha256Hex(content(kSource / "package-lock.json")).substr(0, 16);
    auto home = fs::path(PASSERELLE_SOURCE) / "build" / ("npm-odata-" + mark);
    if (fs::exists(home / "installed")) return home;
    fs::create_directories(home);
    for (const auto* name : {"package.json", "package-lock.json"})
        fs::copy_file(kSource / name, home / name, fs::copy_options::overwrite_existing);
    const int process = startedWith({"npm", "ci", "--prefix", home.string(), "--no-audit",
                                     "--no-fund", "--ignore-scripts", "--silent"},
                                    {}, {});
    int said = 0;
    if (::waitpid(process, &said, 0) != process || said != 0)
        throw std::runtime_error("npm ci failed in " + home.string());
    std::ofstream(home / "installed").put('\n');
    return home;
}

}  // namespace

std::string OdataPeer::missing() {
    for (const auto* program : {"node", "npm"})
        if (!isInstalled(program)) return std::string(program) + " is not installed";
    return {};
}

OdataPeer::OdataPeer() : password_(base::newToken(base::systemRandom())) {
    start(packages());
}

OdataPeer::~OdataPeer() {
    stop();
}

void OdataPeer::start(const fs::path& home) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipes for the OData peer");
    input_ = in[1];
    process_ = startedWith({"node", (kSource / "server.cjs").string()},
                           {"PEER_HOME=" + home.string(), "PEER_PASSWORD=" + password_},
                           {.in = in[0], .out = out[1]});
    ::close(in[0]);
    ::close(out[1]);
    try {
        awaitReady(out[0]);
    } catch (...) {
        stop();
        throw;
    }
}

void OdataPeer::awaitReady(int output) {
    const std::string_view word = "ready ";
    const auto until = std::chrono::steady_clock::now() + kPatience;
    std::string said;
    std::array<char, 512> buffer{};
    while (said.find('\n', said.find(word)) == std::string::npos) {
        pollfd waiting{output, POLLIN, 0};
        const bool isLate = std::chrono::steady_clock::now() > until;
        if (isLate || ::poll(&waiting, 1, 1000) < 0) break;
        if (waiting.revents == 0) continue;
        const auto count = ::read(output, buffer.data(), buffer.size());
        if (count <= 0) break;
        said.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(output);
    const auto at = said.find(word);
    if (at == std::string::npos) throw std::runtime_error("the OData peer left: " + said);
    const auto port = said.substr(at + word.size());
    url_ = "http://127.0.0.1:" + port.substr(0, port.find('\n'));
}

void OdataPeer::stop() {
    if (process_ < 0) return;
    ::close(input_);
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

}  // namespace support
