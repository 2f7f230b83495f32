#include <boost/test/unit_test.hpp>
#include <sstream>

#include "protocols/cxml/cxml.h"
#include "tests/support/corpus.h"

// Real documents: what is valid by the DTD is read whole without a word, what is not is read or
// refused with places; and hostile orders, one verdict each.

namespace {

struct Verdict {
    std::string what;  ///< "clean", "tolerated" or the fault's name
    std::vector<base::Problem> problems;
    model::Letter letter;
};

Verdict verdict(const std::filesystem::path& file) {
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", "text/xml");
    wire.body = corpus::bytes(file);
    try {
        auto letter = cxml::protocol().read(wire, nullptr);
        const auto problems = letter.tolerated;
        return {problems.empty() ? "clean" : "tolerated", problems, std::move(letter)};
    } catch (const base::Fault& fault) {
        return {std::string(base::name(fault.code())), fault.problems(), {}};
    }
}

bool allLocated(const std::vector<base::Problem>& problems) {
    for (const auto& problem : problems)
        if (problem.where.empty() || problem.what.empty()) return false;
    return !problems.empty();
}

// File name and what is said of it; "tolerated" for orders, whose base lacks BillTo.
const std::map<std::string, std::string> kHostile = {
    // Nothing wrong in money, quantity, identity or ids; dates are the flow's business.
    {"po_base.xml", "tolerated"},
    {"po_ts_future_10y.xml", "tolerated"},
    {"po_ts_leap.xml", "tolerated"},
    {"po_ts_no_tz.xml", "tolerated"},
    {"po_ts_past_10y.xml", "tolerated"},
    {"po_ts_tz_big.xml", "tolerated"},
    {"po_new_payloadid_same_order.xml", "tolerated"},
    {"po_payloadid_case.xml", "tolerated"},
    {"po_type_delete_first.xml", "tolerated"},
    {"po_cur_lower.xml", "tolerated"},
    // Read exactly as written; harmless as long as it stays text.
    {"po_pn_cdata.xml", "tolerated"},
    {"po_pn_formula.xml", "tolerated"},
    {"po_pn_sql.xml", "tolerated"},
    {"po_pn_xss.xml", "tolerated"},
    // Read, and not proven: verify says no.
    {"po_from_other_partner.xml", "tolerated"},
    {"po_sender_other_secret.xml", "tolerated"},
    {"po_secret_case.xml", "tolerated"},
    {"po_secret_empty.xml", "tolerated"},
    {"po_secret_prefix.xml", "tolerated"},
    // Refused.
    {"po_cur_unknown.xml", "invalid"},
    {"po_lines_100k.xml", "invalid"},
    {"po_message_and_request.xml", "malformed"},
    {"po_no_root_close.xml", "malformed"},
    {"po_payloadid_ctrl.xml", "invalid"},
    {"po_payloadid_empty.xml", "invalid"},
    {"po_pn_bigref.xml", "malformed"},
    {"po_qty_comma.xml", "invalid"},
    {"po_qty_hex.xml", "invalid"},
    {"po_qty_huge.xml", "invalid"},
    {"po_qty_nan.xml", "invalid"},
    {"po_qty_neg.xml", "invalid"},
    {"po_tot_comma.xml", "invalid"},
    {"po_tot_exp.xml", "invalid"},
    {"po_trailing_garbage.xml", "malformed"},
    {"po_type_unknown.xml", "unsupported"},
    // The address is kept as written; only an origin of the partner is ever returned to.
    {"posr_browserformpost_00.xml", "clean"},
    {"posr_browserformpost_01.xml", "clean"},
    {"posr_browserformpost_03.xml", "clean"},
    {"posr_browserformpost_04.xml", "clean"},
    {"posr_browserformpost_06.xml", "clean"},
    {"posr_browserformpost_07.xml", "clean"},
    {"posr_browserformpost_08.xml", "clean"},
    {"posr_browserformpost_09.xml", "clean"},
    {"posr_browserformpost_10.xml", "clean"},
    {"posr_browserformpost_11.xml", "clean"},
};

const model::Order& orderIn(const Verdict& verdict) {
    return std::get<model::Order>(verdict.letter.document);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_corpus)

BOOST_AUTO_TEST_CASE(everyDocumentHasItsVerdict) {
    const auto folder = corpus::folder();
    if (!folder) return;
    std::ifstream table(*folder / "CXML_VALIDITY.tsv");
    std::string line;
    std::getline(table, line);
    int documents = 0;
    while (std::getline(table, line)) {
        std::vector<std::string> column(7);
        std::istringstream cells(line);
        for (auto& cell : column) std::getline(cells, cell, '\t');
        const auto& file = column[0];
        const auto& wellFormed = column[5];
        const auto& valid = column[6];
        const auto seen = verdict(*folder / file);
        const auto first = seen.problems.empty() ? "" : base::summary(seen.problems, 2);
        if (wellFormed != "WF") {
            BOOST_TEST(seen.what == "malformed", file);
            BOOST_TEST(allLocated(seen.problems), file);
        } else if (valid.ends_with("invalid")) {
            BOOST_TEST(allLocated(seen.problems), file);
        } else if (first.find("no attachment has") == std::string::npos) {
            BOOST_TEST(seen.what == "clean", file << ": " << first);
        } else {
            // The corpus has documents without what came with them.
            BOOST_TEST(seen.problems.size() == 1, file << ": " << first);
        }
        ++documents;
    }
    BOOST_TEST(documents == 76);
}

BOOST_AUTO_TEST_CASE(everyHostileDocumentHasItsVerdict) {
    const auto folder = corpus::folder("badinput/cxml");
    if (!folder) return;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const auto name = entry.path().filename().string();
        const auto expected = kHostile.find(name);
        BOOST_REQUIRE_MESSAGE(expected != kHostile.end(), name + " has no verdict");
        const auto seen = verdict(entry.path());
        BOOST_TEST(seen.what == expected->second,
                   name << ": " << seen.what << " " << base::summary(seen.problems));
        if (seen.what != "clean") BOOST_TEST(allLocated(seen.problems), name);
    }
}

