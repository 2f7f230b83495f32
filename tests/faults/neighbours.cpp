#include <chrono>
#include <thread>

#include "tests/faults/scenario.h"

namespace faults {
namespace {

constexpr std::size_t kOffices = 6;
constexpr std::size_t kDead = 4;
constexpr std::size_t kSlow = 5;
constexpr std::chrono::milliseconds kEach{5};
constexpr std::chrono::seconds kSlowEach{3};
constexpr std::chrono::microseconds kBetween{8'000};
constexpr double kMost = 1.2;

class Street {
public:
    explicit Street(const Play& play)
        : rounds_(play.full ? 16 : 4),
          orders_(play.full ? 1'000 : 500),
          world_(play, 4, kOffices),
          partners_((world_.gateway().start(), world_.gateway().port()), 8) {
        for (std::size_t i = 0; i < kOffices; ++i) world_.erp(i).takeTime(kEach);
    }

    // By turns, so that what else the machine does falls on both.
    Report play(const Play& play) {
        for (int round = 0; round < rounds_; ++round) {
            const bool bad = round % 2 == 1;
            if (bad) turnBad();
            send();
            if (bad) heldBack_ += waitingIn(world_.database()).due;
            if (bad) turnGood();
            world_.drain();
        }
        const auto [without, with] = latencies();
        const auto verdict = world_.judgeAtTheEnd(partners_.heard());
        const double ratio = p99(with) / p99(without);
        return {verdict.isClean() && heldBack_ > 0 && (ratio <= kMost || !play.full),
                verdict.str() + " | held back " + std::to_string(heldBack_) +
                    " | accepted to ledger p99 without " + twoDigits(p99(without)) +
                    " ms, with a dead and a slow one " + twoDigits(p99(with)) + " ms, ratio " +
                    twoDigits(ratio) + " (<= 1.2) of " + std::to_string(with.size())};
    }

private:
    void turnBad() {
        world_.erp(kDead).close();
        world_.erp(kSlow).takeTime(kSlowEach);
    }

    void turnGood() {
        world_.erp(kDead).open();
        world_.erp(kSlow).takeTime(kEach);
    }

    void send() {
        auto due = std::chrono::steady_clock::now();
        for (int i = 0; i < orders_; ++i, ++next_) {
            Paper paper;
            paper.partner = next_ % Partners::kCount;
            paper.number = "N-" + std::to_string(next_);
            partners_.send(paper);
            std::this_thread::sleep_until(due += kBetween);
        }
        partners_.wait();
    }

    // Of the good ones: in rounds without bad ones, and with.
    std::pair<std::vector<double>, std::vector<double>> latencies() {
        std::pair<std::vector<double>, std::vector<double>> all;
        std::vector<std::map<std::string, Erp::Moment>> moments;
        for (std::size_t i = 0; i < kOffices; ++i) moments.push_back(world_.erp(i).moments());
        for (const auto& heard : partners_.heard()) {
            const auto office = static_cast<std::size_t>(heard.paper.partner) % kOffices;
            const auto done = moments[office].find(heard.paper.number);
            if (office == kDead || office == kSlow || done == moments[office].end()) continue;
            const int round = std::stoi(heard.paper.number.substr(2)) / orders_;
            const std::chrono::duration<double, std::milli> took = done->second - heard.answered;
            (round % 2 == 1 ? all.second : all.first).push_back(took.count());
        }
        return all;
    }

    const int rounds_;
    const int orders_;
    ErpGateway world_;
    Partners partners_;
    int next_ = 0;
    std::size_t heldBack_ = 0;
};

}  // namespace

Report neighbours(Play& play) {
    return Street(play).play(play);
}

}  // namespace faults
