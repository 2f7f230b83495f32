// Claiming, leases and fencing of outgoing messages.
#include "gateway/store/outbox.h"

#include <chrono>

#include "gateway/store/obligations.h"
#include "tests/store/database.h"

namespace {

using store::MessageState;

store::Message due(const std::string& id, const std::string& orderId, int seconds) {
    store::Message made;
    made.id = id;
    made.direction = store::Direction::out;
    made.state = MessageState::due;
    made.protocol = "connector";
    made.kind = "OrderRequest";
    made.destination = "sandbox";
    made.orderId = orderId;
    made.createdAt = at(0);
    made.nextAt = at(seconds);
    return made;
}

std::string ids(const std::vector<store::Message>& messages) {
    std::string text;
    for (const auto& message : messages) text += message.id + " ";
    return text;
}

/// The ids claimed at that second, with a lease of a minute.
std::string claim(store::Tx& tx, int second, int limit = 10) {
    return ids(store::claimDue(tx, "sandbox", at(second), at(second + 60), limit));
}

std::optional<base::Time> nextDue(store::ReadTx& tx) {
    const auto places = store::placesDue(tx, at(0));
    return places.empty() ? std::nullopt : std::optional(places.front().nextAt);
}

/// Number and outcome of each attempt: "1 crashed, 2 retry".
std::string story(store::ReadTx& tx, const std::string& id) {
    std::string text;
    for (const auto& one : store::attempts(tx, id)) {
        const std::string outcome(one.outcome   ? model::name(*one.outcome)
                                  : one.crashed ? "crashed"
                                                : "started");
        text += (text.empty() ? "" : ", ") + std::to_string(one.number) + ' ' + outcome;
    }
    return text;
}

store::Attempt attempt(int number, model::Outcome outcome = model::Outcome::retry) {
    return {number, at(1), at(2), outcome, "detail " + std::to_string(number)};
}

void finish(store::Tx& tx, const std::string& id, MessageState state) {
    const auto message = store::findMessage(tx, id);
    BOOST_REQUIRE(store::recordAttempt(tx, *message, attempt(message->attempts), {state}));
}

// Twenty times ten of so many that wait, five to an order.
std::chrono::nanoseconds timeToClaimFrom(int messages) {
    Database database(Kind::memory);
    database->write([&](store::Tx& tx) {
        for (int i = 0; i < messages; ++i)
            store::insertMessage(tx, due("msg_" + std::to_string(i),
                                         "ord_" + std::to_string(i % (messages / 5)), i % 1000));
    });
    const auto began = std::chrono::steady_clock::now();
    std::string claimed;
    for (int i = 0; i < 20; ++i)
        claimed += database->write([](store::Tx& tx) { return claim(tx, 2000, 10); });
    const auto took = std::chrono::steady_clock::now() - began;
    BOOST_TEST(std::count(claimed.begin(), claimed.end(), ' ') == 200);
    return took;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outbox)

BOOST_DATA_TEST_CASE(claimsWhatIsDueOldestFirst, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        BOOST_TEST(!nextDue(tx));
        store::insertMessage(tx, due("msg_a", "ord_a", 5));
        store::insertMessage(tx, due("msg_b", "ord_b", 3));
        store::insertMessage(tx, due("msg_c", "ord_c", 4));
        store::insertMessage(tx, due("msg_d", "", 90));
        BOOST_TEST((nextDue(tx) == at(3)));
        BOOST_TEST(claim(tx, 2) == "");
        BOOST_TEST(claim(tx, 10, 2) == "msg_b msg_c ");
        BOOST_TEST(claim(tx, 10) == "msg_a ");
        BOOST_TEST(claim(tx, 10) == "");
    });
}

BOOST_DATA_TEST_CASE(claimIsHeldUntilItsLeaseEnds, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a", "ord_a", 0));
        const auto first = store::claimDue(tx, "sandbox", at(1), at(61), 10);
        BOOST_REQUIRE(first.size() == 1U);
        BOOST_TEST(first[0].epoch == 1);
        BOOST_TEST((nextDue(tx) == at(61)));
        BOOST_TEST(claim(tx, 60) == "");
        const auto second = store::claimDue(tx, "sandbox", at(61), at(121), 10);
        BOOST_REQUIRE(second.size() == 1U);
        BOOST_TEST(second[0].epoch == 2);
    });
}

BOOST_DATA_TEST_CASE(staleEpochWritesNothing, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a", "ord_a", 0));
        const auto slow = store::claimDue(tx, "sandbox", at(1), at(61), 10).at(0);
        const auto quick = store::claimDue(tx, "sandbox", at(61), at(121), 10).at(0);
        BOOST_TEST(!store::recordAttempt(tx, slow, attempt(1), {MessageState::delivered}));
        BOOST_TEST(story(tx, "msg_a") == "1 crashed, 2 started");
        BOOST_TEST((store::findMessage(tx, "msg_a")->state == MessageState::due));
        BOOST_TEST(store::recordAttempt(tx, quick, attempt(2), {MessageState::delivered}));
        BOOST_TEST(!store::recordAttempt(tx, quick, attempt(2), {MessageState::dead}));
        BOOST_TEST((store::findMessage(tx, "msg_a")->state == MessageState::delivered));
        BOOST_TEST(story(tx, "msg_a") == "1 crashed, 2 retry");
        BOOST_TEST(store::findMessage(tx, "msg_a")->crashes == 1);
    });
}

