// The gate's quick door: whatever it lets through libxml2 lets through too, and hears the same in.
#include "protocols/xml/plain.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <iterator>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "protocols/xml/plain_names.h"
#include "protocols/xml/text.h"
#include "tests/fuzz/mutator.h"
#include "tests/support/corpus.h"

namespace {

// Small, so that most changes hit something.
const std::vector<std::string> kPlain{
    "<cXML/>",
    "<!-- a - b -> c --><a>x<!--<&]]>-->y<!----></a><!--\n-->",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE cXML SYSTEM \"a.dtd\">\n<cXML a='1'/>\n",
    "<a b=\"1\" c='2' xml:lang=\"en\"><b>text &amp; &lt;</b>\n  <c.d-e f_g=\">\"/> ] ]] > </a>",
    "<a><a><a k=\"x y\">\r\n\t1</a ></a>\xC3\xA4 \xE2\x82\xAC<b /></a>",
    "<?xml version='1.0'?> <!DOCTYPE Index SYSTEM 'x\"y'  ><Index ><A1 >&quot;&apos;</A1></Index> ",
};
const std::vector<std::string> kWords{
    "<!---->",
    "<!-- x",
    "-->",
    "--",
    "-",
    "<![CDATA[",
    "]]>",
    "<?x y?>",
    "&amp;",
    "&#65;",
    "&lol;",
    "<",
    ">",
    "\"",
    "'",
    "=",
    "/",
    "/>",
    "<b>",
    "</b>",
    "<b/>",
    "</a>",
    " b=\"1\"",
    " b='<'",
    " c='&amp;'",
    " xmlns=\"x\"",
    " x:y=\"1\"",
    " xml:lang=''",
    " xml:id='a'",
    " lang='1'",
    "<x:b/>",
    "<xml/>",
    "<1/>",
    "<\xC3\xA4/>",
    "\xEF\xBF\xBE",
    "\xEF\xBF\xBF",
    "\xED\xA0\x80",
    "\xC0\x80",
    "\xEF\xBB\xBF",
    std::string(1, '\0'),
    "\x7F",
    "\x01",
    "\t",
    "\r",
    "\n",
    " encoding=\"utf-16\"",
    " standalone='yes'",
    "<!DOCTYPE cXML SYSTEM 'b'>",
    "<!DOCTYPE cXML SYSTEM 'b'[]>",
    "<!DOCTYPE cXML SYSTEM 'b' [ \n ] >",
    "[]",
    "[<!-- -->]",
    "PUBLIC 'x'",
    "[<!ENTITY a \"b\">]",
    std::string(70, '<'),
    "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>",
};

// Everything heard, text joined.
class Recorder final : public xml::Listener {
public:
    /// What is there; a text is only there or not.
    const std::string& heard() const { return heard_; }
    /// All texts, without white space.
    const std::string& words() const { return words_; }

    void begin(std::uint64_t) override {
        heard_.clear();
        words_.clear();
    }
    void open(const xml::Tag& tag) override {
        endText();
        heard_ += '<' + nameOf(tag.name());
        for (int i = 0; i < tag.attributes(); ++i)
            heard_ += ' ' + nameOf(tag.attributeName(i)) + "=[" +
                      std::string(tag.attributeValue(i)) + ']';
        heard_ += tag.declaresNamespaces() ? " namespaces>" : ">";
    }
    void text(std::string_view piece) override { text_ += piece; }
    void close() override {
        endText();
        heard_ += "</>";
    }

private:
    static std::string nameOf(xml::NameRef name) {
        return name.prefix ? std::string(name.prefix) + ':' + name.local : name.local;
    }
    void endText() {
        if (!xml::trim(text_).empty()) {
            heard_ += "text";
            std::copy_if(text_.begin(), text_.end(), std::back_inserter(words_),
                         [](char c) { return c > ' ' || c < 0; });
            words_ += '|';
        }
        text_.clear();
    }

