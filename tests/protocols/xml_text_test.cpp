#include <boost/test/unit_test.hpp>

#include "protocols/xml/document.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"
#include "protocols/xml/writer.h"

// Text as it stands in the tree, places in words, and what the writer makes of any text.

namespace {

using namespace std::string_literals;

// "text" in quotes, "!" when something else stands between.
std::string content(const std::string& inside) {
    const auto document = xml::Document::read("<a>" + inside + "</a>", "");
    const auto content = xml::content(document.root());
    BOOST_TEST(content.text == xml::text(document.root()));
    return '"' + content.text + '"' + (content.plain ? "" : "!");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml_text)

BOOST_AUTO_TEST_CASE(joinsWhatBelongsTogether) {
    BOOST_TEST(content("") == "\"\"");
    BOOST_TEST(content("10.00") == "\"10.00\"");
    BOOST_TEST(content("<![CDATA[10]]>.00") == "\"10.00\"");
    BOOST_TEST(content("10<![CDATA[.0]]>0") == "\"10.00\"");
    BOOST_TEST(content("&lt;b&gt;&#x20AC;") == "\"<b>\xE2\x82\xAC\"");
    BOOST_TEST(content("  ") == "\"  \"");
}

BOOST_AUTO_TEST_CASE(seesWhatSplitsText) {
    BOOST_TEST(content("10<!-- -->.00") == "\"10.00\"!");
    BOOST_TEST(content("<!-- -->10") == "\"10\"!");
    BOOST_TEST(content("10<!---->") == "\"10\"!");
    BOOST_TEST(content("user@x<!---->.evil") == "\"user@x.evil\"!");
    BOOST_TEST(content("10<?p?>.00") == "\"10.00\"!");
    BOOST_TEST(content("1<b>0</b>.00") == "\"1.00\"!");
    BOOST_TEST(content("<b>0</b>") == "\"\"!");
}

BOOST_AUTO_TEST_CASE(trimsOnlyXmlSpace) {
    const auto document = xml::Document::read("<a>\r\n\t x\xC2\xA0 y \n</a>", "");
    BOOST_TEST(xml::trimmed(document.root()) == "x\xC2\xA0 y");
}

BOOST_AUTO_TEST_CASE(namesPlaces) {
    const auto document = xml::Document::read("<a><b/><b><c/><d/></b><e/></a>", "");
    const auto second = document.root().child("b").next_sibling("b");
    BOOST_TEST(xml::where(document.root()) == "a");
    BOOST_TEST(xml::where(document.root().child("b")) == "a/b[1]");
    BOOST_TEST(xml::where(second.child("c")) == "a/b[2]/c");
    BOOST_TEST(xml::where(second, "x") == "a/b[2]/@x");
    BOOST_TEST(xml::where(document.root().child("e")) == "a/e");
}

BOOST_AUTO_TEST_CASE(documentsMove) {
    auto first = xml::Document::read("<a>text</a>", "");
    const auto second = std::move(first);
    BOOST_TEST(xml::text(second.root()) == "text");
}

BOOST_AUTO_TEST_CASE(writesWhatReadsBackTheSame) {
    for (const auto& text : {"plain"s, "<&>\"'"s, "a\r\n\tb"s, " \n "s, "\xE2\x82\xAC"s, "]]>"s}) {
        xml::Writer out;
        out.open("a", {{"b", text}}).text(text).close();
        const auto written = out.done();
        const auto document = xml::Document::read(written, "");
        BOOST_TEST(xml::text(document.root()) == text, written);
        BOOST_TEST(document.root().attribute("b").value() == text, written);
        const auto ascii = xml::asciiOnly(written);
        BOOST_TEST((ascii.find_first_of("\xE2\x82\xAC") == std::string::npos));
        BOOST_TEST(xml::text(xml::Document::read(ascii, "").root()) == text, ascii);
    }
}

BOOST_AUTO_TEST_CASE(writesWellFormedXmlOfAnything) {
    const std::string bad = "a\x01\x02\xFF\xC3(\xEF\xBF\xBF\xEF\xBF\xBE"s + '\0' + "b";
    xml::Writer out;
    out.open("a", {{"b", bad}}).text(bad).leaf("c", bad);
    const auto written = out.done();
    BOOST_CHECK_NO_THROW(xml::passGate(written));
}

BOOST_AUTO_TEST_CASE(closesWhatIsOpen) {
    xml::Writer out;
    out.open("a").open("b").empty("c", {{"d", ""}}).leaf("e", "");
    BOOST_TEST(out.done() == "<a><b><c d=\"\"/><e></e></b></a>");
}

BOOST_AUTO_TEST_SUITE_END()
