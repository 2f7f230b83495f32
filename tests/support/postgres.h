#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace support {

/// A PostgreSQL server for the tests of one program: a cluster in a temporary folder, run by the
/// user `postgres` where the test is root, on a free port of loopback, with fsync on. Made when
/// first asked for; stopped and removed when the program ends, in whatever way it ends.
///
/// Its databases sort by an English collation: what we store must not depend on that.
class Postgres {
public:
    /// Empty: there is one; otherwise what is missing.
    static std::string missing();
    /// Whether tests are to use it. Where it is missing that is said once, except with CI in the
    /// environment: there they use it and fail.
    static bool wanted();
    /// Throws std::runtime_error.
    static Postgres& server();

    Postgres(const Postgres&) = delete;
    Postgres& operator=(const Postgres&) = delete;

    int port() const { return port_; }
    /// Without a database's name.
    std::string address() const;
    /// The address of a new database, empty or as `prepare` left its first one: it is called once
    /// for each name.
    std::string fresh();
    std::string fresh(const std::string& name,
                      const std::function<void(const std::string& url)>& prepare);
    /// Also when there are connections to it.
    void drop(const std::string& url);
    /// Runs statements in that database, as the superuser; the first value of the first row.
    std::string run(const std::string& url, const std::string& sql);
    /// From now on it waits for no disk: for tests that do not ask what was kept.
    void spareTheDisk();
    /// How many transactions were told that another was in the way.
    long conflicts();
    /// As after a power failure: nobody is waited for, nothing is written that was not on the disk.
    void restart();

private:
    Postgres();
    ~Postgres();
    std::string url(const std::string& database) const;
    std::string created(const std::string& pattern);
    void start();

    std::filesystem::path folder_;
    int port_ = 0;
    int lifeline_ = -1;
    int janitor_ = -1;
    int count_ = 0;
};

}  // namespace support