    std::string heard_;
    std::string words_;
    std::string text_;
};

// Whether the quick door takes it; fails when the gate's slow one does not agree.
bool isTaken(const std::string& text, int run) {
    Recorder quick;
    const auto passed = xml::passPlain(text, xml::Doctype::cxml, &quick);
    if (!passed) return false;
    // An instruction is not plain: libxml2 has to judge.
    Recorder slow;
    try {
        const auto again = xml::passGate(text + "<?not plain?>", xml::Doctype::cxml, &slow);
        BOOST_TEST_REQUIRE(again.doctypeRoot == passed->doctypeRoot, "run " << run);
        BOOST_TEST_REQUIRE(again.doctypeUri == passed->doctypeUri, "run " << run);
    } catch (const base::Fault& fault) {
        BOOST_TEST_REQUIRE(false, "run " << run << ": " << fault.what() << '\n' << text);
    }
    BOOST_TEST_REQUIRE(slow.heard() == quick.heard(), "run " << run << '\n' << text);
    // Nothing had to be resolved.
    if (passed->literal)
        BOOST_TEST_REQUIRE(slow.words() == quick.words(), "run " << run << '\n' << text);
    return true;
}

void agrees(const std::vector<std::string>& seeds, int runs) {
    int taken = 0;
    for (const auto& seed : seeds) isTaken(seed, -1);
    fuzz::Mutator mutator(seeds, kWords);
    for (int run = 0; run < runs; ++run) taken += isTaken(mutator.next(), run) ? 1 : 0;
    BOOST_TEST(taken > runs / 200);
}

std::string x(std::size_t count) {
    return std::string(count, 'x');
}

// Documents with one thing of so many bytes.
std::vector<std::string> sized(std::size_t size) {
    const auto spaces = std::string(size, ' ');
    return {"<!DOCTYPE cXML SYSTEM \"" + x(size) + "\"><cXML/>",
            "<!DOCTYPE cXML" + spaces + "SYSTEM 'a'><cXML/>",
            "<!--" + x(size) + "--><cXML/>",
            "<cXML/><!--" + spaces + "-->",
            "<cXML>" + x(size) + "</cXML>",
            "<cXML>" + spaces + "</cXML>",
            "<cXML" + spaces + "/>",
            "<cXML></cXML" + spaces + ">",
            "<cXML/>" + spaces,
            "<cXML>" + spaces + "<a/></cXML>",
            "<cXML a=\"" + x(size) + "\"/>",
            "<cXML " + x(size) + "=\"\"/>",
            "<" + x(size) + "/>"};
}

// Alike where a quick hash looks: at the beginning, in the middle and at the end.
std::string alike(int number) {
    const auto digits = std::to_string(1'000'000 + number);
    return "Same" + digits + "...Same..." + digits + "Same";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain)

BOOST_AUTO_TEST_CASE(takesOnlyWhatLibxml2Takes) {
    agrees(kPlain, fuzz::runs(200000));
}

BOOST_AUTO_TEST_CASE(takesOnlyWhatLibxml2TakesOfRealDocuments) {
    auto seeds = fuzz::cxmlSeeds();
    agrees(seeds, fuzz::runs(5000));
}

BOOST_AUTO_TEST_CASE(takesEveryPlainSeed) {
    for (const auto& seed : kPlain) BOOST_TEST(isTaken(seed, -1), seed);
}

BOOST_AUTO_TEST_CASE(takesOnlySizesThatLibxml2Takes) {
    for (const std::size_t size : {1, 255, 256, 257, 49'999, 50'000, 50'001, 65'535, 65'536, 65'537,
                                   1'048'576, 9'999'999, 10'000'001, 10'200'000})
        for (const auto& text : sized(size)) isTaken(text, static_cast<int>(size));
    for (const auto& text : sized(100)) BOOST_TEST(isTaken(text, 100), text);
}

// Two thousand names in one place took a minute.
BOOST_AUTO_TEST_CASE(namesThatMeetInOnePlaceAreLeftToLibxml2) {
    xml::PlainNames names;
    BOOST_TEST_REQUIRE(names.address("Money"));
    int taken = 0;
    for (int i = 0; i < 2000; ++i) taken += names.address(alike(i)) ? 1 : 0;
    BOOST_TEST(taken <= 16);
    BOOST_TEST(!names.isRoomy());
    std::string text = "<cXML>";
    for (int i = 0; i < 2000; ++i) text += '<' + alike(i) + "/>";
    text += "</cXML>";
    Recorder heard;
    BOOST_TEST(!xml::passPlain(text, xml::Doctype::cxml, &heard));
    BOOST_CHECK_NO_THROW(xml::passGate(text, xml::Doctype::cxml, &heard));
    // The next document finds room again.
    xml::freshenPlainNames();
    BOOST_TEST(isTaken("<cXML><" + alike(0) + "/></cXML>", -1));
}

BOOST_AUTO_TEST_CASE(ordinaryNamesAllHaveTheirPlace) {
    const auto folder = corpus::folder("dtd");
    if (!folder) return;
    const auto dtd = corpus::bytes(*folder / "1.2.071/cXML.dtd");
    constexpr std::string_view kElement = "<!ELEMENT ";
    xml::PlainNames names;
    int elements = 0;
    for (auto at = dtd.find(kElement); at != std::string::npos; at = dtd.find(kElement, at)) {
        at += kElement.size();
        const auto name = dtd.substr(at, dtd.find_first_of(" \t\r\n(", at) - at);
        BOOST_TEST(names.address(name), name);
        ++elements;
    }
    BOOST_TEST(elements > 500);
}

BOOST_AUTO_TEST_SUITE_END()
