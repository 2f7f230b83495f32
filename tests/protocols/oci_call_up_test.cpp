#include <boost/test/unit_test.hpp>

#include "protocols/oci/oci.h"
#include "tests/support/corpus.h"

namespace {

constexpr const char* kHook = "HOOK_URL=https%3A%2F%2Fbuyer.example%2Fhook%3Fs%3D1";

base::Wire get(const std::string& query) {
    base::Wire wire;
    wire.method = "GET";
    wire.target = "/oci/acme?" + query;
    return wire;
}

base::Wire post(const std::string& body, const std::string& query = "") {
    base::Wire wire = get(query);
    wire.method = "POST";
    wire.body = body;
    wire.with("Content-Type", "application/x-www-form-urlencoded");
    return wire;
}

model::Letter read(const base::Wire& wire, const model::Partner* partner = nullptr) {
    return oci::protocol().read(wire, partner);
}

std::string shown(const model::Letter& letter) {
    const auto& setup = std::get<model::PunchoutSetup>(letter.document);
    std::string text =
        letter.protocol + "|" + letter.envelope.addressee + "|" +
        letter.envelope.sender.at(0).domain + ":" + letter.envelope.sender.at(0).identity + "|" +
        std::string(letter.envelope.secret.reveal()) + "|" + letter.envelope.version + "|" +
        setup.returnUrl + "|" + (setup.selected ? setup.selected->supplierPart : "-");
    for (const auto& [name, value] : setup.extras) text += "|" + name + "=" + value;
    return text;
}

std::string refusal(const base::Wire& wire, const model::Partner* partner = nullptr) {
    try {
        (void)read(wire, partner);
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + " " + fault.told() +
               (fault.problems().empty() ? "" : " " + base::summary(fault.problems()));
    }
    return "read";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oci_call_up)

BOOST_AUTO_TEST_CASE(theReturnAddressHasTheBuyersName) {
    model::Partner partner;
    const std::string called = "MM_HOOK_URL=https%3A%2F%2Fbuyer.example%2Fhook&~Target=_top";
    BOOST_TEST(refusal(post(called), &partner).find("HOOK_URL: missing") != std::string::npos);
    partner.options["oci.hookField"] = "HOOK_URL, mm_hook_url";
    BOOST_TEST(shown(read(post(called), &partner)) ==
               "oci|acme|oci:|||https://buyer.example/hook|-|~Target=_top");
}

BOOST_AUTO_TEST_CASE(aCharsetNobodyCanSpeakStops) {
    const auto called = [](const std::string& charset) {
        return refusal(post(std::string(kHook) + "&http_content_charset=" + charset));
    };
    BOOST_TEST(called("iso-8859-2") == "read");
    BOOST_TEST(called("klingon-1")
                   .find("field http_content_charset: klingon-1 is no character "
                         "set a form can be sent in here") != std::string::npos);
    model::Partner fixed;
    fixed.options["oci.charset"] = "utf-8";
    BOOST_TEST(refusal(post(std::string(kHook) + "&http_content_charset=klingon-1"), &fixed) ==
               "read");
}

BOOST_AUTO_TEST_CASE(claimsOnlyItsOwnAddress) {
    const auto claims = [](const std::string& method, const std::string& target) {
        base::Wire wire;
        wire.method = method;
        wire.target = target;
        return oci::protocol().claims(wire);
    };
    BOOST_TEST(claims("GET", "/oci/acme"));
    BOOST_TEST(claims("POST", "/oci/acme?x=1"));
    BOOST_TEST(!claims("PUT", "/oci/acme"));
    BOOST_TEST(!claims("GET", "/oci/"));
    BOOST_TEST(!claims("GET", "/oci"));
    BOOST_TEST(!claims("GET", "/oci/acme/x"));
    BOOST_TEST(!claims("POST", "/cxml"));
}

BOOST_AUTO_TEST_CASE(addresseeIsTheDecodedSegment) {
    base::Wire wire;
    wire.target = "/oci/b%C3%BCro%2Feins?x=/y";
    BOOST_TEST(oci::protocol().addressee(wire) == "b\xC3\xBCro/eins");
}

BOOST_AUTO_TEST_CASE(readsAddressAndFormAlike) {
    const auto fields = std::string("USERNAME=bob&PASSWORD=top&OCI_VERSION=4.0&") + kHook +
                        "&~OkCode=ADDI&COST=4711";
    const auto expected =
        "oci|acme|oci:bob|top|4.0|https://buyer.example/hook?s=1|-|~OkCode=ADDI|COST=4711";
    BOOST_TEST(shown(read(get(fields))) == expected);
    BOOST_TEST(shown(read(post(fields))) == expected);
}

BOOST_AUTO_TEST_CASE(mergesAddressAndForm) {
    const auto letter =
        read(post("password=top&hook_url=https%3A%2F%2Fb.example%2F", "username=bob"));
    BOOST_TEST(shown(letter) == "oci|acme|oci:bob|top||https://b.example/|-");
}

BOOST_AUTO_TEST_CASE(detailSelectsTheProduct) {
    const auto letter = read(get(std::string("function=detail&PRODUCTID=A-100&") + kHook));
    BOOST_TEST(shown(letter) == "oci|acme|oci:|||https://buyer.example/hook?s=1|A-100");
}

BOOST_AUTO_TEST_CASE(credentialFieldsAreConfigurable) {
    model::Partner partner;
    partner.options = {{"oci.usernameField", "kunde, konto"}, {"oci.passwordField", "losung"}};
    const auto letter =
        read(get(std::string("KONTO=bob&Losung=top&username=jane&") + kHook), &partner);
    BOOST_TEST(shown(letter) ==
               "oci|acme|oci:bob|top||https://buyer.example/hook?s=1|-|username=jane");
}

BOOST_AUTO_TEST_CASE(noPasswordBecomesAnExtra) {
    const auto letter = read(get(std::string("user=u&pwd=1&sap-password=2&pass=3&") + kHook));
    BOOST_TEST(shown(letter) == "oci|acme|oci:u|1||https://buyer.example/hook?s=1|-");
}

BOOST_AUTO_TEST_CASE(readsTheCharsetItIsTold) {
    const auto name = [](const std::string& query) {
        return read(get(query + "&" + kHook)).envelope.sender.at(0).identity;
    };
    BOOST_TEST(name("user=M%C3%BCller") == "M\xC3\xBCller");
    BOOST_TEST(name("user=M%FCller") == "M\xC3\xBCller");
    BOOST_TEST(name("user=M%FCller&http_content_charset=iso-8859-1") == "M\xC3\xBCller");
    BOOST_TEST(name("user=%80uro&http_content_charset=windows-1252") == "\xE2\x82\xACuro");
}

BOOST_AUTO_TEST_CASE(saysEverythingThatIsWrong) {
    BOOST_TEST(refusal(get("user=a%00b")) ==
               "invalid The catalogue was called incorrectly. field user: contains a control "
               "character; field HOOK_URL: missing: without it the cart has nowhere to go");
    BOOST_TEST(refusal(get("HOOK_URL=javascript%3Aalert(1)")) ==
               "invalid The catalogue was called incorrectly. field HOOK_URL: not an http or "
               "https address a form can be posted to");
    BOOST_TEST(refusal(get(std::string("hook_url=https%3A%2F%2Fevil.example%2F&") + kHook)) ==
               "invalid The catalogue was called incorrectly. field HOOK_URL: given twice with "
               "different values");
    BOOST_TEST(refusal(get(std::string("FUNCTION=DETAIL&") + kHook)) ==
               "invalid The catalogue was called incorrectly. field PRODUCTID: missing: DETAIL "
               "shows one product");
}

BOOST_AUTO_TEST_CASE(namesTheFunctionItDoesNotOffer) {
    for (const std::string function : {"VALIDATE", "SOURCING", "BACKGROUND_SEARCH"})
        BOOST_TEST(refusal(get("FUNCTION=" + function + "&" + kHook)) ==
                   "unsupported The function " + function + " is not offered here.");
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNoFormOrTooLarge) {
    auto json = post("{}");
    json.headers = {{"Content-Type", "application/json"}};
    BOOST_TEST(refusal(json).starts_with("malformed "));
    BOOST_TEST(refusal(post(std::string(8'000'001, 'a'))).starts_with("tooLarge "));
    std::string many;
    for (int i = 0; i < 20'001; ++i) many += "a=&";
    BOOST_TEST(refusal(post(many)).starts_with("tooLarge "));
}

BOOST_AUTO_TEST_CASE(loginsOfTheCorpus) {
    const auto folder = corpus::folder("badinput/oci");
    if (!folder) return;
    const std::vector<std::pair<std::string, std::string>> expected{
        {"badpct.form", "field HOOK_URL: not an http or https address a form can be posted to"},
        {"hook_js.form", "field HOOK_URL: not an http or https address a form can be posted to"},
        {"hook_two.form", "field HOOK_URL: given twice with different values"},
        {"latin1.form", "field HOOK_URL: missing: without it the cart has nowhere to go"},
        {"nul.form",
         "field USERNAME: contains a control character; field HOOK_URL: missing: without it the "
         "cart has nowhere to go"},
    };
    for (const auto& [file, problems] : expected)
        BOOST_TEST(refusal(post(corpus::bytes(*folder / file))) ==
                       "invalid The catalogue was called incorrectly. " + problems,
                   file);
    BOOST_TEST(shown(read(post(corpus::bytes(*folder / "sqli.form")))) ==
               "oci|acme|oci:' OR 1=1--|x||https://buyer.example/h|-");
    BOOST_TEST(refusal(post(corpus::bytes(*folder / "target_js.form"))) == "read");
}

BOOST_AUTO_TEST_SUITE_END()
