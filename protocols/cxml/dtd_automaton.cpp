// From a content model to a deterministic automaton. Every element named in the model is a
// position; from each follows a set of positions (Glushkov). What may come next and whether it may
// end here is all that matters of a state, so that is what a state is: few are needed.
#include "protocols/cxml/dtd_automaton.h"

#include <algorithm>
#include <map>
#include <utility>

#include "protocols/cxml/dtd_words.h"

namespace cxml {
namespace {

using Positions = std::vector<std::uint16_t>;  // ascending
constexpr std::size_t kMaxPositions = 10'000;
constexpr std::size_t kMaxStates = 10'000;  // of one element

Positions united(const Positions& a, const Positions& b) {
    Positions all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

class Automaton {
public:
    Automaton(DtdTables& tables, const DtdParticle& model) : tables_(tables) {
        auto whole = read(model);
        last_ = std::move(whole.last);
        start_ = {std::move(whole.first), whole.skippable};
    }

    std::uint32_t build() {
        const auto first = static_cast<std::uint32_t>(tables_.states.size());
        number(start_);
        // States found on the way are appended to the list.
        for (std::size_t i = 0; i < found_.size(); ++i) addState(State(*found_[i]));
        return first;
    }

private:
    struct Part {
        bool skippable = false;
        Positions first;
        Positions last;
    };
    struct State {
        Positions next;
        bool accepting = false;
        auto operator<=>(const State&) const = default;
    };

    Part read(const DtdParticle& particle) {
        auto part = once(particle);
        if (particle.times == '*' || particle.times == '+') connect(part.last, part.first);
        if (particle.times == '*' || particle.times == '?') part.skippable = true;
        return part;
    }

    Part once(const DtdParticle& particle) {
        switch (particle.kind) {
            case DtdParticle::Kind::element:
                return position(particle.name);
            case DtdParticle::Kind::sequence:
                return sequence(particle);
            case DtdParticle::Kind::choice:
                return choice(particle);
        }
        return {};
    }

    Part position(std::uint16_t name) {
        if (names_.size() == kMaxPositions) failDtd("a content model is too long");
        const auto here = static_cast<std::uint16_t>(names_.size());
        names_.push_back(name);
        follow_.emplace_back();
        return {false, {here}, {here}};
    }

    Part sequence(const DtdParticle& particle) {
        Part all{true, {}, {}};
        for (const auto& each : particle.parts) {
            auto part = read(each);
            connect(all.last, part.first);
            if (all.skippable) all.first = united(all.first, part.first);
            all.last = part.skippable ? united(all.last, part.last) : std::move(part.last);
            all.skippable = all.skippable && part.skippable;
        }
        return all;
    }

    Part choice(const DtdParticle& particle) {
        Part all;
        for (const auto& each : particle.parts) {
            const auto part = read(each);
            all.first = united(all.first, part.first);
            all.last = united(all.last, part.last);
            all.skippable = all.skippable || part.skippable;
        }
        return all;
    }

    void connect(const Positions& from, const Positions& to) {
        for (const auto position : from) follow_[position] = united(follow_[position], to);
    }

    State after(const State& state, std::uint16_t name) const {
        State target;
        for (const auto position : state.next) {
            if (names_[position] != name) continue;
            target.next = united(target.next, follow_[position]);
            if (std::binary_search(last_.begin(), last_.end(), position)) target.accepting = true;
        }
        return target;
    }

    // A number for each state met; new ones wait in found_ for their edges.
    std::uint32_t number(const State& state) {
        const auto [at, isNew] = numbers_.try_emplace(state, static_cast<std::uint32_t>(0));
        if (!isNew) return at->second;
        if (found_.size() == kMaxStates) failDtd("a content model has too many states");
        at->second = static_cast<std::uint32_t>(tables_.states.size());
        tables_.states.push_back({0, 0, state.accepting});
        found_.push_back(&at->first);
        return at->second;
    }

    void addState(const State& state) {
        const auto id = numbers_.at(state);
        const auto firstEdge = tables_.edgeNames.size();
        for (const auto position : state.next) {
            const auto name = names_[position];
            const auto mine = tables_.edgeNames.begin() + static_cast<std::ptrdiff_t>(firstEdge);
            if (std::find(mine, tables_.edgeNames.end(), name) != tables_.edgeNames.end()) continue;
            const auto target = number(after(state, name));
            tables_.edgeNames.push_back(name);
            tables_.edgeTargets.push_back(target);
        }
        tables_.states[id].firstEdge = static_cast<std::uint32_t>(firstEdge);
        tables_.states[id].edges = static_cast<std::uint16_t>(tables_.edgeNames.size() - firstEdge);
    }

    DtdTables& tables_;
    std::vector<std::uint16_t> names_;  // of positions
    std::vector<Positions> follow_;
    Positions last_;
    State start_;
    std::map<State, std::uint32_t> numbers_;
    std::vector<const State*> found_;
};

}  // namespace

std::uint32_t addAutomaton(DtdTables& tables, const DtdParticle& model) {
    return Automaton(tables, model).build();
}

}  // namespace cxml
