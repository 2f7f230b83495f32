#include <chrono>
#include <thread>

#include "tests/faults/scenario.h"
#include "tests/support/postgres.h"

namespace faults {

SandboxGateway::SandboxGateway(const Play& play, std::vector<std::string> options)
    : gateway_(play.program, scratch_.path(), [&] {
          options.insert(options.end(),
                         {"--sandbox-confirm-after", "86400000", "--sandbox-ship-after", "0",
                          "--sandbox-invoice-after", "0"});
          return std::move(options);
      }()) {
    if (play.onPostgresql) gateway_.use(support::Postgres::server().fresh());
    Partners::introduce(gateway_, {"sandbox"});
}

std::size_t SandboxGateway::drain() {
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    std::size_t left = waitingIn(gateway_.database()).all();
    while (left > 0 && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        left = waitingIn(gateway_.database()).all();
    }
    return left;
}

Verdict SandboxGateway::judgeAtTheEnd(const std::vector<Heard>& heard) {
    if (!gateway_.isAlive()) gateway_.start();
    const auto left = drain();
    gateway_.stop();
    return judge(heard, ledgerOf(gateway_.data() / "sandbox.jsonl"), left);
}

}  // namespace faults
