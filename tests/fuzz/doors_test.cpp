// Spoiled documents at both doors: whatever comes, the answer is whole and in the peer's language.
// FUZZ_RUNS=n tries more; a failure names the run, which the fixed seed repeats.
#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "protocols/cxml/cxml.h"
#include "protocols/oci/oci.h"
#include "tests/fuzz/mutator.h"
#include "tests/support/well_formed.h"

namespace {

const std::vector<std::string> kXmlWords{
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml",
    "?>",
    "&amp;",
    "&#0;",
    "&#x1F600;",
    "&lol;",
    "<!DOCTYPE cXML [<!ENTITY a \"b\">]>",
    "\xEF\xBB\xBF",
    "\xFF\xFE",
    std::string(3, '\0'),
    "<",
    ">",
    "\"",
    "encoding=\"UTF-16\"",
    "encoding=\"ISO-8859-1\"",
    "<ItemOut quantity=\"-1\">",
    "</Request>",
    "<Request>",
    "<Response><Status code=\"200\" text=\"OK\"/></Response>",
    "<Money currency=\"\">",
    "1e999",
    "NaN",
    "-0",
    "99999999999999999999999999999999999999",
    "0.0000000000000000000000001",
    "2026-02-30T25:61:61",
    "xmlns=\"x\"",
    std::string(300, 'A'),
    std::string(200, '<'),
    "<a>",
    "</a>",
    "operation=\"\"",
    "type=\"delete\"",
};
const std::vector<std::string> kFormWords{
    "%",
    "%00",
    "%zz",
    "&",
    "&&",
    "=",
    "+",
    "[0]",
    "[-1]",
    "[99999999999]",
    "[]",
    "[1][2]",
    "NEW_ITEM-",
    "NEW_ITEM-QUANTITY[1]=",
    "NEW_ITEM-LONGTEXT_1:132[]=",
    "HOOK_URL=javascript:x",
    "HOOK_URL=",
    "1,5",
    "1.000,00",
    "\xFF",
    "%FF%FE",
    "%C3%28",
    "http_content_charset=utf-16",
    "http_content_charset=iso-8859-1",
    "FUNCTION=VALIDATE",
    std::string(3000, 'B'),
    "~OkCode=",
};

const protocols::Stamp kStamp{base::parseIso("2026-03-02T09:00:00Z").value(), "1.2@shop.example"};

base::Wire cxmlRequest(std::string body, int run) {
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", run % 3 == 0   ? "text/xml"
                              : run % 3 == 1 ? "application/xml; charset=utf-8"
                                             : "text/xml; charset=iso-8859-1");
    wire.body = std::move(body);
    return wire;
}

base::Wire ociRequest(std::string fields, int run) {
    base::Wire wire;
    wire.method = run % 2 == 0 ? "GET" : "POST";
    wire.target = "/oci/acme";
    wire.with("Content-Type", "application/x-www-form-urlencoded");
    if (run % 2 == 0)
        wire.target += "?" + fields;
    else
        wire.body = std::move(fields);
    return wire;
}

/// What the door does with a request, without its flows.
base::Wire throughDoor(const protocols::Protocol& protocol, const base::Wire& request) {
    const std::vector<base::Secret> secrets{base::Secret("open sesame")};
    BOOST_TEST(base::isUtf8(protocol.loggable(request)), "what is logged is not UTF-8");
    try {
        const auto letter = protocol.read(request, nullptr);
        (void)protocol.verify({request, letter, base::Time{}}, model::Partner{}, secrets);
        return protocol.answer(letter, model::Accepted{}, kStamp);
    } catch (const base::Fault& fault) {
        return protocol.refuse(request, nullptr, fault, kStamp);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(doors)

BOOST_AUTO_TEST_CASE(cxmlAnswersWellFormedWhateverComes, *boost::unit_test::timeout(600)) {
    fuzz::Mutator mutator(fuzz::cxmlSeeds(), kXmlWords);
    for (int run = 0; run < fuzz::runs(4000); ++run) {
        BOOST_TEST_CHECKPOINT("run " << run);
        const auto answer = throughDoor(cxml::protocol(), cxmlRequest(mutator.next(), run));
        BOOST_TEST_REQUIRE(isWellFormed(answer.body), "run " << run << ": " << answer.body);
        BOOST_TEST_REQUIRE(answer.body.find("<Status") != std::string::npos, "run " << run);
    }
}

BOOST_AUTO_TEST_CASE(ociAnswersWhateverComes, *boost::unit_test::timeout(600)) {
    fuzz::Mutator mutator(fuzz::ociSeeds(), kFormWords);
    for (int run = 0; run < fuzz::runs(6000); ++run) {
        BOOST_TEST_CHECKPOINT("run " << run);
        const auto answer = throughDoor(oci::protocol(), ociRequest(mutator.next(), run));
        BOOST_TEST_REQUIRE(answer.status >= 200);
        BOOST_TEST_REQUIRE(base::isUtf8(answer.body), "run " << run);
    }
}

BOOST_AUTO_TEST_CASE(cartFormsAreReadOrRefused, *boost::unit_test::timeout(600)) {
    fuzz::Mutator mutator(fuzz::ociSeeds(), kFormWords);
    for (int run = 0; run < fuzz::runs(6000); ++run) {
        BOOST_TEST_CHECKPOINT("run " << run);
        const auto fields = base::parseForm(mutator.next());
        try {
            (void)oci::readCartForm(fields);
        } catch (const base::Fault& fault) {
            BOOST_TEST_REQUIRE(!fault.told().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(cxmlCartFormsAreReadOrRefused, *boost::unit_test::timeout(600)) {
    fuzz::Mutator mutator(fuzz::cxmlSeeds(), kXmlWords);
    for (int run = 0; run < fuzz::runs(1500); ++run) {
        BOOST_TEST_CHECKPOINT("run " << run);
        const auto xml = mutator.next();
        const base::Fields fields = run % 2 == 0 ? base::Fields{{"cXML-urlencoded", xml}}
                                                 : base::Fields{{"cxml-BASE64", base::base64(xml)}};
        try {
            (void)cxml::readCartForm(fields);
        } catch (const base::Fault& fault) {
            BOOST_TEST_REQUIRE(!fault.told().empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
