// Punchouts and their carts, and the accounts and sessions of administrators.
#include "gateway/store/admins.h"
#include "gateway/store/audit.h"
#include "gateway/store/punchouts.h"
#include "tests/store/database.h"

namespace {

using store::PunchoutState;

store::Punchout punchout(const std::string& id) {
    store::Punchout made;
    made.id = id;
    made.partnerId = "acme";
    made.protocol = "cxml";
    made.envelope.from = {{"NetworkId", "AN01"}};
    made.envelope.payloadId = "p@buyer";
    made.envelope.language = "en-US";
    made.setup.buyerCookie = "cookie <&> \xE2\x82\xAC";
    made.setup.returnUrl = "https://buyer.example/return?x=1";
    made.setup.extras = {{"User", "anna"}, {"User", "twice"}};
    made.createdAt = at(0);
    made.startExpiresAt = at(300);
    made.expiresAt = at(3600);
    return made;
}

store::CartLine line(const std::string& sku, const char* quantity) {
    store::CartLine made;
    made.sku = sku;
    made.quantity = base::Decimal::of(quantity);
    return made;
}

std::string render(const std::vector<store::CartLine>& lines) {
    std::string text;
    for (const auto& l : lines)
        text += std::to_string(l.number) + ":" + l.sku + "/" + l.auxiliaryId + " x" +
                l.quantity.str() + (l.note.empty() ? "" : " '" + l.note + "'") +
                (l.original ? " was " + l.original->description : "") + "; ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(visits)

BOOST_DATA_TEST_CASE(startLinkOpensOnce, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertPunchout(tx, punchout("pun_1"), "start");
        const auto waiting = store::findByStart(tx, "start", at(299));
        BOOST_REQUIRE(waiting.has_value());
        BOOST_TEST((waiting->state == PunchoutState::waiting));
        BOOST_TEST((waiting->setup == punchout("pun_1").setup));
        BOOST_TEST((waiting->envelope.from == punchout("pun_1").envelope.from));
        BOOST_TEST(waiting->envelope.payloadId == "p@buyer");
        BOOST_TEST(store::openPunchout(tx, "start", "session", "browser", at(299), at(4000)));
        BOOST_TEST(!store::openPunchout(tx, "start", "second", "browser", at(299), at(4000)));
        BOOST_TEST(!store::findByStart(tx, "start", at(299)));
        const auto open = store::findBySession(tx, "session");
        BOOST_REQUIRE(open.has_value());
        BOOST_TEST(open->id == "pun_1");
        BOOST_TEST((open->state == PunchoutState::open));
        BOOST_TEST((open->expiresAt == at(4000)));
        BOOST_TEST(!store::findBySession(tx, "second"));
        BOOST_TEST(store::findOpened(tx, "start", "browser", at(299))->id == "pun_1");
        BOOST_TEST(!store::findOpened(tx, "start", "other", at(299)));
        BOOST_TEST(!store::findOpened(tx, "start", "browser", at(300)));
    });
}

BOOST_DATA_TEST_CASE(startLinkEnds, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertPunchout(tx, punchout("pun_1"), "start");
        BOOST_TEST(!store::findByStart(tx, "start", at(300)));
        BOOST_TEST(!store::openPunchout(tx, "start", "session", "browser", at(300), at(4000)));
        BOOST_TEST(!store::findByStart(tx, "other", at(0)));
    });
}

BOOST_DATA_TEST_CASE(cartGoesHomeOnce, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertPunchout(tx, punchout("pun_1"), "start");
        BOOST_TEST(!store::finishPunchout(tx, "pun_1", PunchoutState::returned, at(1)));
        store::openPunchout(tx, "start", "session", "browser", at(1), at(4000));
        store::extendPunchout(tx, "pun_1", at(5000));
        BOOST_TEST((store::findBySession(tx, "session")->expiresAt == at(5000)));
        BOOST_TEST(store::finishPunchout(tx, "pun_1", PunchoutState::returned, at(2)));
        BOOST_TEST(!store::finishPunchout(tx, "pun_1", PunchoutState::cancelled, at(3)));
        store::extendPunchout(tx, "pun_1", at(9000));
        const auto after = store::findBySession(tx, "session");
        BOOST_TEST((after->state == PunchoutState::returned));
        BOOST_TEST((after->expiresAt == at(5000)));
    });
}

BOOST_DATA_TEST_CASE(twoVisitsHaveTwoCarts, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertPunchout(tx, punchout("pun_1"), "start1");
        store::insertPunchout(tx, punchout("pun_2"), "start2");
        store::openPunchout(tx, "start1", "session1", "browser", at(1), at(10));
        store::openPunchout(tx, "start2", "session2", "browser", at(1), at(10));
        store::addCartLine(tx, "pun_1", line("A", "1"));
        store::addCartLine(tx, "pun_2", line("B", "1"));
        BOOST_TEST(render(store::cartLines(tx, "pun_1")) == "1:A/ x1; ");
        BOOST_TEST(render(store::cartLines(tx, "pun_2")) == "1:B/ x1; ");
    });
}

