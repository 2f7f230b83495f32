#include "protocols/cxml/structure_filter.h"

#include <cstring>
#include <string>

namespace cxml {
namespace {

using Rule = Grammar::Rule;
using State = Grammar::State;

std::uint16_t idOf(xml::NameRef name) {
    const auto& names = Grammar::instance().names();
    if (!name.prefix) return names.find(name.local);
    return names.find(std::string(name.prefix) + ':' + name.local);
}

// A step once taken: from a state over a child's name, or into a rule's attribute. Half a cache
// line.
struct Step {
    const void* from = nullptr;
    const char* name = nullptr;
    const void* to = nullptr;    ///< the State behind the child, or the Attribute; null: none
    const Rule* rule = nullptr;  ///< the child's
};

// Steps by address, direct-mapped: one that finds its place taken is worked out anew.
class Steps {
public:
    void begin(std::uint64_t generation) {
        if (generation == generation_) return;
        steps_.fill({});
        generation_ = generation;
    }

    template <class WorkOut>
    const Step& step(const void* from, xml::NameRef name, WorkOut workOut) {
        const char* key = name.local;
        if (name.prefix) {
            // xml:lang is everywhere, other prefixes are rare. No name begins right behind the
            // first character of another: the address is free.
            if (std::strcmp(name.prefix, "xml") != 0) return other_ = workOut(key);
            ++key;
        }
        auto& found = steps_[slot(key, from)];
        if (found.from != from || found.name != key) found = workOut(key);
        return found;
    }

private:
    static constexpr int kBits = 10;

    static std::size_t slot(const void* name, const void* from) {
        const auto mixed =
            reinterpret_cast<std::uintptr_t>(name) ^ reinterpret_cast<std::uintptr_t>(from);
        return static_cast<std::size_t>(mixed * 0x9E3779B97F4A7C15U >> (64 - kBits));
    }

    alignas(64) std::array<Step, 1 << kBits> steps_;
    Step other_;
    std::uint64_t generation_ = 0;
};

constinit thread_local Steps steps;

const Rule* knownRule(std::uint16_t id) {
    if (id == Names::kNone) return nullptr;
    const auto& rule = Grammar::instance().rule(id);
    return rule.known ? &rule : nullptr;
}

// Under `parent`, where anything may stand or `state` says what.
Step stepInto(const Rule& parent, const State* state, xml::NameRef name, const char* key) {
    const auto id = idOf(name);
    const State* after = state;
    if (!parent.any) {
        const auto next = state->next(id);
        after = next ? &parent.states[*next] : nullptr;
    }
    return {state, key, after, knownRule(id)};
}

bool areSpaces(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    return word == 0x2020202020202020;
}

// Nearly always a line break and the indentation of the next line.
bool isBlank(std::string_view text) {
    std::size_t at = !text.empty() && text[0] == '\n' ? 1 : 0;
    while (text.size() - at >= 8 && areSpaces(text.data() + at)) at += 8;
    // The rest together with spaces already seen.
    if (at > 8 && areSpaces(text.data() + text.size() - 8)) return true;
    for (; at < text.size(); ++at)
        if (const char c = text[at]; c != ' ' && c != '\n' && c != '\t' && c != '\r') return false;
    return true;
}

bool isAccepted(const Grammar::Attribute& attribute, std::string_view value) {
    return attribute.choices.empty() || attribute.choice(value);
}

}  // namespace

void StructureFilter::begin(std::uint64_t generation) {
    steps.begin(generation);
    depth_ = 0;
    clean_ = true;
}

void StructureFilter::open(const xml::Tag& tag) {
    if (!clean_) return;
    const auto* rule = enter(tag.name());
    levels_[depth_++] = {rule, rule ? rule->states.data() : nullptr};
    if (rule && (tag.declaresNamespaces() || !attributesFit(tag, *rule))) clean_ = false;
}

// The root is judged by its own rule; what stands in something not judged is not judged.
const Rule* StructureFilter::enter(xml::NameRef name) {
    if (depth_ == 0) return knownRule(idOf(name));
    auto& parent = levels_[depth_ - 1];
    if (!parent.rule) return nullptr;
    const auto& step = steps.step(parent.state, name, [&](const char* key) {
        return stepInto(*parent.rule, parent.state, name, key);
    });
    if (!step.to)
        clean_ = false;
    else
        parent.state = static_cast<const State*>(step.to);
    return step.rule;
}

bool StructureFilter::attributesFit(const xml::Tag& tag, const Rule& rule) const {
    int required = 0;
    for (int i = 0; i < tag.attributes(); ++i) {
        const auto name = tag.attributeName(i);
        const auto& step = steps.step(&rule, name, [&](const char* key) {
            return Step{&rule, key, rule.attribute(idOf(name)), nullptr};
        });
        const auto* known = static_cast<const Grammar::Attribute*>(step.to);
        if (!known || !isAccepted(*known, tag.attributeValue(i))) return false;
        required += known->required ? 1 : 0;
    }
    return required == rule.required;
}

void StructureFilter::text(std::string_view piece) {
    if (!clean_ || depth_ == 0) return;
    const auto* rule = levels_[depth_ - 1].rule;
    if (rule && !rule->any && !rule->text && !isBlank(piece)) clean_ = false;
}

void StructureFilter::close() {
    if (!clean_) return;
    const auto& level = levels_[--depth_];
    if (level.rule && !level.rule->any && !level.state->accepting) clean_ = false;
}

}  // namespace cxml
