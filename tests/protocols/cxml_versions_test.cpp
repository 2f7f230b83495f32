#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "protocols/cxml/grammar_reader.h"
#include "tests/protocols/official_dtd.h"

// Our lines against the official DTDs, read by libxml2: for every version and file the same
// elements, contents, attributes and values.

namespace {

using cxml::Grammar;
using Strings = std::set<std::string>;

constexpr std::string_view kFiles[] = {"cXML",    "Fulfill",  "InvoiceDetail", "PaymentRemittance",
                                       "Catalog", "Contract", "Quote",         "Logistics"};

// A content model by positions (Glushkov): where a word may go on from, and end.
struct Model {
    struct Part {
        bool nullable = true;
        std::set<std::size_t> first, last;
    };
    std::vector<std::string> names{""};
    std::vector<std::set<std::size_t>> follows{{}};
    std::set<std::size_t> ends;
    bool any = false;
    bool text = false;

    explicit Model(const xmlElement& element)
        : any(element.etype == XML_ELEMENT_TYPE_ANY),
          text(element.etype == XML_ELEMENT_TYPE_MIXED) {
        Part whole;
        if (element.content) whole = part(*element.content);
        follows[0] = whole.first;
        ends = whole.last;
        if (whole.nullable) ends.insert(0);
    }

    Part part(const xmlElementContent& content) {
        auto one = inner(content);
        const bool repeated =
            content.ocur == XML_ELEMENT_CONTENT_MULT || content.ocur == XML_ELEMENT_CONTENT_PLUS;
        if (repeated) connect(one.last, one.first);
        if (content.ocur == XML_ELEMENT_CONTENT_MULT || content.ocur == XML_ELEMENT_CONTENT_OPT)
            one.nullable = true;
        return one;
    }

    Part inner(const xmlElementContent& content) {
        if (content.type == XML_ELEMENT_CONTENT_PCDATA) return {};
        if (content.type == XML_ELEMENT_CONTENT_ELEMENT) {
            names.push_back(nameOf(content.prefix, content.name));
            follows.emplace_back();
            return {false, {names.size() - 1}, {names.size() - 1}};
        }
        const auto a = part(*content.c1);
        const auto b = part(*content.c2);
        Part both{a.nullable && b.nullable, a.first, b.last};
        if (content.type == XML_ELEMENT_CONTENT_OR) both.nullable = a.nullable || b.nullable;
        const bool sequence = content.type == XML_ELEMENT_CONTENT_SEQ;
        if (sequence) connect(a.last, b.first);
        if (!sequence || a.nullable) both.first.insert(b.first.begin(), b.first.end());
        if (!sequence || b.nullable) both.last.insert(a.last.begin(), a.last.end());
        return both;
    }

    void connect(const std::set<std::size_t>& from, const std::set<std::size_t>& to) {
        for (const auto at : from) follows[at].insert(to.begin(), to.end());
    }

    Strings children() const { return {names.begin() + 1, names.end()}; }

    static std::string nameOf(const xmlChar* prefix, const xmlChar* name) {
        const std::string local = reinterpret_cast<const char*>(name);
        return prefix ? reinterpret_cast<const char*>(prefix) + (':' + local) : local;
    }
};

struct File {
    OfficialDtd dtd;
    std::map<std::string, const xmlElement*> elements;

    explicit File(const std::filesystem::path& path) : dtd(readOfficialDtd(path)) {
        BOOST_REQUIRE(dtd);
        for (const auto* node = dtd->children; node; node = node->next) {
            if (node->type != XML_ELEMENT_DECL) continue;
            const auto* element = reinterpret_cast<const xmlElement*>(node);
            elements.emplace(Model::nameOf(element->prefix, element->name), element);
        }
    }

