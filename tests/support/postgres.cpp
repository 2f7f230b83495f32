#include "tests/support/postgres.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "tests/support/process.h"

namespace support {
namespace {

constexpr const char* kUser = "postgres";
constexpr int kPortTries = 5;

// Stays behind the program and cleans up when its standard input ends.
constexpr const char* kJanitor =
    "trap '' INT TERM HUP; cat >/dev/null; folder=$1; shift\n"
    "\"$@\" -D \"$folder/data\" -m immediate -w stop; rm -rf \"$folder\"";

// Debian keeps the server's programs in a folder for each version.
std::filesystem::path programs() {
    std::filesystem::path newest;
    std::error_code none;
    for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", none))
        if (std::filesystem::exists(version.path() / "bin/initdb"))
            newest = std::max(newest, version.path() / "bin");
    return newest;
}

Words asServer(const char* program) {
    Words words;
    if (::geteuid() == 0) words = {"/usr/sbin/runuser", "-u", kUser, "--"};
    words.push_back((programs() / program).string());
    return words;
}

std::filesystem::path newFolder() {
    auto name = (std::filesystem::temp_directory_path() / "passerelle-pg-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no folder for a server");
    const auto* const user = ::geteuid() == 0 ? ::getpwnam(kUser) : nullptr;
    if (user && ::chown(name.c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error("the folder can't be given to the server");
    return name;
}

std::string nameOf(const std::string& url) {
    return url.substr(url.rfind('/') + 1);
}

}  // namespace

std::string Postgres::missing() {
    if (programs().empty()) return "postgresql is not installed";
    return ::geteuid() == 0 && !::getpwnam(kUser) ? "there is no user postgres" : "";
}

bool Postgres::wanted() {
    static const bool answer = [] {
        const auto why = missing();
        if (why.empty() || std::getenv("CI")) return true;
        std::cerr << why << ": tested with SQLite alone\n";
        return false;
    }();
    return answer;
}

Postgres& Postgres::server() {
    static Postgres one;
    return one;
}

Postgres::Postgres() {
    if (const auto why = missing(); !why.empty()) throw std::runtime_error(why);
    folder_ = newFolder();
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    Words janitor{"/bin/sh", "-c", kJanitor, "sh", folder_.string()};
    for (const auto& word : asServer("pg_ctl")) janitor.push_back(word);
    janitor_ = started(janitor, {.in = ends[0], .log = "/dev/null"});
    ::close(ends[0]);
    lifeline_ = ends[1];
    auto make = asServer("initdb");
    for (const auto* word : {"-U", "passerelle", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                             "--locale-provider=icu", "--icu-locale=en", "--no-sync", "-D"})
        make.emplace_back(word);
    make.push_back((folder_ / "data").string());
    if (!succeeds(make, folder_ / "log"))
        throw std::runtime_error("initdb failed: " + content(folder_ / "log"));
    start();
}

Postgres::~Postgres() {
    ::close(lifeline_);
    ::waitpid(janitor_, nullptr, 0);
}

// A port that was free a moment ago may be somebody else's now.
void Postgres::start() {
    for (int i = 0; i < kPortTries; ++i) {
        port_ = freePort();
        auto words = asServer("pg_ctl");
        for (const auto& word : Words{"-D", (folder_ / "data").string(), "-w", "-o",
                                      "-c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                                      " -c shared_buffers=32MB -c max_connections=80 -c port=" +
                                          std::to_string(port_),
                                      "-l", (folder_ / "data/log").string(), "start"})
            words.push_back(word);
        if (succeeds(words, folder_ / "log")) return;
    }
    throw std::runtime_error("postgres can't be started: " + content(folder_ / "data/log"));
}

void Postgres::restart() {
    auto words = asServer("pg_ctl");
    for (const auto& word : Words{"-D", (folder_ / "data").string(), "-w", "-m", "immediate", "-l",
                                  (folder_ / "data/log").string(), "restart"})
        words.push_back(word);
    if (!succeeds(words, folder_ / "log"))
        throw std::runtime_error("postgres can't be started again: " + content(folder_ / "log"));
}

std::string Postgres::address() const {
    return "postgresql://passerelle@127.0.0.1:" + std::to_string(port_);
}

std::string Postgres::url(const std::string& database) const {
    return address() + "/" + database;
}

std::string Postgres::run(const std::string& url, const std::string& sql) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(url.c_str()),
                                                                  PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection.get(), sql.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
    return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

void Postgres::spareTheDisk() {
    for (const auto* sql : {"ALTER SYSTEM SET fsync = off",
                            "ALTER SYSTEM SET full_page_writes = off", "SELECT pg_reload_conf()"})
        run(url("postgres"), sql);
}

long Postgres::conflicts() {
    std::ifstream log(folder_ / "data/log");
    long count = 0;
    for (std::string line; std::getline(log, line);)
        if (line.find("could not serialize") != std::string::npos ||
            line.find("deadlock detected") != std::string::npos)
            ++count;
    return count;
}

std::string Postgres::created(const std::string& pattern) {
    const auto name = "test" + std::to_string(++count_);
    run(url("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + pattern);
    return url(name);
}

std::string Postgres::fresh() {
    return created("template0");
}

std::string Postgres::fresh(const std::string& name,
                            const std::function<void(const std::string& url)>& prepare) {
    const auto there =
        run(url("postgres"), "SELECT 1 FROM pg_database WHERE datname = '" + name + "'");
    if (there.empty()) {
        run(url("postgres"), "CREATE DATABASE " + name + " TEMPLATE template0");
        prepare(url(name));
    }
    return created(name);
}

void Postgres::drop(const std::string& url) {
    run(this->url("postgres"), "DROP DATABASE IF EXISTS " + nameOf(url) + " WITH (FORCE)");
}

}  // namespace support
