#include "connectors/http_outcome.h"

#include <boost/test/unit_test.hpp>
#include <ctime>

#include "gateway/base/retry_after.h"

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
    for (const int ofTheAddress : {403, 404, 405, 410})
        BOOST_TEST(of(ofTheAddress) == "retry: HTTP " + std::to_string(ofTheAddress) + " no way");
    BOOST_TEST(of(409) == "refused: HTTP 409 no way");
    BOOST_TEST(of(422) == "refused: HTTP 422 no way");
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
    BOOST_TEST(wait("99999999999999999999") == 6 * 3600);
    BOOST_TEST(wait("Sunday, 06-Nov-94 08:50:37 GMT") == 60);
    BOOST_TEST(wait("Sun Nov  6 08:50:37 1994") == 60);
    BOOST_TEST(wait("Sun, 06 Nov 1994 08:48:37 GMT") == 0);
}

BOOST_AUTO_TEST_CASE(aDateWithoutTheirDateCountsFromNow) {
    const auto soon = std::time(nullptr) + 100;
    std::tm parts{};
    char text[64];
    (void)std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", ::gmtime_r(&soon, &parts));
    auto answer = base::reply(429, "text/plain", "");
    answer.with("Retry-After", text);
    const auto seconds = base::retryAfterOf(answer).count();
    BOOST_TEST(seconds > 90);
    BOOST_TEST(seconds <= 100);
}

BOOST_AUTO_TEST_CASE(theyMaySaySoWhateverTheStatus) {
    for (const auto serverError : {ServerError::nothingHappened, ServerError::afterEffect})
        for (const int status : {301, 400, 401, 404, 408, 409, 423, 425, 429, 500, 502, 503, 504}) {
            auto answer = base::reply(status, "text/plain", "");
            answer.with("Retry-After", "77");
            BOOST_TEST(connectors::outcomeOf(answer, serverError)->wait.count() == 77, status);
        }
}

BOOST_AUTO_TEST_CASE(whatWasThrown) {
    BOOST_TEST(thrown(base::FaultCode::unavailable) == "retry unreachable");
    BOOST_TEST(thrown(base::FaultCode::conflict) == "unknown");
    BOOST_TEST(thrown(base::FaultCode::forbidden) == "refused");
}

BOOST_AUTO_TEST_SUITE_END()
