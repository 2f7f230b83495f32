#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace faults {

/// A folder that goes when this goes, beside the build: durable writes shall meet a disk.
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

/// The program under test: one data folder and one port over all its lives. `environment` is of
/// NAME=VALUE. One thread.
class Gateway {
public:
    Gateway(std::filesystem::path program, std::filesystem::path data,
            std::vector<std::string> options = {}, std::vector<std::string> environment = {});
    ~Gateway();
    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;

    /// From now on the program uses that database, not the one in its data folder.
    void use(std::string database) { database_ = std::move(database); }
    const std::string& database() const { return database_; }

    /// Starts `serve` and waits until it says that it is ready; `crash` is NAME:COUNT of a crash
    /// point or empty. False when it died before. Throws std::runtime_error after 20 s.
    bool start(const std::string& crash = {});
    /// kill -9, and waits for its end.
    void kill();
    /// SIGTERM, and waits for its end. The exit code.
    int stop();
    /// Whether it is still alive; one that ended is waited for.
    bool isAlive();
    void signal(int number) const;

    /// Runs another command of the program on the same data to its end; its exit code, or minus the
    /// signal that ended it.
    int run(const std::vector<std::string>& arguments, const std::string& crash = {}) const;

    int port() const { return port_; }
    const std::filesystem::path& data() const { return data_; }
    double slowestStartMs() const { return slowestStartMs_; }
    int starts() const { return starts_; }

private:
    bool waitUntilReady(int from);
    pid_t launch(const std::vector<std::string>& arguments, const std::string& crash,
                 int out) const;

    const std::filesystem::path program_;
    const std::filesystem::path data_;
    const std::vector<std::string> options_;
    const std::vector<std::string> environment_;
    std::string database_;
    int port_;
    int adminPort_;
    pid_t process_ = -1;
    int starts_ = 0;
    double slowestStartMs_ = 0;
};

/// A port of 127.0.0.1 nobody listens on at this moment.
int freePort();

}  // namespace faults
