// The tryton connector and a Tryton that is played: what a real one does too rarely.
#include <boost/test/unit_test.hpp>
#include <deque>

#include "connectors/connectors.h"
#include "connectors/tryton/value.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "tests/connectors/fixtures.h"

namespace {

using model::Outcome;
using tryton::Json;

/// Keeps sales with description, reference and state; knows every party, product and unit.
class PlayedTryton {
public:
    /// What happens instead of, or after, the next call of that method.
    enum class Mishap { ended, busy, lostAfter, cutAfter, failsAfter, refused };

    void next(const std::string& method, Mishap mishap) { mishaps_[method] = mishap; }

    connectors::Call call() {
        return [this](const std::string& url, const base::Wire& request, int) {
            BOOST_TEST(url == "http://erp.example/erp/");
            return answer(request);
        };
    }

    std::vector<Json> sales;
    int logins = 0;
    std::vector<std::string> methods;

private:
    base::Wire answer(const base::Wire& request) {
        const auto body = tryton::parsed(request.body);
        // A member more, and trytond speaks another dialect.
        BOOST_TEST(body.size() == 3u);
        const auto method = body["method"].get<std::string>();
        methods.push_back(method);
        if (method != "common.db.login" &&
            request.header("Authorization") !=
                "Session " + base::base64("gateway:7:s" + std::to_string(logins)))
            return base::reply(401, "text/html", "");
        const auto found = mishaps_.find(method);
        if (found == mishaps_.end()) return whole(result(method, body["params"]));
        const auto mishap = found->second;
        mishaps_.erase(found);
        return mishapped(mishap, method, body["params"]);
    }

    base::Wire mishapped(Mishap mishap, const std::string& method, const Json& params) {
        switch (mishap) {
            case Mishap::ended:
                return base::reply(401, "text/html", "");
            case Mishap::busy:
                return base::reply(429, "text/html", "").with("Retry-After", "7");
            case Mishap::refused:
                return base::reply(200, "application/json",
                                   R"({"id":1,"error":["UserError",["No credit left.","",null]]})");
            case Mishap::failsAfter:
                result(method, params);
                return base::reply(502, "text/html", "bad gateway");
            case Mishap::cutAfter: {
                auto cut = whole(result(method, params));
                cut.body.resize(cut.body.size() / 2);
                return cut;
            }
            case Mishap::lostAfter:
                result(method, params);
                throw base::Fault(base::FaultCode::conflict, "No whole answer came.");
        }
        return {};
    }

    static base::Wire whole(const Json& result) {
        auto json = Json::object();
        json["id"] = 1;
        json["result"] = result;
        return base::reply(200, "application/json", json.dump());
    }

    Json result(const std::string& method, const Json& params) {
        if (method == "common.db.login") return Json::array({7, "s" + std::to_string(++logins)});
        if (method == "model.res.user.get_preferences") return tryton::parsed(R"({"company":1})");
        if (method.ends_with(".on_change"))
            return tryton::parsed(R"([{"invoice_address":2,"shipment_address":2,"unit_price":)"
                                  R"({"__class__":"Decimal","decimal":"1.00"}}])");
        if (method == "model.sale.sale.create") return created(params[0][0]);
        if (method == "model.sale.sale.search_read") return Json(sales);
        if (method == "model.sale.sale.read")
            return Json::array({sales.at(params[0][0].get<std::size_t>() - 1)});
        if (method == "model.sale.sale.quote") return pushed(params, "quotation");
        if (method == "model.sale.sale.cancel") return pushed(params, "cancelled");
        if (method == "model.sale.sale.write") {
            sales.at(params[0][0].get<std::size_t>() - 1).update(params[1]);
            return nullptr;
        }
        return tryton::parsed(R"([{"id":2,"sale_uom":1,"salable":true}])");
    }
    Json created(Json sale) {
        sale["id"] = sales.size() + 1;
        sale["state"] = "draft";
        sales.push_back(std::move(sale));
        return Json::array({sales.size()});
    }
    Json pushed(const Json& params, const char* state) {
        auto& sale = sales.at(params[0][0].get<std::size_t>() - 1);
        sale["state"] = state;
        sale["number"] = "S" + std::to_string(sale["id"].get<int>());
        return nullptr;
    }

    std::map<std::string, Mishap> mishaps_;
};

using Mishap = PlayedTryton::Mishap;

struct World {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    PlayedTryton played;
    std::unique_ptr<connectors::Connector> connector = connectors::make(
        {.id = "erp",
         .connector = "tryton",
         .settings = {{"address", "http://erp.example/"}, {"database", "erp"}, {"user", "gateway"}},
         .secrets = {{"password", base::Secret("open sesame")}}},
        {folder.path, clock, base::systemRandom(), played.call()});

    model::Delivery bring(const std::string& messageId = "msg_1") {
        return connector->deliver(fixtures::shipment(messageId), fixtures::order("PO-1"));
    }
    /// What the first attempt says with that mishap, and what the second, without one.
    void recovers(const std::string& method, Mishap mishap, Outcome first) {
        played.next(method, mishap);
        const auto said = bring();
        BOOST_TEST((said.outcome == first), said.detail);
        const auto again = bring();
        BOOST_TEST((again.outcome == Outcome::accepted), again.detail);
        BOOST_TEST(again.reference == "S1");
        BOOST_TEST(played.sales.size() == 1u);
    }
};

const std::string kCreate = "model.sale.sale.create";
const std::string kQuote = "model.sale.sale.quote";

}  // namespace

