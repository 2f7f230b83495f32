#include <boost/test/unit_test.hpp>
#include <random>

#include "connectors/filedrop/csv.h"
#include "gateway/base/fault.h"

namespace {

std::string problemsOf(std::string_view text) {
    try {
        (void)filedrop::readCsv(text, ',');
    } catch (const base::Fault& fault) {
        return base::summary(fault.problems());
    }
    return {};
}

std::string shown(std::string_view text, char separator = ',') {
    std::string all;
    for (const auto& row : filedrop::readCsv(text, separator)) {
        all += std::to_string(row.line);
        for (const auto& cell : row.cells) all += '[' + cell + ']';
    }
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_csv)

BOOST_AUTO_TEST_CASE(readsWhatSpreadsheetsWrite) {
    BOOST_TEST(shown("a,b\r\n1,2\r\n") == "1[a][b]2[1][2]");
    BOOST_TEST(shown("a;b,c\n\n\n\"x;\"\"y\"\"\";", ';') == "1[a][b,c]4[x;\"y\"][]");
    BOOST_TEST(shown("\xEF\xBB\xBF"
                     "a,\"two\nlines\"\nb") == "1[a][two\nlines]3[b]");
    BOOST_TEST(shown("").empty());
    BOOST_TEST(shown(",") == "1[][]");
    BOOST_TEST(shown("a\rb,c") == "1[a\rb][c]");
}

BOOST_AUTO_TEST_CASE(namesEveryLineThatIsNone) {
    BOOST_TEST(problemsOf("a,b\nx\"y,1\n\"a\"b,2\nc,\"d\n") ==
               "line 2: there is a quote inside a cell that is not quoted; line 3: there is text "
               "behind a closing quote; line 4: a quote is not closed");
    BOOST_TEST(problemsOf("a\xFF,b") == "the file: is not UTF-8");
}

BOOST_AUTO_TEST_CASE(formulasAreHarmless) {
    BOOST_TEST(filedrop::harmless("=1+1") == "'=1+1");
    BOOST_TEST(filedrop::harmless("@x") == "'@x");
    BOOST_TEST(filedrop::harmless("-x") == "'-x");
    BOOST_TEST(filedrop::harmless("\tx") == "'\tx");
    BOOST_TEST(filedrop::harmless("-5.00") == "-5.00");
    BOOST_TEST(filedrop::harmless("-5,00") == "-5,00");
    BOOST_TEST(filedrop::harmless("x=1").front() == 'x');
}

BOOST_AUTO_TEST_CASE(whatIsWrittenReadsBack) {
    std::mt19937 chance(20260301);  // the same in every run
    const std::string letters = "ab,;\"\r\n \t=\xC3\xA9'";
    for (int run = 0; run < 5000; ++run) {
        std::vector<std::vector<std::string>> rows(1 + chance() % 4);
        std::string text;
        for (auto& row : rows) {
            row.resize(2 + chance() % 3);
            for (auto& cell : row)
                for (auto length = chance() % 6; length > 0; --length) {
                    const auto at = chance() % (letters.size() - 1);
                    if (letters[at] != '\xC3' && letters[at] != '\xA9') cell += letters[at];
                }
            text += filedrop::csvLine(row, ';');
        }
        const auto read = filedrop::readCsv(text, ';');
        BOOST_REQUIRE(read.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) BOOST_REQUIRE(read[i].cells == rows[i]);
    }
}

BOOST_AUTO_TEST_CASE(spoiledTextIsReadOrRefused) {
    std::mt19937 chance(20260302);
    const std::string whole = "id,orderId,\"line.quantity\"\r\nC-1,ord_1,\"1\"\"2\"\n\"a\nb\",,\n";
    int refused = 0;
    for (int run = 0; run < 20'000; ++run) {
        auto text = whole;
        for (auto changes = 1 + chance() % 4; changes > 0; --changes) {
            const auto at = chance() % text.size();
            constexpr std::string_view kBytes("\",\n\r;x\0\xFF", 8);
            if (chance() % 2 == 0)
                text[at] = kBytes[chance() % kBytes.size()];
            else
                text.erase(at, 1 + chance() % 3);
            if (text.empty()) text = ",";
        }
        try {
            std::size_t cells = 0;
            for (const auto& row : filedrop::readCsv(text, ',')) {
                BOOST_REQUIRE(row.line >= 1);
                cells += row.cells.size();
            }
            BOOST_REQUIRE(cells <= text.size() + 1);
        } catch (const base::Fault& fault) {
            BOOST_REQUIRE(!fault.problems().empty());
            ++refused;
        }
    }
    BOOST_TEST(refused > 1000);
    BOOST_TEST(refused < 19'000);
}

BOOST_AUTO_TEST_SUITE_END()
