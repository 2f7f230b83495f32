#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/bench.h"

namespace bench {

/// A folder that goes when this goes.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Runs a command of the program to its end. Throws std::runtime_error when it fails.
void runProgram(const Settings& settings, std::vector<std::string> arguments);

/// `passerelle serve` on loopback, ready when the constructor returns; stopped at the end.
class Server {
public:
    Server(const Settings& settings, const std::filesystem::path& data,
           const std::vector<std::string>& options = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const { return port_; }
    double readyAfterMs() const { return readyAfterMs_; }
    double rssKb() const;

private:
    void waitUntilReady(int from);

    int port_;
    pid_t process_ = -1;
    double readyAfterMs_ = 0;
};

}  // namespace bench
