#include "gateway/web/wire/client_certificate.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/encoding.h"

namespace {

const std::set<std::string, std::less<>> kProxies{"10.0.0.1"};
const std::string kDer = "not really DER, only bytes";

base::Wire shown(const std::string& header, const std::string& peer = "10.0.0.1") {
    base::Wire wire;
    wire.peer = peer;
    if (!header.empty()) wire.with("Client-Cert", header);
    return wire;
}

std::string asHeader() {
    return ':' + base::base64(kDer) + ':';
}

}  // namespace

BOOST_AUTO_TEST_SUITE(client_certificate)

BOOST_AUTO_TEST_CASE(isWhatATrustedProxySays) {
    BOOST_TEST(web::clientCertificate(shown(asHeader()), kProxies) == base::sha256Hex(kDer));
}

BOOST_AUTO_TEST_CASE(isNothingWhenTheClientSaysItItself) {
    BOOST_TEST(web::clientCertificate(shown(asHeader(), "192.0.2.7"), kProxies) == "");
    BOOST_TEST(web::clientCertificate(shown(asHeader()), {}) == "");
}

BOOST_AUTO_TEST_CASE(isNothingInAnotherForm) {
    for (const auto* header : {"", "::", ":", "bm90OiBhIGNvbG9u", ":not base64!:"})
        BOOST_TEST(web::clientCertificate(shown(header), kProxies) == "", header);
    auto twice = shown(asHeader());
    twice.with("client-cert", asHeader());
    BOOST_TEST(web::clientCertificate(twice, kProxies) == "");
}

BOOST_AUTO_TEST_SUITE_END()
