#include "tests/bench/program.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

/// Starts the program; standard output goes to `out`, everything else nowhere.
pid_t start(const Settings& settings, const std::vector<std::string>& arguments, int out) {
    std::vector<char*> words;
    const std::string program = settings.program.string();
    words.push_back(const_cast<char*>(program.c_str()));
    for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const pid_t child = ::fork();
    if (child != 0) return child;
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(out < 0 ? nowhere : out, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
}

/// A port nobody listens on at this moment.
int freePort() {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(fd);
    if (!bound) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

std::vector<std::string> serveArguments(const std::filesystem::path& data, int port,
                                        const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"serve",
                                       "--data",
                                       data.string(),
                                       "--host",
                                       "127.0.0.1",
                                       "--port",
                                       std::to_string(port),
                                       "--admin-port",
                                       std::to_string(freePort()),
                                       "--quiet"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return arguments;
}

}  // namespace

Scratch::Scratch() {
    // Beside the build, not in a temporary folder that may be memory: durable writes are measured.
    std::string pattern = std::string(PASSERELLE_SOURCE) + "/build/bench-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
    path_ = pattern;
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void runProgram(const Settings& settings, std::vector<std::string> arguments) {
    const pid_t child = start(settings, arguments, -1);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error(settings.program.string() + " " + arguments.at(0) + " failed");
}

Server::Server(const Settings& settings, const std::filesystem::path& data,
               const std::vector<std::string>& options)
    : port_(freePort()) {
    int out[2];
    if (::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const auto begun = Clock::now();
    process_ = start(settings, serveArguments(data, port_, options), out[1]);
    ::close(out[1]);
    waitUntilReady(out[0]);
    ::close(out[0]);
    readyAfterMs_ = std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

void Server::waitUntilReady(int from) {
    std::string said;
    const auto until = Clock::now() + std::chrono::seconds(20);
    while (("\n" + said).find("\nready ") == std::string::npos) {
        pollfd waiting{from, POLLIN, 0};
        char bytes[512];
        const bool something = Clock::now() < until && ::poll(&waiting, 1, 1000) >= 0;
        const auto got = something && waiting.revents != 0 ? ::read(from, bytes, sizeof bytes) : 0;
        if (!something || (waiting.revents != 0 && got <= 0))
            throw std::runtime_error("the program did not become ready; it said: " + said);
        said.append(bytes, static_cast<std::size_t>(got));
    }
}

Server::~Server() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

double Server::rssKb() const {
    std::ifstream status("/proc/" + std::to_string(process_) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmRSS:", 0) == 0) {
            std::istringstream words(line.substr(6));
            long kilobytes = 0;
            words >> kilobytes;
            return static_cast<double>(kilobytes);
        }
    throw std::runtime_error("the program is gone");
}

}  // namespace bench
