#include "gateway/base/secret.h"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <type_traits>

using base::Secret;

namespace {

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
    out << value;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(secret)

BOOST_AUTO_TEST_CASE(equalsOnlyTheSameBytes) {
    BOOST_TEST(Secret("s3cret").equals(Secret("s3cret")));
    BOOST_TEST(Secret().equals(Secret("")));
    for (const auto* other : {"", "s3cre", "s3cret ", "S3cret", "s3cret1"})
        BOOST_TEST(!Secret("s3cret").equals(Secret(other)), other);
    BOOST_TEST(!Secret(std::string("a\0b", 3)).equals(Secret(std::string("a\0c", 3))));
}

BOOST_AUTO_TEST_CASE(cannotBePrinted) {
    static_assert(!Printable<Secret>);
    static_assert(!std::is_convertible_v<Secret, std::string>);
    static_assert(!std::is_convertible_v<std::string, Secret>);
    BOOST_TEST(Secret("x").reveal() == "x");
}

BOOST_AUTO_TEST_CASE(survivesCopyAndMove) {
    Secret first("a rather long secret, on the heap");
    Secret copy = first;
    Secret moved = std::move(first);
    BOOST_TEST(moved.equals(copy));
    copy = Secret("other");
    BOOST_TEST(!moved.equals(copy));
    BOOST_TEST(Secret().empty());
}

BOOST_AUTO_TEST_CASE(wipesItsBytesWhenItGoes) {
    alignas(Secret) unsigned char room[sizeof(Secret)] = {};
    auto* kept = new (room) Secret("0123456789");
    kept->~Secret();
    const std::string_view left(reinterpret_cast<const char*>(room), sizeof room);
    BOOST_TEST(left.find("123456") == std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE_END()
