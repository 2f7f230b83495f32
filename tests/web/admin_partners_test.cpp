#include <boost/test/unit_test.hpp>

#include "gateway/flows/partners.h"
#include "gateway/store/audit.h"
#include "tests/web/admin_office.h"
#include "tests/web/shop_html.h"

using support::AdminOffice;

namespace {

base::Fields borg() {
    return {{"id", "borg"},
            {"name", "Borg \"Industries\" & Sons"},
            {"active", "yes"},
            {"profile", "generic"},
            {"language", "de"},
            {"from", "DUNS 77\r\n\r\n  NetworkId   AN 77 \r\n"},
            {"sender", "oci PUNCHOUT"},
            {"to", ""},
            {"origins", "https://buy.borg.example\r\n"},
            {"priceList", "standard"},
            {"assortment", ""},
            {"currency", "CHF"},
            {"connector", "sandbox"},
            {"differences", "refuse"},
            {"offerDays", "14"},
            {"sessionMinutes", "30"},
            {"cxml.cartEncoding", "base64"},
            {"oci.charset", "request"},
            {"oci.usernameField", "konto"}};
}

base::Fields with(base::Fields fields, const std::string& name, const std::string& value) {
    for (auto& field : fields)
        if (field.first == name) field.second = value;
    return fields;
}

model::Partner partner(AdminOffice& office, const std::string& id) {
    return office.context().partners.current()->byId.at(id).partner;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(admin_partners)

BOOST_AUTO_TEST_CASE(formMakesTheWholePartner) {
    AdminOffice office;
    const auto answer = office.post("/partners/new", borg());
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location") == "/partners/borg?done=added");
    model::Partner expected;
    expected.id = "borg";
    expected.name = "Borg \"Industries\" & Sons";
    expected.from = {{"DUNS", "77"}, {"NetworkId", "AN 77"}};
    expected.sender = {{"oci", "PUNCHOUT"}};
    expected.origins = {"https://buy.borg.example"};
    expected.language = "de";
    expected.priceList = "standard";
    expected.currency = "CHF";
    expected.differences = model::DifferencePolicy::refuse;
    expected.offerDays = 14;
    expected.sessionMinutes = 30;
    expected.options = {{"cxml.cartEncoding", "base64"}, {"oci.usernameField", "konto"}};
    BOOST_TEST((partner(office, "borg") == expected));
}

BOOST_AUTO_TEST_CASE(savingThePageUnchangedChangesNothing) {
    AdminOffice office;
    office.post("/partners/new", borg());
    const auto before = partner(office, "borg");
    BOOST_TEST(office.post("/partners/borg", borg()).header("Location") ==
               "/partners/borg?done=saved");
    BOOST_TEST((partner(office, "borg") == before));
    const auto history =
        office.store().read([](store::ReadTx& tx) { return store::auditOf(tx, "borg"); });
    BOOST_TEST(history.size() == 1u);
    BOOST_TEST(history.at(0).actor == "admin:admin");
}

BOOST_AUTO_TEST_CASE(changesCountAtOnce) {
    AdminOffice office;
    office.post("/partners/new", borg());
    auto changed = with(with(borg(), "currency", "EUR"), "active", "");
    office.post("/partners/borg", changed);
    BOOST_TEST(partner(office, "borg").currency == "EUR");
    BOOST_TEST(!partner(office, "borg").active);
}

BOOST_AUTO_TEST_CASE(everythingWrongIsShownBesideItsField) {
    AdminOffice office;
    office.post("/partners/new", borg());
    auto wrong = with(with(borg(), "currency", "EURO"), "offerDays", "soon");
    wrong = with(with(wrong, "origins", "buy.borg.example"), "from", "DUNS");
    const auto page = office.post("/partners/borg", wrong);
    BOOST_TEST(page.status == 422);
    for (const auto* name : {"currency", "offerDays", "origins", "from"}) {
        BOOST_TEST(html::has(page.body, std::string("id=\"") + name + "-error\""), name);
        BOOST_TEST(html::has(page.body, std::string("<a href=\"#") + name + "\">"), name);
    }
    BOOST_TEST(html::field(page.body, "currency") == "EURO");
    BOOST_TEST(html::has(page.body, "buy.borg.example\n</textarea>"));
    BOOST_TEST(partner(office, "borg").currency == "CHF");
}

BOOST_AUTO_TEST_CASE(theProfileIsChosenByTitleAndWhatItSaysIsShown) {
    AdminOffice office;
    auto fields = with(borg(), "profile", "coupa");
    fields.emplace_back("units", "x12");
    fields.emplace_back("units.unknown", "stop");
    fields.emplace_back("settings", "limit.description = 80 characters cut\r\n");
    office.post("/partners/new", fields);
    const std::map<std::string, std::string> own{{"cxml.cartEncoding", "base64"},
                                                 {"oci.usernameField", "konto"},
                                                 {"units", "x12"},
                                                 {"limit.description", "80 characters cut"}};
    BOOST_TEST((partner(office, "borg").options == own));
    const auto page = office.get("/partners/borg").body;
    BOOST_TEST(html::has(page, "<option value=\"coupa\" selected>Coupa</option>"));
    BOOST_TEST(html::has(page, "<option value=\"\" selected>onRequest (profile)</option>"));
    BOOST_TEST(html::has(page, "limit.description = 80 characters cut\n</textarea>"));
    const auto words = html::words(page);
    BOOST_TEST(html::has(words, "Coupa, version 2."));
    BOOST_TEST(html::has(words, "a cart with a unit that is not enabled fails to import."));
    BOOST_TEST(html::has(words, "units unece x12 "));
}

BOOST_AUTO_TEST_CASE(aProfileThatIsNoneIsRefused) {
    AdminOffice office;
    const auto page = office.post("/partners/new", with(borg(), "profile", "acme"));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(html::has(html::words(page.body), "there is no such profile"));
}

BOOST_AUTO_TEST_CASE(idOfAnotherIsNotOverwritten) {
    AdminOffice office;
    const auto page = office.post("/partners/new", with(borg(), "id", "acme"));
    BOOST_TEST(page.status == 422);
    BOOST_TEST(html::has(html::words(page.body), "there is a partner of this id already"));
    BOOST_TEST(partner(office, "acme").name == "Acme Tools");
}

BOOST_AUTO_TEST_CASE(secretsAreSetAndNeverShown) {
    AdminOffice office;
    const auto set = office.post("/partners/acme/secret",
                                 {{"slot", "2"}, {"what", "set"}, {"secret", "canary-secret"}});
    BOOST_TEST(set.header("Location") == "/partners/acme?done=secret-set");
    const auto page = office.get("/partners/acme").body;
    BOOST_TEST(!html::has(page, "canary-secret"));
    BOOST_TEST(html::has(html::words(page), "Set 2026-03-02 09:00:00 UTC."));
    BOOST_TEST(office.context().partners.current()->byId.at("acme").secrets.at(0).equals(
        base::Secret("canary-secret")));
    office.post("/partners/acme/secret", {{"slot", "2"}, {"what", "remove"}});
    BOOST_TEST(office.context().partners.current()->byId.at("acme").secrets.empty());
}

BOOST_AUTO_TEST_CASE(madeSecretIsShownOnce) {
    AdminOffice office;
    const auto page =
        office.post("/partners/acme/secret", {{"slot", "1"}, {"what", "make"}, {"secret", ""}});
    BOOST_TEST(page.status == 200);
    const auto start = page.body.find("<code class=\"secret\">") + 21;
    const auto secret = page.body.substr(start, page.body.find('<', start) - start);
    BOOST_TEST(secret.size() == 43u);
    BOOST_TEST(office.context().partners.current()->byId.at("acme").secrets.at(0).equals(
        base::Secret(secret)));
    BOOST_TEST(!html::has(office.get("/partners/acme").body, secret));
}

BOOST_AUTO_TEST_CASE(emptySecretRemovesNothing) {
    AdminOffice office;
    flows::saveSecret(office.context(), "acme", 1, base::Secret("kept"), "test");
    BOOST_TEST(office.post("/partners/acme/secret", {{"slot", "1"}, {"what", "set"}}).status ==
               422);
    BOOST_TEST(office.context().partners.current()->byId.at("acme").secrets.size() == 1u);
}

BOOST_AUTO_TEST_CASE(handoutNamesWhatTheBuyerEnters) {
    AdminOffice office;
    office.post("/partners/new", borg());
    const auto words = html::words(office.get("/partners/borg").body);
    BOOST_TEST(html::has(words, "OCI address http://shop.example/oci/borg"));
    BOOST_TEST(html::has(words, "OCI user (konto) PUNCHOUT"));
    BOOST_TEST(html::has(html::words(office.get("/partners/acme").body),
                         "http://shop.example/cxml From NetworkId AN-acme To DUNS 123456789 Sender "
                         "NetworkId AN-acme"));
}

BOOST_AUTO_TEST_CASE(whatIsMissingIsSaid) {
    AdminOffice office;
    BOOST_TEST(html::has(html::words(office.get("/").body),
                         "Acme Tools: no secret is set, so nobody can sign in for it"));
    BOOST_TEST(html::has(html::words(office.get("/").body),
                         "Acme Tools: the address for our documents (cxml.url) is missing"));
    flows::saveSecret(office.context(), "acme", 1, base::Secret("x"), "test");
    auto acme = partner(office, "acme");
    acme.options["cxml.url"] = "https://buyer.example/cxml";
    acme.origins.clear();
    flows::savePartner(office.context(), acme, "test");
    for (const auto* page : {"/", "/partners/acme"})
        BOOST_TEST(html::has(html::words(office.get(page).body),
                             "no address is set that carts may return to (origins)"));
    BOOST_TEST(html::has(html::words(office.get("/partners").body), "active no origin"));
    acme.origins = {"https://buyer.example"};
    flows::savePartner(office.context(), acme, "test");
    BOOST_TEST(html::has(html::words(office.get("/").body), "Nothing needs you now."));
    BOOST_TEST(html::has(html::words(office.get("/partners/acme").body), "Sees 35 products."));
    office.post("/partners/new", with(borg(), "priceList", "nothing"));
    BOOST_TEST(
        html::has(html::words(office.get("/partners/borg").body), "This partner sees no product."));
}

BOOST_AUTO_TEST_SUITE_END()
