#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "protocols/cxml/signature.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/support/test_keys.h"

namespace {

const test_keys::TestKey& ours() {
    static const auto key = test_keys::rsa("ours");
    return key;
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

/// A body of so many elements below that many others, of which the first declare namespaces.
struct Body {
    int namespaces = 0;
    int levels = 0;
    int elements = 0;
};

/// What is said of a document that was signed and then got this body.
std::string verdict(const Body& body) {
    std::string inside;
    for (int i = 0; i < body.levels; ++i) {
        const auto name = "n" + std::to_string(i);
        inside += i < body.namespaces ? "<a xmlns:" + name + "=\"urn:" + name + "\">" : "<a>";
    }
    inside += repeated("<b/>", body.elements) + repeated("</a>", body.levels);
    const auto key = cxml::readSigningKey(ours().privateKey, ours().certificate);
    const auto text = cxml_documents::replaced(
        cxml::sign("<cXML payloadID=\"1\"><Request><ProfileRequest/></Request></cXML>", key),
        "<ProfileRequest/>", inside);
    try {
        cxml::verifySignature(text, std::vector<std::string>{ours().certificate});
        return "accepted";
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + fault.told();
    }
}

const std::string kChanged =
    "signatureWrong: The signature does not fit: what was signed has been changed.";
const std::string kRefused =
    "signatureUnacceptable: The signature is not acceptable: too many namespaces are declared "
    "around ";

}  // namespace

// Canonicalising 37 kB of them took fifteen seconds.
BOOST_AUTO_TEST_SUITE(cxml_signature_namespaces)

BOOST_AUTO_TEST_CASE(refusesVeryMany) {
    BOOST_TEST(verdict({32, 32, 1000}) == kChanged);
    BOOST_TEST(verdict({33, 33, 1}) == kRefused + "one element.");
}

BOOST_AUTO_TEST_CASE(refusesManyAroundVeryManyElements) {
    BOOST_TEST(verdict({31, 31, 25'000}) == kRefused + "too many elements.");
    BOOST_TEST(verdict({2, 2, 25'000}) == kChanged);
}

BOOST_AUTO_TEST_CASE(refusesFewFarAboveVeryManyElements) {
    BOOST_TEST(verdict({6, 56, 100'000}) == kRefused + "too many elements.");
    BOOST_TEST(verdict({0, 56, 100'000}) == kChanged);
}

BOOST_AUTO_TEST_SUITE_END()