BOOST_DATA_TEST_CASE(attemptsAreKept, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a", "ord_a", 0));
        auto claimed = store::claimDue(tx, "sandbox", at(1), at(61), 1).at(0);
        BOOST_REQUIRE(store::recordAttempt(tx, claimed, attempt(1), {MessageState::due, at(10)}));
        auto found = store::findMessage(tx, "msg_a");
        BOOST_TEST(found->attempts == 1);
        BOOST_TEST((found->nextAt == at(10)));
        BOOST_TEST(claim(tx, 9) == "");
        claimed = store::claimDue(tx, "sandbox", at(10), at(70), 1).at(0);
        const auto last = attempt(2, model::Outcome::unknown);
        BOOST_REQUIRE(store::recordAttempt(tx, claimed, last, {MessageState::dead}));
        const auto all = store::attempts(tx, "msg_a");
        BOOST_REQUIRE(all.size() == 2U);
        BOOST_TEST(all[0].detail == "detail 1");
        BOOST_TEST(all[1].number == 2);
        BOOST_TEST((all[1].startedAt == at(1) && all[1].finishedAt == at(2)));
        BOOST_TEST((all[1].outcome == model::Outcome::unknown));
        BOOST_TEST(!nextDue(tx));
    });
}

BOOST_DATA_TEST_CASE(oneOfAnOrderAtATimeLowestFirst, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a1", "ord_a", 50));
        store::insertMessage(tx, due("msg_a2", "ord_a", 0));
        store::insertMessage(tx, due("msg_a3", "ord_a", 0));
        store::insertMessage(tx, due("msg_b1", "ord_b", 1));
        BOOST_TEST(claim(tx, 10) == "msg_b1 ");
        BOOST_TEST(claim(tx, 55) == "msg_a1 ");
        BOOST_TEST(claim(tx, 56) == "");
        finish(tx, "msg_a1", MessageState::delivered);
        BOOST_TEST(claim(tx, 57) == "msg_a2 ");
        finish(tx, "msg_a2", MessageState::dead);
        BOOST_TEST(claim(tx, 58) == "msg_a3 ");
    });
}

BOOST_DATA_TEST_CASE(failedAttemptKeepsTheOthersWaiting, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a1", "ord_a", 0));
        store::insertMessage(tx, due("msg_a2", "ord_a", 0));
        const auto claimed = store::claimDue(tx, "sandbox", at(1), at(61), 10).at(0);
        BOOST_REQUIRE(store::recordAttempt(tx, claimed, attempt(1), {MessageState::due, at(500)}));
        BOOST_TEST(claim(tx, 400) == "");
        BOOST_TEST(claim(tx, 500) == "msg_a1 ");
    });
}

BOOST_DATA_TEST_CASE(eachPlaceHasAQueueOfItsOwn, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a", "ord_a", 0));
        auto notice = due("msg_n", "", 3);
        notice.protocol = "cxml";
        notice.destination = "partner";
        notice.partnerId = "acme";
        store::insertMessage(tx, notice);
        auto fetched = notice;
        fetched.id = "msg_p";
        fetched.destination = "poll";
        fetched.nextAt.reset();
        store::insertMessage(tx, fetched);
        std::string places;
        for (const auto& one : store::placesDue(tx, at(1)))
            places +=
                one.place + ' ' + std::to_string(one.ready) + ' ' + base::iso(one.nextAt) + '\n';
        BOOST_TEST(places ==
                   "partner/acme 0 " + base::iso(at(3)) + "\nsandbox 1 " + base::iso(at(0)) + '\n');
        BOOST_TEST(ids(store::claimDue(tx, "partner/acme", at(5), at(65), 10)) == "msg_n ");
        BOOST_TEST(claim(tx, 5) == "msg_a ");
    });
}

BOOST_DATA_TEST_CASE(whatIsBehindAnUnknownOneWaits, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a1", "ord_a", 0));
        store::insertMessage(tx, due("msg_a2", "ord_a", 0));
        BOOST_TEST(claim(tx, 1) == "msg_a1 ");
        finish(tx, "msg_a1", MessageState::unknown);
        BOOST_TEST(claim(tx, 100) == "");
        BOOST_TEST(store::decide(tx, "msg_a1", MessageState::delivered, "it arrived"));
        BOOST_TEST(!store::decide(tx, "msg_a1", MessageState::delivered, "it arrived"));
        BOOST_TEST(claim(tx, 101) == "msg_a2 ");
    });
}

