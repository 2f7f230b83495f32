#include "tests/connectors/contract.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <thread>

#include "connectors/connectors.h"
#include "gateway/base/fault.h"
#include "tests/connectors/fixtures.h"

// What every connector promises, whatever stands behind it.

namespace {

// Runs the case once for every kind that can be had here, each with a back office of its own.
void withEach(const std::function<void(const std::string& kind, contract::Subject&)>& test) {
    for (const auto& maker : contract::makers()) {
        if (const auto missing = maker.missing(); !missing.empty()) {
            BOOST_TEST_MESSAGE("skipped: " << maker.name << ": " << missing);
            BOOST_TEST(std::getenv("CI") == nullptr, maker.name + " is skipped: " + missing);
            continue;
        }
        BOOST_TEST_CONTEXT(maker.name) {
            const auto subject = maker.make();
            test(maker.name, *subject);
        }
    }
}

model::Delivery brought(contract::Subject& subject, const std::string& messageId,
                        const std::string& number) {
    return subject.connector().deliver(fixtures::shipment(messageId), fixtures::order(number));
}

bool isAccepted(const model::Delivery& said) {
    return said.outcome == model::Outcome::accepted;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_suite)

BOOST_AUTO_TEST_CASE(everyKindIsTested) {
    std::set<std::string> tested;
    for (const auto& maker : contract::makers()) tested.insert(maker.name);
    for (const auto& kind : connectors::kinds())
        BOOST_TEST(tested.contains(std::string(kind.name)), kind.name);
    BOOST_TEST(tested.size() == connectors::kinds().size());
}

BOOST_AUTO_TEST_CASE(settingsExplainThemselves) {
    for (const auto& kind : connectors::kinds()) {
        BOOST_TEST_CONTEXT(kind.name) {
            BOOST_TEST(!kind.label.empty());
            BOOST_TEST(!kind.about.empty());
            std::set<std::string_view> names;
            for (const auto& setting : kind.settings) {
                BOOST_TEST(!setting.label.empty(), setting.name);
                BOOST_TEST(names.insert(setting.name).second, setting.name);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(missingSettingsAreToldAtOnce) {
    const fixtures::Folder folder;
    const fixtures::MovableClock clock;
    for (const auto& kind : connectors::kinds()) {
        std::set<std::string> needed;
        for (const auto& setting : kind.settings)
            if (setting.required) needed.insert(std::string(setting.name));
        if (needed.empty()) continue;
        const connectors::Setup setup{folder.path, clock, base::systemRandom(), {}};
        try {
            (void)connectors::make({.id = "erp", .connector = std::string(kind.name)}, setup);
            BOOST_ERROR("made without settings: " << kind.name);
        } catch (const base::Fault& fault) {
            std::set<std::string> told;
            for (const auto& problem : fault.problems()) told.insert(problem.where);
            BOOST_TEST(told == needed, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(isCalledAsItsKind) {
    withEach([](const std::string& kind, contract::Subject& subject) {
        BOOST_TEST(subject.connector().name() == kind);
    });
}

BOOST_AUTO_TEST_CASE(probeSaysWhatItTried) {
    withEach([](const std::string&, contract::Subject& subject) {
        const auto checks = subject.connector().probe();
        BOOST_TEST(!checks.empty());
        for (const auto& check : checks) BOOST_TEST(check.ok, check.what);
        BOOST_TEST(subject.orders() == 0u);
    });
}

BOOST_AUTO_TEST_CASE(takesAnOrderOnceHoweverOftenItComes) {
    withEach([](const std::string&, contract::Subject& subject) {
        const auto first = brought(subject, "msg_1", "PO-1");
        const auto again = brought(subject, "msg_1", "PO-1");
        const auto other = brought(subject, "msg_2", "PO-2");
        BOOST_TEST(isAccepted(first), first.detail);
        BOOST_TEST(isAccepted(again), again.detail);
        BOOST_TEST(isAccepted(other), other.detail);
        BOOST_TEST(!first.reference.empty());
        BOOST_TEST(again.reference == first.reference);
        BOOST_TEST(other.reference != first.reference);
        BOOST_TEST(subject.orders() == 2u);
    });
}

BOOST_AUTO_TEST_CASE(takesItOnceOverARestartToo) {
    withEach([](const std::string&, contract::Subject& subject) {
        const auto first = brought(subject, "msg_1", "PO-1");
        subject.restart();
        const auto again = brought(subject, "msg_1", "PO-1");
        BOOST_TEST(isAccepted(again), again.detail);
        BOOST_TEST(again.reference == first.reference);
        BOOST_TEST(subject.orders() == 1u);
    });
}

BOOST_AUTO_TEST_CASE(takesOrdersFromManyThreads) {
    withEach([](const std::string&, contract::Subject& subject) {
        std::vector<std::string> references(8);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < references.size(); ++i)
            threads.emplace_back([&, i] {
                references[i] =
                    brought(subject, "msg_" + std::to_string(i), "PO-" + std::to_string(i))
                        .reference;
            });
        for (auto& thread : threads) thread.join();
        BOOST_TEST(std::set(references.begin(), references.end()).size() == references.size());
        BOOST_TEST(subject.orders() == references.size());
    });
}

BOOST_AUTO_TEST_CASE(refusesWhatItCannotTakeWithoutThrowing) {
    withEach([](const std::string&, contract::Subject& subject) {
        const auto said =
            subject.connector().deliver(fixtures::shipment("msg_1"), model::ProfileRequest{});
        BOOST_TEST((said.outcome == model::Outcome::refused));
        BOOST_TEST(!said.detail.empty());
        BOOST_TEST(subject.orders() == 0u);
    });
}

BOOST_AUTO_TEST_CASE(sameCursorGivesTheSameAgain) {
    withEach([](const std::string&, contract::Subject& subject) {
        for (int i = 0; i < 3; ++i)
            (void)brought(subject, "msg_" + std::to_string(i), "PO-" + std::to_string(i));
        if (!subject.confirmAll()) return;
        auto& connector = subject.connector();
        const auto two = connector.collect("", 2);
        const auto twoAgain = connector.collect("", 2);
        const auto rest = connector.collect(two.cursor, 10);
        BOOST_TEST(two.documents.size() == 2u);
        BOOST_TEST((two.documents == twoAgain.documents));
        BOOST_TEST(two.cursor == twoAgain.cursor);
        BOOST_TEST(rest.documents.size() == 1u);
        BOOST_TEST(connector.collect(rest.cursor, 10).documents.empty());
        BOOST_TEST(connector.collect(rest.cursor, 10).cursor == rest.cursor);
    });
}

BOOST_AUTO_TEST_SUITE_END()
