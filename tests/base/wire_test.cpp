#include "gateway/base/wire.h"

#include <boost/test/unit_test.hpp>

using base::Wire;

BOOST_AUTO_TEST_SUITE(wire)

BOOST_AUTO_TEST_CASE(findsTheFirstHeaderOfAnyCase) {
    Wire request;
    request.with("Content-Type", "text/xml").with("X-A", "1").with("x-a", "2");
    BOOST_TEST(request.header("content-type") == "text/xml");
    BOOST_TEST(request.header("X-a") == "1");
    BOOST_TEST(request.header("X-B") == "");
}

BOOST_AUTO_TEST_CASE(splitsTheTargetAtTheFirstMark) {
    Wire request;
    request.target = "/oci/acme?HOOK_URL=https://b/?x=1";
    BOOST_TEST(request.path() == "/oci/acme");
    BOOST_TEST(request.query() == "HOOK_URL=https://b/?x=1");
    request.target = "/cxml";
    BOOST_TEST(request.path() == "/cxml");
    BOOST_TEST(request.query() == "");
}

BOOST_AUTO_TEST_CASE(repliesWithAContentType) {
    const Wire response = base::reply(404, "text/plain", "no");
    BOOST_TEST(response.status == 404);
    BOOST_TEST(response.header("Content-Type") == "text/plain");
    BOOST_TEST(response.body == "no");
}

BOOST_AUTO_TEST_SUITE_END()
