#include <boost/test/unit_test.hpp>
#include <set>

#include "protocols/xml/charset.h"
#include "tests/support/corpus.h"

// Bytes and labels to text: what is said, what is tolerated, what is refused.

namespace {

using namespace std::string_literals;

std::string utf16(std::string_view ascii, bool bigEndian, bool mark) {
    std::string bytes;
    const auto add = [&](char high, char low) {
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    };
    if (mark) add('\xFE', '\xFF');
    for (const char c : ascii) add('\0', c);
    return bytes;
}

// The text, "!" when something was tolerated, or "refused".
std::string decoded(const std::string& bytes, const std::string& contentType = "text/xml") {
    try {
        const auto text = xml::toUtf8(bytes, contentType);
        return std::string(text.view()) + (text.tolerated.empty() ? "" : " !");
    } catch (const base::Fault& fault) {
        BOOST_TEST((fault.code() == base::FaultCode::malformed));
        BOOST_TEST(!fault.problems().empty());
        return "refused";
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml_charset)

BOOST_AUTO_TEST_CASE(takesUtf8WithoutALabel) {
    BOOST_TEST(decoded("<a>\xC3\xBC</a>") == "<a>\xC3\xBC</a>");
    BOOST_TEST(decoded("\xEF\xBB\xBF<a/>") == "<a/>");
}

BOOST_AUTO_TEST_CASE(followsTheContentTypeBeforeTheDeclaration) {
    const auto latin1 = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xFC</a>"s;
    BOOST_TEST(decoded(latin1) == "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xC3\xBC</a>");
    BOOST_TEST(decoded(latin1, "text/xml; charset=UTF-8") == "refused");
    BOOST_TEST(decoded("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
                       "text/xml; charset=\"utf-8\"") ==
               "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/> !");
    BOOST_TEST(decoded("<a>\xFC</a>", "text/xml; x=y; Charset='iso-8859-1'") == "<a>\xC3\xBC</a>");
}

BOOST_AUTO_TEST_CASE(readsWindows1252) {
    const auto head = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>"s;
    BOOST_TEST(decoded(head + "<a>\x80\xFC</a>") == head + "<a>\xE2\x82\xAC\xC3\xBC</a>");
    BOOST_TEST(decoded(head + "<a>\x81</a>") == "refused");
}

BOOST_AUTO_TEST_CASE(readsUtf16) {
    for (const bool bigEndian : {false, true}) {
        const auto document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>"s;
        BOOST_TEST(decoded(utf16(document, bigEndian, true)) == document);
        BOOST_TEST(decoded(utf16(document, bigEndian, false)) == document);
        BOOST_TEST(decoded(utf16("<a/>", bigEndian, false), "text/xml; charset=utf-16") == "<a/>");
    }
    BOOST_TEST(decoded("\xFF\xFE<\0a\0>\0\xD8"s) == "refused");
    BOOST_TEST(decoded("\xFF\xFE<\0\x00\xD8>\0"s) == "refused");
    BOOST_TEST(decoded("\xFE\xFF\0<\xD8\x3D\xDE\x00"s) == "<\xF0\x9F\x98\x80");
}

BOOST_AUTO_TEST_CASE(utf16LabelOnSingleBytesIsReadAsUtf8) {
    const auto document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>\xC3\xBC</a>"s;
    BOOST_TEST(decoded(document) == document + " !");
    BOOST_TEST(decoded("<a/>", "text/xml; charset=UTF-16LE") == "<a/> !");
}

BOOST_AUTO_TEST_CASE(aMarkAgainstTheDeclarationIsRefused) {
    BOOST_TEST(decoded("\xEF\xBB\xBF<?xml version='1.0' encoding='iso-8859-1'?><a/>") == "refused");
    BOOST_TEST(decoded(utf16("<?xml version='1.0' encoding='UTF-8'?><a/>", true, true)) ==
               "refused");
    BOOST_TEST(decoded("\xEF\xBB\xBF<a/>", "text/xml; charset=iso-8859-1") == "<a/> !");
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNotOfTheEncoding) {
    BOOST_TEST(decoded("<a>\xC0\xBC</a>") == "refused");
    BOOST_TEST(decoded("<a>\xED\xA0\x80</a>") == "refused");
    BOOST_TEST(decoded("<a>\xF4\x90\x80\x80</a>") == "refused");
    BOOST_TEST(decoded("<a>\0</a>"s) == "refused");
    BOOST_TEST(decoded("<a>\xC3\xBC</a>", "text/xml; charset=us-ascii") == "refused");
    BOOST_TEST(decoded("\xFF\xFE\0\0<\0\0\0"s) == "refused");
}

BOOST_AUTO_TEST_CASE(refusesOtherEncodings) {
    for (const auto* name : {"UTF-7", "UTF-32", "Shift_JIS", "GB18030", "EUC-JP", "ISO-8859-15"})
        BOOST_TEST(decoded("<?xml version=\"1.0\" encoding=\""s + name + "\"?><a/>") == "refused",
                   name);
    BOOST_TEST(decoded("<a/>", "text/xml; charset=koi8-r") == "refused");
}

BOOST_AUTO_TEST_CASE(corpusIsRefusedOrReadAsLabelled) {
    const auto folder = corpus::folder("badinput/utf8");
    if (!folder) return;
    const std::set<std::string> readable = {
        "enc_UTF-16.xml", "enc_UTF-16BE.xml", "enc_UTF-16LE.xml", "enc_lie_UTF-16.xml",
        "enc_lie_UTF-16BE.xml", "enc_lie_windows-1252.xml", "enc_windows-1252.xml",
        "xml_bom_mid.xml", "xml_rlo.xml",
        // U+FFFE and U+FFFF are UTF-8; that they are no XML characters is the gate's business.
        "xml_ffff.xml", "xml_nonchar_fffe.xml", "xml_vt.xml"};
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with("enc_") && !name.starts_with("xml_")) continue;
        const bool isRead = decoded(corpus::bytes(entry.path())) != "refused";
        BOOST_TEST(isRead == (readable.count(name) > 0), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
