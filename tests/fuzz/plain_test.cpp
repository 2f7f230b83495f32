// The gate's quick door: whatever it lets through libxml2 lets through too, and hears the same in.
#include "protocols/xml/plain.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <iterator>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "protocols/xml/text.h"
#include "tests/fuzz/mutator.h"

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

BOOST_AUTO_TEST_SUITE_END()
