// The whole program over loopback HTTP: 32 keep-alive clients, answers after the durable commit.
#include "tests/bench/http.h"

#include <map>

#include "tests/bench/program.h"

namespace bench {
namespace {

/// What several rounds of one kind of load gave.
struct Rounds {
    std::vector<double> perSecond, p50, p99;

    void add(const Answers& answers) {
        perSecond.push_back(answers.perSecond);
        p50.push_back(quantile(answers.milliseconds, 50));
        p99.push_back(quantile(answers.milliseconds, 99));
    }
};

Answers measure(const Settings& settings, Load load, const std::vector<std::string>& options) {
    const Scratch folder;
    prepare(settings, folder.path());
    const Server server(settings, folder.path(), options);
    load.port = server.port();
    return send(load);
}

/// Grouped commits and one commit per request, in turns.
Rows compare(const Settings& settings, const std::string& name, const std::string& document) {
    const Load load = loadOf(settings, document);
    Rounds grouped, each;
    std::vector<double> ratios;
    for (int round = 0; round < (settings.smoke ? 1 : 5); ++round) {
        grouped.add(measure(settings, load, {}));
        each.add(measure(settings, load, {"--commit-each"}));
        ratios.push_back(grouped.perSecond.back() / each.perSecond.back());
    }
    return {{name, median(grouped.perSecond), "/s", "one commit each", median(ratios)},
            {name + ".p50", median(grouped.p50), "ms", "", {}},
            {name + ".p99", median(grouped.p99), "ms", "", {}},
            {name + ".each", median(each.perSecond), "/s", "", {}},
            {name + ".each.p99", median(each.p99), "ms", "", {}}};
}

}  // namespace

void prepare(const Settings& settings, const std::filesystem::path& data,
             const std::vector<std::string>& options) {
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--data", data.string()});
        arguments.insert(arguments.end(), options.begin(), options.end());
        runProgram(settings, arguments);
    };
    run({"migrate"});
    run({"partner", "add", (settings.source / "tests/bench/documents/partner.json").string()});
}

Load loadOf(const Settings& settings, const std::string& document) {
    Load load;
    load.body = readFile(settings.source / "tests/bench/documents" / document);
    if (settings.smoke) {
        load.warmUp = std::chrono::milliseconds(50);
        load.during = std::chrono::milliseconds(250);
    }
    return load;
}

Rows httpPing(const Settings& settings) {
    Load load = loadOf(settings, "setup.xml");
    load.method = "GET";
    load.body.clear();
    Rounds rounds;
    for (int round = 0; round < (settings.smoke ? 1 : 3); ++round)
        rounds.add(measure(settings, load, {}));
    return {{"http.ping.c32", median(rounds.perSecond), "/s", "", {}},
            {"http.ping.c32.p99", median(rounds.p99), "ms", "", {}}};
}

Rows httpSetup(const Settings& settings) {
    return compare(settings, "http.setup.c32", "setup.xml");
}

Rows httpOrder(const Settings& settings) {
    return compare(settings, "http.order.c32", "order.xml");
}

}  // namespace bench
