// Every operation, asked by everybody who may not: each is refused, in words, and hears and changes
// nothing of others.
#include <boost/test/unit_test.hpp>

#include "gateway/flows/api_keys.h"
#include "gateway/store/papers.h"
#include "gateway/web/api/routes.h"
#include "tests/web/api_desk.h"
#include "tests/web/openapi_schema.h"

using nlohmann::json;
using support::ApiDesk, support::refusal;
using web::api::Operation;

namespace {

using Scopes = std::set<std::string, std::less<>>;

Scopes allBut(std::string_view one) {
    Scopes scopes;
    for (const auto& scope : flows::apiScopes())
        if (scope.name != one) scopes.emplace(scope.name);
    return scopes;
}

std::string nameOf(const Operation& operation) {
    return std::string(operation.method) + ' ' + std::string(operation.pattern);
}

/// acme's order and a dead message about it; who may not see them looks for these words.
struct Guarded : ApiDesk {
    static constexpr auto kSecrets = {"PO-OF-ACME", "it said no", "Acme Tools", "msg_of_ord_1"};

    Guarded() {
        addOrder("ord_1", "acme", "PO-OF-ACME");
        addDeadMessage("msg_1", "ord_1");
    }

    base::Wire ask(const Operation& operation, const std::string& key) {
        const std::string method(operation.method);
        const auto& told = support::described(method, std::string(operation.pattern));
        auto address = support::exampleAddress(std::string(operation.pattern), told);
        std::string body;
        if (told.contains("requestBody"))
            body = told.at("requestBody").at("content").front().at("example").dump();
        return send(method, address, key, body);
    }

    std::string leaked(const base::Wire& answer) {
        for (const char* secret : kSecrets)
            if (answer.body.find(secret) != std::string::npos) return secret;
        return {};
    }

    /// What refused requests must leave as it is.
    std::string stands() {
        return get("/api/v1/orders/ord_1").body + get("/api/v1/messages/msg_1").body +
               get("/api/v1/products").body + get("/api/v1/prices").body;
    }
};

void isRefused(Guarded& desk, const Operation& operation, const std::string& key,
               const std::string& words) {
    const auto answer = desk.ask(operation, key);
    BOOST_TEST(refusal(answer) == words, nameOf(operation) << ": " << refusal(answer));
    BOOST_TEST(desk.leaked(answer) == "", nameOf(operation));
}

// Another's key: what has a name of its own is not there, lists are empty of it.
void seesNothing(Guarded& desk, const Operation& operation, const std::string& key) {
    const auto answer = desk.ask(operation, key);
    BOOST_TEST(desk.leaked(answer) == "", nameOf(operation) << ": " << answer.body);
    if (operation.group == "Catalogue") return;  // is nobody's: scopes and views decide
    if (operation.pattern.find("{id}") != std::string_view::npos)
        BOOST_TEST(refusal(answer) == "404 notFound", nameOf(operation));
    else if (operation.isList)
        BOOST_TEST(answer.status == 200, nameOf(operation));
    else
        BOOST_TEST(answer.status >= 400, nameOf(operation));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(api_matrix)

BOOST_AUTO_TEST_CASE(nobodyAndUnknownAndRevokedKeysAreRefusedEverywhere) {
    Guarded desk;
    const auto made = flows::makeApiKey(
        desk.context(), {.name = "gone", .scopes = allBut(""), .partnerId = {}}, "admin:a");
    flows::revokeApiKey(desk.context(), made.id, "admin:a");
    const auto before = desk.stands();
    int asked = 0;
    for (const auto& operation : web::api::operations()) {
        if (operation.scope.empty()) continue;
        for (const auto& key : {std::string(), std::string("pk_unknown"), made.key, made.id}) {
            isRefused(desk, operation, key, "401 unauthenticated");
            ++asked;
        }
    }
    BOOST_TEST(asked > 60);
    BOOST_TEST(desk.stands() == before);
}

BOOST_AUTO_TEST_CASE(aKeyWithoutTheScopeIsRefusedEverywhere) {
    Guarded desk;
    const auto before = desk.stands();
    for (const auto& operation : web::api::operations())
        if (!operation.scope.empty())
            isRefused(desk, operation, desk.key(allBut(operation.scope)), "403 forbidden");
    BOOST_TEST(desk.stands() == before);
}

BOOST_AUTO_TEST_CASE(everyScopeOfAnOperationIsOneThatCanBeGiven) {
    for (const auto& operation : web::api::operations())
        if (!operation.scope.empty())
            BOOST_TEST(allBut(operation.scope).size() + 1 == flows::apiScopes().size(),
                       nameOf(operation));
}

BOOST_AUTO_TEST_CASE(aKeyOfAnotherPartnerOrBackOfficeSeesAndChangesNothing) {
    Guarded desk;
    const auto before = desk.stands();
    const auto partner = desk.key({}, "other");
    const auto office = desk.key(allBut("catalogue:write"), "", "sandbox");
    for (const auto& operation : web::api::operations()) {
        if (operation.scope.empty()) continue;
        if (operation.scope == "catalogue:write") {
            isRefused(desk, operation, partner, "403 forbidden");
            isRefused(desk, operation, office, "403 forbidden");
            continue;
        }
        seesNothing(desk, operation, partner);
        seesNothing(desk, operation, office);
    }
    BOOST_TEST(desk.stands() == before);
}

// Whose order it is can't be told from the answer either.
BOOST_AUTO_TEST_CASE(anothersOrderSoundsLikeOneThatIsNowhere) {
    Guarded desk;
    const auto key = desk.key({}, "other");
    for (const auto& operation : web::api::operations()) {
        if (operation.scope != "documents:write") continue;
        const auto& told = support::described("POST", std::string(operation.pattern));
        const auto address = support::exampleAddress(std::string(operation.pattern), told);
        auto text = told.at("requestBody").at("content").front().at("example").dump();
        const auto anothers = desk.send("POST", address, key, text);
        for (auto at = text.find("ord_1"); at != std::string::npos; at = text.find("ord_1"))
            text.replace(at, 5, "ord_9");
        const auto nowhere = desk.send("POST", address, key, text);
        BOOST_TEST(anothers.status >= 400);
        BOOST_TEST(refusal(anothers) == refusal(nowhere));
    }
    BOOST_TEST(
        desk.store().read([](store::ReadTx& tx) { return store::papers(tx, "ord_1"); }).empty());
}

BOOST_AUTO_TEST_SUITE_END()
