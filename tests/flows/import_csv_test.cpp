#include "gateway/flows/import_csv.h"

#include <boost/test/unit_test.hpp>

namespace {

/// `1[a][b] 3[c]!what is wrong`: line, cells, problem.
std::string render(const std::string& text) {
    std::string out;
    for (const auto& row : flows::readCsv(text)) {
        if (!out.empty()) out += ' ';
        out += std::to_string(row.line);
        for (const auto& cell : row.cells) out += "[" + cell + "]";
        if (!row.problem.empty()) out += "!" + row.problem;
    }
    return out;
}

struct Case {
    const char* text;
    const char* rows;
};

const std::vector<Case> kCases{
    {"", ""},
    {"a,b\nc,d\n", "1[a][b] 2[c][d]"},
    {"a,b\r\nc,d", "1[a][b] 2[c][d]"},
    {"\xEF\xBB\xBFid\n1", "1[id] 2[1]"},
    {"\xEF\xBB\xBF\"id\"\n", "1[id]"},
    {",\n,a", "2[][a]"},
    {"a,b\n , \t\n,,,\nc,d\n\"\",\n", "1[a][b] 4[c][d]"},
    {"a\n\n\r\nb\n", "1[a] 4[b]"},
    {"\"a,b\",c", "1[a,b][c]"},
    {"\"say \"\"hi\"\"\",\"\"", "1[say \"hi\"][]"},
    {"\"two\nlines\",x\ny", "1[two\nlines][x] 3[y]"},
    {"\"cr\r\nlf\"\ny", "1[cr\r\nlf] 3[y]"},
    {"a\rb,c", "1[a\rb][c]"},
    {"in\"side,b", "1[in\"side][b]"},
    {" \"a\",b", "1[ \"a\"][b]"},
    {"a,\"b\"c,d\ne,f", "1[a][b]!text after the closing quote 2[e][f]"},
    {"a,\"open,b\nc,d\ne", "1[a][]!a quote is opened and never closed 2[c][d] 3[e]"},
    {"\"", "1[]!a quote is opened and never closed"},
    {"a,\"b\n\nc\"x\nd", "1[a][b\n\nc]!text after the closing quote 4[d]"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(import_csv)

BOOST_AUTO_TEST_CASE(readsByTable) {
    for (const auto& [text, rows] : kCases) BOOST_TEST(render(text) == rows);
}

BOOST_AUTO_TEST_CASE(anyBytesEnd) {
    std::string text;
    for (int i = 0; i < 4096; ++i) text += "\",\r\n a"[(i * 7 + i / 5) % 6];
    for (std::size_t length = 0; length < text.size(); length += 13)
        BOOST_TEST(flows::readCsv(text.substr(0, length)).size() <= length);
}

BOOST_AUTO_TEST_SUITE_END()
