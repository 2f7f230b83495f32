#include "gateway/base/encoding.h"

#include <boost/test/unit_test.hpp>
#include <random>

namespace {

std::string decoded(std::string_view text) {
    return base::unbase64(text).value_or("nothing");
}

std::string randomBytes(std::mt19937& random, std::size_t most) {
    std::string bytes(random() % (most + 1), '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    return bytes;
}

std::string render(const base::Fields& fields) {
    std::string text;
    for (const auto& [name, value] : fields) text += "[" + name + "=" + value + "]";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(encodesBase64) {
    // RFC 4648, 10.
    const std::vector<std::pair<std::string, std::string>> table{{"", ""},
                                                                 {"f", "Zg=="},
                                                                 {"fo", "Zm8="},
                                                                 {"foo", "Zm9v"},
                                                                 {"foob", "Zm9vYg=="},
                                                                 {"fooba", "Zm9vYmE="},
                                                                 {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : table) {
        BOOST_TEST(base::base64(bytes) == text);
        BOOST_TEST(decoded(text) == bytes);
    }
    BOOST_TEST(base::base64("\xfb\xff\xfe") == "+//+");
    BOOST_TEST(base::base64url("\xfb\xff\xfe\xff") == "-__-_w");
}

BOOST_AUTO_TEST_CASE(decodesWhatPeersMakeOfBase64) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"Zm9vYg", "foob"},       {"Zm9v\r\nYmFy\r\n", "foobar"},
        {"\nZg==\n", "f"},        {"-__-", "\xfb\xff\xfe"},
        {" // ", "\xfb\xff\xfe"}, {"+__ ", "\xfb\xff\xfe"},
        {"Zg=\n=", "f"},          {"Z", "nothing"},
        {"Zm9vY", "nothing"},     {"Zg=", "nothing"},
        {"Zg===", "nothing"},     {"Zm9v=", "nothing"},
        {"====", "nothing"},      {"=", "nothing"},
        {"Zg==Zg==", "nothing"},  {"Zm9v!", "nothing"},
        {"Zm\t9v", "nothing"},    {"Zm%39v", "nothing"},
        {"Zé", "nothing"},        {std::string("Zm9\0", 4), "nothing"}};
    for (const auto& [text, bytes] : table) BOOST_TEST(decoded(text) == bytes, text);
}

BOOST_AUTO_TEST_CASE(base64RoundTripsAnyBytes) {
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        const auto bytes = randomBytes(random, 70);
        BOOST_REQUIRE(base::unbase64(base::base64(bytes)) == bytes);
        BOOST_REQUIRE(base::unbase64(base::base64url(bytes)) == bytes);
    }
}

BOOST_AUTO_TEST_CASE(digests) {
    BOOST_TEST(base::hex(std::string("\x00\x7f\xff", 3)) == "007fff");
    // FIPS 180-4 examples.
    BOOST_TEST(base::sha256Hex("") ==
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(base::sha256Hex("abc") ==
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(percentEncodesAllButUnreserved) {
    BOOST_TEST(base::percentEncode("aZ09-._~") == "aZ09-._~");
    BOOST_TEST(base::percentEncode("a b+c/ü&=%\n") == "a%20b%2Bc%2F%C3%BC%26%3D%25%0A");
}

BOOST_AUTO_TEST_CASE(percentDecodesAndLeavesStrayPercents) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"a%20b", "a b"}, {"%c3%BC", "ü"}, {"100%", "100%"}, {"%2", "%2"},
        {"%zz", "%zz"},   {"%%41", "%A"},  {"a+b", "a+b"},   {"%2541", "%41"}};
    for (const auto& [text, bytes] : table) BOOST_TEST(base::percentDecode(text) == bytes);
    BOOST_TEST(base::percentDecode("a+b%2B", true) == "a b+");
    BOOST_TEST(base::percentDecode("%00") == std::string(1, '\0'));
}

BOOST_AUTO_TEST_CASE(readsForms) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"", ""},
        {"a=1&b=2", "[a=1][b=2]"},
        {"a=1&a=2", "[a=1][a=2]"},
        {"a", "[a=]"},
        {"a=", "[a=]"},
        {"=1", "[=1]"},
        {"=", "[=]"},
        {"&&a=1&", "[a=1]"},
        {"a=b=c", "[a=b=c]"},
        {"a+b=c+d%2B", "[a b=c d+]"},
        {"NEW_ITEM-LONGTEXT_1%3A132%5B%5D=x", "[NEW_ITEM-LONGTEXT_1:132[]=x]"},
        {"a=%26&b=%3D", "[a=&][b==]"},
        {"a;b=1", "[a;b=1]"}};
    for (const auto& [text, fields] : table)
        BOOST_TEST(render(base::parseForm(text)) == fields, text);
}

BOOST_AUTO_TEST_CASE(formsRoundTrip) {
    std::mt19937 random(2);
    for (int i = 0; i < 2000; ++i) {
        base::Fields fields;
        for (auto count = random() % 6; count > 0; --count)
            fields.emplace_back(randomBytes(random, 8), randomBytes(random, 20));
        BOOST_REQUIRE(base::parseForm(base::formEncode(fields)) == fields);
    }
    BOOST_TEST(base::formEncode({{"a b", "c&d"}, {"é", ""}}) == "a+b=c%26d&%C3%A9=");
}

BOOST_AUTO_TEST_CASE(findsTheFirstOfAName) {
    const base::Fields fields{{"Hook_Url", "1"}, {"HOOK_URL", "2"}, {"HOOK_URL", "3"}};
    BOOST_TEST(base::find(fields, "HOOK_URL").value() == "2");
    BOOST_TEST(base::findAnyCase(fields, "hook_url").value() == "1");
    BOOST_TEST(!base::find(fields, "hook_url"));
    BOOST_TEST(!base::findAnyCase(fields, "hook"));
}

BOOST_AUTO_TEST_CASE(dispositionEndsNeitherHeaderNorQuotes) {
    BOOST_TEST(base::disposition("") == "attachment");
    BOOST_TEST(base::disposition("a b.pdf") == "attachment; filename=\"a b.pdf\"");
    BOOST_TEST(base::disposition("a\"\r\nX: \xC3\xA4.pdf") ==
               "attachment; filename=\"a___X: __.pdf\"; "
               "filename*=UTF-8''a%22%0D%0AX%3A%20%C3%A4.pdf");
}

BOOST_AUTO_TEST_SUITE_END()
