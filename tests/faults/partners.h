#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/faults/gateway.h"
#include "tests/faults/paper.h"
#include "tests/faults/wire.h"

namespace faults {

/// What a partner heard of a paper at last.
struct Heard {
    using Moment = std::chrono::steady_clock::time_point;

    Paper paper;
    int attempts = 0;
    int code = 0;                        ///< of the cXML Status; 0: no final answer
    std::vector<std::string> answers{};  ///< the bodies of all final answers, one a copy
    Moment asked{};                      ///< first
    Moment answered{};                   ///< at last

    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(answered - asked).count();
    }
};

/// Sixteen buyers that send what they are given, each on a few connections of its own, and go on
/// asking with the same payload id until there is a final answer. They outlive the gateway's deaths
/// and remember everything. Thread-safe.
class Partners {
public:
    static constexpr int kCount = 16;

    /// `port`: the gateway's. `threads` altogether.
    explicit Partners(int port, int threads = 16) : Partners(std::vector{port}, threads) {}
    /// Several gateways on one database: each copy and each repeat goes to the next one.
    explicit Partners(std::vector<int> ports, int threads = 16);
    ~Partners();
    Partners(const Partners&) = delete;
    Partners& operator=(const Partners&) = delete;

    /// Makes the sixteen known to the gateway, with orders going to those back offices by turns.
    static void introduce(const Gateway& gateway, const std::vector<std::string>& backOffices);

    void send(Paper paper);
    /// Until everything has a final answer.
    void wait();
    std::size_t answered();
    /// Attempts whose answer was a cXML 5xx: come again.
    std::size_t toldToComeAgain() const { return toldToComeAgain_; }
    /// Attempts with an answer no buyer understands.
    std::size_t puzzled() const { return puzzled_; }
    std::vector<Heard> heard();

private:
    void work();
    Heard ask(const Paper& paper);
    int codeOf(const std::optional<Answer>& answer);

    const std::vector<int> ports_;
    std::atomic<std::size_t> toldToComeAgain_{0};
    std::atomic<std::size_t> puzzled_{0};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Paper> waiting_;
    std::vector<Heard> heard_;
    int busy_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace faults
