#include "gateway/base/text.h"

#include <boost/test/unit_test.hpp>
#include <random>
#include <set>

#include "tests/support/corpus.h"

namespace {

std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const auto& piece : pieces) text += "[" + piece + "]";
    return text;
}

const std::vector<std::string> kIllFormed{
    "\x80",              // continuation alone
    "\xbf\xbf",          //
    "\xc3",              // cut off
    "\xe2\x82",          //
    "\xf0\x9f\x98",      //
    "\xc0\xbc",          // overlong <
    "\xc1\x81",          //
    "\xe0\x80\xaf",      // overlong /
    "\xf0\x80\x80\xaf",  //
    "\xed\xa0\x80",      // surrogate
    "\xed\xbf\xbf",      //
    "\xf4\x90\x80\x80",  // beyond U+10FFFF
    "\xf5\x80\x80\x80",  //
    "\xf8\x88\x80\x80\x80",
    "\xfe",
    "\xff",
    "\xc3(",
    "abcdefgh\xe4",  // Latin-1
};

const std::string kMixed = "aé€😀z";  // 1, 2, 3, 4 and 1 bytes

}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(trimsLowersAndCompares) {
    BOOST_TEST(base::trim(" \t\r\n a b \f\v") == "a b");
    BOOST_TEST(base::trim(" \n ") == "");
    BOOST_TEST(base::trim("\xc2\xa0") == "\xc2\xa0");
    BOOST_TEST(base::lower("AbZ[Ä") == "abz[Ä");
    BOOST_TEST(base::equalsAnyCase("NetworkID", "networkId"));
    BOOST_TEST(!base::equalsAnyCase("a", "ab"));
    BOOST_TEST(!base::equalsAnyCase("@", "`"));
}

BOOST_AUTO_TEST_CASE(splitsIntoOneMoreThanSeparators) {
    BOOST_TEST(joined(base::split("a,b", ',')) == "[a][b]");
    BOOST_TEST(joined(base::split(",a,,", ',')) == "[][a][][]");
    BOOST_TEST(joined(base::split("", ',')) == "[]");
}

BOOST_AUTO_TEST_CASE(joinsWhatIsNotEmpty) {
    BOOST_TEST(base::join({"a", "", "b", "c"}, ", ") == "a, b, c");
    BOOST_TEST(base::join({"", "a", ""}, "; ") == "a");
    BOOST_TEST(base::join({}, ", ") == "");
}

BOOST_AUTO_TEST_CASE(knowsWellFormedUtf8) {
    for (const std::string& good :
         {std::string(), std::string("plain text, longer than eight"), kMixed,
          std::string("\xef\xbf\xbf"), std::string("\xf4\x8f\xbf\xbf"), std::string("\xed\x9f\xbf"),
          std::string("\xee\x80\x80"), std::string("\0", 1), std::string("\xef\xbb\xbf")})
        BOOST_TEST(base::isUtf8(good), good);
    for (const auto& bad : kIllFormed)
        for (const auto* before : {"", "a", "1234567", "12345678", "123456789", "é"}) {
            BOOST_TEST(!base::isUtf8(before + bad));
            BOOST_TEST(!base::isUtf8(before + bad + "tail of it"));
        }
}

BOOST_AUTO_TEST_CASE(printableIsWellFormedAndKeepsWhatIs) {
    for (const auto& bad : kIllFormed) {
        const auto shown = base::printable("before" + bad + "behind");
        BOOST_TEST(base::isUtf8(shown));
        BOOST_TEST(shown.starts_with("before\xef\xbf\xbd") == !bad.starts_with("abc"));
        BOOST_TEST(shown.ends_with("behind"));
    }
    BOOST_TEST(base::printable(kMixed) == kMixed);
    BOOST_TEST(base::printable("a\xff\xfe"
                               "b") ==
               "a\xef\xbf\xbd\xef\xbf\xbd"
               "b");
    BOOST_TEST(base::printable("\xe2\x82") == "\xef\xbf\xbd\xef\xbf\xbd");
    BOOST_TEST(base::printable(std::string("a\0\x1b[31m\tb\r\n\x07", 12)) == "a[31m\tb\r\n");
}

