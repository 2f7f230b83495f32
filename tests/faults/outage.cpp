#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

#include "tests/faults/scenario.h"
#include "tests/faults/wire.h"

namespace faults {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kAtOnce = 16;
constexpr std::chrono::milliseconds kEach{20};
constexpr int kBefore = 2'000;
constexpr int kQuarters = 24;  // of an hour: six hours
constexpr int kMeasured = 1'500;
constexpr double kMostSlowdown = 2;
constexpr double kLeastShare = 0.8;
constexpr std::size_t kMostKnocks = 6 * 120;  // one in 30 s
constexpr auto kQuiet = std::chrono::seconds(2);
constexpr auto kLongest = std::chrono::minutes(8);

// Orders by the second that an ERP like this one takes from sixteen who do nothing else.
double capacity(const Play& play) {
    const Scratch scratch;
    Erp erp(scratch.path() / "ledger", play.seed);
    erp.takeTime(kEach);
    erp.open();
    std::atomic<int> next{0};
    const auto begun = Clock::now();
    std::vector<std::thread> callers;
    for (int i = 0; i < kAtOnce; ++i)
        callers.emplace_back([&] {
            for (int number = next++; number < kMeasured; number = next++)
                post(erp.port(), "/orders", "application/json",
                     R"({"kind":"OrderRequest","partner":"p","id":")" + std::to_string(number) +
                         R"(","document":{"number":")" + std::to_string(number) + R"("}})");
        });
    for (auto& caller : callers) caller.join();
    const std::chrono::duration<double> took = Clock::now() - begun;
    return kMeasured / took.count();
}

class Outage {
public:
    explicit Outage(Play& play)
        : orders_(50'000),
          capacity_(capacity(play)),
          world_(play, kAtOnce),
          partners_((world_.gateway().start(), world_.gateway().port()), 8) {
        world_.erp().takeTime(kEach);
    }

    Report play(const Play& play) {
        send(kBefore);
        partners_.wait();
        world_.drain();
        const double before = p99(times(0));
        beAway();
        const double away = p99(times(kBefore));
        const auto dead = waitingIn(world_.database()).dead;
        const auto knocks = failedAttemptsIn(world_.database());
        const double rate = comeBack();
        const auto verdict = world_.judgeAtTheEnd(partners_.heard());
        // The larger of two: what else the machine did must not make the drain look good.
        capacity_ = std::max(capacity_, capacity(play));
        const double slowdown = away / before;
        const double share = rate / capacity_;
        const bool quick = slowdown <= kMostSlowdown && share >= kLeastShare;
        return {verdict.isClean() && dead == 0 && knocks <= kMostKnocks && (quick || !play.full),
                "waiting " + std::to_string(waiting_) + verdict.str() + " | dead meanwhile " +
                    std::to_string(dead) + " knocks " + std::to_string(knocks) +
                    " | intake p99 before " + twoDigits(before) + " ms, away " + twoDigits(away) +
                    " ms, ratio " + twoDigits(slowdown) + " (<= 2) | drained " + twoDigits(rate) +
                    "/s of " + twoDigits(capacity_) + "/s, ratio " + twoDigits(share) +
                    " (>= 0.8)"};
    }

private:
    // One of ten orders is changed at once.
    void send(int count) {
        for (int i = 0; i < count; ++i, ++next_) {
            Paper paper;
            const bool changes = next_ % 10 == 9;
            const int number = changes ? next_ - 1 : next_;
            paper.partner = number % Partners::kCount;
            paper.number = "O-" + std::to_string(number);
            if (changes) {
                paper.previous = paper.payloadId();
                paper.type = "update";
                paper.version = 2;
                paper.quantity = "3";
            }
            partners_.send(paper);
        }
    }

    void beAway() {
        world_.erp().close();
        for (int quarter = 0; quarter < kQuarters; ++quarter) {
            send(orders_ * (quarter + 1) / kQuarters - orders_ * quarter / kQuarters);
            partners_.wait();
            world_.shim().advance(std::chrono::minutes(15));
        }
        waiting_ = waitingIn(world_.database()).due;
    }

    // The rate between the first and the last twentieth, in which hands come and go.
    double comeBack() {
        auto& erp = world_.erp();
        const auto done = erp.effects();
        const auto first = done + waiting_ / 20;
        const auto last = done + waiting_ - waiting_ / 20;
        world_.shim().advance(std::chrono::minutes(6));
        erp.open();
        Clock::time_point begun;
        const auto until = Clock::now() + kLongest;
        auto seen = done;
        auto moved = Clock::now();
        while (seen < last && Clock::now() < until) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            const auto now = erp.effects();
            if (seen < first && now >= first) begun = Clock::now();
            if (std::exchange(seen, now) != now) moved = Clock::now();
            if (Clock::now() - moved < kQuiet) continue;
            world_.shim().advance(std::chrono::minutes(2));
            moved = Clock::now();
        }
        const std::chrono::duration<double> took = Clock::now() - begun;
        return static_cast<double>(last - first) / took.count();
    }

    std::vector<double> times(std::size_t from) {
        std::vector<double> all;
        const auto heard = partners_.heard();
        for (std::size_t i = from; i < heard.size(); ++i) all.push_back(heard[i].milliseconds());
        return all;
    }

    const int orders_;
    double capacity_;
    ErpGateway world_;
    Partners partners_;
    int next_ = 0;
    std::size_t waiting_ = 0;
};

}  // namespace

Report outage(Play& play) {
    return Outage(play).play(play);
}

}  // namespace faults
