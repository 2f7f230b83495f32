#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace support {

/// Debian's sshd on loopback, with SFTP and nothing else, for the user who runs the test: keys of
/// its own, a free port, one process a connection. Over when this goes.
class Sshd {
public:
    /// Empty: there is one; otherwise what is missing.
    static std::string missing();

    /// Keeps its files in a folder of its own. Throws std::runtime_error.
    Sshd();
    ~Sshd();
    Sshd(const Sshd&) = delete;
    Sshd& operator=(const Sshd&) = delete;

    int port() const { return port_; }
    const std::string& user() const { return user_; }
    /// The text of a private key that is let in.
    const std::string& key() const { return key_; }
    /// "SHA256:…" of the host key.
    const std::string& fingerprint() const { return fingerprint_; }
    /// Ends every connection there is, in the middle of whatever is under way.
    void cut();
    /// Connections are kept, and nothing is answered on them any more.
    void freeze();
    /// How many connections were made.
    int connections() const { return connections_; }

private:
    void prepare();
    void listen();
    void serve();
    void begin(int connection);
    void signalAll(int signal);

    std::filesystem::path folder_;
    std::string user_;
    std::string key_;
    std::string fingerprint_;
    int listener_ = -1;
    int port_ = 0;
    std::atomic<bool> over_{false};
    std::atomic<int> connections_{0};
    std::mutex mutex_;
    std::vector<int> processes_;
    std::thread thread_;
};

}  // namespace support
