#include "tests/faults/gateway.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace faults {
namespace {

using Clock = std::chrono::steady_clock;

void setVariables(const std::vector<std::string>& environment) {
    for (const auto& one : environment) {
        const auto equals = one.find('=');
        ::setenv(one.substr(0, equals).c_str(), one.c_str() + equals + 1, 1);
    }
}

int endOf(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

int freePort() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(socket, plain, size) == 0 && ::getsockname(socket, plain, &size) == 0;
    ::close(socket);
    if (!bound) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

Scratch::Scratch() {
    std::string pattern = std::string(PASSERELLE_SOURCE) + "/build/faults-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
    path_ = pattern;
}

// FAULTS_KEEP: what is left is to be looked at.
Scratch::~Scratch() {
    if (std::getenv("FAULTS_KEEP") != nullptr) return;
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Gateway::Gateway(std::filesystem::path program, std::filesystem::path data,
                 std::vector<std::string> options, std::vector<std::string> environment)
    : program_(std::move(program)),
      data_(std::move(data)),
      options_(std::move(options)),
      environment_(std::move(environment)),
      database_("sqlite:" + (data_ / "passerelle.db").string()),
      port_(freePort()),
      adminPort_(freePort()) {
    std::filesystem::create_directories(data_);
}

Gateway::~Gateway() {
    if (process_ > 0) kill();
}

pid_t Gateway::launch(const std::vector<std::string>& arguments, const std::string& crash,
                      int out) const {
    std::vector<std::string> words{program_.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    words.insert(words.end(), {"--data", data_.string(), "--database", database_});
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const auto log = data_ / "log";
    const pid_t child = ::fork();
    if (child != 0) return child;
    // Whoever ends the harness ends what it started.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nowhere = ::open("/dev/null", O_RDWR);
    const int said = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(out < 0 ? said : out, STDOUT_FILENO);
    ::dup2(said, STDERR_FILENO);
    ::unsetenv("PASSERELLE_CRASH");
    setVariables(environment_);
    if (!crash.empty()) ::setenv("PASSERELLE_CRASH", crash.c_str(), 1);
    ::execv(program_.c_str(), pointers.data());
    ::_exit(127);
}

bool Gateway::start(const std::string& crash) {
    std::vector<std::string> arguments{"serve", "--port", std::to_string(port_), "--admin-port",
                                       std::to_string(adminPort_)};
    arguments.insert(arguments.end(), options_.begin(), options_.end());
    std::array<int, 2> out{};
    if (::pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const auto begun = Clock::now();
    process_ = launch(arguments, crash, out[1]);
    ::close(out[1]);
    const bool ready = waitUntilReady(out[0]);
    ::close(out[0]);
    if (!ready) {
        endOf(std::exchange(process_, -1));
        return false;
    }
    const std::chrono::duration<double, std::milli> took = Clock::now() - begun;
    slowestStartMs_ = std::max(slowestStartMs_, took.count());
    ++starts_;
    return true;
}

bool Gateway::waitUntilReady(int from) {
    std::string said;
    const auto until = Clock::now() + std::chrono::seconds(20);
    while (("\n" + said).find("\nready ") == std::string::npos) {
        pollfd waiting{from, POLLIN, 0};
        if (Clock::now() > until) throw std::runtime_error("not ready after 20 s: " + said);
        if (::poll(&waiting, 1, 1000) <= 0) continue;
        std::array<char, 512> bytes{};
        const auto got = ::read(from, bytes.data(), bytes.size());
        if (got <= 0) return false;
        said.append(bytes.data(), static_cast<std::size_t>(got));
    }
    return true;
}

void Gateway::kill() {
    ::kill(process_, SIGKILL);
    endOf(std::exchange(process_, -1));
}

int Gateway::stop() {
    ::kill(process_, SIGTERM);
    return endOf(std::exchange(process_, -1));
}

bool Gateway::isAlive() {
    if (process_ <= 0) return false;
    if (::waitpid(process_, nullptr, WNOHANG) == 0) return true;
    process_ = -1;
    return false;
}

void Gateway::signal(int number) const {
    if (process_ > 0) ::kill(process_, number);
}

int Gateway::run(const std::vector<std::string>& arguments, const std::string& crash) const {
    return endOf(launch(arguments, crash, -1));
}

}  // namespace faults
