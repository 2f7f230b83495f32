#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxml {

// What may stand in which element: one line per element, `Name Name… = content ; attributes`.
// Content: a sequence, `|` between alternatives, ? * + as usual, # text, `any`, `empty`.
// Attributes: `name!` required, `name=a|b` one of these. Facts of the cXML DTDs 1.2.071; elements
// that have no line are not judged inside.
//
// `@36` behind a child, an attribute or one of its values: it came with 1.2.036. An element's
// content only ever grew, so leaving out what came later gives the content of an older version. No
// mark: it is in the oldest DTD that has the element; before that DTD the element itself is
// unknown, or nothing is known about it.
extern const std::string_view kEnvelopeGrammar;
extern const std::string_view kPartyGrammar;
extern const std::string_view kItemGrammar;
extern const std::string_view kOrderGrammar;
extern const std::string_view kFulfilmentGrammar;
extern const std::string_view kInvoiceGrammar;
extern const std::string_view kPaymentGrammar;
extern const std::string_view kQuoteGrammar;
extern const std::string_view kQualityGrammar;
extern const std::string_view kContractGrammar;
extern const std::string_view kCatalogueGrammar;
extern const std::string_view kLogisticsGrammar;
extern const std::string_view kExchangeGrammar;

/// Which DTD allows a document of this kind as a body: "Fulfill" for "ConfirmationRequest"; "cXML"
/// for everything that DTD has and for what no DTD knows.
std::string_view dtdOf(std::string_view kind);

/// The last parts of the versions the marks reach from and to: 1.2.014, 1.2.071.
inline constexpr int kOldestVersion = 14;
inline constexpr int kNewestVersion = 71;

/// Names of elements and attributes as small numbers.
class Names {
public:
    static constexpr std::uint16_t kNone = 0xFFFF;

    std::uint16_t add(std::string_view name);
    /// kNone for a name no line mentions.
    std::uint16_t find(std::string_view name) const;
    std::string_view operator[](std::uint16_t id) const { return names_[id]; }
    std::size_t size() const { return names_.size(); }

private:
    static constexpr std::size_t kSlots = 4096;
    std::size_t slotOf(std::string_view name) const;

    std::vector<std::string_view> names_;
    std::array<std::uint16_t, kSlots> slots_ = filled();
    static std::array<std::uint16_t, kSlots> filled() {
        std::array<std::uint16_t, kSlots> none;
        none.fill(kNone);
        return none;
    }
};

/// The lines above, made ready for checking: a deterministic automaton per element.
class Grammar {
public:
    struct Choice {
        std::string_view value;
        std::uint8_t since = 0;
    };
    struct Attribute {
        std::uint16_t name;
        bool required = false;
        std::uint8_t since = 0;       ///< last part of the version that brought it; 0: always there
        std::vector<Choice> choices;  ///< empty: any value

        const Choice* choice(std::string_view value) const {
            for (const auto& one : choices)
                if (one.value == value) return &one;
            return nullptr;
        }
    };
    struct Child {
        std::uint16_t name;
        std::uint8_t since = 0;
    };
    struct Edge {
        std::uint16_t name;
        std::uint16_t target;
    };
    struct State {
        std::vector<Edge> edges;
        bool accepting = false;

        std::optional<std::uint16_t> next(std::uint16_t name) const {
            for (const auto& edge : edges)
                if (edge.name == name) return edge.target;
            return std::nullopt;
        }
    };
    struct Rule {
        bool known = false;
        bool any = false;
        bool text = false;
        int required = 0;  ///< how many attributes must be there
        std::vector<State> states;
        std::vector<Child> children;  ///< once each, in the order of the line
        std::vector<Attribute> attributes;

        const Attribute* attribute(std::uint16_t name) const {
            for (const auto& one : attributes)
                if (one.name == name) return &one;
            return nullptr;
        }
        const Child* child(std::uint16_t name) const {
            for (const auto& one : children)
                if (one.name == name) return &one;
            return nullptr;
        }
        /// Where among the children's names it stands in the line.
        std::optional<std::size_t> placeOf(std::uint16_t name) const {
            const auto* found = child(name);
            if (!found) return std::nullopt;
            return static_cast<std::size_t>(found - children.data());
        }
        bool mentions(std::uint16_t name) const { return child(name) != nullptr; }
        /// Whether no content is complete without this element.
        bool needs(std::uint16_t name) const;
    };

    /// All texts, compiled on first use.
    static const Grammar& instance();

    const Names& names() const { return names_; }
    /// Of a name without a line, and of Names::kNone: not known.
    const Rule& rule(std::uint16_t name) const;
    const Rule& rule(std::string_view name) const;

private:
    friend class GrammarReader;

    Names names_;
    std::vector<Rule> rules_;
};

}  // namespace cxml
