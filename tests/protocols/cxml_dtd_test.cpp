#include <boost/test/unit_test.hpp>

#include "protocols/cxml/dtd.h"
#include "protocols/xml/document.h"

// A small DTD of our own, with everything a DTD file may contain, judged document by document.

namespace {

constexpr std::string_view kDtd = R"dtd(<?xml version="1.0" encoding="UTF-8"?>
<!-- <!ELEMENT notThis EMPTY> -->
<!ENTITY % old "IGNORE">
<!ENTITY % now "INCLUDE">
<![%old;[ <!ELEMENT Cart EMPTY> <![INCLUDE[ <!ELEMENT Item EMPTY> ]]> ]]>
<![ %now; [ <!ENTITY % line "(Part, Price?, (Note | Link)*)"> ]]>
<!ENTITY % line "EMPTY">
<!ENTITY % text "CDATA">
<!ENTITY % string "%text;">
<!ENTITY % required '#REQUIRED'>
<!ENTITY % id "id   ID    #IMPLIED">
<!ENTITY edition "2&#46;0">
<!ENTITY cxml.version "1.2.999">
<!ELEMENT Cart (Head, Item+, (Tax, Total)?)>
<!ATTLIST Cart mode (new | old) "new"  edition %string; #FIXED "&edition;" lang NMTOKENS #IMPLIED>
<!ELEMENT Head EMPTY>
<!ELEMENT Item %line;>
<!ATTLIST Item %id; quantity %string; %required;>
<!ATTLIST Item quantity NMTOKEN #IMPLIED after IDREF #IMPLIED with IDREFS #IMPLIED>
<!ELEMENT Part (#PCDATA)>
<!ELEMENT Price (#PCDATA)>
<!ATTLIST Price at CDATA "a > b">
<!ELEMENT Note (#PCDATA | Part)*>
<!ELEMENT Link ANY>
<!ELEMENT Tax (Undeclared?)>
<!ELEMENT Total ((Part | Price), (Part | Link))>
<!NOTATION gif SYSTEM "gif">
)dtd";

constexpr unsigned kAsTheGateDoes = pugi::parse_default | pugi::parse_comments | pugi::parse_pi |
                                    pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;

const cxml::Dtd& dtd() {
    static const cxml::Dtd instance(kDtd);
    return instance;
}

std::string problems(std::string_view xml, std::string_view doctypeRoot = "") {
    pugi::xml_document tree;
    BOOST_REQUIRE(tree.load_buffer(xml.data(), xml.size(), kAsTheGateDoes));
    const auto found = dtd().check(tree.document_element(), doctypeRoot);
    BOOST_TEST(dtd().valid(tree.document_element(), doctypeRoot) == found.empty(), xml);
    return base::summary(found, 100);
}

std::string inItem(std::string_view content) {
    return "<Cart><Head/><Item quantity='1'>" + std::string(content) + "</Item></Cart>";
}

std::string refused(std::string_view text) {
    try {
        const cxml::Dtd dtd(text);
        return "taken";
    } catch (const base::Fault& fault) {
        BOOST_TEST(base::name(fault.code()) == "malformed");
        return fault.told();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_dtd)

BOOST_AUTO_TEST_CASE(takesWhatTheDtdAllows) {
    for (const auto* document : {
             "<Cart><Head/><Item quantity='1'><Part>A</Part></Item></Cart>",
             "<Cart mode='old' edition='2.0' lang='de en'><Head></Head>"
             "<Item quantity='x y' id='a'><Part/><Price "
             "at='3'>1</Price><Link/><Note/><Link/></Item>"
             "<Item quantity='' id='b' after='b' with='a b'><Part><![CDATA[A]]>B</Part></Item>"
             "<Tax> </Tax><Total><Price/><Part/></Total></Cart>",
             "<Cart> <!-- c --> <Head/><?p i?>\n<Item quantity='1'><Part>a<!-- c -->b</Part>"
             "<Note>text <Part>A</Part> text <Part/></Note><Link>any "
             "<Part/><Head/></Link></Item></Cart>",
         })
        BOOST_TEST(problems(document) == "", document);
    BOOST_TEST(problems(inItem("<Part/>"), "Cart") == "");
    BOOST_TEST(dtd().version() == "1.2.999");
}

BOOST_AUTO_TEST_CASE(saysWhatWasFoundAndWhatWasExpected) {
    const std::pair<std::string, std::string> kCases[] = {
        {inItem("<Price/>"), "Cart/Item: Price is not expected here; Part is"},
        {inItem(""), "Cart/Item: ends too early; Part is expected"},
        {inItem("<Part/><Part/><Note/>"),
         "Cart/Item: Part[2] is not expected here; Price, Note, Link or the end is"},
        {inItem("<Part/><Note/><Price/>"),
         "Cart/Item: Price is not expected here; Note, Link or the end is"},
        {"<Cart><Tax/><Total><Part/><Part/></Total></Cart>",
         "Cart: Tax is not expected here; Head is; Cart/Item: missing"},
        {"<Cart><Head/><Item quantity='1'><Part/></Item><Tax/></Cart>",
         "Cart: ends too early; Total is expected"},
        {inItem("<Part><Note/></Part>"),
         "Cart/Item/Part: Note is not expected here; nothing more is"},
        {inItem("<Part/>x"), "Cart/Item: text is not expected here, only elements are"},
        {inItem("<Part/><![CDATA[ ]]>"), "Cart/Item: text is not expected here, only elements are"},
        {inItem("<Part/><Link><Foo a='1'/></Link>"), "Cart/Item/Link/Foo: no such element"},
        {"<Cart><Head> </Head><Item quantity='1'><Part/></Item></Cart>",
         "Cart/Head: must be empty"},
        {"<Cart><Head><!-- --></Head><Item quantity='1'><Part/></Item></Cart>",
         "Cart/Head: must be empty"},
        {"<Cart><Head/><Item quantity='1'><Part/></Item><Tax><Undeclared/></Tax>"
         "<Total><Part/><Link/></Total></Cart>",
         "Cart/Tax/Undeclared: no such element"},
        {"<Foo/>", "Foo: no such element"},
    };
    for (const auto& [document, expected] : kCases) BOOST_TEST(problems(document) == expected);
    BOOST_TEST(problems("<Part/>", "Cart") == "Part: the document type declaration names \"Cart\"");
}

BOOST_AUTO_TEST_CASE(judgesAttributes) {
    const auto cart = [](std::string_view attributes, std::string_view item = "quantity='1'") {
        return problems("<Cart " + std::string(attributes) + "><Head/><Item " + std::string(item) +
                        "><Part/></Item></Cart>");
    };
    BOOST_TEST(cart("mode='New'") == "Cart/@mode: \"New\" is none of new, old");
    BOOST_TEST(cart("edition='2'") == "Cart/@edition: \"2\" must be \"2.0\"");
    BOOST_TEST(cart("lang='a,b'") ==
               "Cart/@lang: \"a,b\" has characters that may not stand in a name token");
    BOOST_TEST(cart("xmlns='urn:x'") == "Cart/@xmlns: is no attribute of Cart");
    BOOST_TEST(cart("", "") == "Cart/Item/@quantity: missing");
    BOOST_TEST(cart("", "quantity='1' id='1a'") ==
               "Cart/Item/@id: \"1a\" is no name as XML has them");
    BOOST_TEST(cart("", "quantity='1' after='b'") ==
               "Cart/Item/@after: no element has the ID \"b\"");
    BOOST_TEST(cart("", "quantity='1' id='b' with='b c'") ==
               "Cart/Item/@with: no element has the ID \"c\"");
    BOOST_TEST(cart("", "quantity='1' id='b'/><Item quantity='1' id='b'") ==
               "Cart/Item[1]: ends too early; Part is expected; "
               "Cart/Item[2]/@id: the ID \"b\" stands at another element too");
}

BOOST_AUTO_TEST_CASE(readsWhatIsNotDeterministic) {
    // XML 1.0 forbids such models; they have one meaning all the same.
    const cxml::Dtd loose(
        "<!ELEMENT a ((b, c) | (b, d))><!ELEMENT b EMPTY><!ELEMENT c EMPTY>"
        "<!ELEMENT d EMPTY>");
    const auto valid = [&](const char* xml) {
        pugi::xml_document tree;
        return tree.load_string(xml) && loose.valid(tree.document_element());
    };
    BOOST_TEST(valid("<a><b/><c/></a>"));
    BOOST_TEST(valid("<a><b/><d/></a>"));
    BOOST_TEST(!valid("<a><b/></a>"));
    BOOST_TEST(!valid("<a><b/><c/><d/></a>"));
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNoDtd) {
    const auto why = [](std::string_view text) {
        const auto told = refused(text);
        const std::string_view start = "This is no DTD we understand: ";
        BOOST_TEST(told.starts_with(start), told);
        return told.substr(std::min(start.size(), told.size()));
    };
    BOOST_TEST(why("hello") == "\"hello\" is no declaration");
    BOOST_TEST(why("<!ELEMENT a (b,c|d)>") == "\")\" is missing before \"|d)\"");
    BOOST_TEST(why("<!ELEMENT a (b") == "a declaration has no end");
    BOOST_TEST(why("<!ELEMENT a (#PCDATA|b)>") == "a * is missing behind (#PCDATA | …)");
    BOOST_TEST(why("<!ELEMENT a EMPTY><!ELEMENT a ANY>") == "a is declared twice");
    BOOST_TEST(why("<!ATTLIST a b STRING #IMPLIED>") == "STRING is no type of an attribute");
    BOOST_TEST(why("<!-- ") == "it ends before \"-->\"");
    BOOST_TEST(why("%a;") == "%a; is declared nowhere");
    BOOST_TEST(why("<!ENTITY % a SYSTEM 'b.dtd'> %a;") == "%a; stands in another file, 'b.dtd'");
    BOOST_TEST(why("<!ENTITY % a '&#37;a;'> %a;") == "parameter entities are nested too deeply");
}

BOOST_AUTO_TEST_CASE(refusesEntitiesThatBlowUp) {
    std::string text = "<!ENTITY % e0 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'>";
    for (int i = 1; i < 30; ++i) {
        const auto before = "%e" + std::to_string(i - 1) + ";";
        text +=
            "<!ENTITY % e" + std::to_string(i) + " '" + before + before + before + before + "'>";
    }
    BOOST_TEST(refused(text) ==
               "This is no DTD we understand: parameter entities make it too long");
    std::string nested = "<!ELEMENT a ";
    nested.append(100'000, '(');
    BOOST_TEST(refused(nested + ">") ==
               "This is no DTD we understand: a content model is nested too deeply");
}

BOOST_AUTO_TEST_CASE(listsNoMoreThanAnybodyReads) {
    std::string xml = "<Cart><Head/>";
    for (int i = 0; i < 5'000; ++i) xml += "<Item/>";
    xml += "</Cart>";
    pugi::xml_document tree;
    BOOST_REQUIRE(tree.load_string(xml.c_str()));
    const auto found = dtd().check(tree.document_element());
    BOOST_TEST(found.size() == 201U);
    BOOST_TEST(found.back().what == "there is more, not listed here");
}

BOOST_AUTO_TEST_CASE(namesTheFileThatCannotBeRead) {
    BOOST_CHECK_EXCEPTION(cxml::Dtd::fromFile("nowhere/cXML.dtd"), base::Fault,
                          [](const base::Fault& fault) {
                              return fault.code() == base::FaultCode::notFound &&
                                     fault.told().find("nowhere/cXML.dtd") != std::string::npos;
                          });
}

BOOST_AUTO_TEST_SUITE_END()
