#include <chrono>
#include <thread>

#include "tests/faults/scenario.h"

namespace faults {
namespace {

constexpr double kReadyMs = 2000;
constexpr double kMeanLifeMs = 80;

Paper order(int number) {
    Paper paper;
    paper.partner = number % Partners::kCount;
    paper.number = "K-" + std::to_string(number);
    return paper;
}

std::string starts(const Gateway& gateway) {
    return " | starts " + std::to_string(gateway.starts()) + " slowest ready " +
           std::to_string(static_cast<int>(gateway.slowestStartMs())) + " ms";
}

}  // namespace

Report kills(Play& play) {
    const int orders = play.full ? 10'000 : 2'000;
    const int deaths = play.full ? 200 : 60;
    ErpGateway world(play);
    auto& gateway = world.gateway();
    Partners partners(gateway.port());
    std::exponential_distribution<double> life(1 / kMeanLifeMs);
    for (int death = 0, next = 0; death < deaths; ++death) {
        gateway.start();
        for (const int until = orders * (death + 1) / deaths; next < until; ++next)
            partners.send(order(next));
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(life(play.random)));
        gateway.kill();
    }
    gateway.start();
    partners.wait();
    const auto verdict = world.judgeAtTheEnd(partners.heard());
    const bool quick = gateway.slowestStartMs() <= kReadyMs;
    return {verdict.isClean() && quick,
            "kills " + std::to_string(deaths) + verdict.str() + starts(gateway)};
}

}  // namespace faults
