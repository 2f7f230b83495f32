#include <fstream>
#include <set>

#include "gateway/store/store.h"
#include "tests/faults/points.h"
#include "tests/support/postgres.h"

namespace faults {
namespace {

constexpr int kKilled = -9;

Paper order(const std::string& letter, int number) {
    Paper paper;
    paper.partner = number % Partners::kCount;
    paper.number = letter + "-" + std::to_string(number);
    return paper;
}

// Of the orders that were refused: how many buyers were told so, once.
std::size_t toldOnce(const std::string& database) {
    const auto store = store::open(database);
    return store
        ->read([](store::ReadTx& tx) {
            return tx.select<1>(
                "SELECT order_id FROM message\n"
                "WHERE direction = 'out' AND kind = 'StatusUpdateRequest'\n"
                "GROUP BY order_id\n"
                "HAVING COUNT(*) = 1");
        })
        .size();
}

void dieOverRefusals(ErpGateway& world, Partners& partners, int times, Deaths& deaths) {
    auto& gateway = world.gateway();
    for (int number = 0; number < times; ++number) {
        const bool ready = gateway.start("D11:1");
        if (ready) partners.send(order("X", number));
        if (ready && diesSoon(gateway)) ++deaths.at["D11"];
        if (gateway.isAlive()) gateway.kill();
        gateway.start();
        partners.wait();
        world.drain();
        gateway.kill();
    }
}

// The command dies each time but the last, and what it did before stays.
void dieOverReplays(ErpGateway& world, int times, Deaths& deaths) {
    for (int time = 0; time < times; ++time)
        if (world.gateway().run({"replay", "--state", "dead"}, "D12:1") == kKilled)
            ++deaths.at["D12"];
    if (world.gateway().run({"replay", "--state", "dead"}) != 0) deaths.wrong += " | replay failed";
}

std::set<std::string> drawingsIn(const std::filesystem::path& folder) {
    std::set<std::string> drawings;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().has_extension()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        drawings.emplace(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return drawings;
}

}  // namespace

Deaths dieOverDeadLetters(Play& play, int times) {
    Deaths deaths;
    ErpGateway world(play);
    Partners partners(world.gateway().port(), 1);
    world.erp().refuse(true);
    dieOverRefusals(world, partners, times, deaths);
    const auto told = toldOnce(world.database());
    if (told != static_cast<std::size_t>(times))
        deaths.wrong += " | told once of " + std::to_string(told) + " dead letters";
    world.erp().refuse(false);
    dieOverReplays(world, times, deaths);
    deaths.verdict = world.judgeAtTheEnd(partners.heard());
    return deaths;
}

Deaths dieMigrating(Play& play, int times) {
    Deaths deaths;
    while (deaths.at["M1"] < times) {
        const Scratch scratch;
        Gateway gateway(play.program, scratch.path());
        if (play.onPostgresql) gateway.use(support::Postgres::server().fresh());
        for (int step = 1; !gateway.start("M1:" + std::to_string(step)); ++step) ++deaths.at["M1"];
        if (gateway.stop() != 0) deaths.wrong += " | did not end well on a new database";
    }
    return deaths;
}

Deaths dieOverAttachments(Play& play, int times) {
    Deaths deaths;
    SandboxGateway world(play);
    auto& gateway = world.gateway();
    Partners partners(gateway.port(), 1);
    std::set<std::string> drawings;
    for (int number = 0; number < times; ++number) {
        auto paper = order("M", number);
        paper.drawing = "The drawing of " + paper.number;
        drawings.insert(paper.drawing);
        const bool ready = gateway.start("M6:1");
        if (ready) partners.send(paper);
        if (ready && diesSoon(gateway)) ++deaths.at["M6"];
        if (gateway.isAlive()) gateway.kill();
        gateway.start();
        partners.wait();
        world.drain();
        gateway.kill();
    }
    if (drawingsIn(gateway.data() / "sandbox.attachments") != drawings)
        deaths.wrong += " | the drawings are not those that came";
    deaths.verdict = world.judgeAtTheEnd(partners.heard());
    return deaths;
}

}  // namespace faults
