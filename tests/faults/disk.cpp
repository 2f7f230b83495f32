#include <chrono>
#include <fstream>
#include <functional>
#include <thread>

#include "tests/faults/scenario.h"
#include "tests/faults/wire.h"

namespace faults {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kRecovers = std::chrono::seconds(10);
constexpr auto kBad = std::chrono::seconds(3);
constexpr std::size_t kMostLines = 40;

// Counts the lines of the log, from a moment on.
class Log {
public:
    explicit Log(const Gateway& gateway)
        : file_(gateway.data() / "log"), from_(std::filesystem::file_size(file_)) {}

    std::size_t count(const std::string& word) const {
        std::size_t lines = 0;
        std::ifstream in(file_);
        in.seekg(static_cast<std::streamoff>(from_));
        for (std::string line; std::getline(in, line);)
            if (line.find(word) != std::string::npos) ++lines;
        return lines;
    }

private:
    std::filesystem::path file_;
    std::uintmax_t from_;
};

bool comes(std::chrono::milliseconds patience, const std::function<bool()>& what) {
    const auto until = Clock::now() + patience;
    while (!what()) {
        if (Clock::now() > until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

class BadDisk {
public:
    explicit BadDisk(Play& play)
        : orders_(play.full ? 1'000 : 300),
          world_(play),
          partners_((world_.gateway().start(), world_.gateway().port())) {}

    Report play() {
        auto& shim = world_.shim();
        send();
        partners_.wait();
        phase("full", [&](bool bad) { shim.leaveRoom(bad ? 0 : -1); });
        phase("failing syncs", [&](bool bad) { shim.failSyncs(bad); });
        for (int cut = 0; cut < 4; ++cut) loseSync();
        die();
        partners_.wait();
        const auto verdict = world_.judgeAtTheEnd(partners_.heard());
        if (!verdict.isClean()) wrong_ += " | not clean";
        if (partners_.puzzled() > 0) wrong_ += " | answers nobody understands";
        return {wrong_.empty(), verdict.str() + figures_ + " | lost syncs 4 pages " +
                                    std::to_string(pages_) + " ended itself " +
                                    std::to_string(ended_) + " | told to come again " +
                                    std::to_string(partners_.toldToComeAgain()) + wrong_};
    }

private:
    void send() {
        for (int i = 0; i < orders_; ++i, ++next_) {
            Paper paper;
            paper.partner = next_ % Partners::kCount;
            paper.number = "D-" + std::to_string(next_);
            partners_.send(paper);
        }
    }

    std::string health() {
        const auto answer = get(world_.gateway().port(), "/health");
        return answer ? std::to_string(answer->status) + ' ' + answer->body : "";
    }

    void must(bool so, const std::string& what) {
        if (!so) wrong_ += " | " + what;
    }

    // Bad for a while, then good again, without a restart.
    void phase(const std::string& name, const std::function<void(bool)>& makeBad) {
        const Log log(world_.gateway());
        const auto told = partners_.toldToComeAgain();
        send();
        makeBad(true);
        must(comes(kRecovers, [&] { return partners_.toldToComeAgain() > told; }),
             name + ": nobody heard of it");
        must(comes(kRecovers, [&] { return health().starts_with("503 nothing can be written"); }),
             name + ": the health page does not say it");
        std::this_thread::sleep_for(kBad);
        // Only a main file that was not kept may end it; whoever runs it starts it again then.
        const bool lived = world_.gateway().isAlive();
        makeBad(false);
        if (!lived) world_.gateway().start();
        const auto begun = Clock::now();
        partners_.wait();
        must(comes(kRecovers, [&] { return health() == "200 ok\n"; }), name + ": not well again");
        must(comes(kRecovers, [&] { return waitingIn(world_.database()).due == 0; }),
             name + ": deliveries do not go on");
        const std::chrono::duration<double, std::milli> took = Clock::now() - begun;
        must(took < kRecovers, name + ": slow to come back");
        const auto lines = log.count(" error ") + log.count(" warn ");
        must(log.count("store.not_writable") > 0 && lines <= kMostLines, name + ": said badly");
        figures_ += " | " + name + (lived ? ": back after " : ": started again, after ") +
                    std::to_string(static_cast<int>(took.count())) + " ms log lines " +
                    std::to_string(lines);
    }

    // The main file's sync fails while orders come; a moment later the power goes.
    void loseSync() {
        auto& gateway = world_.gateway();
        world_.shim().loseNextSync();
        send();
        comes(kRecovers, [&] { return world_.shim().hasLost(); });
        if (comes(kBad, [&] { return !gateway.isAlive(); }))
            ++ended_;
        else
            gateway.kill();
        pages_ += world_.shim().cutPower(gateway.data() / "passerelle.db");
        must(gateway.start(), "does not start after a lost sync");
        partners_.wait();
    }

    // Killed while the disk is full, and there is room when it is started again.
    void die() {
        const auto told = partners_.toldToComeAgain();
        send();
        world_.shim().leaveRoom(0);
        comes(kRecovers, [&] { return partners_.toldToComeAgain() > told; });
        world_.gateway().kill();
        world_.shim().leaveRoom(-1);
        must(world_.gateway().start(), "does not start");
    }

    const int orders_;
    ErpGateway world_;
    Partners partners_;
    int next_ = 0;
    std::size_t pages_ = 0;
    int ended_ = 0;
    std::string figures_;
    std::string wrong_;
};

}  // namespace

Report disk(Play& play) {
    if (play.onPostgresql) return {true, "left out on PostgreSQL, whose server has the disk"};
    return BadDisk(play).play();
}

}  // namespace faults
