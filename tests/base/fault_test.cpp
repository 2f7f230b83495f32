#include "gateway/base/fault.h"

#include <boost/test/unit_test.hpp>
#include <set>

using base::Fault;
using base::FaultCode;
using base::Problem;

BOOST_AUTO_TEST_SUITE(fault)

BOOST_AUTO_TEST_CASE(whatIsCodeToldAndCause) {
    BOOST_TEST(Fault(FaultCode::conflict, "told", "cause").what() ==
               std::string("conflict: told (cause)"));
    BOOST_TEST(Fault(FaultCode::notFound, "told").what() == std::string("notFound: told"));
}

BOOST_AUTO_TEST_CASE(everyCodeHasItsOwnName) {
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(FaultCode::internal); ++code)
        names.insert(name(static_cast<FaultCode>(code)));
    BOOST_TEST(names.size() == static_cast<std::size_t>(FaultCode::internal) + 1);
}

BOOST_AUTO_TEST_CASE(carriesItsProblems) {
    const std::vector<Problem> problems{{"ItemOut[2]/@quantity", "missing"}};
    const Fault fault(FaultCode::invalid, "told", "", problems);
    BOOST_TEST((fault.problems() == problems));
    BOOST_TEST((fault.code() == FaultCode::invalid));
}

BOOST_AUTO_TEST_CASE(summarisesTheFirstProblems) {
    const std::vector<Problem> problems{{"line 1", "a"}, {"", "b"}, {"line 3", "c", true}};
    BOOST_TEST(base::summary(problems) == "line 1: a; b; line 3: c");
    BOOST_TEST(base::summary(problems, 2) == "line 1: a; b; and 1 more");
    BOOST_TEST(base::summary(problems, 0) == "and 3 more");
    BOOST_TEST(base::summary({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
