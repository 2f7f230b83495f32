// The explaining walk: everything that is wrong, where, and what would be right.
#include <algorithm>
#include <map>
#include <set>

#include "gateway/base/text.h"
#include "protocols/cxml/dtd_path.h"
#include "protocols/cxml/dtd_walk.h"
#include "protocols/xml/location.h"

namespace cxml {
namespace {

using Type = DtdAttribute::Type;
constexpr std::size_t kMost = 200;

std::string quoted(std::string_view value) {
    return '"' + base::cutCharacters(value, 40) + '"';
}

// "BrowserFormPost[2]": the last step of where it stands.
std::string step(pugi::xml_node node) {
    const auto path = xml::where(node);
    return path.substr(path.rfind('/') + 1);
}

class Walk {
public:
    explicit Walk(const DtdTables& dtd) : dtd_(dtd), path_(dtd) {}

    std::vector<base::Problem> document(pugi::xml_node root, std::string_view doctypeRoot) {
        if (!doctypeRoot.empty() && doctypeRoot != root.name())
            note(root, "the document type declaration names " + quoted(doctypeRoot));
        element(root);
        references();
        if (full())
            problems_.push_back({xml::where(root), "there is more, not listed here", false});
        return std::move(problems_);
    }

private:
    void element(pugi::xml_node node) {
        if (full()) return;
        const auto id = dtd_.names.find(node.name());
        if (id == DtdNames::kNone || dtd_.elements[id].content == DtdContent::undeclared) {
            note(node, "no such element");
            return inside(node);
        }
        const auto& element = dtd_.elements[id];
        attributes(node, element);
        content(node, element);
        inside(node);
    }

    void inside(pugi::xml_node node) {
        for (const auto child : node.children())
            if (child.type() == pugi::node_element) element(child);
    }

    void content(pugi::xml_node node, const DtdElement& element) {
        switch (element.content) {
            case DtdContent::undeclared:
            case DtdContent::any:
                return;
            case DtdContent::empty:
                if (*node.value() || node.first_child()) note(node, "must be empty");
                return;
            case DtdContent::elements:
                text(node);
                return children(node, element);
            case DtdContent::mixed:
                return children(node, element);
        }
    }

    void text(pugi::xml_node node) {
        bool fits = isDtdBlank(node.value());
        for (const auto child : node.children())
            if (child.type() != pugi::node_element)
                fits = fits && mayStand(child, DtdContent::elements);
        if (!fits) note(node, "text is not expected here, only elements are");
    }

    // After a surprise the walk goes on where the element would have been right, if there is such
    // a place further on, and otherwise as if it weren't there.
    void children(pugi::xml_node node, const DtdElement& element) {
        auto state = element.start;
        for (const auto child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            if (full()) return;
            const auto id = dtd_.names.find(child.name());
            auto next = dtd_.next(state, id);
            if (next == DtdTables::kNowhere) {
                note(node, step(child) + " is not expected here; " + path_.expected(state));
                const auto way = path_.wayTo(state, id);
                for (const auto missing : way.missing) lacking(node, missing);
                next = way.target == DtdTables::kNowhere ? state : way.target;
            }
            state = next;
        }
        if (!dtd_.states[state].accepting)
            note(node, "ends too early; " + path_.expected(state) + " expected");
    }

    void lacking(pugi::xml_node node, std::uint16_t name) {
        if (full()) return;
        problems_.push_back(
            {xml::where(node) + '/' + std::string(dtd_.names[name]), "missing", false});
    }

    void attributes(pugi::xml_node node, const DtdElement& element) {
        for (const auto one : node.attributes())
            if (const auto* known = element.attribute(dtd_.names.find(one.name())))
                value(node, one, *known);
            else
                note(node, one.name(), "is no attribute of " + std::string(node.name()));
        for (const auto& known : element.attributes) {
            const std::string name{dtd_.names[known.name]};
            if (known.required && !node.attribute(name.c_str())) note(node, name, "missing");
        }
    }

    void value(pugi::xml_node node, pugi::xml_attribute one, const DtdAttribute& known) {
        const std::string_view text = one.value();
        if (!fitsType(known, text)) return note(node, one.name(), rule(known, text));
        if (known.type == Type::id && !ids_.insert(text).second)
            note(node, one.name(), "the ID " + quoted(text) + " stands at another element too");
        if (known.type == Type::idref || known.type == Type::idrefs)
            for (const auto word : dtdWords(text)) references_.push_back({node, one, word});
    }

    static std::string rule(const DtdAttribute& known, std::string_view text) {
        const auto said = quoted(text);
        if (known.fixed) return said + " must be " + quoted(known.value);
        switch (known.type) {
            case Type::text:
                return said + " is not allowed";
            case Type::choice:
                return said + " is none of " + base::join(known.choices, ", ");
            case Type::id:
            case Type::idref:
            case Type::name:
                return said + " is no name as XML has them";
            case Type::idrefs:
            case Type::names:
                return said + " are no names as XML has them";
            case Type::token:
            case Type::tokens:
                return said + " has characters that may not stand in a name token";
        }
        return said;
    }

    void references() {
        for (const auto& [node, attribute, word] : references_)
            if (!ids_.contains(word))
                note(node, attribute.name(), "no element has the ID " + quoted(word));
    }

    bool full() const { return problems_.size() >= kMost; }
    void note(pugi::xml_node node, std::string what) {
        if (!full()) problems_.push_back({xml::where(node), std::move(what), false});
    }
    void note(pugi::xml_node node, std::string_view attribute, std::string what) {
        if (!full()) problems_.push_back({xml::where(node, attribute), std::move(what), false});
    }

    struct Reference {
        pugi::xml_node node;
        pugi::xml_attribute attribute;
        std::string_view word;
    };

    const DtdTables& dtd_;
    DtdPath path_;
    std::vector<base::Problem> problems_;
    std::set<std::string_view> ids_;
    std::vector<Reference> references_;
};

}  // namespace

std::vector<base::Problem> explainByDtd(const DtdTables& dtd, pugi::xml_node root,
                                        std::string_view doctypeRoot) {
    return Walk(dtd).document(root, doctypeRoot);
}

}  // namespace cxml
