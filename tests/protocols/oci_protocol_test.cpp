#include <boost/test/unit_test.hpp>

#include "gateway/base/text.h"
#include "protocols/oci/oci.h"

namespace {

const protocols::Stamp kStamp{base::Time{}, "ref-1"};

bool verified(const std::string& claimed, std::vector<std::string> known) {
    model::Letter letter;
    letter.envelope.secret = base::Secret(claimed);
    std::vector<base::Secret> secrets;
    for (auto& secret : known) secrets.emplace_back(std::move(secret));
    return oci::protocol().verify({{}, letter, {}}, {}, secrets).sender;
}

base::Wire refused(base::FaultCode code, std::string told = {},
                   std::vector<base::Problem> problems = {}) {
    return oci::protocol().refuse({}, nullptr, {code, std::move(told), "cause", problems}, kStamp);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oci_protocol)

BOOST_AUTO_TEST_CASE(anyActiveSecretProves) {
    BOOST_TEST(verified("new", {"old", "new"}));
    BOOST_TEST(verified("old", {"old", "new"}));
    BOOST_TEST(!verified("older", {"old", "new"}));
    BOOST_TEST(!verified("ol", {"old"}));
    BOOST_TEST(!verified("", {""}));
    BOOST_TEST(!verified("", {}));
    BOOST_TEST(!verified("no secret", {}));
}

BOOST_AUTO_TEST_CASE(startPageIsARedirect) {
    const auto wire =
        oci::protocol().answer({}, model::StartPage{"https://shop.example/start/abc"}, kStamp);
    BOOST_TEST(wire.status == 303);
    BOOST_TEST(wire.header("Location") == "https://shop.example/start/abc");
    BOOST_TEST(wire.header("Referrer-Policy") == "no-referrer");
}

BOOST_AUTO_TEST_CASE(declinedIsAPage) {
    const auto wire = oci::protocol().answer(
        {}, model::Declined{base::FaultCode::forbidden, "Not from here.", {}}, kStamp);
    BOOST_TEST(wire.status == 403);
    BOOST_TEST(contains(wire.body, "Not from here."));
}

BOOST_AUTO_TEST_CASE(statusFollowsTheFault) {
    using enum base::FaultCode;
    const std::vector<std::pair<base::FaultCode, int>> expected{
        {malformed, 400}, {invalid, 400},  {unauthenticated, 401}, {forbidden, 403},
        {notFound, 404},  {conflict, 409}, {precondition, 412},    {unsupported, 501},
        {tooLarge, 413},  {gone, 410},     {overloaded, 503},      {unavailable, 503},
        {internal, 500}};
    for (const auto& [code, status] : expected) BOOST_TEST(refused(code).status == status);
    BOOST_TEST(refused(overloaded).header("Retry-After") == "30");
}

BOOST_AUTO_TEST_CASE(refusalIsEscapedAndHarmless) {
    const auto wire = refused(base::FaultCode::invalid, "<script>x</script>",
                              {{"field <b>", "\"wrong\" & \xFF worse"}});
    BOOST_TEST(!contains(wire.body, "<script>"));
    BOOST_TEST(!contains(wire.body, "<b>"));
    BOOST_TEST(contains(wire.body, "&quot;wrong&quot; &amp; \xEF\xBF\xBD worse"));
    BOOST_TEST(!contains(wire.body, "cause"));
    BOOST_TEST(contains(wire.body, "ref-1"));
    BOOST_TEST(wire.header("Content-Security-Policy") ==
               "default-src 'none'; base-uri 'none'; form-action 'none'");
}

BOOST_AUTO_TEST_CASE(logShowsNoSecrets) {
    base::Wire wire;
    wire.method = "POST";
    wire.target =
        "/oci/acme?USER=bob&PassWord=s3cret&COSTCENTRE=s3cret&HOOK_URL=https%3A%2F%2Fb.example"
        "%2Fh%3Fsap-password%3Ds3cret%26x%3D1";
    wire.body = "pwd=s3cret&FUNCTION=DETAIL&M%FC=%00";
    BOOST_TEST(oci::protocol().loggable(wire) ==
               "POST /oci/acme\n"
               "USER=bob\n"
               "PassWord=[hidden]\n"
               "COSTCENTRE=[hidden]\n"
               "HOOK_URL=https://b.example/h?sap-password=[hidden]&x=1\n"
               "pwd=[hidden]\n"
               "FUNCTION=DETAIL\n"
               "M\xC3\xBC=[hidden]\n");
}

BOOST_AUTO_TEST_CASE(logSurvivesGarbage) {
    base::Wire wire;
    wire.method = "PO\x01ST";
    wire.target = std::string("/oci/\xFF?%zz&&=&%", 16);
    wire.body = std::string("\0\x80\xFF<xml>", 8);
    wire.with("Content-Type", "text/xml");
    BOOST_TEST(base::isUtf8(oci::protocol().loggable(wire)));
    BOOST_TEST(contains(oci::protocol().loggable(wire), "(8 bytes that are not a form)"));
}

BOOST_AUTO_TEST_CASE(cartInTheLogIsReadable) {
    const protocols::Form form{"https://b.example/h?token=abc",
                               "_top",
                               "UTF-8",
                               {{"NEW_ITEM-DESCRIPTION[1]", "Pen\nblue"}, {"token", "abc"}}};
    BOOST_TEST(oci::protocol().loggableForm(form) ==
               "POST https://b.example/h?token=[hidden]\n"
               "NEW_ITEM-DESCRIPTION[1]=Pen blue\n"
               "token=[hidden]\n");
}

BOOST_AUTO_TEST_SUITE_END()