BOOST_DATA_TEST_CASE(aLeaseIsExtendedByItsHolderOnly, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a", "ord_a", 0));
        const auto held = store::claimDue(tx, "sandbox", at(1), at(61), 10).at(0);
        BOOST_TEST(store::extendLease(tx, held, at(100)));
        BOOST_TEST(claim(tx, 90) == "");
        BOOST_TEST(claim(tx, 100) == "msg_a ");
        BOOST_TEST(!store::extendLease(tx, held, at(200)));
    });
}

BOOST_DATA_TEST_CASE(replayGoesAgainInItsOldPlace, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a1", "ord_a", 0));
        BOOST_TEST(!store::replay(tx, "msg_a1", at(1)));
        BOOST_TEST(claim(tx, 1) == "msg_a1 ");
        finish(tx, "msg_a1", MessageState::dead);
        store::insertMessage(tx, due("msg_a2", "ord_a", 0));
        BOOST_TEST(store::replay(tx, "msg_a1", at(2)));
        BOOST_TEST(claim(tx, 3) == "msg_a1 ");
        BOOST_TEST(store::findMessage(tx, "msg_a1")->attempts == 2);
        finish(tx, "msg_a1", MessageState::delivered);
        BOOST_TEST(claim(tx, 4) == "msg_a2 ");
        BOOST_TEST(!store::replay(tx, "nobody", at(5)));
    });
}

BOOST_DATA_TEST_CASE(replayTakesTheMessageFromWhoeverHeldIt, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        store::insertMessage(tx, due("msg_a", "ord_a", 0));
        const auto held = store::claimDue(tx, "sandbox", at(1), at(61), 1).at(0);
        BOOST_REQUIRE(store::recordAttempt(tx, held, attempt(1), {MessageState::dead}));
        BOOST_REQUIRE(store::replay(tx, "msg_a", at(2)));
        BOOST_TEST(!store::recordAttempt(tx, held, attempt(2), {MessageState::delivered}));
    });
}

BOOST_DATA_TEST_CASE(replayIsOnlyForWhatWentToAConnector, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        auto cart = due("msg_cart", "", 0);
        cart.protocol = "cxml";
        cart.kind = "PunchOutOrderMessage";
        cart.destination = "https://buyer.example/cart";
        cart.state = MessageState::delivered;
        cart.nextAt = std::nullopt;
        store::insertMessage(tx, cart);
        auto order = due("msg_in", "ord_a", 0);
        order.direction = store::Direction::in;
        order.state = MessageState::accepted;
        store::insertMessage(tx, order);
        BOOST_TEST(!store::replay(tx, "msg_cart", at(1)));
        BOOST_TEST(!store::replay(tx, "msg_in", at(1)));
        BOOST_TEST((store::findMessage(tx, "msg_cart")->state == MessageState::delivered));
        BOOST_TEST(claim(tx, 2) == "");
    });
}

// A partner's transport or address was changed.
BOOST_DATA_TEST_CASE(whatIsDueForAPartnerGoesAnotherWayOrStays, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        const auto put = [&](const char* id, const char* what, const char* destination) {
            auto message = due(id, "ord_a", 0);
            message.partnerId = "acme";
            message.kind = what;
            message.destination = destination;
            store::insertMessage(tx, message);
            store::lineUp(tx, "ord_a");
        };
        put("msg_1", "ConfirmationRequest", "poll");
        put("msg_2", "InvoiceDetailRequest", "partner");
        put("msg_3", "ShipNoticeRequest", "partner");
        BOOST_TEST(store::dueKindsFor(tx, "acme").size() == 3u);
        BOOST_TEST(store::dueKindsFor(tx, "other").empty());
        store::sendInstead(tx, "acme", {"poll", "ConfirmationRequest"}, at(1));
        BOOST_TEST(store::findMessage(tx, "msg_1")->place == "partner/acme");
        const auto claimed = [&](int second) {
            return ids(store::claimDue(tx, "partner/acme", at(second), at(second + 60), 10));
        };
        BOOST_TEST(claimed(2) == "msg_1 ");
        const auto note = std::string(store::kNoWay) + "none";
        for (const char* what : {"ConfirmationRequest", "InvoiceDetailRequest"})
            store::keepInstead(tx, "acme", {"partner", what}, MessageState::dead, note);
        // What is just being brought is left to whoever brings it.
        BOOST_TEST((store::findMessage(tx, "msg_1")->state == MessageState::due));
        BOOST_TEST((store::findMessage(tx, "msg_2")->state == MessageState::dead));
        BOOST_TEST(ids(store::keptBack(tx, 10)) == "msg_2 ");
        finish(tx, "msg_1", MessageState::delivered);
        BOOST_TEST(claimed(3) == "msg_3 ");
        BOOST_TEST(store::replay(tx, "msg_2", at(4)));
        BOOST_TEST(store::findMessage(tx, "msg_2")->note == "");
    });
}

// A walk over all of them takes a hundred times as long among a hundred times as many.
BOOST_AUTO_TEST_CASE(claimsQuicklyFromAHundredThousand) {
    const auto few = timeToClaimFrom(1'000);
    const auto many = timeToClaimFrom(100'000);
    BOOST_TEST(many.count() < 20 * few.count());
}

BOOST_AUTO_TEST_SUITE_END()
