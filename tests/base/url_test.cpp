#include "gateway/base/url.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "tests/support/corpus.h"

namespace {

std::string render(std::string_view text) {
    const auto url = base::parseUrl(text);
    return url ? url->origin() + " " + url->path : "nothing";
}

const std::vector<std::string> kDoubtful{"",
                                         "buyer.example",
                                         "//buyer.example/",
                                         "/\\buyer.example/",
                                         "/return",
                                         "ftp://buyer.example/",
                                         "javascript:alert(1)//buyer.example",
                                         "javascript://buyer.example/%0aalert(1)",
                                         "data:text/html,x",
                                         "file:///etc/passwd",
                                         "http:buyer.example/",
                                         "http:/buyer.example/",
                                         "http:///buyer.example/",
                                         "https://",
                                         "https:///x",
                                         "https://?x",
                                         "https://:443/",
                                         "https://user@buyer.example/",
                                         "https://user:pass@buyer.example/",
                                         "https://buyer.example@evil.example/",
                                         "https://buyer.example:443@evil.example/",
                                         "https://@buyer.example/",
                                         "https:\\\\buyer.example/",
                                         "https://buyer.example\\@evil.example/",
                                         "https://buyer.example/\\evil",
                                         " https://buyer.example/",
                                         "https://buyer.example/ ",
                                         "https://buyer.example/a b",
                                         "https://buyer.exa\tmple/",
                                         "https://buyer.example/\r\nSet-Cookie:x",
                                         std::string("https://buyer.example\0.evil.example/", 37),
                                         "https://buyer.example\x7f/",
                                         "https://büyer.example/",
                                         "https://①②⑦.⓪.⓪.①/",
                                         "https://buyer。example/",
                                         "https://buyer.example/\xff",
                                         "https://buyer%2eexample/",
                                         "https://buyer.example%00.evil.example/",
                                         "https://buyer.example./",
                                         "https://.buyer.example/",
                                         "https://buyer..example/",
                                         "https://-buyer.example/",
                                         "https://buyer-.example/",
                                         "https://buyer,example/",
                                         "https://buyer.example:/",
                                         "https://buyer.example:0/",
                                         "https://buyer.example:0443/",
                                         "https://buyer.example:65536/",
                                         "https://buyer.example:99999999999/",
                                         "https://buyer.example:-1/",
                                         "https://buyer.example:+443/",
                                         "https://buyer.example:44a/",
                                         "https://buyer.example:443:443/",
                                         "http://0/",
                                         "http://2130706433/",
                                         "http://0x7f000001/",
                                         "http://0x7f.1/",
                                         "http://127.1/",
                                         "http://0177.0.0.1/",
                                         "http://127.0.0.01/",
                                         "http://127.0.0.256/",
                                         "http://1.2.3.4.5/",
                                         "http://buyer.example.1/",
                                         "http://[::1",
                                         "http://::1/",
                                         "http://[]/",
                                         "http://[::g]/",
                                         "http://[::1%25lo]/",
                                         "http://[::1]x/",
                                         "http://[::1].buyer.example/",
                                         "http://[127.0.0.1]/",
                                         "https://" + std::string(64, 'a') + ".example/",
                                         "https://buyer.example/" + std::string(2048, 'a')};

}  // namespace

BOOST_AUTO_TEST_SUITE(url)

BOOST_AUTO_TEST_CASE(readsAddresses) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"https://buyer.example", "https://buyer.example /"},
        {"https://buyer.example/", "https://buyer.example /"},
        {"HTTPS://Buyer.EXAMPLE/Path", "https://buyer.example /Path"},
        {"https://buyer.example:443/x", "https://buyer.example /x"},
        {"http://buyer.example:80/x", "http://buyer.example /x"},
        {"http://buyer.example:443/x", "http://buyer.example:443 /x"},
        {"https://buyer.example:8443/x?a=b&c=%20", "https://buyer.example:8443 /x?a=b&c=%20"},
        {"https://buyer.example?a=b", "https://buyer.example /?a=b"},
        {"https://buyer.example#frag", "https://buyer.example /"},
        {"https://buyer.example/x#frag?a", "https://buyer.example /x"},
        {"https://buyer.example/a@b:c//d", "https://buyer.example /a@b:c//d"},
        {"https://buyer.example/ü?ü=é", "https://buyer.example /ü?ü=é"},
        {"http://localhost:9000/", "http://localhost:9000 /"},
        {"http://127.0.0.1:9000/", "http://127.0.0.1:9000 /"},
        {"http://[::1]:9000/", "http://[::1]:9000 /"},
        {"http://[2001:DB8::1]/", "http://[2001:db8::1] /"},
        {"https://sap_prd-1.corp.example:44300/sap", "https://sap_prd-1.corp.example:44300 /sap"},
        {"https://xn--bcher-kva.example/", "https://xn--bcher-kva.example /"}};
    for (const auto& [text, url] : table)
        BOOST_TEST(render(text) == url, text << ": " << render(text));
}

BOOST_AUTO_TEST_CASE(refusesWhatTwoParsersCouldReadDifferently) {
    for (const auto& text : kDoubtful)
        BOOST_TEST(render(text) == "nothing", text << ": " << render(text));
}

BOOST_AUTO_TEST_CASE(takes2048CharactersAndNoMore) {
    const std::string start = "https://buyer.example/";
    BOOST_TEST(base::parseUrl(start + std::string(2048 - start.size(), 'a')).has_value());
    BOOST_TEST(!base::parseUrl(start + std::string(2049 - start.size(), 'a')).has_value());
}

BOOST_AUTO_TEST_CASE(noHostileAddressHasTheOriginOfABuyer) {
    const auto folder = corpus::folder("badinput/url");
    if (!folder) return;
    std::istringstream lines(corpus::bytes(*folder / "hook_urls.txt"));
    std::size_t seen = 0;
    for (std::string line; std::getline(lines, line); ++seen) {
        const auto url = base::parseUrl(line);
        if (!url) continue;
        BOOST_TEST(url->origin() != "https://buyer.example", line);
        BOOST_TEST(url->origin() != "http://buyer.example", line);
        // What is left begins as any browser reads it: scheme, host, and then no more host.
        const auto start = url->scheme + "://" + url->host;
        const auto next = line.substr(std::min(start.size(), line.size()), 1);
        BOOST_TEST((next.empty() || std::string("/?#:").find(next) != std::string::npos), line);
    }
    BOOST_TEST(seen > 1000);
}

BOOST_AUTO_TEST_SUITE_END()
