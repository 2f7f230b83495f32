// The quick walk: only the verdict, and only until something is wrong.
#include <algorithm>
#include <bit>

#include "protocols/cxml/dtd_walk.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Type = DtdAttribute::Type;

// As xml::present.
bool there(pugi::xml_attribute attribute) {
    return std::bit_cast<const void*>(attribute) != nullptr;
}

class Walk {
public:
    explicit Walk(const DtdTables& dtd) : dtd_(dtd) {}

    bool document(pugi::xml_node root) {
        const auto id = dtd_.names.find(root.name());
        return id != DtdNames::kNone && element(root, dtd_.elements[id]) && idsFit();
    }

private:
    bool element(pugi::xml_node node, const DtdElement& element) {
        if (!attributes(node, element)) return false;
        switch (element.content) {
            case DtdContent::undeclared:
                return false;
            case DtdContent::any:
                return anything(node);
            case DtdContent::empty:
                return *node.value() == '\0' && !xml::present(node.first_child());
            case DtdContent::mixed:
            case DtdContent::elements:
                return content(node, element);
        }
        return false;
    }

    bool content(pugi::xml_node node, const DtdElement& element) {
        const bool mixed = element.content == DtdContent::mixed;
        if (!mixed && !isDtdBlank(node.value())) return false;
        auto state = element.start;
        for (auto child = node.first_child(); xml::present(child); child = child.next_sibling()) {
            if (child.type() != pugi::node_element) {
                if (!mixed && !mayStand(child, element.content)) return false;
                continue;
            }
            const auto id = dtd_.names.find(child.name());
            state = dtd_.next(state, id);
            if (state == DtdTables::kNowhere || !this->element(child, dtd_.elements[id]))
                return false;
        }
        return dtd_.states[state].accepting;
    }

    bool anything(pugi::xml_node node) {
        for (auto child = node.first_child(); xml::present(child); child = child.next_sibling()) {
            if (child.type() != pugi::node_element) continue;
            const auto id = dtd_.names.find(child.name());
            if (id == DtdNames::kNone || !element(child, dtd_.elements[id])) return false;
        }
        return true;
    }

    bool attributes(pugi::xml_node node, const DtdElement& element) {
        std::uint32_t required = 0;
        for (auto one = node.first_attribute(); there(one); one = one.next_attribute()) {
            const auto* known = element.attribute(dtd_.names.find(one.name()));
            if (!known) return false;
            required += known->required ? 1 : 0;
            if ((known->type != Type::text || known->fixed) && !value(*known, one.value()))
                return false;
        }
        return required == element.required;
    }

    bool value(const DtdAttribute& attribute, const char* text) {
        if (!fitsType(attribute, text)) return false;
        if (attribute.type == Type::id) ids_.emplace_back(text);
        if (attribute.type == Type::idref) references_.emplace_back(text);
        if (attribute.type == Type::idrefs)
            for (const auto word : dtdWords(text)) references_.push_back(word);
        return true;
    }

    bool idsFit() {
        std::sort(ids_.begin(), ids_.end());
        return std::adjacent_find(ids_.begin(), ids_.end()) == ids_.end() &&
               std::all_of(references_.begin(), references_.end(), [&](std::string_view one) {
                   return std::binary_search(ids_.begin(), ids_.end(), one);
               });
    }

    const DtdTables& dtd_;
    std::vector<std::string_view> ids_;
    std::vector<std::string_view> references_;
};

}  // namespace

bool mayStand(pugi::xml_node other, DtdContent content) {
    switch (other.type()) {
        case pugi::node_pcdata:
            return content == DtdContent::mixed || isDtdBlank(other.value());
        case pugi::node_cdata:
            return content == DtdContent::mixed;
        case pugi::node_comment:
        case pugi::node_pi:
            return true;
        case pugi::node_null:
        case pugi::node_document:
        case pugi::node_element:
        case pugi::node_declaration:
        case pugi::node_doctype:
            return false;
    }
    return false;
}

bool followsDtd(const DtdTables& dtd, pugi::xml_node root, std::string_view doctypeRoot) {
    return (doctypeRoot.empty() || doctypeRoot == root.name()) && Walk(dtd).document(root);
}

}  // namespace cxml
