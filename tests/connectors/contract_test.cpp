#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <set>
#include <thread>

#include "connectors/connectors.h"
#include "tests/connectors/fixtures.h"

// What every connector of the list promises, whatever stands behind it.

BOOST_AUTO_TEST_SUITE(contract)

BOOST_AUTO_TEST_CASE(listedUnderTheirNames) {
    const fixtures::Folder folder;
    const fixtures::MovableClock clock;
    for (const auto& [name, connector] : connectors::all({folder.path, {}, clock}))
        BOOST_TEST(connector->name() == name);
}

BOOST_AUTO_TEST_CASE(takesAnOrderOnceHoweverOftenItComes) {
    const fixtures::Folder folder;
    fixtures::MovableClock clock;
    for (const auto& [name, connector] : connectors::all({folder.path, {}, clock})) {
        const auto first = connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
        const auto again = connector->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
        const auto other = connector->deliver(fixtures::shipment("msg_2"), fixtures::order("PO-2"));
        BOOST_TEST((first.outcome == model::Outcome::accepted), name);
        BOOST_TEST(!first.reference.empty(), name);
        BOOST_TEST(again.reference == first.reference, name);
        BOOST_TEST(other.reference != first.reference, name);
    }
}

BOOST_AUTO_TEST_CASE(takesOrdersFromManyThreads) {
    const fixtures::Folder folder;
    fixtures::MovableClock clock;
    for (const auto& [name, connector] : connectors::all({folder.path, {}, clock})) {
        std::vector<std::string> references(16);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < references.size(); ++i)
            threads.emplace_back([&, i] {
                const auto id = "msg_" + std::to_string(i / 2);  // each comes twice
                references[i] =
                    connector->deliver(fixtures::shipment(id), fixtures::order("PO-" + id))
                        .reference;
            });
        for (auto& thread : threads) thread.join();
        for (std::size_t i = 0; i < references.size(); i += 2)
            BOOST_TEST(references[i] == references[i + 1], name);
        BOOST_TEST(std::set(references.begin(), references.end()).size() == 8u, name);
    }
}

BOOST_AUTO_TEST_CASE(refusesWhatItCannotTakeWithoutThrowing) {
    const fixtures::Folder folder;
    fixtures::MovableClock clock;
    for (const auto& [name, connector] : connectors::all({folder.path, {}, clock})) {
        const auto said = connector->deliver(fixtures::shipment("msg_1"), model::ProfileRequest{});
        BOOST_TEST((said.outcome == model::Outcome::refused), name);
        BOOST_TEST(!said.detail.empty(), name);
    }
}

BOOST_AUTO_TEST_CASE(sameCursorGivesTheSameAgain) {
    const fixtures::Folder folder;
    fixtures::MovableClock clock;
    for (const auto& [name, connector] : connectors::all({folder.path, {}, clock})) {
        for (int i = 0; i < 3; ++i)
            (void)connector->deliver(fixtures::shipment("msg_" + std::to_string(i)),
                                     fixtures::order("PO-" + std::to_string(i)));
        clock.advance(std::chrono::minutes(1));
        const auto two = connector->collect("", 2);
        const auto twoAgain = connector->collect("", 2);
        const auto rest = connector->collect(two.cursor, 10);
        BOOST_TEST(two.documents.size() == 2u, name);
        BOOST_TEST((two.documents == twoAgain.documents), name);
        BOOST_TEST(two.cursor == twoAgain.cursor, name);
        BOOST_TEST(rest.documents.size() == 1u, name);
        BOOST_TEST(connector->collect(rest.cursor, 10).documents.empty(), name);
        BOOST_TEST(connector->collect(rest.cursor, 10).cursor == rest.cursor, name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
