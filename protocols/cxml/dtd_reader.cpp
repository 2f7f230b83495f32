// Declarations into tables.
//   <!ELEMENT name EMPTY | ANY | (#PCDATA | name…)* | (model)>
//   <!ATTLIST name (attribute type default)*>
#include <algorithm>

#include "gateway/base/fault.h"
#include "protocols/cxml/dtd_automaton.h"
#include "protocols/cxml/dtd_declarations.h"
#include "protocols/cxml/dtd_words.h"

namespace cxml {
namespace {

using Type = DtdAttribute::Type;
constexpr int kMaxDepth = 100;  // of groups within groups

class Reader {
public:
    explicit Reader(const DtdDeclarations& declarations) : declarations_(declarations) {}

    DtdTables read() {
        for (const auto& declaration : declarations_.all) {
            DtdWords words(declaration.text);
            switch (declaration.kind) {
                case DtdDeclaration::Kind::element:
                    element(words);
                    break;
                case DtdDeclaration::Kind::attributes:
                    attributes(words);
                    break;
            }
            if (!words.atEnd())
                failDtd("\"" + std::string(words.rest()) + "\" at the end of a declaration");
        }
        tables_.elements.resize(tables_.names.size());
        if (const auto version = declarations_.entities.find("cxml.version");
            version != declarations_.entities.end())
            tables_.version = version->second;
        return std::move(tables_);
    }

private:
    DtdElement& elementOf(std::uint16_t id) {
        if (tables_.elements.size() <= id) tables_.elements.resize(id + 1U);
        return tables_.elements[id];
    }

    void element(DtdWords& words) {
        const std::string name{words.name()};
        const auto id = tables_.names.add(name);
        DtdElement declared;
        content(words, declared);
        auto& element = elementOf(id);
        if (element.content != DtdContent::undeclared) failDtd(name + " is declared twice");
        element.content = declared.content;
        element.start = declared.start;
    }

    void content(DtdWords& words, DtdElement& declared) {
        DtdParticle model;
        if (words.skip("EMPTY")) {
            declared.content = DtdContent::empty;
        } else if (words.skip("ANY")) {
            declared.content = DtdContent::any;
        } else {
            words.expect("(");
            const bool isMixed = words.skip("#PCDATA");
            declared.content = isMixed ? DtdContent::mixed : DtdContent::elements;
            model = isMixed ? mixed(words) : group(words, 0);
        }
        declared.start = addAutomaton(tables_, model);
    }

    DtdParticle named(std::string_view name) {
        return {DtdParticle::Kind::element, '1', tables_.names.add(name), {}};
    }

    DtdParticle mixed(DtdWords& words) {
        DtdParticle all{DtdParticle::Kind::choice, '*', 0, {}};
        while (words.skip("|")) all.parts.push_back(named(words.name()));
        words.expect(")");
        if (!words.skip("*") && !all.parts.empty()) failDtd("a * is missing behind (#PCDATA | …)");
        return all;
    }

    static char times(DtdWords& words) {
        for (const auto* sign : {"?", "*", "+"})
            if (words.skip(sign)) return *sign;
        return '1';
    }

    DtdParticle particle(DtdWords& words, int depth) {
        if (words.skip("(")) return group(words, depth + 1);
        auto one = named(words.name());
        one.times = times(words);
        return one;
    }

    // Behind the opening parenthesis; one kind of separator in each group (XML 1.0, 3.2.1).
    DtdParticle group(DtdWords& words, int depth) {
        if (depth > kMaxDepth) failDtd("a content model is nested too deeply");
        DtdParticle all;
        all.parts.push_back(particle(words, depth));
        const std::string_view separator = words.rest().starts_with('|') ? "|" : ",";
        if (separator == "|") all.kind = DtdParticle::Kind::choice;
        while (words.skip(separator)) all.parts.push_back(particle(words, depth));
        words.expect(")");
        all.times = times(words);
        return all;
    }

    // Of several declarations of one attribute the first counts (XML 1.0, 3.3).
    void attributes(DtdWords& words) {
        const auto element = tables_.names.add(words.name());
        while (!words.atEnd()) {
            auto one = attribute(words);
            auto& owner = elementOf(element);
            if (owner.attribute(one.name)) continue;
            owner.required += one.required ? 1 : 0;
            owner.names.push_back(one.name);
            owner.attributes.push_back(std::move(one));
        }
    }

    DtdAttribute attribute(DtdWords& words) {
        DtdAttribute one;
        one.name = tables_.names.add(words.name());
        type(words, one);
        if (words.skip("#REQUIRED")) {
            one.required = true;
        } else if (!words.skip("#IMPLIED")) {
            one.fixed = words.skip("#FIXED");
            one.value = withoutEntities(words.quoted());
        }
        return one;
    }

    static void type(DtdWords& words, DtdAttribute& attribute) {
        if (words.skip("(")) return choices(words, attribute);
        static constexpr std::pair<std::string_view, Type> kTypes[] = {
            {"CDATA", Type::text},    {"ID", Type::id},           {"IDREF", Type::idref},
            {"IDREFS", Type::idrefs}, {"ENTITY", Type::name},     {"ENTITIES", Type::names},
            {"NMTOKEN", Type::token}, {"NMTOKENS", Type::tokens}, {"NOTATION", Type::choice},
        };
        const auto word = words.name();
        const auto* known = std::find_if(std::begin(kTypes), std::end(kTypes),
                                         [&](const auto& one) { return one.first == word; });
        if (known == std::end(kTypes)) failDtd(std::string(word) + " is no type of an attribute");
        attribute.type = known->second;
        if (known->second != Type::choice) return;
        words.expect("(");
        choices(words, attribute);
    }

    static void choices(DtdWords& words, DtdAttribute& attribute) {
        attribute.type = Type::choice;
        do attribute.choices.emplace_back(words.name());
        while (words.skip("|"));
        words.expect(")");
    }

    std::string withoutEntities(std::string_view value) const {
        const auto at = value.find('&');
        const auto end = at == value.npos ? at : value.find(';', at);
        if (end == value.npos) return std::string(value);
        const auto known = declarations_.entities.find(value.substr(at + 1, end - at - 1));
        const auto text = known == declarations_.entities.end() ? "" : known->second;
        return std::string(value.substr(0, at)) + text + withoutEntities(value.substr(end + 1));
    }

    const DtdDeclarations& declarations_;
    DtdTables tables_;
};

}  // namespace

DtdTables readDtd(std::string_view text) {
    const auto declarations = readDeclarations(text);
    return Reader(declarations).read();
}

}  // namespace cxml
