#include <boost/test/unit_test.hpp>

#include "tests/protocols/cxml_documents.h"

namespace {

const std::string kPinned(64, 'a');

struct Shown {
    std::string certificate;
    bool secret = true;
};

bool isProven(const Shown& shown, const std::string& use) {
    model::Partner partner;
    partner.profile = "";
    partner.options = {{"cxml.clientCertificate", kPinned}, {"cxml.clientCertificate.use", use}};
    auto request = cxml_documents::wire(cxml_documents::sample("order-10-lines.xml"));
    request.certificate = shown.certificate;
    const auto letter = cxml::protocol().read(request, nullptr);
    std::vector<base::Secret> secrets;
    if (shown.secret) secrets.push_back(letter.envelope.secret);
    return cxml::protocol().verify({request, letter, {}}, partner, secrets).sender;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_client_certificate)

BOOST_AUTO_TEST_CASE(standsInForTheSecret) {
    BOOST_TEST(isProven({kPinned, false}, "instead"));
    BOOST_TEST(isProven({std::string(64, 'A'), false}, "instead"));
    BOOST_TEST(isProven({"", true}, "instead"));
    BOOST_TEST(!isProven({"", false}, "instead"));
    BOOST_TEST(!isProven({std::string(64, 'b'), false}, "instead"));
}

BOOST_AUTO_TEST_CASE(isAskedForBesideTheSecret) {
    BOOST_TEST(isProven({kPinned, true}, "also"));
    BOOST_TEST(!isProven({kPinned, false}, "also"));
    BOOST_TEST(!isProven({"", true}, "also"));
    BOOST_TEST(!isProven({std::string(64, 'b'), true}, "also"));
}

BOOST_AUTO_TEST_SUITE_END()
