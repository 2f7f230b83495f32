#include <chrono>
#include <set>
#include <thread>

#include "gateway/base/crash.h"
#include "tests/faults/scenario.h"

namespace faults {
namespace {

// Those that orders on their way into the sandbox pass; the rest are passed elsewhere.
const std::set<std::string_view> kOnTheWay{"A1", "A2", "A3",  "A4",  "A5",  "A6", "A7",
                                           "A8", "A9", "A10", "A11", "A12", "D1", "D2",
                                           "D3", "D9", "D10", "M4",  "M5"};
constexpr int kOrdersPerLife = 12;
constexpr int kLatest = 6;

class Points {
public:
    explicit Points(Play& play)
        : play_(play), world_(play), partners_(world_.gateway().port(), 4) {}

    Report play() {
        const int times = play_.full ? 20 : 5;
        for (const auto& point : base::crashPoints())
            for (int time = 0; time < times && kOnTheWay.contains(point.name); ++time)
                dieAt(point.name);
        partners_.wait();
        auto verdict = world_.judgeAtTheEnd(partners_.heard());
        return {verdict.isClean() && survived_.empty(),
                "deaths " + std::to_string(deaths_) + " at " + std::to_string(kOnTheWay.size()) +
                    " points" + verdict.str() + missed()};
    }

private:
    // Lives until it passes the point for the n-th time; what the partners still want is answered
    // by the life after it.
    void dieAt(std::string_view point) {
        // The log is copied once a second: nobody waits for the sixth time.
        std::uniform_int_distribution<int> nth(1, point == "M5" ? 1 : kLatest);
        const auto crash = std::string(point) + ":" + std::to_string(nth(play_.random));
        auto& gateway = world_.gateway();
        if (gateway.start(crash)) {
            for (int i = 0; i < kOrdersPerLife; ++i) partners_.send(order());
            const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
            while (gateway.isAlive() && std::chrono::steady_clock::now() < until)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        if (gateway.isAlive()) {
            survived_.emplace(point);
            gateway.kill();
        } else {
            ++deaths_;
        }
        gateway.start();
        partners_.wait();
        gateway.kill();
    }

    Paper order() {
        Paper paper;
        paper.partner = next_ % Partners::kCount;
        paper.number = "P-" + std::to_string(next_++);
        return paper;
    }

    std::string missed() const {
        std::string text;
        for (const auto point : survived_) text += " " + std::string(point);
        return text.empty() ? "" : " | never passed:" + text;
    }

    Play& play_;
    SandboxGateway world_;
    Partners partners_;
    int next_ = 0;
    int deaths_ = 0;
    std::set<std::string_view> survived_;
};

}  // namespace

Report points(Play& play) {
    return Points(play).play();
}

}  // namespace faults
