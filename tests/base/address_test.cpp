#include "gateway/base/address.h"

#include <boost/test/unit_test.hpp>

namespace {

// "user|password|origin+path"; empty: no address.
std::string read(std::string_view text) {
    const auto address = base::parseAddress(text);
    if (!address) return {};
    return address->user + '|' + std::string(address->password.reveal()) + '|' +
           address->url.origin() + address->url.path;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(address)

BOOST_AUTO_TEST_CASE(namesUserAndPassword) {
    BOOST_TEST(read("https://erp.example/hook?x=1") == "||https://erp.example/hook?x=1");
    BOOST_TEST(read("https://anna:s3cret@erp.example/hook") ==
               "anna|s3cret|https://erp.example/hook");
    BOOST_TEST(read("https://anna@erp.example:8443/") == "anna||https://erp.example:8443/");
    BOOST_TEST(read("https://a%40b:p%2Fq%3A@erp.example/") == "a@b|p/q:|https://erp.example/");
    BOOST_TEST(read("https://erp.example/at@sign:in@path") ==
               "||https://erp.example/at@sign:in@path");
}

BOOST_AUTO_TEST_CASE(isAsStrictAsAnyUrl) {
    for (const auto* text :
         {"https://:only@erp.example/", "https://anna:x%0Ay@erp.example/", "ftp://a:b@erp.example/",
          "https://a:b@", "anna:s3cret@erp.example", "https://a:b@erp.example@0x7f.1/"})
        BOOST_TEST(read(text) == "", text);
}

BOOST_AUTO_TEST_CASE(passwordsAreMaskedAndNothingElse) {
    BOOST_TEST(base::masked("https://anna:s3cret@erp.example/a?b=c") ==
               "https://anna:***@erp.example/a?b=c");
    BOOST_TEST(base::masked("postgresql://anna:s3cret@db/name") == "postgresql://anna:***@db/name");
    for (const auto* text : {"https://erp.example/", "https://anna@erp.example/", "", "a:b@c",
                             "https://erp.example/anna:s3cret@x"})
        BOOST_TEST(base::masked(text) == text);
    BOOST_TEST(base::passwordIn("https://anna:s3:cret@erp.example/") == "s3:cret");
    BOOST_TEST(base::withPassword("https://a:b@c.example/", "x") == "https://a:x@c.example/");
}

BOOST_AUTO_TEST_SUITE_END()