BOOST_AUTO_TEST_SUITE(tryton_exchange)

BOOST_AUTO_TEST_CASE(anEndedSessionIsBegunAnewWithinTheDelivery) {
    World world;
    world.played.next(kCreate, Mishap::ended);
    const auto said = world.bring();
    BOOST_TEST((said.outcome == Outcome::accepted), said.detail);
    BOOST_TEST(world.played.logins == 2);
    BOOST_TEST(world.played.sales.size() == 1u);
}

BOOST_AUTO_TEST_CASE(aWrongPasswordIsTriedOnceAndWaits) {
    World world;
    world.played.next("common.db.login", Mishap::ended);
    const auto said = world.bring();
    BOOST_TEST((said.outcome == Outcome::retry));
    BOOST_TEST(said.detail.find("sesame") == std::string::npos);
    BOOST_TEST(world.played.methods.size() == 1u);
}

BOOST_AUTO_TEST_CASE(aLostAnswerIsLookedUpBeforeAnythingIsMadeAgain) {
    World().recovers(kCreate, Mishap::lostAfter, Outcome::unknown);
    World().recovers(kQuote, Mishap::lostAfter, Outcome::unknown);
}

BOOST_AUTO_TEST_CASE(halfAnAnswerIsNone) {
    World().recovers(kCreate, Mishap::cutAfter, Outcome::unknown);
    World().recovers("common.db.login", Mishap::cutAfter, Outcome::unknown);
}

BOOST_AUTO_TEST_CASE(aFailureOnTheWayBackMayHideASale) {
    World().recovers(kCreate, Mishap::failsAfter, Outcome::unknown);
}

BOOST_AUTO_TEST_CASE(whoIsBusyIsGivenTheTimeHeAsksFor) {
    World world;
    world.played.next(kCreate, Mishap::busy);
    const auto said = world.bring();
    BOOST_TEST((said.outcome == Outcome::retry));
    BOOST_TEST(said.wait.count() == 7);
    BOOST_TEST(world.played.sales.empty());
}

BOOST_AUTO_TEST_CASE(aNoIsTrytonsOwnWords) {
    World world;
    world.played.next(kCreate, Mishap::refused);
    const auto said = world.bring();
    BOOST_TEST((said.outcome == Outcome::refused));
    BOOST_TEST(said.detail == "No credit left.");
}

BOOST_AUTO_TEST_CASE(aNoToTheNextStepLeavesTheSaleToAPerson) {
    World world;
    world.played.next(kQuote, Mishap::refused);
    const auto said = world.bring();
    BOOST_TEST((said.outcome == Outcome::accepted));
    BOOST_TEST(said.reference == "draft 1");
    BOOST_TEST(said.detail == "It stays draft in Tryton: No credit left.");
}

BOOST_AUTO_TEST_CASE(ofTwoForOneMessageTheYoungerGoes) {
    World world;
    // The first attempt was still at work there when it was given up for lost.
    world.played.next("model.sale.sale.search_read", Mishap::refused);
    (void)world.bring();
    BOOST_TEST(world.played.sales.empty());
    auto late = Json::object();
    late["id"] = 1;
    late["state"] = "draft";
    late["reference"] = "PO-1";
    late["description"] = "passerelle acme ord_msg_1 msg_1";
    std::size_t looks = 0;
    auto call = world.played.call();
    const connectors::Setup setup{
        world.folder.path, world.clock, base::systemRandom(),
        [&](const std::string& url, const base::Wire& request, int seconds) {
            const bool look = request.body.find("model.sale.sale.search_read") != std::string::npos;
            auto answer = call(url, request, seconds);
            // It appears between our first look and our own create.
            if (look && ++looks == 1) world.played.sales.push_back(late);
            return answer;
        }};
    const auto connector = connectors::make(
        {.id = "erp",
         .connector = "tryton",
         .settings = {{"address", "http://erp.example"}, {"database", "erp"}, {"user", "gateway"}},
         .secrets = {{"password", base::Secret("open sesame")}}},
        setup);
    const auto said = connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    BOOST_TEST(said.reference == "S1");
    BOOST_REQUIRE_EQUAL(world.played.sales.size(), 2u);
    BOOST_TEST(world.played.sales[1]["state"] == "cancelled");
    BOOST_TEST(world.played.sales[1]["description"] == "the same as sale draft 1");
}

BOOST_AUTO_TEST_CASE(numbersKeepTheirDigits) {
    const auto json = tryton::parsed(
        R"([12345678901234.5678, 10.0, 1e-05, 1.5e+3, {"__class__":"Decimal","decimal":"1.10"}])");
    std::string text;
    for (const auto& one : json) text += tryton::decimalOf(one).str() + ' ';
    BOOST_TEST(text == "12345678901234.5678 10 0.00001 1500 1.10 ");
    BOOST_TEST(tryton::parsed("{\"a\":[1,").is_discarded());
    BOOST_CHECK_THROW(tryton::decimalOf(tryton::parsed("\"ten\"")), base::Fault);
    const auto moment = tryton::parsed(
        R"({"__class__":"datetime","year":2026,"month":3,"day":1,"hour":9,"minute":30,)"
        R"("second":0,"microsecond":123})");
    BOOST_TEST(tryton::momentOf(moment) == "2026-03-01T09:30:00.000123");
    BOOST_TEST(tryton::moment(tryton::momentOf(moment)) == moment);
}

BOOST_AUTO_TEST_SUITE_END()
