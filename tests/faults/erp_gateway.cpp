#include <algorithm>
#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <utility>

#include "tests/faults/scenario.h"
#include "tests/support/postgres.h"

namespace faults {
namespace {

using std::chrono::milliseconds;

constexpr auto kLook = milliseconds(100);
constexpr int kQuietLooks = 4;  // the program itself looks every 250 ms
constexpr milliseconds kShortestJump = std::chrono::minutes(2);
constexpr auto kPatience = std::chrono::minutes(5);

}  // namespace

std::string officeFile(const std::string& id, const Erp& erp, int atOnce) {
    const auto url = "http://127.0.0.1:" + std::to_string(erp.port());
    return "{\"id\":\"" + id + "\",\"connector\":\"shop\",\"atOnce\":" + std::to_string(atOnce) +
           ",\"settings\":{\"url\":\"" + url + "/visit\",\"orderUrl\":\"" + url +
           "/orders\"},\"secrets\":{\"secret\":\"what the two of them share here\"}}";
}

ErpGateway::ErpGateway(const Play& play, int atOnce, int erps)
    : shim_(scratch_.path() / "control"),
      gateway_(play.program, scratch_.path() / "data", {}, shim_.environment()) {
    if (play.onPostgresql) gateway_.use(support::Postgres::server().fresh());
    std::vector<std::string> offices;
    for (int i = 0; i < erps; ++i) {
        offices.push_back("erp-" + std::to_string(i));
        erps_.push_back(std::make_unique<Erp>(scratch_.path() / offices.back(),
                                              play.seed + static_cast<unsigned>(i)));
        erps_.back()->open();
        const auto file = scratch_.path() / "office.json";
        std::ofstream(file) << officeFile(offices.back(), *erps_.back(), atOnce);
        if (gateway_.run({"backoffice", "add", file.string()}) != 0)
            throw std::runtime_error("a back office could not be added");
    }
    Partners::introduce(gateway_, offices);
}

std::size_t ErpGateway::requests() const {
    std::size_t all = 0;
    for (const auto& erp : erps_) all += erp->requests();
    return all;
}

Waiting ErpGateway::drain() {
    const auto until = std::chrono::steady_clock::now() + kPatience;
    auto waiting = waitingIn(database());
    auto seen = requests();
    for (int quiet = 0; waiting.due > 0 && std::chrono::steady_clock::now() < until;) {
        std::this_thread::sleep_for(kLook);
        waiting = waitingIn(database());
        quiet = std::exchange(seen, requests()) == seen ? quiet + 1 : 0;
        if (quiet < kQuietLooks || !waiting.next) continue;
        shim_.advance(std::max(kShortestJump, *waiting.next - shim_.now()));
        quiet = 0;
    }
    return waiting;
}

Verdict ErpGateway::judgeAtTheEnd(const std::vector<Heard>& heard) {
    if (!gateway_.isAlive()) gateway_.start();
    const auto waiting = drain();
    gateway_.stop();
    std::vector<Effect> ledger;
    for (const auto& erp : erps_) {
        const auto more = ledgerOf(erp->ledger());
        ledger.insert(ledger.end(), more.begin(), more.end());
    }
    return judge(heard, ledger, waiting.all());
}

}  // namespace faults
