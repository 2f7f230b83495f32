#include "gateway/flows/api_once.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "gateway/base/fault.h"
#include "gateway/flows/api_keys.h"
#include "gateway/flows/api_rate.h"
#include "gateway/store/audit.h"
#include "tests/support/shop_world.h"

namespace {

struct Asking {
    support::ShopWorld world;
    std::string key =
        flows::makeApiKey(world.context(), {.name = "test", .scopes = {"orders:read"}}, "test").id;

    flows::ApiReply ask(const std::string& name, const std::string& hash, int status = 200) {
        return flows::once(world.context(), {key, name, hash}, [&](store::Tx& tx) {
            store::insertAudit(tx, {world.clock().now(), "test", "done", "it", ""});
            return flows::ApiReply{status, "{}"};
        });
    }
    std::size_t effects() {
        return world.store()
            .read([](store::ReadTx& tx) { return store::auditOf(tx, "it"); })
            .size();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(api_once)

BOOST_AUTO_TEST_CASE(doesNothingTwiceUnderOneName) {
    Asking asking;
    BOOST_TEST(asking.ask("a", "h", 201).status == 201);
    BOOST_TEST(asking.ask("a", "h").status == 201);
    BOOST_TEST(asking.effects() == 1u);
    BOOST_CHECK_EXCEPTION(asking.ask("a", "other"), base::Fault, [](const base::Fault& fault) {
        return fault.code() == base::FaultCode::invalid;
    });
    asking.ask("", "h");
    asking.ask("", "h");
    BOOST_TEST(asking.effects() == 3u);
}

BOOST_AUTO_TEST_CASE(aRefusalLeavesTheNameFree) {
    Asking asking;
    BOOST_TEST(asking.ask("a", "h", 422).status == 422);
    BOOST_TEST(asking.ask("a", "other").status == 200);
}

BOOST_AUTO_TEST_CASE(whoeverAsksAtTheSameMomentHearsTheSame) {
    Asking asking;
    constexpr int kThreads = 8;
    constexpr int kNames = 10;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&] {
            for (int name = 0; name < kNames; ++name) asking.ask(std::to_string(name), "h");
        });
    for (auto& thread : threads) thread.join();
    BOOST_TEST(asking.effects() == static_cast<std::size_t>(kNames));
}

BOOST_AUTO_TEST_CASE(aMinuteHoldsSoManyRequests) {
    const int place = 0;
    const base::Time start{base::Minutes(1)};
    const auto at = [&](int seconds) {
        return flows::countRequest(&place, "key", 2, start + base::Seconds(seconds));
    };
    BOOST_TEST(at(0).left == 1);
    BOOST_TEST(at(1).granted);
    const auto third = at(59);
    BOOST_TEST(!third.granted);
    BOOST_TEST(third.wait.count() == 1);
    BOOST_TEST(at(60).granted);
    BOOST_TEST(flows::countRequest(&place, "other", 1, start).granted);
}

BOOST_AUTO_TEST_SUITE_END()
