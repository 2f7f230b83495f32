#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <thread>

#include "protocols/cxml/dtd_shelf.h"
#include "protocols/xml/document.h"
#include "tests/support/corpus.h"

namespace {

namespace fs = std::filesystem;

// A folder of files that goes away with it.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("dtds-" + std::to_string(getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    Folder& with(const std::string& file, std::string_view text) {
        fs::create_directories((path_ / file).parent_path());
        std::ofstream(path_ / file) << text;
        return *this;
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// What these DTDs call valid tells them apart.
std::string envelopeWith(std::string_view attribute) {
    return "<!ELEMENT cXML ANY><!ATTLIST cXML version CDATA #IMPLIED " + std::string(attribute) +
           " CDATA #REQUIRED>"
           "<!ELEMENT Request ANY><!ELEMENT OrderRequest EMPTY><!ELEMENT ConfirmationRequest EMPTY>"
           "<!ELEMENT CopyRequest ANY>";
}

std::string document(std::string_view version, std::string_view body) {
    return "<!DOCTYPE cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/" + std::string(version) +
           "/cXML.dtd\"><cXML><Request>" + std::string(body) + "</Request></cXML>";
}

std::string judged(const cxml::DtdShelf& shelf, const std::string& xml) {
    const auto judgement = shelf.judge(xml::Document::readUtf8(xml));
    return judgement.dtd + " " + base::summary(judgement.problems);
}

std::string refused(const fs::path& folder) {
    try {
        cxml::openDtds(folder);
        return "opened";
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + " " + fault.told();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_dtd_shelf)

BOOST_AUTO_TEST_CASE(takesTheDeclaredVersionOrTheNextNewer) {
    Folder folder;
    folder.with("1.2.014/cXML.dtd", envelopeWith("a"))
        .with("1.2.020/cXML.dtd", envelopeWith("b"))
        .with("1.2.020/Fulfill.dtd", envelopeWith("c"))
        .with("1.10.001/cXML.dtd", envelopeWith("d"))
        .with("notes/cXML.dtd", "no DTD");
    const cxml::DtdShelf shelf(folder.path());
    const std::vector<std::string> names{"1.2.014/cXML.dtd", "1.2.020/cXML.dtd",
                                         "1.2.020/Fulfill.dtd", "1.10.001/cXML.dtd"};
    BOOST_TEST(shelf.names() == names, boost::test_tools::per_element());
    const std::string order = "<OrderRequest/>";
    BOOST_TEST(judged(shelf, document("1.2.014", order)) == "1.2.014/cXML.dtd cXML/@a: missing");
    BOOST_TEST(judged(shelf, document("1.1.009", order)) == "1.2.014/cXML.dtd cXML/@a: missing");
    BOOST_TEST(judged(shelf, document("1.2.0.1", order)) == "1.2.014/cXML.dtd cXML/@a: missing");
    BOOST_TEST(judged(shelf, document("1.2.015", order)) == "1.2.020/cXML.dtd cXML/@b: missing");
    BOOST_TEST(judged(shelf, document("1.2.021", order)) == "1.10.001/cXML.dtd cXML/@d: missing");
    BOOST_TEST(judged(shelf, document("1.11.0", order)) == "1.10.001/cXML.dtd cXML/@d: missing");
    BOOST_TEST(judged(shelf, document("latest", order)) == "1.10.001/cXML.dtd cXML/@d: missing");
    BOOST_TEST(judged(shelf,
                      "<cXML version='1.2.014' a=''><Request><OrderRequest/></Request>"
                      "</cXML>") == "1.2.014/cXML.dtd ");
}

BOOST_AUTO_TEST_CASE(takesTheFileThatKnowsTheBody) {
    Folder folder;
    folder.with("cXML.dtd", envelopeWith("a")).with("Fulfill.dtd", envelopeWith("b"));
    const cxml::DtdShelf shelf(folder.path());
    const std::string confirmation = "<ConfirmationRequest/>";
    BOOST_TEST(judged(shelf, document("1.2.020", "<OrderRequest/>")) ==
               "cXML.dtd cXML/@a: missing");
    BOOST_TEST(judged(shelf, document("1.2.020", confirmation)) == "Fulfill.dtd cXML/@b: missing");
    BOOST_TEST(
        judged(shelf, document("1.2.020", "<CopyRequest><cXML b=''><Request>" + confirmation +
                                              "</Request></cXML></CopyRequest>")) ==
        "Fulfill.dtd cXML/@b: missing");
    // Nothing is said where nothing is known.
    BOOST_TEST(judged(shelf, document("1.2.020", "<QuoteRequest/>")) == " ");
}

BOOST_AUTO_TEST_CASE(refusesFoldersThatAreOfNoUse) {
    Folder folder;
    const auto path = folder.path().string();
    BOOST_TEST(refused(folder.path()) ==
               "notFound " + path + " has no cXML.dtd nor a folder like 1.2.071 with one");
    BOOST_TEST(refused(folder.path() / "nowhere").starts_with("notFound " + path + "/nowhere has"));
    folder.with("1.2.020/cXML.dtd", "<html>");
    BOOST_TEST(refused(folder.path()) == "malformed " + path +
                                             "/1.2.020/cXML.dtd: This is no DTD we understand: "
                                             "\"<html>\" is no declaration");
    BOOST_TEST(!cxml::dtds());
}

BOOST_AUTO_TEST_CASE(isOpenForTheWholeProcess) {
    Folder folder;
    folder.with("cXML.dtd", envelopeWith("a"));
    cxml::openDtds(folder.path());
    BOOST_REQUIRE(cxml::dtds());
    BOOST_TEST(cxml::dtds()->names().size() == 1U);
    cxml::openDtds({});
    BOOST_TEST(!cxml::dtds());
}

BOOST_AUTO_TEST_CASE(compilesOnceForManyThreads) {
    Folder folder;
    folder.with("cXML.dtd", envelopeWith("a"));
    const cxml::DtdShelf shelf(folder.path());
    std::vector<std::string> seen(8);
    std::vector<std::thread> threads;
    for (auto& one : seen)
        threads.emplace_back([&] { one = judged(shelf, document("1.2.0", "<OrderRequest/>")); });
    for (auto& thread : threads) thread.join();
    for (const auto& one : seen) BOOST_TEST(one == "cXML.dtd cXML/@a: missing");
}

BOOST_AUTO_TEST_CASE(judgesRealDocumentsByTheNewestDtds) {
    const auto folder = corpus::folder();
    if (!folder) return;
    const cxml::DtdShelf shelf(*folder / "dtd");
    std::ifstream table(*folder / "CXML_VALIDITY.tsv");
    std::string line;
    std::getline(table, line);
    int valid = 0;
    int invalid = 0;
    while (std::getline(table, line)) {
        std::vector<std::string> column(7);
        std::istringstream cells(line);
        for (auto& cell : column) std::getline(cells, cell, '\t');
        if (column[5] != "WF") continue;
        const auto expected = column[6].ends_with("invalid") ? "invalid" : "valid";
        const auto document = xml::Document::read(corpus::bytes(*folder / column[0]), "text/xml");
        const auto judgement = shelf.judge(document.root(), "", column[2], "1.2.071");
        const auto seen = judgement.problems.empty() ? "valid" : "invalid";
        BOOST_TEST(judgement.dtd.starts_with("1.2.071/"), column[0]);
        BOOST_TEST(seen == expected, column[0] << ": " << base::summary(judgement.problems));
        for (const auto& problem : judgement.problems)
            BOOST_TEST((!problem.where.empty() && !problem.what.empty()), column[0]);
        ++(judgement.problems.empty() ? valid : invalid);
    }
    BOOST_TEST(valid == 49);
    BOOST_TEST(invalid == 26);
}

BOOST_AUTO_TEST_SUITE_END()
