#include <boost/test/unit_test.hpp>

#include "gateway/flows/partners.h"
#include "gateway/flows/receive.h"
#include "gateway/store/refusals.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

std::string order(const std::string& sender, const std::string& secret) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<cXML payloadID=\"p-1\" timestamp=\"2026-03-02T09:00:00Z\"><Header>"
           "<From><Credential domain=\"NetworkId\"><Identity>" +
           sender +
           "</Identity></Credential></From>"
           "<To><Credential domain=\"DUNS\"><Identity>123456789</Identity></Credential></To>"
           "<Sender><Credential domain=\"NetworkId\"><Identity>" +
           sender + "</Identity><SharedSecret>" + secret +
           "</SharedSecret></Credential><UserAgent>b</UserAgent></Sender></Header>"
           "<Request><ProfileRequest/></Request></cXML>";
}

base::Wire post(AdminOffice& office, const std::string& body) {
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.peer = "192.0.2.7";
    wire.with("Content-Type", "text/xml");
    wire.body = body;
    return flows::receive(office.context(), protocols::named("cxml"), wire);
}

std::string words(AdminOffice& office, const std::string& address) {
    return html::words(office.get(address).body);
}

std::size_t logged(AdminOffice& office) {
    return office.store()
        .read([](store::ReadTx& tx) { return store::recentMessages(tx, {}); })
        .size();
}

// What a stranger hears, without the moment and the payload id it is said under.
std::string heard(const base::Wire& answer) {
    const auto from = answer.body.find("<Status");
    return std::to_string(answer.status) + answer.body.substr(from);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_refused)

BOOST_AUTO_TEST_CASE(partnerPageSaysWhoWasRefusedAndWhy) {
    AdminOffice office;
    flows::saveSecret(office.context(), "acme", 1, base::Secret("agreed"), "test");
    const auto wrong = post(office, order("AN-acme", "canary-wrong"));
    const auto page = words(office, "/partners/acme");
    BOOST_TEST(html::has(page, "the secret differs"));
    BOOST_TEST(html::has(page, "192.0.2.7"));
    BOOST_TEST(!html::has(page, "canary-wrong"));
    BOOST_TEST(html::has(words(office, "/"), "1 request was refused at the door"));
    BOOST_TEST(logged(office) == 0U);
    const auto unknown = post(office, order("AN-nobody", "agreed"));
    BOOST_TEST(heard(unknown) == heard(wrong));
    BOOST_TEST(html::has(words(office, "/refused"), "unknown sender: NetworkId AN-nobody"));
    BOOST_TEST(!html::has(words(office, "/refused?partner=acme"), "AN-nobody"));
}

BOOST_AUTO_TEST_CASE(noSecretIsKeptNotEvenAWrongOne) {
    AdminOffice office;
    (void)post(office, order("AN-acme", "canary-wrong"));
    (void)post(office, "<cXML><SharedSecret>canary-wrong</SharedSecret>");
    (void)post(office, "SharedSecret=canary-wrong");
    const auto kept =
        office.store().read([](store::ReadTx& tx) { return store::recentRefusals(tx, 10); });
    BOOST_REQUIRE(kept.size() == 3U);
    for (const auto& one : kept)
        BOOST_TEST((one.body + one.reason + one.claimed).find("canary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(aProvenSendersRefusalIsInTheLogToo) {
    AdminOffice office;
    flows::saveSecret(office.context(), "acme", 1, base::Secret("agreed"), "test");
    auto setup = order("AN-acme", "agreed");
    const std::string profile = "<ProfileRequest/>";
    setup.replace(setup.find(profile), profile.size(),
                  "<PunchOutSetupRequest operation=\"create\"><BuyerCookie>c</BuyerCookie>"
                  "<BrowserFormPost><URL>https://evil.example/</URL></BrowserFormPost>"
                  "</PunchOutSetupRequest>");
    (void)post(office, setup);
    const auto page = words(office, "/partners/acme");
    BOOST_TEST(html::has(page, "Carts of this partner may not return to https://evil.example."));
    BOOST_TEST(html::has(page, "The message"));
    BOOST_TEST(logged(office) == 1U);
}

BOOST_AUTO_TEST_CASE(olderThanADayIsNotCountedOnTheOverview) {
    AdminOffice office;
    const auto now = office.world().clock().now();
    const auto refuse = [&](base::Milliseconds ago) {
        store::Refusal old;
        old.at = now - ago;
        office.store().write([&](store::Tx& tx) { store::insertRefusal(tx, old); });
    };
    refuse(std::chrono::hours(24) + base::Seconds(1));
    BOOST_TEST(!html::has(words(office, "/"), "refused at the door"));
    BOOST_TEST(html::has(words(office, "/refused"), "nobody we know"));
    refuse(std::chrono::hours(24));
    BOOST_TEST(html::has(words(office, "/"), "1 request was refused at the door"));
}

BOOST_AUTO_TEST_SUITE_END()
