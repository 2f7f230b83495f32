// From exec to the line that says it is ready, and the memory it then takes, with the sample data.
#include <chrono>
#include <thread>

#include "tests/bench/bench.h"
#include "tests/bench/program.h"

namespace bench {
namespace {

void loadSamples(const Settings& settings, const std::filesystem::path& data) {
    const auto samples = settings.source / "samples";
    runProgram(settings, {"migrate", "--data", data.string()});
    runProgram(settings, {"import", "--data", data.string(), (samples / "catalog").string()});
    for (const auto& file : std::filesystem::directory_iterator(samples / "partners"))
        if (file.path().extension() == ".json")
            runProgram(settings, {"partner", "add", "--data", data.string(), file.path().string()});
}

}  // namespace

Rows startReady(const Settings& settings) {
    const Scratch folder;
    loadSamples(settings, folder.path());
    std::vector<double> milliseconds, kilobytes;
    for (int round = 0; round < (settings.smoke ? 1 : 7); ++round) {
        const Server server(settings, folder.path());
        milliseconds.push_back(server.readyAfterMs());
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        kilobytes.push_back(server.rssKb());
    }
    return {{"start.ready", median(milliseconds), "ms", "", {}},
            {"rss.idle", median(kilobytes), "kB", "", {}}};
}

}  // namespace bench
