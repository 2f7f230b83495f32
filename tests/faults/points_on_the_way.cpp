#include <array>

#include "tests/faults/points.h"

namespace faults {
namespace {

constexpr std::array<std::string_view, 24> kPoints{
    "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12",
    "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "M4",  "M5"};
constexpr int kOrdersPerLife = 12;
constexpr int kLatest = 6;

class OnTheWay {
public:
    explicit OnTheWay(Play& play)
        : play_(play), world_(play), partners_(world_.gateway().port(), 4) {}

    Deaths play(int times) {
        for (const auto point : kPoints) {
            if (play_.onPostgresql && isOfSqlite(point)) continue;
            for (int life = 0; deaths_.at[point] < times && life < 2 * times; ++life) dieAt(point);
        }
        partners_.wait();
        deaths_.verdict = world_.judgeAtTheEnd(partners_.heard());
        return deaths_;
    }

private:
    // Lives until it passes the point for the n-th time; what the partners still want is answered
    // by the life after it. A life may miss its point: a busy machine hands over a body in one
    // piece.
    void dieAt(std::string_view point) {
        // The log is copied once a second: nobody waits for the sixth time.
        std::uniform_int_distribution<int> nth(1, point == "M5" ? 1 : kLatest);
        const auto crash = std::string(point) + ":" + std::to_string(nth(play_.random));
        auto& gateway = world_.gateway();
        const bool ready = gateway.start(crash);
        for (int i = 0; ready && i < kOrdersPerLife; ++i) partners_.send(order());
        if (!ready || diesSoon(gateway))
            ++deaths_.at[point];
        else
            gateway.kill();
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

    Play& play_;
    ErpGateway world_;
    Partners partners_;
    int next_ = 0;
    Deaths deaths_;
};

}  // namespace

Deaths dieOnTheWay(Play& play, int times) {
    return OnTheWay(play).play(times);
}

}  // namespace faults
