#include "tests/faults/ledger.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "gateway/store/store.h"

namespace faults {
namespace {

std::string orderKey(const std::string& partner, const std::string& number) {
    return partner + ' ' + number;
}

std::string keyOf(const std::string& order, int version) {
    return order + ' ' + std::to_string(version);
}

std::string orderOf(const Paper& paper) {
    return orderKey(partnerId(paper.partner), paper.number);
}

void judgeAnswers(const Heard& one, Verdict& verdict) {
    const auto copies = static_cast<std::size_t>(one.paper.copies);
    ++verdict.sent;
    verdict.repeats += static_cast<std::size_t>(one.attempts) -
                       std::min<std::size_t>(static_cast<std::size_t>(one.attempts), copies);
    if (one.code < 200 || one.code > 299 || one.answers.size() != copies) ++verdict.unanswered;
    const std::set<std::string> different(one.answers.begin(), one.answers.end());
    if (different.size() > 1) ++verdict.differing;
}

}  // namespace

std::vector<Effect> ledgerOf(const std::filesystem::path& file) {
    std::vector<Effect> effects;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto read = nlohmann::json::parse(line);
        const auto& order = read.at("order");
        const auto name =
            orderKey(read.at("partner").get<std::string>(), order.at("number").get<std::string>());
        const int version = order.value("version", 1);
        effects.push_back({keyOf(name, version), name, version, read.at("message")});
    }
    return effects;
}

bool Verdict::isClean() const {
    return unanswered + lost + duplicated + phantom + outOfOrder + differing + stuck == 0;
}

std::string Verdict::str() const {
    const auto text = [](const char* name, std::size_t count) {
        return std::string(" ") + name + ' ' + std::to_string(count);
    };
    return text("sent", sent) + text("effects", effects) + text("repeats", repeats) + " |" +
           text("unanswered", unanswered) + text("lost", lost) + text("duplicated", duplicated) +
           text("phantom", phantom) + text("out-of-order", outOfOrder) +
           text("differing", differing) + text("stuck", stuck);
}

Verdict Verdict::operator+(const Verdict& other) const {
    return {sent + other.sent,           effects + other.effects,
            repeats + other.repeats,     unanswered + other.unanswered,
            lost + other.lost,           duplicated + other.duplicated,
            phantom + other.phantom,     outOfOrder + other.outOfOrder,
            differing + other.differing, stuck + other.stuck};
}

Verdict judge(const std::vector<Heard>& heard, const std::vector<Effect>& ledger,
              std::size_t stuck) {
    Verdict verdict;
    verdict.effects = ledger.size();
    verdict.stuck = stuck;
    std::map<std::string, std::size_t> done;
    std::map<std::string, int> latest;
    for (const auto& effect : ledger) {
        if (++done[effect.key] > 1) ++verdict.duplicated;
        auto& version = latest[effect.order];
        if (effect.version < version) ++verdict.outOfOrder;
        version = std::max(version, effect.version);
    }
    std::set<std::string> sent;
    for (const auto& one : heard) {
        judgeAnswers(one, verdict);
        const auto key = keyOf(orderOf(one.paper), one.paper.version);
        sent.insert(key);
        if (one.code >= 200 && one.code < 300 && !done.contains(key)) ++verdict.lost;
    }
    for (const auto& [key, count] : done)
        if (!sent.contains(key)) ++verdict.phantom;
    return verdict;
}

Waiting waitingIn(const std::string& database) {
    Waiting waiting;
    const auto store = store::open(database);
    const auto rows = store->read([](store::ReadTx& tx) {
        return tx.select<3>(
            "SELECT state, COUNT(*), MIN(CASE WHEN waits = 0 THEN next_at END) FROM message\n"
            "WHERE direction = 'out' AND protocol = 'connector' AND state <> 'delivered'\n"
            "GROUP BY state");
    });
    for (const auto& [state, count, next] : rows) {
        const auto number = static_cast<std::size_t>(count.number());
        if (state.text() == "dead") {
            waiting.dead = number;
        } else if (state.text() == "due") {
            waiting.due = number;
            if (!next.null()) waiting.next = next.time();
        } else {
            waiting.unknown += number;
        }
    }
    return waiting;
}

std::size_t failedAttemptsIn(const std::string& database) {
    const auto rows = store::open(database)->read([](store::ReadTx& tx) {
        return tx.select<1>("SELECT COUNT(*) FROM attempt WHERE outcome <> 'accepted'");
    });
    return static_cast<std::size_t>(rows.at(0)[0].number());
}

}  // namespace faults
