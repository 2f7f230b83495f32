// passerelle_faults --program FILE [--full] [--postgresql] [--seed N] [SCENARIO…]:
// see tests/faults/README.md.
#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include "tests/faults/scenario.h"

namespace faults {

std::span<const Scenario> scenarios() {
    static constexpr std::array all{
        Scenario{"kills", "kill -9 at random times", kills},
        Scenario{"points", "dying at every crash point", points},
        Scenario{"copies", "parallel copies of one order", copies},
        Scenario{"reorder", "changes that overtake their order", reorder},
        Scenario{"liar", "a back office whose answers are lost, cut and untrue", liar},
        Scenario{"disk", "a full disk, a failing one, one that loses what it was given", disk},
        Scenario{"outage", "a back office away for six hours while orders come in", outage},
        Scenario{"neighbours", "what a dead and a slow one do to the others", neighbours},
        Scenario{"two", "two programs on one PostgreSQL database, killed and stopped", two},
    };
    return all;
}

namespace {

struct Arguments {
    Play play;
    std::set<std::string> wanted;
    bool usable = true;
};

Arguments parse(int argc, char** argv) {
    Arguments arguments;
    arguments.play.seed = std::random_device{}();
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const bool hasValue = i + 1 < argc;
        if (word == "--full")
            arguments.play.full = true;
        else if (word == "--postgresql")
            arguments.play.onPostgresql = true;
        else if (word == "--program" && hasValue)
            arguments.play.program = argv[++i];
        else if (word == "--seed" && hasValue)
            arguments.play.seed = static_cast<unsigned>(std::stoul(argv[++i]));
        else
            arguments.wanted.insert(word);
    }
    for (const auto& name : arguments.wanted)
        arguments.usable &= std::ranges::count(scenarios(), name, &Scenario::name) > 0;
    arguments.usable &= !arguments.play.program.empty();
    return arguments;
}

// Ends the harness, and with it the program it tests, when a scenario finds no end.
class Patience {
public:
    Patience(std::string name, unsigned seed)
        : thread_([this, name = std::move(name), seed] {
              std::unique_lock lock(mutex_);
              if (ended_.wait_for(lock, kLongest, [this] { return over_; })) return;
              std::printf("%-10s FAILED seed %u: no end after %d minutes\n", name.c_str(), seed,
                          static_cast<int>(kLongest.count()));
              std::fflush(stdout);
              std::_Exit(1);
          }) {}
    ~Patience() {
        {
            const std::lock_guard lock(mutex_);
            over_ = true;
        }
        ended_.notify_all();
        thread_.join();
    }
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

private:
    static constexpr std::chrono::minutes kLongest{15};

    std::mutex mutex_;
    std::condition_variable ended_;
    bool over_ = false;
    std::thread thread_;
};

bool playOne(const Scenario& scenario, Play play) {
    play.random.seed(play.seed);
    const auto begun = std::chrono::steady_clock::now();
    const Patience patience(std::string(scenario.name), play.seed);
    Report report;
    try {
        report = scenario.play(play);
    } catch (const std::exception& e) {
        report.figures = e.what();
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf("%-10s %-6s seed %u %.1f s: %s\n", std::string(scenario.name).c_str(),
                report.well ? "well" : "FAILED", play.seed, took.count(), report.figures.c_str());
    std::fflush(stdout);
    return report.well;
}

}  // namespace
}  // namespace faults

int main(int argc, char** argv) {
    const auto arguments = faults::parse(argc, argv);
    if (!arguments.usable) {
        std::cerr << "passerelle_faults --program FILE [--full] [--postgresql] [--seed N] "
                     "[SCENARIO...]\n";
        for (const auto& scenario : faults::scenarios())
            std::cerr << "  " << scenario.name << ": " << scenario.about << '\n';
        return 64;
    }
    bool well = true;
    for (const auto& scenario : faults::scenarios())
        if (arguments.wanted.empty() || arguments.wanted.contains(std::string(scenario.name)))
            well &= faults::playOne(scenario, arguments.play);
    return well ? 0 : 1;
}
