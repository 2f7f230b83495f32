#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "gateway/store/messages.h"
#include "gateway/store/papers.h"
#include "gateway/store/partners.h"
#include "gateway/store/refusals.h"
#include "gateway/web/routes.h"
#include "tests/web/admin_office.h"

namespace {

// A back office that posts confirmations: the body is the order's id.
class Posting final : public connectors::Connector {
public:
    std::string_view name() const override { return "posting"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment&, const model::Document&) override { return {}; }
    connectors::Batch read(const base::Wire& request) override {
        if (request.header("Authorization") != "Bearer right")
            throw base::Fault(base::FaultCode::unauthenticated, "Who are you?");
        if (request.body.empty())
            throw base::Fault(base::FaultCode::invalid, "That says nothing.", {},
                              {{"line 1", "is empty"}});
        model::Confirmation confirmation;
        confirmation.id = "C-1";
        confirmation.orderId = request.body;
        confirmation.date = "2026-03-02T10:00:00+00:00";
        return {.documents = {confirmation}};
    }
};

struct Door {
    support::AdminOffice office;

    Door() {
        office.store().write([&](store::Tx& tx) {
            auto partner = store::findPartner(tx, "acme")->partner;
            partner.connector = "erp";
            store::savePartner(tx, partner, office.world().clock().now());
        });
        office.context().partners.refresh();
        office.addOrder("ord_1", store::OrderState::sent);
        office.context().backOffices.put(
            {{.id = "erp", .connector = "posting"}, std::make_shared<Posting>()});
    }

    std::string post(const std::string& address, const std::string& body,
                     const std::string& token = "right") {
        base::Wire wire;
        wire.method = "POST";
        wire.target = address;
        wire.body = body;
        wire.with("Authorization", "Bearer " + token);
        const auto answer = web::servePublic(office.context(), wire);
        return std::to_string(answer.status) + ' ' + answer.body;
    }

    std::string log() {
        const auto messages = office.store().read([](store::ReadTx& tx) {
            store::MessageFilter filter;
            return store::recentMessages(tx, filter);
        });
        std::string text;
        for (const auto& message : messages)
            if (message.direction == store::Direction::in)
                text += std::string(store::name(message.state)) + ' ' + message.kind + " [" +
                        message.body + "]\n";
        return text;
    }
    // What strangers sent: why it was refused, and what is kept of it.
    std::string refused() {
        std::string text;
        for (const auto& one :
             office.store().read([](store::ReadTx& tx) { return store::recentRefusals(tx, 10); }))
            text += one.reason + " [" + one.body + "]\n";
        return text;
    }
    std::size_t papers() {
        return office.store()
            .read([](store::ReadTx& tx) { return store::papers(tx, "ord_1"); })
            .size();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(back_office_door)

BOOST_AUTO_TEST_CASE(whatIsPostedTakesEffectOnce) {
    Door door;
    BOOST_TEST(door.post("/in/erp", "ord_1") == "200 {\"taken\":1}\n");
    BOOST_TEST(door.post("/in/erp", "ord_1") == "200 {\"taken\":0}\n");
    BOOST_TEST(door.papers() == 1u);
    BOOST_TEST(door.log() ==
               "accepted ConfirmationRequest [ord_1]\naccepted ConfirmationRequest [ord_1]\n");
}

BOOST_AUTO_TEST_CASE(strangersAreRefusedAndNothingOfThemIsKept) {
    Door door;
    BOOST_TEST(door.post("/in/erp", "ord_1", "wrong") ==
               "401 {\"type\":\"about:blank\",\"title\":\"unauthenticated\",\"status\":401,"
               "\"detail\":\"Who are you?\"}\n");
    BOOST_TEST(door.papers() == 0u);
    BOOST_TEST(door.log() == "");
    BOOST_TEST(door.refused() == "erp: Who are you?  []\n");
}

BOOST_AUTO_TEST_CASE(everyProblemIsToldWithItsPlace) {
    Door door;
    BOOST_TEST(door.post("/in/erp", "") ==
               "422 {\"type\":\"about:blank\",\"title\":\"invalid\",\"status\":422,"
               "\"detail\":\"That says nothing.\",\"errors\":[{\"where\":\"line 1\","
               "\"detail\":\"is empty\"}]}\n");
}

// A body that was zipped would be read as garbage, with a reason that is beside the point.
BOOST_AUTO_TEST_CASE(compressedBodiesAreRefusedAtEveryDoor) {
    Door door;
    for (const char* address : {"/in/erp", "/cxml", "/oci/acme", "/api/v1/orders"}) {
        base::Wire wire;
        wire.method = "POST";
        wire.target = address;
        wire.body = "\x1f\x8b";
        wire.with("Content-Encoding", "gzip");
        const auto answer = web::servePublic(door.office.context(), wire);
        BOOST_TEST_CONTEXT(address) {
            BOOST_TEST(answer.body.find("Content-Encoding: gzip") != std::string::npos);
            BOOST_TEST(answer.body.find("send it as it is") != std::string::npos);
        }
        wire.headers.clear();
        wire.with("Content-Encoding", "Identity");
        BOOST_TEST(web::servePublic(door.office.context(), wire).body.find("compressed") ==
                   std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(whoPostsNowhereHearsSo) {
    Door door;
    BOOST_TEST(door.post("/in/abacus", "ord_1").starts_with("404 "));
    BOOST_TEST(door.post("/in/sandbox", "ord_1").starts_with("405 "));
    BOOST_TEST(door.log() == "");
    BOOST_TEST(door.refused().starts_with("sandbox: "));
}

BOOST_AUTO_TEST_SUITE_END()
