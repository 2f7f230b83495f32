#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "gateway/store/store.h"
#include "tests/faults/scenario.h"
#include "tests/support/postgres.h"

namespace faults {
namespace {

using std::chrono::milliseconds;

constexpr double kMeanPauseMs = 60;
constexpr milliseconds kOrderTakes{10};
constexpr milliseconds kOrderTakesLong{200};
constexpr int kUnderWay = 8;  // of two times eight that may be
constexpr milliseconds kLook{20};
constexpr milliseconds kLongestLook{3'000};
constexpr int kBeforeStop = 40;  // orders
constexpr int kMoreStops = 10;   // where what is to be seen was not seen yet
constexpr milliseconds kLease{60'000};
// The server ends what a stopped program left open, here after half a second instead of five.
constexpr const char* kShortPatience = "?options=-c%20idle_in_transaction_session_timeout%3D500";

struct Counts {
    int orders, kills, stops, restarts;
};
constexpr Counts kShort{500, 20, 5, 2};
constexpr Counts kFull{10'000, 200, 20, 20};

enum class Blow { kill, stop, restart };

Play onPostgresql(Play play) {
    play.onPostgresql = true;
    return play;
}

// Every fourth is sent several times at once, to both programs.
Paper order(int number) {
    Paper paper;
    paper.partner = number % Partners::kCount;
    paper.number = "T-" + std::to_string(number);
    paper.copies = number % 4 == 0 ? 3 : 1;
    return paper;
}

// How often it came too late with what another had taken over.
long tooLate(const Gateway& gateway) {
    std::ifstream log(gateway.data() / "log");
    long count = 0;
    for (std::string line; std::getline(log, line);)
        if (line.find("delivery.too_late") != std::string::npos) ++count;
    return count;
}

// In vain after a while: what has to come out is judged at the end.
void waitUntil(const std::function<bool()>& isSo) {
    const auto until = std::chrono::steady_clock::now() + kLongestLook;
    while (!isSo() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(kLook);
}

class Two {
public:
    Two(Play& play, const Counts& counts)
        : random_(play.random),
          counts_(counts),
          world_(onPostgresql(play)),
          second_(play.program, world_.gateway().data() / "second", {},
                  world_.shim().environment()),
          partners_(std::vector{first().port(), second_.port()}) {
        std::filesystem::copy_file(first().data() / "key", second_.data() / "key");
        first().use(world_.database() + kShortPatience);
        second_.use(world_.database());
        world_.erp().takeTime(kOrderTakes);
    }

    Report play() {
        first().start();
        second_.start();
        for (const auto blow : shuffledBlows()) strike(blow);
        for (int more = 0; fenced_ == 0 && more < kMoreStops; ++more) stopBeyondLease(second_);
        send(counts_.orders - sent_);
        partners_.wait();
        return report();
    }

private:
    Gateway& first() { return world_.gateway(); }

    std::vector<Blow> shuffledBlows() {
        std::vector<Blow> blows(static_cast<std::size_t>(counts_.kills), Blow::kill);
        blows.insert(blows.end(), static_cast<std::size_t>(counts_.stops), Blow::stop);
        blows.insert(blows.end(), static_cast<std::size_t>(counts_.restarts), Blow::restart);
        std::ranges::shuffle(blows, random_);
        return blows;
    }

    void send(int count) {
        for (const int until = sent_ + count; sent_ < until; ++sent_) partners_.send(order(sent_));
    }

    void strike(Blow blow) {
        auto& struck = std::bernoulli_distribution()(random_) ? first() : second_;
        if (blow == Blow::stop) return stopBeyondLease(struck);
        send((counts_.orders - counts_.stops * kBeforeStop) / (counts_.kills + counts_.restarts));
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(pause_(random_)));
        if (blow == Blow::restart) {
            support::Postgres::server().restart();
        } else {
            struck.kill();
            struck.start();
        }
    }

    // The other gets what it held; then it wakes and reports on it.
    void stopBeyondLease(Gateway& struck) {
        world_.erp().takeTime(kOrderTakesLong);
        send(kBeforeStop);
        waitUntil([this] { return underWay(world_.shim().now() + 2 * kLease) >= kUnderWay; });
        const auto before = tooLate(struck);
        struck.signal(SIGSTOP);
        world_.erp().takeTime(kOrderTakes);
        world_.shim().advance(kLease);
        waitUntil([this] { return underWay(world_.shim().now()) == 0; });
        struck.signal(SIGCONT);
        waitUntil([&] { return tooLate(struck) > before; });
        fenced_ += tooLate(struck) - before;
    }

    // How many messages somebody holds, or held, on a lease that ends by then.
    std::int64_t underWay(base::Time until) {
        const auto store = store::open(world_.database());
        return store->read([&](store::ReadTx& tx) {
            return tx
                .select<1>(
                    "SELECT COUNT(*) FROM attempt, message\n"
                    "WHERE outcome = 'started' AND message.id = message_id AND next_at <= :until",
                    {until})
                .at(0)
                .at(0)
                .number();
        });
    }

    // Of how many messages more than one attempt is written down as the one that did it.
    std::size_t doneTwice() {
        const auto store = store::open(world_.database());
        return store
            ->read([](store::ReadTx& tx) {
                return tx.select<1>(
                    "SELECT message_id FROM attempt\n"
                    "WHERE outcome = 'accepted'\n"
                    "GROUP BY message_id\n"
                    "HAVING COUNT(*) > 1");
            })
            .size();
    }

    Report report() {
        world_.drain();
        second_.stop();
        const auto verdict = world_.judgeAtTheEnd(partners_.heard());
        const auto twice = doneTwice();
        const auto figure = [](const char* name, auto count) {
            return std::string(name) + ' ' + std::to_string(count);
        };
        return {verdict.isClean() && twice == 0 && fenced_ > 0,
                figure("kills", counts_.kills) + figure(" stops", counts_.stops) +
                    figure(" server restarts", counts_.restarts) + verdict.str() +
                    figure(" done-twice", twice) + figure(" | came too late", fenced_)};
    }

    std::mt19937& random_;
    const Counts counts_;
    std::exponential_distribution<double> pause_{1 / kMeanPauseMs};
    ErpGateway world_;
    Gateway second_;
    Partners partners_;
    int sent_ = 0;
    long fenced_ = 0;
};

}  // namespace

Report two(Play& play) {
    if (!support::Postgres::wanted()) return {true, "left out, PostgreSQL is missing"};
    return Two(play, play.full ? kFull : kShort).play();
}

}  // namespace faults
