// The whole program on a PostgreSQL server of its own, held against what a COMMIT costs there.
#include "tests/support/postgres.h"

#include <libpq-fe.h>

#include <atomic>
#include <memory>
#include <thread>

#include "tests/bench/http.h"
#include "tests/bench/program.h"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
using support::Postgres;

constexpr int kWriters = 8;  // as many as a process of the program has

std::vector<std::string> at(const std::string& url) {
    return {"--database", url};
}

double perSecond(long count, Clock::time_point since) {
    return static_cast<double>(count) / std::chrono::duration<double>(Clock::now() - since).count();
}

// One row a transaction, on so many connections at once.
double commits(const Settings& settings, int connections) {
    auto& server = Postgres::server();
    const auto url = server.fresh();
    server.run(url, "CREATE TABLE written (text TEXT)");
    const auto begun = Clock::now();
    const auto end = begun + std::chrono::milliseconds(settings.smoke ? 200 : 2'000);
    std::atomic<long> count{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i)
        threads.emplace_back([&] {
            const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(url.c_str()),
                                                                          PQfinish);
            while (Clock::now() < end) {
                const std::unique_ptr<PGresult, decltype(&PQclear)> result(
                    PQexec(connection.get(), "INSERT INTO written VALUES ('so much')"), PQclear);
                if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) ++count;
            }
        });
    for (auto& thread : threads) thread.join();
    return perSecond(count, begun);
}

/// How many transactions of a database had to be begun again, of a hundred that were kept.
class Reruns {
public:
    explicit Reruns(std::string url)
        : url_(std::move(url)), conflicts_(Postgres::server().conflicts()), kept_(kept()) {}

    double percent() const {
        const auto conflicts = static_cast<double>(Postgres::server().conflicts() - conflicts_);
        return 100 * conflicts / std::max(1.0, kept() - kept_);
    }

private:
    // A server's connections report what they did when they have been idle for a second.
    double kept() const {
        std::this_thread::sleep_for(std::chrono::milliseconds(1'200));
        return std::stod(Postgres::server().run(url_,
                                                "SELECT xact_commit FROM pg_stat_database\n"
                                                "WHERE datname = current_database()"));
    }

    std::string url_;
    long conflicts_;
    double kept_;
};

struct Figures {
    std::vector<double> perSecond, reruns;
};

void takeOrders(const Settings& settings, Figures& figures) {
    const Scratch folder;
    const auto url = Postgres::server().fresh();
    prepare(settings, folder.path(), at(url));
    const Server server(settings, folder.path(), at(url));
    auto load = loadOf(settings, "order.xml");
    load.port = server.port();
    const Reruns reruns(url);
    figures.perSecond.push_back(send(load).perSecond);
    figures.reruns.push_back(reruns.percent());
    Postgres::server().drop(url);
}

}  // namespace

Rows postgresqlOrder(const Settings& settings) {
    if (!Postgres::wanted()) return {};
    Figures orders;
    std::vector<double> one, several, ratios;
    for (int round = 0; round < (settings.smoke ? 1 : 3); ++round) {
        one.push_back(commits(settings, 1));
        several.push_back(commits(settings, kWriters));
        takeOrders(settings, orders);
        ratios.push_back(orders.perSecond.back() / several.back());
    }
    return {{"postgresql.commit", median(one), "/s", "", {}},
            {"postgresql.commit.c8", median(several), "/s", "", {}},
            {"postgresql.order.c32", median(orders.perSecond), "/s", "commit.c8", median(ratios)},
            {"postgresql.order.c32.again", median(orders.reruns), "%", "", {}}};
}

}  // namespace bench