BOOST_AUTO_TEST_CASE(judgesTheCorpusOfEncodings) {
    const auto folder = corpus::folder("badinput/utf8");
    if (!folder) return;
    const std::set<std::string> illFormed{"enc_EUC-JP.xml",
                                          "xml_beyond_10ffff.xml",
                                          "xml_cp1252_euro.xml",
                                          "xml_fe.xml",
                                          "xml_ff.xml",
                                          "xml_fivebyte.xml",
                                          "xml_lone_cont.xml",
                                          "xml_overlong_lt.xml",
                                          "xml_overlong_slash4.xml",
                                          "xml_sjis_backslash.xml",
                                          "xml_surrogate_d800.xml",
                                          "xml_surrogate_pair.xml",
                                          "xml_trunc2.xml"};
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const auto name = entry.path().filename().string();
        const auto bytes = corpus::bytes(entry.path());
        BOOST_TEST(base::isUtf8(base::printable(bytes)), name);
        if (name.starts_with("xml_"))
            BOOST_TEST(base::isUtf8(bytes) == (illFormed.count(name) == 0), name);
    }
}

BOOST_AUTO_TEST_CASE(countsAndCutsCharacters) {
    BOOST_TEST(base::characters(kMixed) == 5);
    BOOST_TEST(base::characters("") == 0);
    const std::vector<std::string> byCharacters{"", "a", "aé", "aé€", "aé€😀", kMixed, kMixed};
    for (std::size_t i = 0; i < byCharacters.size(); ++i)
        BOOST_TEST(base::cutCharacters(kMixed, i) == byCharacters[i]);
    const std::vector<std::string> byBytes{"",    "a",   "a",   "aé",  "aé",   "aé",
                                           "aé€", "aé€", "aé€", "aé€", "aé€😀", kMixed};
    for (std::size_t i = 0; i < byBytes.size(); ++i)
        BOOST_TEST(base::cutBytes(kMixed, i) == byBytes[i], i << " bytes");
}

BOOST_AUTO_TEST_CASE(neverCutsHalfACharacter) {
    std::mt19937 random(3);
    const std::vector<std::string> characters{"a", "é", "€", "😀", " ", "\n"};
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (auto count = random() % 60; count > 0; --count) text += characters[random() % 6];
        const auto at = random() % 80;
        BOOST_REQUIRE(base::isUtf8(base::cutBytes(text, at)));
        BOOST_REQUIRE_LE(base::cutBytes(text, at).size(), at);
        const auto cut = base::cutCharacters(text, at);
        BOOST_REQUIRE_EQUAL(base::characters(cut),
                            std::min<std::size_t>(at, base::characters(text)));
        BOOST_REQUIRE(text.starts_with(cut));
    }
}

BOOST_AUTO_TEST_CASE(escapesMarkup) {
    BOOST_TEST(base::escapeMarkup("<a href=\"x\">'R&D'</a>") ==
               "&lt;a href=&quot;x&quot;&gt;&#39;R&amp;D&#39;&lt;/a&gt;");
    BOOST_TEST(base::escapeMarkup(kMixed) == kMixed);
    BOOST_TEST(base::escapeMarkup("") == "");
    BOOST_TEST(base::escapeMarkup("&amp;") == "&amp;amp;");
}

BOOST_AUTO_TEST_CASE(escapesMarkupToAscii) {
    BOOST_TEST(base::escapeMarkupAscii(kMixed) == "a&#xE9;&#x20AC;&#x1F600;z");
    BOOST_TEST(base::escapeMarkupAscii("<ü&\xff>") == "&lt;&#xFC;&amp;&#xFFFD;&gt;");
}

BOOST_AUTO_TEST_CASE(readsLatin1) {
    BOOST_TEST(base::latin1ToUtf8("Gr\xfc\xdf"
                                  "e \xa4") == "Grüße ¤");
    std::string all;
    for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
    BOOST_TEST(base::isUtf8(base::latin1ToUtf8(all)));
    BOOST_TEST(base::characters(base::latin1ToUtf8(all)) == 256);
}

BOOST_AUTO_TEST_SUITE_END()
