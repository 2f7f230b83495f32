#include <boost/test/unit_test.hpp>

#include "gateway/flows/api_keys.h"
#include "tests/web/admin_office.h"

using support::AdminOffice;

namespace {

std::string between(const std::string& text, const std::string& from, char to) {
    const auto start = text.find(from);
    if (start == std::string::npos) return {};
    return text.substr(start + from.size(),
                       text.find(to, start + from.size()) - start - from.size());
}

std::vector<store::ApiKey> keys(AdminOffice& office) {
    return office.store().read([](store::ReadTx& tx) { return store::allApiKeys(tx); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_api_keys)

BOOST_AUTO_TEST_CASE(aKeyIsMadeShownOnceAndRevoked) {
    AdminOffice office;
    BOOST_TEST(office.get("/api-keys").body.find("There is no key yet") != std::string::npos);
    const auto made = office.post("/api-keys", {{"name", "ERP <1>"},
                                                {"perMinute", "60"},
                                                {"orders:read", "yes"},
                                                {"documents:write", "yes"}});
    BOOST_TEST(made.status == 200);
    const auto key = between(made.body, "<code class=\"key\">", '<');
    BOOST_TEST(key.starts_with("pk_"));
    const auto known = flows::apiKeyOf(office.context(), key).value();
    BOOST_TEST(known.name == "ERP <1>");
    BOOST_TEST(known.perMinute == 60);
    BOOST_TEST(known.scopes.size() == 2u);
    const auto page = office.get("/api-keys").body;
    BOOST_TEST(page.find(key) == std::string::npos);
    BOOST_TEST(page.find("ERP &lt;1&gt;") != std::string::npos);
    BOOST_TEST(office.post("/api-keys/" + known.id + "/revoke").status == 303);
    BOOST_TEST(!flows::apiKeyOf(office.context(), key).has_value());
    BOOST_TEST(office.get("/api-keys").body.find("revoked") != std::string::npos);
    BOOST_TEST(office.post("/api-keys/key_none/revoke").status == 404);
}

BOOST_AUTO_TEST_CASE(whatIsWrongIsToldAtOnceAndNothingIsMade) {
    AdminOffice office;
    const auto page = office.post("/api-keys", {{"perMinute", "many"},
                                                {"partner", "acme"},
                                                {"backOffice", "nowhere"},
                                                {"catalogue:write", "yes"}});
    BOOST_TEST(page.status == 422);
    for (const char* text : {"which program has the key", "there is no back office nowhere",
                             "for one partner or for one back office", "a number from 1 to 100000",
                             "catalogue:write is not for one partner"})
        BOOST_TEST(page.body.find(text) != std::string::npos, text);
    BOOST_TEST(keys(office).empty());
}

BOOST_AUTO_TEST_SUITE_END()
