#include <boost/test/unit_test.hpp>
#include <sstream>

#include "gateway/model/json.h"
#include "tests/protocols/cxml_canonical.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/support/corpus.h"

// Nothing of a document is lost: read, kept as canonical JSON, and written again it says the same.

namespace {

using namespace cxml_documents;

const protocols::Stamp kStamp{*base::parseIso("2026-11-23T10:15:00Z"), "1.2.3@shop.example"};

std::string written(const model::Letter& letter) {
    const auto outgoing = cxml::protocol().write(letter, {}, kStamp);
    for (const auto& omitted : outgoing.omitted) BOOST_ERROR("left out: " + omitted);
    return outgoing.request.body;
}

/// What got lost on the way through JSON and back; empty when nothing did.
std::string lostOnTheWay(const std::string& document) {
    auto letter = read(document);
    const auto kind = model::kind(letter.document);
    const auto json = model::toJson(letter.document);
    letter.document = model::documentFromJson(kind, json);
    letter.attachments.clear();
    const auto again = written(letter);
    const auto back = read(again);
    if (model::toJson(back.document) != json)
        return "JSON became " + model::toJson(back.document) + "\nfrom " + json;
    return cxml_canonical::difference(cxml_canonical::body(document), cxml_canonical::body(again));
}

std::vector<std::string> validDocuments(const std::filesystem::path& folder) {
    std::ifstream table(folder / "CXML_VALIDITY.tsv");
    std::vector<std::string> files;
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        std::vector<std::string> column(7);
        std::istringstream cells(line);
        for (auto& cell : column) std::getline(cells, cell, '\t');
        if (column[5] == "WF" && !column[6].ends_with("invalid")) files.push_back(column[0]);
    }
    return files;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_round_trip)

BOOST_AUTO_TEST_CASE(everyValidDocumentStaysWhatItIs) {
    const auto folder = corpus::folder();
    if (!folder) return;
    const auto files = validDocuments(*folder);
    for (const auto& file : files) {
        const auto lost = lostOnTheWay(corpus::bytes(*folder / file));
        BOOST_TEST(lost == "", file << ": " << lost);
    }
    BOOST_TEST(files.size() == 49);
}

BOOST_AUTO_TEST_CASE(ourSamplesStayWhatTheyAre) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(PASSERELLE_SOURCE) + "/samples/documents"))
        if (entry.path().extension() == ".xml") {
            const auto lost = lostOnTheWay(corpus::bytes(entry.path()));
            BOOST_TEST(lost == "", entry.path().filename() << ": " << lost);
        }
}

BOOST_AUTO_TEST_SUITE_END()
