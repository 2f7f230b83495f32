#include "gateway/model/return_origin.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(return_origin)

BOOST_AUTO_TEST_CASE(addressesOfTheWebAndOfSapOnTheDesktop) {
    const auto of = [](std::string_view address) {
        return model::returnOrigin(address).value_or("none");
    };
    BOOST_TEST(of("https://buyer.example/back?x=1") == "https://buyer.example");
    BOOST_TEST(of("https://buyer.example:8443") == "https://buyer.example:8443");
    BOOST_TEST(of("SAPEVENT:POST") == "SAPEVENT:");
    BOOST_TEST(of("sapevent:OCI_RETURN") == "SAPEVENT:");
    BOOST_TEST(of("SAPEVENT:") == "SAPEVENT:");
    for (const char* other :
         {"", "SAPEVENT", "SAPEVENT:a b", "SAPEVENT:\"><script>", "SAPEVENT:a?b",
          "javascript:alert(1)", "ftp://buyer.example", "xSAPEVENT:POST"})
        BOOST_TEST_CONTEXT(other) BOOST_TEST(of(other) == "none");
    BOOST_TEST(of("SAPEVENT:" + std::string(41, 'a')) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
