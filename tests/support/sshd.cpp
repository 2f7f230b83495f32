#include "tests/support/sshd.h"

#include <arpa/inet.h>
#include <poll.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/process.h"

namespace support {
namespace {

constexpr const char* kSshd = "/usr/sbin/sshd";
constexpr const char* kKeygen = "/usr/bin/ssh-keygen";

std::string run(const std::vector<std::string>& words, const std::filesystem::path& out) {
    if (!succeeds(words, out)) throw std::runtime_error(words[0] + " failed: " + content(out));
    return content(out);
}

}  // namespace

std::string Sshd::missing() {
    if (::access(kSshd, X_OK) != 0) return "openssh-server is not installed";
    return ::access(kKeygen, X_OK) == 0 ? "" : "openssh-client is not installed";
}

Sshd::Sshd() {
    auto name = (std::filesystem::temp_directory_path() / "passerelle-sshd-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no folder for sshd");
    folder_ = name;
    prepare();
    listen();
    thread_ = std::thread([this] { serve(); });
}

Sshd::~Sshd() {
    over_ = true;
    thread_.join();
    cut();
    for (const auto process : processes_) ::waitpid(process, nullptr, 0);
    ::close(listener_);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void Sshd::prepare() {
    // A folder sshd insists on when it is started by root; it stays empty.
    if (::geteuid() == 0) ::mkdir("/run/sshd", 0755);
    const auto* entry = ::getpwuid(::geteuid());
    if (!entry) throw std::runtime_error("the user has no name");
    user_ = entry->pw_name;
    const auto path = [&](const char* file) { return (folder_ / file).string(); };
    for (const auto* key : {"host", "user"})
        run({kKeygen, "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path(key)},
            folder_ / "made");
    std::istringstream shown(run({kKeygen, "-l", "-f", path("host.pub")}, folder_ / "shown"));
    std::string bits;
    shown >> bits >> fingerprint_;
    key_ = content(folder_ / "user");
    std::ofstream(path("config")) << "HostKey " << path("host") << "\nAuthorizedKeysFile "
                                  << path("user.pub")
                                  << "\nStrictModes no\nUsePAM no\nPidFile none\n"
                                     "PermitRootLogin prohibit-password\n"
                                     "PasswordAuthentication no\n"
                                     "KbdInteractiveAuthentication no\n"
                                     "Subsystem sftp internal-sftp\nForceCommand internal-sftp\n";
}

void Sshd::listen() {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = static_cast<sockaddr*>(static_cast<void*>(&address));
    if (::bind(listener_, plain, size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, plain, &size) != 0)
        throw std::runtime_error("no port for sshd");
    port_ = ntohs(address.sin_port);
}

// sshd -i serves the one connection it is given and ends with it.
void Sshd::serve() {
    while (!over_) {
        pollfd waiting{listener_, POLLIN, 0};
        if (::poll(&waiting, 1, 50) == 1) {
            const int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection >= 0) begin(connection);
        }
        const std::lock_guard lock(mutex_);
        std::erase_if(processes_,
                      [](int process) { return ::waitpid(process, nullptr, WNOHANG) == process; });
    }
}

void Sshd::begin(int connection) {
    const std::lock_guard lock(mutex_);
    ++connections_;
    processes_.push_back(started({kSshd, "-i", "-e", "-f", (folder_ / "config").string()},
                                 {connection, connection, folder_ / "sshd.log"}));
    ::close(connection);
}

void Sshd::cut() {
    signalAll(SIGKILL);
}

void Sshd::freeze() {
    signalAll(SIGSTOP);
}

void Sshd::signalAll(int signal) {
    const std::lock_guard lock(mutex_);
    for (const auto process : processes_) ::kill(-process, signal);
}

}  // namespace support
