#include <algorithm>
#include <map>

#include "tests/faults/scenario.h"

namespace faults {
namespace {

// An order and one change of it, which is its update or its cancellation.
std::vector<Paper> pair(int number, bool cancels) {
    Paper order;
    order.partner = number % Partners::kCount;
    order.number = "R-" + std::to_string(number);
    Paper change = order;
    change.type = cancels ? "delete" : "update";
    change.version = 2;
    change.quantity = "3";
    change.previous = order.payloadId();
    return {order, change};
}

}  // namespace

Report reorder(Play& play) {
    constexpr int kOrders = 2'000;
    SandboxGateway world(play);
    world.gateway().start();
    std::bernoulli_distribution half(0.5);
    std::size_t overtaken = 0;
    // One connection: what is sent first is answered first.
    Partners partners(world.gateway().port(), 1);
    std::vector<Paper> papers;
    for (int number = 0; number < kOrders; ++number) {
        auto both = pair(number, half(play.random));
        if (half(play.random)) {
            std::swap(both[0], both[1]);
            ++overtaken;
        }
        papers.insert(papers.end(), both.begin(), both.end());
    }
    for (auto& paper : papers) partners.send(paper);
    partners.wait();
    const auto verdict = world.judgeAtTheEnd(partners.heard());
    const bool all = verdict.effects == papers.size();
    return {verdict.isClean() && all,
            "changes that came first " + std::to_string(overtaken) + verdict.str()};
}

}  // namespace faults
