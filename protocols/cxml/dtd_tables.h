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
        return {letters_.data() + names_[id].at, names_[id].key.length};
    }
    std::size_t size() const { return names_.size(); }

    /// kNone for a name nothing was added under.
    std::uint16_t find(const char* name) const {
        const Key key(name, std::strlen(name));
        for (auto at = key.hash() & mask_;; at = (at + 1) & mask_) {
            const auto id = slots_[at];
            if (id == kNone || (names_[id].key == key && isRest(names_[id], name))) return id;
        }
    }

private:
    // Three words of a name: up to 24 characters they are all of it.
    struct Key {
        std::uint64_t head = 0;
        std::uint64_t middle = 0;
        std::uint64_t tail = 0;
        std::uint32_t length = 0;

        Key() = default;
        Key(const char* name, std::size_t size) : length(static_cast<std::uint32_t>(size)) {
            if (size >= 8) {
                head = word<std::uint64_t>(name);
                middle = word<std::uint64_t>(name + size / 2 - 4);
                tail = word<std::uint64_t>(name + size - 8);
            } else if (size >= 4) {
                head = word<std::uint32_t>(name);
                tail = word<std::uint32_t>(name + size - 4);
            } else {
                for (std::size_t i = 0; i < size; ++i)
                    head = head << 8 | static_cast<unsigned char>(name[i]);
            }
        }
        template <class Word>
        static Word word(const char* from) {
            Word value;
            std::memcpy(&value, from, sizeof value);
            return value;
        }
        std::size_t hash() const {
            // Side by side, so that none waits for another.
            const auto mixed = head * 0x9E3779B97F4A7C15U + middle * 0xBF58476D1CE4E5B9U +
                               tail * 0x94D049BB133111EBU + length * 0xD6E8FEB86659FD93U;
            return static_cast<std::size_t>(mixed >> 44);
        }
        bool operator==(const Key&) const = default;
    };
    struct Name {
        Key key;
        std::uint32_t at;  ///< in letters_
    };

    bool isRest(const Name& known, const char* name) const {
        return known.key.length <= 24 ||
               std::memcmp(letters_.data() + known.at, name, known.key.length) == 0;
    }
    void grow();
    void place(std::uint16_t id);

    std::string letters_;  ///< of all names
    std::vector<Name> names_;
    std::vector<std::uint16_t> slots_ = std::vector<std::uint16_t>(64, kNone);  ///< mostly free
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
    std::vector<std::uint16_t> names;  ///< of the attributes, in the same order

    const DtdAttribute* attribute(std::uint16_t name) const {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == name) return &attributes[i];
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
