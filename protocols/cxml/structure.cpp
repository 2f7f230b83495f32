#include "protocols/cxml/structure.h"

#include <string>

#include "gateway/base/text.h"
#include "protocols/cxml/grammar.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Rule = Grammar::Rule;

constexpr const char* kStrayText = "text where only elements stand";

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// One walk over the tree. The fast path only follows automata; words and places are looked for
// when something is wrong.
class Walk {
public:
    explicit Walk(Reading& reading) : reading_(reading) {}

    void element(pugi::xml_node node, std::uint16_t id) {
        const auto& rule = grammar_.rule(id);
        if (!rule.known) return;
        attributes(node, rule);
        if (rule.any)
            inside(node);
        else if (!follows(node, rule))
            explain(node, rule);
    }

private:
    void inside(pugi::xml_node node) {
        for (auto child = node.first_child(); child; child = child.next_sibling())
            if (child.type() == pugi::node_element)
                if (const auto id = names_.find(child.name()); id != Names::kNone)
                    element(child, id);
    }

    bool follows(pugi::xml_node node, const Rule& rule) {
        bool fits = rule.text || isBlank(node.value());
        std::uint16_t state = 0;
        for (auto child = node.first_child(); child; child = child.next_sibling()) {
            if (child.type() == pugi::node_element) {
                const auto id = names_.find(child.name());
                if (const auto next = rule.states[state].next(id))
                    state = *next;
                else
                    fits = false;
                if (id != Names::kNone) element(child, id);
            } else if (!rule.text && xml::isText(child) && !isBlank(child.value())) {
                fits = false;
            }
        }
        return fits && rule.states[state].accepting;
    }

    void attributes(pugi::xml_node node, const Rule& rule) {
        int required = 0;
        for (auto attribute = node.first_attribute(); attribute;
             attribute = attribute.next_attribute()) {
            const auto id = names_.find(attribute.name());
            const auto* known = rule.attribute(id);
            if (!known)
                note(node, attribute.name(), "is no attribute of " + std::string(node.name()));
            else
                required += known->required ? 1 : 0;
            if (known && !known->choices.empty()) choice(node, attribute, *known);
        }
        if (required < rule.required) missing(node, rule);
    }

    void choice(pugi::xml_node node, pugi::xml_attribute attribute,
                const Grammar::Attribute& known) {
        const std::string_view value = attribute.value();
        if (known.choice(value)) return;
        std::string list;
        for (const auto& choice : known.choices) (list += list.empty() ? "" : ", ") += choice.value;
        note(node, attribute.name(),
             '"' + base::cutCharacters(value, 40) + "\" is none of " + list);
    }

    void missing(pugi::xml_node node, const Rule& rule) {
        for (const auto& attribute : rule.attributes) {
            const std::string name{names_[attribute.name]};
            if (attribute.required && !node.attribute(name.c_str())) note(node, name, "missing");
        }
    }

    void explain(pugi::xml_node node, const Rule& rule) {
        if (reading_.full()) return reading_.tolerate({}, {});
        bool explained = false;
        for (const auto& [id, since] : rule.children) {
            const std::string name{names_[id]};
            if (node.child(name.c_str()) || !rule.needs(id)) continue;
            reading_.tolerate(xml::where(node) + '/' + name, "missing");
            explained = true;
        }
        if (!rule.text && !isBlank(node.value())) {
            note(node, kStrayText);
            explained = true;
        }
        for (const auto child : node.children()) {
            if (child.type() == pugi::node_element && !rule.mentions(names_.find(child.name())))
                note(child, "is no part of " + std::string(node.name()));
            else if (!rule.text && xml::isText(child) && !isBlank(child.value()))
                note(node, kStrayText);
            else
                continue;
            explained = true;
        }
        if (!explained) order(node, rule);
    }

    void order(pugi::xml_node node, const Rule& rule) {
        std::uint16_t state = 0;
        for (const auto child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            const auto next = rule.states[state].next(names_.find(child.name()));
            if (!next) return note(child, "not at this place, or not so often, by the DTD");
            state = *next;
        }
        note(node, "incomplete by the DTD");
    }

    void note(pugi::xml_node node, std::string what) {
        reading_.tolerate(reading_.full() ? std::string() : xml::where(node), std::move(what));
    }
    void note(pugi::xml_node node, std::string_view attribute, std::string what) {
        reading_.tolerate(reading_.full() ? std::string() : xml::where(node, attribute),
                          std::move(what));
    }

    Reading& reading_;
    const Grammar& grammar_ = Grammar::instance();
    const Names& names_ = grammar_.names();
};

}  // namespace

void checkStructure(pugi::xml_node root, Reading& reading) {
    const auto id = Grammar::instance().names().find(root.name());
    if (id != Names::kNone) Walk(reading).element(root, id);
}

}  // namespace cxml