BOOST_DATA_TEST_CASE(cartLinesAreAddedChangedAndRemoved, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertPunchout(tx, punchout("pun_1"), "start");
        auto edited = line("C", "2.50");
        edited.auxiliaryId = "off_1/3";
        edited.note = "blue";
        edited.original = model::Item{};
        edited.original->description = "old";
        BOOST_TEST(store::addCartLine(tx, "pun_1", line("A", "1")) == 1);
        BOOST_TEST(store::addCartLine(tx, "pun_1", line("B", "1")) == 2);
        BOOST_TEST(store::addCartLine(tx, "pun_1", edited) == 3);
        BOOST_TEST(store::removeCartLine(tx, "pun_1", 2));
        BOOST_TEST(!store::removeCartLine(tx, "pun_1", 2));
        auto more = line("ignored", "7");
        more.number = 1;
        more.note = "soon";
        BOOST_TEST(store::updateCartLine(tx, "pun_1", more));
        more.number = 2;
        BOOST_TEST(!store::updateCartLine(tx, "pun_1", more));
        BOOST_TEST(render(store::cartLines(tx, "pun_1")) ==
                   "1:A/ x7 'soon'; 3:C/off_1/3 x2.50 'blue' was old; ");
        BOOST_TEST((store::cartLines(tx, "pun_1").at(1).original == edited.original));
    });
}

BOOST_DATA_TEST_CASE(aRemovedLineComesBackAsItWas, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertPunchout(tx, punchout("pun_1"), "start");
        store::addCartLine(tx, "pun_1", line("A", "1"));
        auto last = line("B", "2.5");
        last.auxiliaryId = "off_1/2";
        last.addedBy = "form";
        store::addCartLine(tx, "pun_1", last);
        BOOST_TEST(!store::removedLine(tx, "pun_1", 2));
        store::removeCartLine(tx, "pun_1", 2);
        BOOST_TEST(store::removedLine(tx, "pun_1", 2)->sku == "B");
        BOOST_TEST(store::addCartLine(tx, "pun_1", line("C", "1")) == 3);
        BOOST_TEST(store::restoreCartLine(tx, "pun_1", 2));
        BOOST_TEST(!store::restoreCartLine(tx, "pun_1", 2));
        BOOST_TEST(render(store::cartLines(tx, "pun_1")) == "1:A/ x1; 2:B/off_1/2 x2.5; 3:C/ x1; ");
        BOOST_TEST(store::cartLines(tx, "pun_1").at(1).addedBy == "form");
    });
}

BOOST_DATA_TEST_CASE(theLatestCartOfAVisitorThatRanOutIsFound, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        const auto visited = [&](const std::string& id, const std::string& partner,
                                 const std::string& visitor, int until) {
            auto made = punchout(id);
            made.partnerId = partner;
            made.visitor = visitor;
            store::insertPunchout(tx, made, id);
            store::openPunchout(tx, id, "session of " + id, "browser", at(1), at(until));
            if (id != "pun_empty") store::addCartLine(tx, id, line("A", "1"));
        };
        visited("pun_1", "acme", "anna", 1000);
        visited("pun_2", "acme", "anna", 2000);
        visited("pun_empty", "acme", "anna", 2500);
        visited("pun_going_on", "acme", "anna", 9000);
        visited("pun_other", "acme", "ben", 2600);
        visited("pun_elsewhere", "globex", "anna", 2700);
        visited("pun_nobody", "acme", "", 2800);
        const auto found = [&](const std::string& visitor, int since) {
            const auto one = store::findAbandoned(tx, "acme", visitor, at(since), at(3000));
            return one ? one->id : std::string("none");
        };
        BOOST_TEST(found("anna", 0) == "pun_2");
        BOOST_TEST(found("anna", 2000) == "none");
        BOOST_TEST(found("", 0) == "none");
        store::finishPunchout(tx, "pun_2", PunchoutState::cancelled, at(3000));
        BOOST_TEST(found("anna", 0) == "pun_1");
    });
}

BOOST_DATA_TEST_CASE(administratorsAndTheirSessions, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        BOOST_TEST(!store::anyAdmin(tx));
        store::saveAdmin(tx, {"anna", "hash"});
        store::saveAdmin(tx, {"anna", "other"});
        BOOST_TEST(store::anyAdmin(tx));
        BOOST_TEST(store::findAdmin(tx, "anna")->passwordHash == "other");
        BOOST_TEST(!store::findAdmin(tx, "Anna"));
        store::insertAdminSession(tx, "token", {"anna", "csrf", at(10)});
        const auto session = store::findAdminSession(tx, "token", at(9));
        BOOST_REQUIRE(session.has_value());
        BOOST_TEST(session->admin + session->csrf == "annacsrf");
        BOOST_TEST((session->expiresAt == at(10)));
        BOOST_TEST(!store::findAdminSession(tx, "token", at(10)));
        store::removeAdminSession(tx, "token");
        BOOST_TEST(!store::findAdminSession(tx, "token", at(9)));
    });
}

BOOST_DATA_TEST_CASE(auditKeepsItsOrder, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (const char* action : {"order.accepted", "order.held", "order.released"})
            store::insertAudit(tx, {at(0), "admin:anna", action, "ord_1", "because"});
        store::insertAudit(tx, {at(0), "system", "else", "ord_2", ""});
        std::string text;
        for (const auto& entry : store::auditOf(tx, "ord_1"))
            text += base::iso(entry.at) + " " + entry.actor + " " + entry.action + " " +
                    entry.subject + " " + entry.detail + "; ";
        BOOST_TEST(text ==
                   "2026-03-01T09:30:00.000Z admin:anna order.accepted ord_1 because; "
                   "2026-03-01T09:30:00.000Z admin:anna order.held ord_1 because; "
                   "2026-03-01T09:30:00.000Z admin:anna order.released ord_1 because; ");
    });
}

BOOST_AUTO_TEST_SUITE_END()
