// The small parsers of base: what they take they give back, and nothing upsets them.
#include <boost/test/unit_test.hpp>

#include "gateway/base/clock.h"
#include "gateway/base/decimal.h"
#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "gateway/base/url.h"
#include "tests/fuzz/mutator.h"

namespace {

const std::vector<std::string> kSeeds{
    "https://buyer.example:8443/cart?id=1&step=home#top",
    "http://[2001:db8::1]/x",
    "https://user@buyer.example/",
    "a=1&b=%20x+y&c=&=d&a=2",
    "12.50",
    "-.5",
    "00012.",
    "123456789012345678901234567890.123456",
    "2026-03-02T09:30:00.123+01:00",
    "2026-03-02",
    "cGFzc2VyZWxsZQ==",
    "Tr\xC3\xA4ger \xE2\x82\xAC \xF0\x9F\x93\xA6",
};
const std::vector<std::string> kWords{
    "%",
    "%C3",
    "%00",
    "..",
    "//",
    "\\",
    "@",
    ":",
    ":99999",
    "\t",
    std::string(1, '\0'),
    "\xC0\x80",
    "\xED\xA0\x80",
    "\xF5",
    "e5",
    "+",
    "-",
    "&",
    "=",
    ";",
    "#",
    "[",
    "]",
    "\xE2\x80\xAE",
    "9999999999",
    "T24:00",
    "Z",
    "\r\n",
    std::string(3000, '9'),
};

template <class Property>
void holds(Property property) {
    fuzz::Mutator mutator(kSeeds, kWords);
    for (int run = 0; run < fuzz::runs(20000); ++run) {
        BOOST_TEST_CHECKPOINT("run " << run);
        const auto text = mutator.next();
        BOOST_TEST_REQUIRE(property(text), "run " << run << ": " << base::hex(text));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parsers)

BOOST_AUTO_TEST_CASE(formsSurviveARoundTrip) {
    holds([](const std::string& text) {
        const auto fields = base::parseForm(text);
        return base::parseForm(base::formEncode(fields)) == fields;
    });
}

BOOST_AUTO_TEST_CASE(originsAreUrlsWithTheSameOrigin) {
    holds([](const std::string& text) {
        const auto url = base::parseUrl(text);
        if (!url) return true;
        const auto again = base::parseUrl(url->origin() + url->path);
        return again && again->origin() == url->origin() && again->path == url->path;
    });
}

BOOST_AUTO_TEST_CASE(decimalsSurviveARoundTrip) {
    holds([](const std::string& text) {
        const auto decimal = base::Decimal::parse(text);
        return !decimal || (base::Decimal::of(decimal->str()) == *decimal &&
                            base::Decimal::of(decimal->plain()) == *decimal);
    });
}

BOOST_AUTO_TEST_CASE(timesSurviveARoundTrip) {
    holds([](const std::string& text) {
        const auto time = base::parseIso(text);
        return !time || base::parseIso(base::iso(*time)) == time;
    });
}

BOOST_AUTO_TEST_CASE(bytesSurviveBase64AndPercentEncoding) {
    holds([](const std::string& text) {
        return base::unbase64(base::base64(text)) == text &&
               base::unbase64(base::base64url(text)) == text &&
               base::percentDecode(base::percentEncode(text)) == text;
    });
}

BOOST_AUTO_TEST_CASE(whatIsShownIsUtf8) {
    holds([](const std::string& text) {
        (void)base::unbase64(text);
        const auto shown = base::printable(text);
        return base::isUtf8(shown) && base::isUtf8(base::cutBytes(shown, 7)) &&
               base::isUtf8(base::latin1ToUtf8(text)) &&
               base::characters(base::cutCharacters(shown, 5)) <= 5;
    });
}

BOOST_AUTO_TEST_SUITE_END()
