#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace faults {

/// How an ERP misbehaves: the share of orders (0 to 1) that it has carried out when its answer …
struct Lies {
    double dropped = 0;    ///< … never comes: the connection just ends
    double reset = 0;      ///< … is cut by a reset in the middle
    double truncated = 0;  ///< … is a 200 that is shorter than it says
    double failed = 0;     ///< … is a 500
    double twice = 0;      ///< … comes twice
};

/// A pretend ERP on loopback. Takes orders as JSON with an id and carries each id out once, as a
/// keyed system does: one line in an append-only ledger, on the disk before the answer. Survives
/// the gateway, forgets nothing, takes sixteen orders at once. Thread-safe.
class Erp {
public:
    using Moment = std::chrono::steady_clock::time_point;

    Erp(std::filesystem::path ledger, unsigned seed);
    ~Erp();
    Erp(const Erp&) = delete;
    Erp& operator=(const Erp&) = delete;

    /// From now on connections are taken; before, and after `close`, they are refused.
    void open();
    void close();

    void lie(const Lies& lies);
    /// So long every order takes.
    void takeTime(std::chrono::milliseconds each) { each_ = each.count(); }
    /// Whether new orders are refused (422).
    void refuse(bool refuse) { refuses_ = refuse; }

    int port() const { return port_; }
    const std::filesystem::path& ledger() const { return ledger_; }
    std::size_t requests() const { return requests_; }
    std::size_t effects() const;
    std::size_t repeats() const { return repeats_; }  ///< requests for what was done already
    std::size_t lies() const { return told_; }
    /// When each order, by its number, was first carried out.
    std::map<std::string, Moment> moments() const;

private:
    enum class Answering { properly, dropped, reset, truncated, failed, twice };

    void serve();
    void answer(int socket);
    bool wait();
    std::string carryOut(const std::string& body);
    Answering nextAnswering();
    void say(int socket, const std::string& reference);

    const std::filesystem::path ledger_;
    const int port_;
    int listener_ = -1;
    std::vector<std::thread> threads_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool closing_ = false;
    int file_ = -1;
    std::map<std::string, std::string> done_;  ///< reference by message id
    std::map<std::string, Moment> moments_;
    std::mt19937 random_;
    Lies lies_;
    std::atomic<long> each_{0};
    std::atomic<bool> refuses_{false};
    std::atomic<std::size_t> requests_{0};
    std::atomic<std::size_t> repeats_{0};
    std::atomic<std::size_t> told_{0};
};

}  // namespace faults
