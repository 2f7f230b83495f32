#include "connectors/http_outcome.h"

#include <boost/test/unit_test.hpp>

namespace {

using connectors::ServerError;

std::string of(int status, ServerError serverError = ServerError::nothingHappened) {
    const auto said =
        connectors::outcomeOf(base::reply(status, "text/plain", "no\nway"), serverError);
    return said ? std::string(model::name(said->outcome)) + ": " + said->detail : "fine";
}

std::int64_t wait(const std::string& retryAfter) {
    auto answer = base::reply(503, "text/plain", "");
    answer.with("Date", "Sun, 06 Nov 1994 08:49:37 GMT").with("Retry-After", retryAfter);
    return connectors::outcomeOf(answer, ServerError::nothingHappened)->wait.count();
}

std::string thrown(base::FaultCode code) {
    const auto said = connectors::outcomeOf(base::Fault(code, "no"));
    return std::string(model::name(said.outcome)) + (said.unreachable ? " unreachable" : "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_outcome)

BOOST_AUTO_TEST_CASE(classesOfAnswers) {
    BOOST_TEST(of(200) == "fine");
    BOOST_TEST(of(204) == "fine");
    BOOST_TEST(of(301) == "retry: HTTP 301 no way");
    BOOST_TEST(of(400) == "refused: HTTP 400 no way");
    BOOST_TEST(of(401) == "retry: HTTP 401 no way");
    BOOST_TEST(of(409) == "refused: HTTP 409 no way");
    BOOST_TEST(of(429) == "retry: HTTP 429 no way");
    BOOST_TEST(of(500) == "retry: HTTP 500 no way");
    BOOST_TEST(of(500, ServerError::afterEffect) == "unknown: HTTP 500 no way");
}

BOOST_AUTO_TEST_CASE(theyMaySayWhen) {
    BOOST_TEST(wait("120") == 120);
    BOOST_TEST(wait("Sun, 06 Nov 1994 08:50:37 GMT") == 60);
    BOOST_TEST(wait("999999") == 6 * 3600);
    BOOST_TEST(wait("-5") == 0);
    BOOST_TEST(wait("soon") == 0);
}

BOOST_AUTO_TEST_CASE(whatWasThrown) {
    BOOST_TEST(thrown(base::FaultCode::unavailable) == "retry unreachable");
    BOOST_TEST(thrown(base::FaultCode::conflict) == "unknown");
    BOOST_TEST(thrown(base::FaultCode::forbidden) == "refused");
}

BOOST_AUTO_TEST_SUITE_END()
