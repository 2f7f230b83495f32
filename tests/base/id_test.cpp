#include "gateway/base/id.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <thread>

#include "gateway/base/encoding.h"
#include "gateway/base/id_time.h"

namespace {

class Counting final : public base::Random {
public:
    std::string bytes(std::size_t count) override { return std::string(count, next_++); }

private:
    char next_ = 1;
};

base::Time at(std::int64_t milliseconds) {
    return base::Time{base::Milliseconds{milliseconds}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(id)

BOOST_AUTO_TEST_CASE(hasPrefixTimeAndChance) {
    Counting random;
    BOOST_TEST(base::newId("ord", at(0), random) == "ord_000000000081040g2081");
    BOOST_TEST(base::newId("ord", at(1772357400123), random).substr(0, 13) == "ord_1kjmbqdhv");
}

BOOST_AUTO_TEST_CASE(tellsWhenItWasMade) {
    Counting random;
    for (const std::int64_t time : {0LL, 1LL, 1772357400123LL, 4'000'000'000'000LL})
        BOOST_TEST((base::timeOf(base::newId("msg", at(time), random)) == at(time)));
    for (const auto* const other : {"", "msg_1", "msg", "msg_000000000081040g208", "_",
                                    "msg_00000U000081040g2081", "msg_000000000081040g20811"})
        BOOST_TEST(!base::timeOf(other).has_value(), other);
}

BOOST_AUTO_TEST_CASE(laterIdsSortLater) {
    std::string before = base::newId("msg", at(0), base::systemRandom());
    for (std::int64_t time = 1; time < 4'000'000'000'000; time = time * 3 / 2 + 1) {
        const std::string next = base::newId("msg", at(time), base::systemRandom());
        BOOST_REQUIRE_LT(before, next);
        before = next;
    }
}

BOOST_AUTO_TEST_CASE(idsOfOneMomentDiffer) {
    std::set<std::string> ids;
    for (int i = 0; i < 20000; ++i) ids.insert(base::newId("x", at(5), base::systemRandom()));
    BOOST_TEST(ids.size() == 20000);
}

BOOST_AUTO_TEST_CASE(threadsDoNotShareBytes) {
    std::vector<std::set<std::string>> found(4);
    std::vector<std::thread> threads;
    for (auto& mine : found)
        threads.emplace_back([&mine] {
            for (int i = 0; i < 2000; ++i) mine.insert(base::systemRandom().bytes(16));
        });
    for (auto& thread : threads) thread.join();
    std::set<std::string> all;
    for (const auto& mine : found) all.insert(mine.begin(), mine.end());
    BOOST_TEST(all.size() == 8000);
}

BOOST_AUTO_TEST_CASE(givesAsManyBytesAsAskedFor) {
    for (const std::size_t count : {0u, 1u, 7u, 32u, 1000u, 1024u, 1025u, 100000u})
        BOOST_TEST(base::systemRandom().bytes(count).size() == count);
}

BOOST_AUTO_TEST_CASE(tokensCarry256Bits) {
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) {
        const auto token = base::newToken(base::systemRandom());
        BOOST_REQUIRE_EQUAL(token.size(), 43);
        BOOST_REQUIRE_EQUAL(base::unbase64(token).value().size(), 32);
        tokens.insert(token);
    }
    BOOST_TEST(tokens.size() == 1000);
}

BOOST_AUTO_TEST_SUITE_END()
