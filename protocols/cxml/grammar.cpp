#include "protocols/cxml/grammar.h"

#include <cstring>

#include "protocols/cxml/grammar_reader.h"

namespace cxml {
namespace {

const Grammar::Rule kUnknown{};

// Names differ in their ends and lengths; their middles say little.
std::uint32_t hashOf(std::string_view name) {
    const auto word = [](const char* at) {
        std::uint32_t value;
        std::memcpy(&value, at, sizeof value);
        return value;
    };
    auto hash = static_cast<std::uint32_t>(name.size()) * 0x9E3779B1U;
    if (name.size() >= 4) {
        hash = (hash ^ word(name.data())) * 0x85EBCA6BU;
        hash = (hash ^ word(name.data() + name.size() - 4)) * 0xC2B2AE35U;
        hash ^= word(name.data() + (name.size() - 4) / 2) * 0x27D4EB2FU;
    } else {
        for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash ^ (hash >> 15);
}

}  // namespace

std::size_t Names::slotOf(std::string_view name) const {
    std::size_t slot = hashOf(name) % kSlots;
    while (slots_[slot] != kNone && names_[slots_[slot]] != name) slot = (slot + 1) % kSlots;
    return slot;
}

std::uint16_t Names::add(std::string_view name) {
    auto& slot = slots_[slotOf(name)];
    if (slot == kNone) {
        slot = static_cast<std::uint16_t>(names_.size());
        names_.push_back(name);
    }
    return slot;
}

std::uint16_t Names::find(std::string_view name) const {
    return slots_[slotOf(name)];
}

bool Grammar::Rule::needs(std::uint16_t name) const {
    if (states.empty()) return false;
    std::vector<bool> seen(states.size());
    std::vector<std::uint16_t> open{0};
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        if (states[at].accepting) return false;
        for (const auto& edge : states[at].edges)
            if (edge.name != name) open.push_back(edge.target);
    }
    return true;
}

const Grammar::Rule& Grammar::rule(std::uint16_t name) const {
    return name < rules_.size() ? rules_[name] : kUnknown;
}

const Grammar::Rule& Grammar::rule(std::string_view name) const {
    return rule(names_.find(name));
}

Grammar grammarOf(int version) {
    return readGrammar(
        {kEnvelopeGrammar, kPartyGrammar, kItemGrammar, kOrderGrammar, kFulfilmentGrammar,
         kInvoiceGrammar, kPaymentGrammar, kQuoteGrammar, kQualityGrammar, kContractGrammar,
         kCatalogueGrammar, kLogisticsGrammar, kExchangeGrammar},
        version);
}

const Grammar& Grammar::instance() {
    static const Grammar grammar = grammarOf(kNewestVersion);
    return grammar;
}

}  // namespace cxml
