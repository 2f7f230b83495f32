#include "tests/faults/scenario.h"
#include "tests/faults/wire.h"

namespace faults {
namespace {

// The same payload ids once more with another quantity: refused, and the first stays.
std::size_t conflicts(const Gateway& gateway, int count) {
    std::size_t refused = 0;
    for (int number = 0; number < count; ++number) {
        Paper other;
        other.partner = number % Partners::kCount;
        other.number = "C-" + std::to_string(number);
        other.quantity = "2";
        const auto posted = posting(other);
        const auto answer = post(gateway.port(), "/cxml", posted.type, posted.body);
        if (answer && answer->body.find("<Status code=\"409\"") != std::string::npos) ++refused;
    }
    return refused;
}

}  // namespace

Report copies(Play& play) {
    constexpr int kOrders = 5'000;
    constexpr int kOthers = 500;
    SandboxGateway world(play);
    world.gateway().start();
    std::uniform_int_distribution<int> copies(1, 10);
    Partners partners(world.gateway().port(), 8);
    for (int number = 0; number < kOrders; ++number) {
        Paper paper;
        paper.partner = number % Partners::kCount;
        paper.number = "C-" + std::to_string(number);
        paper.copies = copies(play.random);
        partners.send(paper);
    }
    partners.wait();
    const auto refused = conflicts(world.gateway(), kOthers);
    const auto verdict = world.judgeAtTheEnd(partners.heard());
    return {verdict.isClean() && refused == static_cast<std::size_t>(kOthers),
            verdict.str() + " | other bodies refused " + std::to_string(refused) + " of " +
                std::to_string(kOthers)};
}

}  // namespace faults
