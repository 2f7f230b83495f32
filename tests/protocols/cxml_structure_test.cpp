#include <boost/test/unit_test.hpp>

#include "protocols/cxml/grammar_reader.h"
#include "protocols/cxml/structure.h"
#include "protocols/cxml/structure_filter.h"
#include "protocols/xml/document.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/support/corpus.h"

// The grammar's notation, and that the filter at the gate and the walk over the tree agree.

namespace {

using cxml::Grammar;

// The children in turn, "," between: does the content model take them?
bool takes(const Grammar& grammar, const Grammar::Rule& rule, const std::string& children) {
    std::uint16_t state = 0;
    for (std::size_t at = 0; at < children.size(); ++at) {
        const auto next = rule.states[state].next(grammar.names().find(children.substr(at, 1)));
        if (!next) return false;
        state = *next;
    }
    return rule.states[state].accepting;
}

struct Opinions {
    bool filter;
    bool walk;
    std::string first;
};

Opinions opinionsOn(const std::string& body) {
    cxml::StructureFilter filter;
    const auto document = xml::Document::read(body, "text/xml", &filter);
    cxml::Reading reading;
    cxml::checkStructure(document.root(), reading);
    const auto problems = reading.conclude();
    return {filter.clean(), problems.empty(), base::summary(problems, 1)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_structure)

BOOST_AUTO_TEST_CASE(readsItsNotation) {
    const auto grammar =
        cxml::readGrammar({"\nx = a (b | c)? d* (e f)+ ; k! l=1|2\n    m\n"
                           "y z = (# | a)*\n"
                           "v = any\nw = empty ; k\n"});
    const auto& x = grammar.rule("x");
    for (const auto* children : {"aef", "abef", "acddefef", "adef"})
        BOOST_TEST(takes(grammar, x, children), children);
    for (const auto* children : {"", "a", "ef", "abcef", "aefd", "afe", "abefe", "q"})
        BOOST_TEST(!takes(grammar, x, children), children);
    BOOST_TEST(!x.text);
    BOOST_TEST(x.required == 1);
    BOOST_TEST(x.attributes.size() == 3);
    BOOST_TEST(x.attributes[1].choices.size() == 2);
    BOOST_TEST(x.needs(grammar.names().find("a")));
    BOOST_TEST(x.needs(grammar.names().find("e")));
    BOOST_TEST(!x.needs(grammar.names().find("b")));
    BOOST_TEST(grammar.rule("z").text);
    BOOST_TEST(takes(grammar, grammar.rule("z"), "aaa"));
    BOOST_TEST(grammar.rule("v").any);
    BOOST_TEST(!takes(grammar, grammar.rule("w"), "a"));
    BOOST_TEST(!grammar.rule("a").known);
    BOOST_CHECK_THROW(cxml::readGrammar({"\nx = ? a\n"}), base::Fault);
}

BOOST_AUTO_TEST_CASE(knowsEveryElementItMentions) {
    const auto& grammar = Grammar::instance();
    BOOST_TEST(grammar.rule("OrderRequestHeader").needs(grammar.names().find("Total")));
    BOOST_TEST(grammar.rule("Money").attributes.size() == 3);
    int known = 0;
    for (std::size_t id = 0; id < grammar.names().size(); ++id)
        known += grammar.rule(static_cast<std::uint16_t>(id)).known ? 1 : 0;
    BOOST_TEST(known > 280);
}

BOOST_AUTO_TEST_CASE(filterAndWalkAgreeOnSamples) {
    const auto order = cxml_documents::sample("order-10-lines.xml");
    BOOST_TEST(opinionsOn(order).filter);
    const std::vector<std::pair<std::string, std::string>> changes = {
        {"<UserAgent>Harbor eProcurement 9.4</UserAgent>", ""},
        {"<cXML ", "<cXML xmlns=\"urn:x\" "},
        {"<Header>", "<Header>text"},
        {"</Header>", "text</Header>"},
        {"</Header>", "<![CDATA[text]]></Header>"},
        {"</Header>", "&#65;</Header>"},
        {"type=\"new\"", "type=\"evil\""},
        {"type=\"new\"", "evil=\"new\""},
        {" name=\"Buyer\"", ""},
        {"<BillTo>", "<BillTo/><BillTo>"},
        {"</ItemID>", "<Money currency=\"EUR\">1</Money></ItemID>"},
        {"xml:lang=\"en-US\"", "xml:space=\"en-US\""},
        {"<Identity>", "<Identity><Money>x</Money>"},
        {"<Shipping>", "<Unknown><Money>x</Money></Unknown><Shipping>"},
    };
    for (const auto& [from, to] : changes) {
        const auto opinions = opinionsOn(cxml_documents::replaced(order, from, to));
        BOOST_TEST(!opinions.filter, from << " to " << to);
        BOOST_TEST(!opinions.walk, from << " to " << to);
    }
    for (const auto* harmless : {"<!-- comment -->", "<?pi x?>", "   ", "<![CDATA[ ]]>", "&#32;"})
        BOOST_TEST(opinionsOn(cxml_documents::replaced(order, "</Header>",
                                                       std::string(harmless) + "</Header>"))
                       .filter,
                   harmless);
}

BOOST_AUTO_TEST_CASE(filterAndWalkAgreeOnRealDocuments) {
    for (const auto* below : {"cxml", "badinput/cxml", "badinput/xml-xsw"}) {
        const auto folder = corpus::folder(below);
        if (!folder) return;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
            if (!entry.is_regular_file()) continue;
            try {
                const auto opinions = opinionsOn(corpus::bytes(entry.path()));
                BOOST_TEST(opinions.filter == opinions.walk, entry.path()
                                                                 << ": " << opinions.first);
            } catch (const base::Fault&) {  // not for either of them
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
