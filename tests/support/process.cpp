#include "tests/support/process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace support {
namespace {

class Actions {
public:
    explicit Actions(const Streams& streams) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID);
        if (streams.in >= 0)
            posix_spawn_file_actions_adddup2(&actions_, streams.in, STDIN_FILENO);
        else
            posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, streams.log.c_str(),
                                         O_WRONLY | O_CREAT | O_APPEND, 0666);
        posix_spawn_file_actions_adddup2(&actions_, streams.out >= 0 ? streams.out : STDERR_FILENO,
                                         STDOUT_FILENO);
        posix_spawn_file_actions_addchdir_np(&actions_, "/");
    }
    ~Actions() {
        posix_spawnattr_destroy(&attributes_);
        posix_spawn_file_actions_destroy(&actions_);
    }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;

    bool start(pid_t& process, std::vector<char*>& words) const {
        return posix_spawn(&process, words[0], &actions_, &attributes_, words.data(), environ) == 0;
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

}  // namespace

pid_t started(Words words, const Streams& streams) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = -1;
    if (!Actions(streams).start(process, arguments))
        throw std::runtime_error(words[0] + " can't be started");
    return process;
}

bool succeeds(const Words& words, const std::filesystem::path& log) {
    int said = 0;
    const auto process = started(words, {.log = log});
    return ::waitpid(process, &said, 0) == process && said == 0;
}

std::string content(const std::filesystem::path& path) {
    const std::ifstream in(path);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

int freePort() {
    const int one = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = static_cast<sockaddr*>(static_cast<void*>(&address));
    const bool bound = ::bind(one, plain, size) == 0 && ::getsockname(one, plain, &size) == 0;
    ::close(one);
    if (!bound) throw std::runtime_error("no port for a server");
    return ntohs(address.sin_port);
}

}  // namespace support
