#define BOOST_TEST_MODULE passerelle
#include <boost/test/unit_test.hpp>
