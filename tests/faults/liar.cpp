#include "tests/faults/scenario.h"

namespace faults {
namespace {

constexpr Lies kLies{
    .dropped = 0.10, .reset = 0.10, .truncated = 0.05, .failed = 0.05, .twice = 0.02};

std::string figure(const char* name, std::size_t count) {
    return std::string(" ") + name + ' ' + std::to_string(count);
}

// What failed eight times while others were taken is given up: somebody looks, and sends it again.
std::size_t sendAgain(ErpGateway& world) {
    std::size_t given = 0;
    for (int round = 0; round < 5; ++round) {
        const auto dead = world.drain().dead;
        if (dead == 0) break;
        given += dead;
        world.gateway().run({"replay", "--state", "dead"});
    }
    return given;
}

}  // namespace

Report liar(Play& play) {
    constexpr int kOrders = 10'000;
    ErpGateway world(play, 8);
    auto& erp = world.erp();
    erp.lie(kLies);
    world.gateway().start();
    Partners partners(world.gateway().port());
    for (int number = 0; number < kOrders; ++number) {
        Paper paper;
        paper.partner = number % Partners::kCount;
        paper.number = "L-" + std::to_string(number);
        partners.send(paper);
    }
    partners.wait();
    const auto given = sendAgain(world);
    const auto verdict = world.judgeAtTheEnd(partners.heard());
    return {verdict.isClean() && erp.lies() > 0,
            verdict.str() + " | lies" + figure("told", erp.lies()) +
                figure("asked again", erp.repeats()) + figure("given up and sent again", given)};
}

}  // namespace faults
