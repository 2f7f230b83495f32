#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace cxml {

/// Names of elements and attributes as small numbers.
class DtdNames {
public:
    static constexpr std::uint16_t kNone = 0xFFFF;

    /// The number of a name, a new one for a new name. Throws Fault(malformed) beyond 65,000.
    std::uint16_t add(std::string_view name);
    std::string_view operator[](std::uint16_t id) const {
        return {letters_.data() + names_[id].at, names_[id].length};
    }
    std::size_t size() const { return names_.size(); }

    /// kNone for a name nothing was added under.
    std::uint16_t find(const char* name) const {
        const std::size_t length = std::strlen(name);
        for (auto at = hash(name, length) & mask_;; at = (at + 1) & mask_) {
            const auto& slot = slots_[at];
            if (slot.id == kNone) return kNone;
            if (slot.length == length && std::memcmp(letters_.data() + slot.at, name, length) == 0)
                return slot.id;
        }
    }

private:
    struct Slot {
        std::uint32_t at = 0;  ///< in letters_
        std::uint16_t length = 0;
        std::uint16_t id = kNone;
    };

    // Names differ in their ends and lengths; their middles say little.
    static std::size_t hash(const char* name, std::size_t length) {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        if (length >= 8) {
            std::memcpy(&head, name, 8);
            std::memcpy(&tail, name + length - 8, 8);
        } else if (length >= 4) {
            std::memcpy(&head, name, 4);
            std::memcpy(&tail, name + length - 4, 4);
        } else if (length > 0) {
            head = static_cast<unsigned char>(name[0]);
            tail = static_cast<unsigned char>(name[length - 1]);
        }
        std::uint64_t mixed = (head + length) * 0x9E3779B97F4A7C15U;
        mixed = (mixed ^ tail ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9U;
        if (length > 16) {
            std::memcpy(&head, name + length / 2 - 4, 8);
            mixed = (mixed ^ head) * 0x94D049BB133111EBU;
        }
        return static_cast<std::size_t>(mixed >> 40);
    }

    void grow();
    void place(Slot name);

    std::string letters_;  ///< of all names
    std::vector<Slot> names_;
    std::vector<Slot> slots_ = std::vector<Slot>(64);  ///< at most a quarter full
    std::size_t mask_ = 63;
};

struct DtdAttribute {
    enum class Type { text, choice, id, idref, idrefs, name, names, token, tokens };
    std::uint16_t name = 0;
    Type type = Type::text;
    bool required = false;
    bool fixed = false;
    std::string value;                 ///< when fixed
    std::vector<std::string> choices;  ///< of Type::choice
};

enum class DtdContent : std::uint8_t {
    undeclared,  ///< only mentioned in other elements' content
    empty,
    any,
    mixed,     ///< text, and elements as the automaton allows
    elements,  ///< elements as the automaton says
};

struct DtdElement {
    DtdContent content = DtdContent::undeclared;
    std::uint32_t start = 0;  ///< its automaton's first state
    std::uint32_t required = 0;
    std::vector<DtdAttribute> attributes;

    const DtdAttribute* attribute(std::uint16_t name) const {
        for (const auto& one : attributes)
            if (one.name == name) return &one;
        return nullptr;
    }
};

/// A state of some element's automaton: its edges are a stretch of the edge arrays.
struct DtdState {
    std::uint32_t firstEdge = 0;
    std::uint16_t edges = 0;
    bool accepting = false;
};

/// A whole DTD, ready for walking. Elements are found by their name's number.
struct DtdTables {
    static constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

    DtdNames names;
    std::vector<DtdElement> elements;
    std::vector<DtdState> states;
    std::vector<std::uint16_t> edgeNames;  ///< of one state: each name once, in the model's order
    std::vector<std::uint32_t> edgeTargets;
    std::string version;  ///< what the entity cxml.version says

    std::uint32_t next(std::uint32_t state, std::uint16_t name) const {
        const auto& from = states[state];
        const auto* candidates = edgeNames.data() + from.firstEdge;
        for (unsigned i = 0; i < from.edges; ++i)
            if (candidates[i] == name) return edgeTargets[from.firstEdge + i];
        return kNowhere;
    }
};

/// Throws Fault(malformed) with the reason.
DtdTables readDtd(std::string_view text);

}  // namespace cxml
