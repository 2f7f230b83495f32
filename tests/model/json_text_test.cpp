#include "gateway/model/json_text.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "gateway/base/fault.h"

namespace {

using model::JsonNumbers;
using nlohmann::json;

/// What becomes of it: the value, or the fault.
std::string read(std::string_view text, const model::JsonRules& rules = {}) {
    try {
        return model::parsedJson(text, rules).dump();
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ' ' + base::summary(fault.problems());
    }
}

std::string nested(std::size_t depth, const char* open = "[", const char* close = "]") {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += open;
    for (std::size_t i = 0; i < depth; ++i) text += close;
    return text;
}

std::string texts(std::string_view text) {
    return read(text, {.numbers = JsonNumbers::texts});
}

/// What was heard of lists.
struct Heard final : model::JsonLists {
    std::string all;
    std::size_t rows = 0;
    void list(const std::string& name) override { all += name + ':'; }
    void row(json row) override {
        ++rows;
        all += row.dump() + ' ';
    }
};

std::string lists(const std::string& text) {
    std::istringstream in(text);
    Heard heard;
    try {
        model::readJsonLists(in, heard);
    } catch (const base::Fault& fault) {
        heard.all += std::string(base::name(fault.code())) + ' ' + base::summary(fault.problems());
    }
    return heard.all;
}

/// An endless list of rows, or one row without end.
class Endless final : public std::streambuf {
public:
    Endless(std::string head, std::string piece, std::size_t times)
        : part_(std::move(head)), piece_(std::move(piece)), left_(times) {
        setg(part_.data(), part_.data(), part_.data() + part_.size());
    }

private:
    int_type underflow() override {
        if (left_-- == 0) return traits_type::eof();
        part_ = left_ == 0 ? "]}" : piece_;
        setg(part_.data(), part_.data(), part_.data() + part_.size());
        return traits_type::to_int_type(part_.front());
    }
    std::string part_;
    std::string piece_;
    std::size_t left_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(json_text)

BOOST_AUTO_TEST_CASE(sixtyFourLevelsAndNoMore) {
    BOOST_TEST(read(nested(64)) == nested(64));
    BOOST_TEST(read(nested(65)).ends_with("is nested deeper than 64 levels"));
    BOOST_TEST(read(nested(200'000)).ends_with("is nested deeper than 64 levels"));
    BOOST_TEST(read(std::string(5'000'000, '[')).ends_with("is nested deeper than 64 levels"));
    BOOST_TEST(read(nested(200'000, "{\"a\":", "}")).ends_with("deeper than 64 levels"));
    BOOST_TEST(read(R"(["[[[[","\"[{"])") == R"(["[[[[","\"[{"])");
}

BOOST_AUTO_TEST_CASE(sixteenMegabytesAndNoMore) {
    const std::string least = "[\"" + std::string(model::kLargestJson - 4, 'x') + "\"]";
    BOOST_TEST((read(least) == least));
    BOOST_TEST(read(least + ' ').starts_with("tooLarge"));
    BOOST_TEST(read("[1]", {.most = 2}).starts_with("tooLarge"));
}

BOOST_AUTO_TEST_CASE(numbersKeepTheirDigits) {
    const std::string many = "12345678901234567890.10";
    for (const auto& digits : {many, std::string("0.1"), std::string("1e2"), std::string("1.50"),
                               std::string("123456789012345678901234567890"), std::string("7"),
                               std::string("-9223372036854775808"), std::string("-0.0")}) {
        const auto value = model::parsedJson('[' + digits + ']')[0];
        BOOST_TEST(model::digitsOf(value).value_or("none") == digits);
        BOOST_TEST(!value.is_string());
        BOOST_TEST(!value.is_number_float());
        BOOST_TEST(texts('[' + digits + ']') == "[\"" + digits + "\"]");
    }
    BOOST_TEST(!model::digitsOf(json("7")).has_value());
    BOOST_TEST(read("[1e400]") == "malformed byte 6: is a number beyond all limits");
    BOOST_TEST(texts("[-1e400]").starts_with("malformed"));
    BOOST_TEST(read("[NaN]").starts_with("malformed"));
}

BOOST_AUTO_TEST_CASE(noMemberStandsTwice) {
    BOOST_TEST(read(R"({"a":1,"b":{"a":2}})") == R"({"a":1,"b":{"a":2}})");
    BOOST_TEST(read(R"({"a":1,"a":1})") == "malformed /a: stands there twice");
    BOOST_TEST(read(R"({"x":[{"a/b":null,"a/b":{}}]})") ==
               "malformed /x/0/a~1b: stands there twice");
    BOOST_TEST(read(R"({"a":1,"\u0061":2})").ends_with("stands there twice"));
}

BOOST_AUTO_TEST_CASE(whatIsNoJsonIsRefused) {
    for (const char* text :
         {"", " ", "{", "[1", "[1,]", "{\"a\":}", "[1]]", "nul", "'a'", "[01]", "\"\xff\"",
          "[\"\xc0\xaf\"]", "\"\xed\xa0\x80\"", "\"\\ud800\"", "// a\n[1]"}) {
        BOOST_TEST(read(text).starts_with("malformed byte"), text << ": " << read(text));
        BOOST_TEST(model::jsonOrNothing(text).is_discarded());
    }
    BOOST_TEST(read("// a\n[1]", {.comments = true}) == "[1]");
    BOOST_TEST(read("\xef\xbb\xbf \r\n[1]") == "[1]");
}

BOOST_AUTO_TEST_CASE(listsComeRowByRow) {
    BOOST_TEST(lists(R"({"a":[{"x":1.50},{"y":[{}]}],"b":[]})") ==
               R"(a:{"x":"1.50"} {"y":[{}]} b:)");
    BOOST_TEST(lists("[]") == "malformed is no object of lists");
    BOOST_TEST(lists("7") == "malformed is no object of lists");
    BOOST_TEST(lists(R"({"a":{}})") == "malformed /a: is no list");
    BOOST_TEST(lists(R"({"a":[],"a":[]})") == "a:malformed /a: stands there twice");
    BOOST_TEST(lists(R"({"a":[1,{"b":1,"b":2}]})").ends_with("stands there twice"));
    BOOST_TEST(lists("{\"a\":[" + nested(200'000) + "]}").ends_with("deeper than 64 levels"));
    BOOST_TEST(lists(R"({"a":[1)").starts_with("a:\"1\" malformed byte"));
}

BOOST_AUTO_TEST_CASE(theBytesOfListsAreCountedByTheRow) {
    const std::string row = "{\"sku\":\"" + std::string(100'000, 'x') + "\"},";
    Endless longer("{\"a\":[1,", row, 400);
    std::istream in(&longer);
    Heard heard;
    try {
        model::readJsonLists(in, heard);
    } catch (const base::Fault& fault) {
        // behind the last comma
        BOOST_TEST(name(fault.code()) == "malformed");
    }
    BOOST_TEST(heard.rows == 400U);
    Endless wide("{\"a\":[\"", std::string(100'000, 'x'), 400);
    std::istream again(&wide);
    Heard nothing;
    BOOST_CHECK_EXCEPTION(
        model::readJsonLists(again, nothing), base::Fault,
        [](const base::Fault& fault) { return fault.code() == base::FaultCode::tooLarge; });
    BOOST_TEST(nothing.rows == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
