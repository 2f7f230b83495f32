#include "tests/faults/points.h"

#include <chrono>
#include <thread>

#include "gateway/base/crash.h"

namespace faults {

bool diesSoon(Gateway& gateway) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (gateway.isAlive() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return !gateway.isAlive();
}

bool isOfSqlite(std::string_view point) {
    return point == "M5" || point == "M6";
}

// Every point of the program's own list: who adds one there has to reach it here.
Report points(Play& play) {
    const int times = play.full ? 20 : 5;
    std::map<std::string_view, int> deaths;
    Verdict verdict;
    std::string wrong;
    for (auto* const group : {dieOnTheWay, dieOverDeadLetters, dieMigrating, dieOverAttachments}) {
        if (play.onPostgresql && group == dieOverAttachments) continue;
        const auto came = group(play, times);
        for (const auto& [point, count] : came.at) deaths[point] += count;
        verdict = verdict + came.verdict;
        wrong += came.wrong;
    }
    int all = 0, looked = 0;
    for (const auto& point : base::crashPoints()) {
        if (play.onPostgresql && isOfSqlite(point.name)) continue;
        ++looked;
        all += deaths[point.name];
        if (deaths[point.name] < times)
            wrong += " | " + std::string(point.name) + " only " +
                     std::to_string(deaths[point.name]) + " times";
    }
    return {verdict.isClean() && wrong.empty(), "deaths " + std::to_string(all) + " at " +
                                                    std::to_string(looked) + " points" +
                                                    verdict.str() + wrong};
}

}  // namespace faults