BOOST_AUTO_TEST_CASE(hostileTextIsReadAsWritten) {
    const auto folder = corpus::folder("badinput/cxml");
    if (!folder) return;
    const auto part = [&](const char* file) {
        return orderIn(verdict(*folder / file)).items.at(0).id.supplierPart;
    };
    BOOST_TEST(part("po_pn_cdata.xml") == "AB");
    BOOST_TEST(part("po_pn_xss.xml") == "<script>alert(1)</script>");
    BOOST_TEST(part("po_pn_sql.xml").find("DROP TABLE") != std::string::npos);
    BOOST_TEST(orderIn(verdict(*folder / "po_cur_lower.xml")).total.currency == "EUR");
}

BOOST_AUTO_TEST_CASE(hostileSecretsProveNothing) {
    const auto folder = corpus::folder("badinput/cxml");
    if (!folder) return;
    const std::vector<base::Secret> secrets{base::Secret{"s3cret"}, base::Secret{""}};
    const auto proven = [&](const char* file) {
        const auto letter = verdict(*folder / file).letter;
        return cxml::protocol().verify({{}, letter, {}}, {}, secrets).sender;
    };
    BOOST_TEST(proven("po_base.xml"));
    for (const auto* file : {"po_secret_case.xml", "po_secret_empty.xml", "po_secret_prefix.xml"})
        BOOST_TEST(!proven(file), file);
}

BOOST_AUTO_TEST_CASE(manyWrongLinesAreCountedNotListed) {
    const auto folder = corpus::folder("badinput/cxml");
    if (!folder) return;
    const auto seen = verdict(*folder / "po_lines_100k.xml");
    BOOST_TEST(seen.problems.size() < 300);
}

BOOST_AUTO_TEST_SUITE_END()
