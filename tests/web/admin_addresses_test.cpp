// Passwords in addresses: sealed in the database, masked on pages, open to whoever goes there.
#include <boost/test/unit_test.hpp>

#include "gateway/flows/outbound.h"
#include "gateway/flows/partners.h"
#include "gateway/flows/sealed_address.h"
#include "gateway/model/json.h"
#include "gateway/store/audit.h"
#include "gateway/store/back_offices.h"
#include "gateway/store/partners.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

constexpr const char* kHook = "https://anna:canary-pw@hook.example/in?x=1";
constexpr const char* kMasked = "https://anna:***@hook.example/in?x=1";

base::Fields webhook(const std::string& url) {
    return {{"id", "hook"},     {"connector", "webhook"},
            {"active", "yes"},  {"atOnce", "4"},
            {"perMinute", "0"}, {"lookEvery", "15"},
            {"url", url},       {"secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}};
}

std::string history(AdminOffice& office, const std::string& subject) {
    std::string text;
    for (const auto& one :
         office.store().read([&](store::ReadTx& tx) { return store::auditOf(tx, subject); }))
        text += one.detail + '\n';
    return text;
}

std::string storedUrl(AdminOffice& office) {
    return office.store().read([](store::ReadTx& tx) {
        return store::findBackOffice(tx, "hook").value().office.setting("url");
    });
}

std::string partnerUrl(AdminOffice& office) {
    return office.store().read([](store::ReadTx& tx) {
        return store::findPartner(tx, "acme").value().partner.options.at("cxml.url");
    });
}

void saveUrl(AdminOffice& office, const std::string& url) {
    auto partner = office.context().partners.current()->byId.at("acme").partner;
    partner.options["cxml.url"] = url;
    flows::savePartner(office.context(), partner, "test");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_addresses)

BOOST_AUTO_TEST_CASE(ofABackOffice) {
    AdminOffice office;
    BOOST_REQUIRE(office.post("/back-offices/new", webhook(kHook)).status == 303);
    const auto sealed = storedUrl(office);
    BOOST_TEST(!html::has(sealed, "canary"));
    BOOST_TEST(flows::openedAddress(office.context().box, sealed, "back_office/hook/url") == kHook);
    const auto page = office.get("/back-offices/hook").body;
    BOOST_TEST(html::has(page, kMasked));
    BOOST_TEST(!html::has(page, "canary"));
    BOOST_TEST(!html::has(page, "s1."));
    BOOST_TEST(!html::has(history(office, "hook"), "canary"));
    // Saved as the page showed it, the password stays; another path does not lose it.
    BOOST_REQUIRE(office.post("/back-offices/hook", webhook(kMasked)).status == 303);
    BOOST_TEST(storedUrl(office) == sealed);
    BOOST_REQUIRE(
        office.post("/back-offices/hook", webhook("https://anna:***@hook.example/new")).status ==
        303);
    BOOST_TEST(
        flows::openedAddress(office.context().box, storedUrl(office), "back_office/hook/url") ==
        "https://anna:canary-pw@hook.example/new");
}

BOOST_AUTO_TEST_CASE(ofAPartner) {
    AdminOffice office;
    std::string gone;
    office.context().courier = [&](const std::string& url, const base::Wire&) {
        gone = url;
        return base::reply(200, "text/xml", "");
    };
    saveUrl(office, kHook);
    const auto sealed = partnerUrl(office);
    BOOST_TEST(!html::has(sealed, "canary"));
    for (const auto* page : {"/partners/acme", "/", "/partners", "/deliveries"})
        BOOST_TEST(!html::has(office.get(page).body, "canary"), page);
    BOOST_TEST(html::has(office.get("/partners/acme").body, kMasked));
    BOOST_TEST(!html::has(history(office, "acme"), "canary"));
    BOOST_TEST(html::has(history(office, "acme"), kMasked));
    saveUrl(office, kMasked);
    BOOST_TEST(partnerUrl(office) == sealed);
    store::Message message;
    message.partnerId = "acme";
    message.protocol = "cxml";
    message.kind = "StatusUpdateRequest";
    message.body = model::toJson(model::Document(model::StatusUpdate{}));
    (void)flows::deliverToPartner(office.context(), message);
    BOOST_TEST(gone == kHook);
}

BOOST_AUTO_TEST_CASE(aSealedPasswordOpensInItsOwnPlaceOnly) {
    AdminOffice office;
    const auto& box = office.context().box;
    const auto sealed = flows::sealedAddress(box, kHook, "", "partner/acme/cxml.url");
    BOOST_CHECK_THROW(flows::openedAddress(box, sealed, "partner/bolt/cxml.url"), base::Fault);
    BOOST_TEST(flows::sealedAddress(box, sealed, "", "partner/acme/cxml.url") == sealed);
    BOOST_TEST(flows::sealedAddress(box, "https://hook.example/", sealed, "p") ==
               "https://hook.example/");
}

BOOST_AUTO_TEST_SUITE_END()
