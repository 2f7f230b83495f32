// The scan that budgets_test relies on.
#include "tests/house/functions.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {

/// "head:lines; …"
std::string render(std::string_view code) {
    std::string text;
    for (const auto& function : house::functions(code))
        text += function.head + ":" + std::to_string(function.line) + "+" +
                std::to_string(function.lines) + "; ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(functions)

BOOST_AUTO_TEST_CASE(countsFromHeadToClosingBrace) {
    BOOST_TEST(render("namespace a {\n\nint f(int x,\n      int y) {\n    return x;\n}\n\n}\n") ==
               "int f(int x, int y) :3+4; ");
}

BOOST_AUTO_TEST_CASE(findsMembersAndOneLiners) {
    BOOST_TEST(render("class A {\npublic:\n    int f() const { return 1; }\n    int b_{2};\n"
                      "    void g();\n};\nvoid A::g() {\n}\n") ==
               "int f() const :3+1; void A::g() :7+2; ");
}

BOOST_AUTO_TEST_CASE(constructorListsAreNotBodies) {
    BOOST_TEST(render("A::A(int x) : x_{x}, y_{} {\n    go();\n}\n") ==
               "A::A(int x) : x_{}, y_{} :1+3; ");
}

BOOST_AUTO_TEST_CASE(lambdasBelongToTheirFunction) {
    BOOST_TEST(render("void f() {\n    each([](int x) {\n        use(x);\n    });\n}\n") ==
               "void f() :1+5; ");
}

BOOST_AUTO_TEST_CASE(tablesAreNotFunctions) {
    BOOST_TEST(
        render("const int kTable[] = {\n    1,\n    2,\n};\nstruct B {\n    int x = 1;\n};\n")
            .empty());
}

BOOST_AUTO_TEST_CASE(bracesInTextAreText) {
    BOOST_TEST(
        render("void f() {\n    // }\n    say(\"}\");\n    say('}');\n    say(R\"x(}}\n)x\");\n"
               "    long n = 1'000;\n}\n#define X {\n") == "void f() :1+8; ");
}

BOOST_AUTO_TEST_SUITE_END()