    // What a document can hold, signatures apart.
    Strings reachable() const {
        Strings found;
        std::vector<std::string> open{"cXML", "Index", "Supplier", "Contract"};
        while (!open.empty()) {
            const auto name = open.back();
            open.pop_back();
            const auto element = elements.find(name);
            if (element == elements.end() || name.find(':') != std::string::npos) continue;
            if (!found.insert(name).second) continue;
            for (const auto& child : Model(*element->second).children()) open.push_back(child);
        }
        return found;
    }
};

// Whether each takes every sequence of children the other takes.
struct Comparison {
    bool officialInOurs = true;
    bool oursInOfficial = true;
};

// Walks both at once: sets of positions of the official model beside one state of ours.
class Walk {
public:
    Walk(const Model& official, const Grammar& grammar, const Grammar::Rule& ours)
        : official_(official), names_(grammar.names()), ours_(ours) {}

    Comparison compare() {
        visit({0}, 0);
        while (!open_.empty()) {
            const auto [positions, state] = open_.back();
            open_.pop_back();
            step(positions, state);
        }
        return result_;
    }

private:
    static constexpr int kDead = -1;
    using Place = std::pair<std::set<std::size_t>, int>;

    void visit(const std::set<std::size_t>& positions, int state) {
        if (positions.empty() && state == kDead) return;
        if (seen_.insert({positions, state}).second) open_.push_back({positions, state});
    }

    void step(const std::set<std::size_t>& positions, int state) {
        const auto* at = state == kDead ? nullptr : &ours_.states[static_cast<std::size_t>(state)];
        const bool official = std::any_of(positions.begin(), positions.end(), [&](auto position) {
            return official_.ends.contains(position);
        });
        const bool ours = at && at->accepting;
        if (official && !ours) result_.officialInOurs = false;
        if (ours && !official) result_.oursInOfficial = false;
        std::map<std::string, std::set<std::size_t>> next;
        for (const auto position : positions)
            for (const auto to : official_.follows[position]) next[official_.names[to]].insert(to);
        if (at)
            for (const auto& edge : at->edges) next[std::string(names_[edge.name])];
        for (const auto& [name, to] : next) {
            const auto after = at ? at->next(names_.find(name)) : std::nullopt;
            visit(to, after ? *after : kDead);
        }
    }

    const Model& official_;
    const cxml::Names& names_;
    const Grammar::Rule& ours_;
    std::set<Place> seen_;
    std::vector<Place> open_;
    Comparison result_;
};

// name, "!" when required, the values in alphabetical order.
std::string line(const std::string& name, bool required, const Strings& values) {
    auto text = name + (required ? "!" : "");
    for (const auto& value : values) text += ' ' + value;
    return text;
}

Strings attributesOf(const xmlElement& element) {
    Strings lines;
    for (const auto* one = element.attributes; one; one = one->nexth) {
        Strings values;
        if (one->atype == XML_ATTRIBUTE_ENUMERATION)
            for (const auto* value = one->tree; value; value = value->next)
                values.insert(reinterpret_cast<const char*>(value->name));
        lines.insert(line(Model::nameOf(one->prefix, one->name), one->def == XML_ATTRIBUTE_REQUIRED,
                          values));
    }
    return lines;
}

Strings attributesOf(const Grammar& grammar, const Grammar::Rule& rule) {
    Strings lines;
    for (const auto& one : rule.attributes) {
        Strings values;
        for (const auto& choice : one.choices) values.emplace(choice.value);
        lines.insert(line(std::string(grammar.names()[one.name]), one.required, values));
    }
    return lines;
}

std::string joined(const Strings& lines) {
    std::string text;
    for (const auto& one : lines) text += one + "; ";
    return text;
}

// Where ours takes more than an older version did, until which version, and why it is no harm:
// something became repeatable or optional, and what we write is not repeated or is there.
const std::map<std::string, int> kGrew = {
    {"cXML", 14},                            // ds:Signature? became *
    {"ItemOut", 36},                         // Comments? became *
    {"OrderRequestHeader", 36},              // Comments? became *
    {"InvoiceDetailShipping", 20},           // ShipmentIdentifier became +
    {"QualityNotificationRequestItem", 36},  // QNCode? became *
    {"ItemOutLifeSciences", 63},             // Study and ProtocolID became optional
    {"ShipNoticeItemLifeSciences", 63},      // the same
    {"PaymentInformation", 71},              // InvoiceDetail.dtd has another one, without content
};

// Attributes of the two of them are those of InvoiceDetail.dtd.
const std::map<std::string, int> kAttributesDiffer = {{"PaymentInformation", 71}};

bool isListed(const std::map<std::string, int>& list, const std::string& name, int version) {
    const auto found = list.find(name);
    return found != list.end() && version <= found->second;
}

void compareContent(const std::string& name, const Model& official, const Grammar& grammar,
                    int version) {
    const auto& ours = grammar.rule(name);
    BOOST_TEST(ours.any == official.any);
    BOOST_TEST(ours.text == official.text);
    if (official.any) return;
    const auto result = Walk(official, grammar, ours).compare();
    BOOST_TEST(result.officialInOurs, "takes less than the DTD");
    if (!isListed(kGrew, name, version))
        BOOST_TEST(result.oursInOfficial, "takes more than the DTD");
}

// A file has some of the bodies. What belongs to this file is in it, and the other way round.
void compareBodies(const std::string& name, const Model& official, const Grammar& grammar,
                   std::string_view file) {
    const auto inFile = official.children();
    Strings ours;
    for (const auto& child : grammar.rule(name).children) ours.emplace(grammar.names()[child.name]);
    for (const auto& child : inFile) BOOST_TEST(ours.contains(child), child);
    for (const auto& child : ours)
        if (child != "Status" && cxml::dtdOf(child) == file)
            BOOST_TEST(inFile.contains(child), child);
}

void compareFile(const File& file, std::string_view title, const Grammar& grammar, int version) {
    for (const auto& name : file.reachable()) {
        BOOST_TEST_CONTEXT("1.2." << version << ' ' << title << ' ' << name) {
            const auto& element = *file.elements.at(name);
            BOOST_TEST(grammar.rule(name).known);
            if (!grammar.rule(name).known) continue;
            const Model official(element);
            if (name == "Request" || name == "Message" || name == "Response")
                compareBodies(name, official, grammar, title);
            else
                compareContent(name, official, grammar, version);
            if (!isListed(kAttributesDiffer, name, version))
                BOOST_TEST(joined(attributesOf(grammar, grammar.rule(name))) ==
                           joined(attributesOf(element)));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_versions)

BOOST_AUTO_TEST_CASE(everyVersionIsAsItsDtdsSay) {
    const auto folder = corpus::folder("dtd");
    if (!folder) return;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with("1.2.")) continue;
        const int version = std::stoi(name.substr(4));
        const auto grammar = cxml::grammarOf(version);
        for (const auto title : kFiles) {
            const auto path = entry.path() / (std::string(title) + ".dtd");
            if (!std::filesystem::exists(path)) continue;
            compareFile(File(path), title, grammar, version);
            ++files;
        }
    }
    BOOST_TEST(files > 30);
}

// Nothing in our lines that the newest DTDs have not.
BOOST_AUTO_TEST_CASE(newestVersionHasNothingElse) {
    const auto folder = corpus::folder("dtd/1.2.071");
    if (!folder) return;
    Strings official;
    for (const auto title : kFiles)
        official.merge(File(*folder / (std::string(title) + ".dtd")).reachable());
    Strings ours;
    const auto& grammar = Grammar::instance();
    for (std::size_t id = 0; id < grammar.names().size(); ++id)
        if (grammar.rule(static_cast<std::uint16_t>(id)).known)
            ours.emplace(grammar.names()[static_cast<std::uint16_t>(id)]);
    BOOST_TEST(joined(ours) == joined(official));
}

BOOST_AUTO_TEST_CASE(leavesOutWhatCameLater) {
    const std::string_view text = "\nx = a@36 (b | c@48)? (d@36 | e@36) f ; k@20 l=1|2@48!\n";
    const auto shape = [text](int version) {
        const auto grammar = cxml::readGrammar({text}, version);
        const auto& rule = grammar.rule("x");
        std::string names;
        for (const auto& child : rule.children) names += grammar.names()[child.name];
        return names + ' ' + joined(attributesOf(grammar, rule));
    };
    BOOST_TEST(shape(14) == "bf l! 1; ");
    BOOST_TEST(shape(36) == "abdef k; l! 1; ");
    BOOST_TEST(shape(71) == "abcdef k; l! 1 2; ");
}

BOOST_AUTO_TEST_SUITE_END()
