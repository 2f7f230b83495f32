#include "gateway/flows/check.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "tests/support/corpus.h"

namespace {

class File {
public:
    explicit File(const std::string& bytes) {
        auto name = (std::filesystem::temp_directory_path() / "check-XXXXXX").string();
        ::close(::mkstemp(name.data()));
        path = name;
        std::ofstream(path, std::ios::binary) << bytes;
    }
    ~File() { std::filesystem::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    std::string path;
};

// Everything but the file's name.
std::string described(const std::string& bytes) {
    const File file(bytes);
    const auto text = flows::describe(flows::check(file.path));
    return text.substr(text.find(": ") + 2);
}

constexpr const char* kSetup =
    R"(<?xml version="1.0"?><!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">)"
    R"(<cXML payloadID="1@b" timestamp="2026-03-01T09:30:00+00:00"><Header>)"
    R"(<From><Credential domain="DUNS"><Identity>1</Identity></Credential></From>)"
    R"(<To><Credential domain="DUNS"><Identity>2</Identity></Credential></To>)"
    R"(<Sender><Credential domain="NetworkId"><Identity>AN1</Identity>)"
    R"(<SharedSecret>s3cret</SharedSecret></Credential><UserAgent>x</UserAgent></Sender></Header>)"
    R"(<Request><ProfileRequest/></Request></cXML>)";

}  // namespace

BOOST_AUTO_TEST_SUITE(check)

BOOST_AUTO_TEST_CASE(readsCxmlLikeTheDoor) {
    BOOST_TEST(described(kSetup) ==
               "cxml ProfileRequest\n"
               "  from       DUNS 1\n"
               "  to         DUNS 2\n"
               "  sender     NetworkId AN1\n"
               "  payload id 1@b\n"
               "  timestamp  2026-03-01T09:30:00+00:00\n"
               "  version    1.2.071\n"
               "  nothing to object to\n");
}

BOOST_AUTO_TEST_CASE(neverShowsTheSecret) {
    BOOST_TEST(described(kSetup).find("s3cret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(brokenCxmlHasProblemsAndIsStillCxml) {
    const File file("<cXML payloadID='1'><Header></cXML>");
    const auto verdict = flows::check(file.path);
    BOOST_TEST(verdict.readable);
    BOOST_TEST(verdict.protocol == "cxml");
    BOOST_TEST(!verdict.problems.empty());
}

BOOST_AUTO_TEST_CASE(otherXmlIsUnreadable) {
    const File file("<invoice><line/></invoice>");
    const auto verdict = flows::check(file.path);
    BOOST_TEST(!verdict.readable);
    BOOST_TEST(verdict.problems.size() == 1u);
}

BOOST_AUTO_TEST_CASE(readsCartsAsPagesAndAsForms) {
    const std::string expected =
        "oci PunchOutOrderMessage, 1 line\n"
        "  nothing to object to\n";
    BOOST_TEST(described("<html><FORM><input name='NEW_ITEM-DESCRIPTION[1]' value=\"11&quot; &#228;"
                         "\"><INPUT type=hidden name=NEW_ITEM-QUANTITY[1] value=1><textarea "
                         "name='NEW_ITEM-UNIT[1]'>PCE</textarea></form>") == expected);
    BOOST_TEST(described("NEW_ITEM-DESCRIPTION%5B1%5D=x&NEW_ITEM-QUANTITY%5B1%5D=1&"
                         "NEW_ITEM-UNIT%5B1%5D=PCE\n") == expected);
}

BOOST_AUTO_TEST_CASE(readsCallUps) {
    const std::string expected =
        "oci PunchOutSetupRequest\n"
        "  from       oci bob\n"
        "  sender     oci bob\n"
        "  nothing to object to\n";
    const std::string query = "USERNAME=bob&PASSWORD=x&HOOK_URL=https%3A%2F%2Fb.example%2F";
    BOOST_TEST(described(query) == expected);
    BOOST_TEST(described("https://shop.example/oci/acme?" + query + "\n") == expected);
    BOOST_TEST(described("GET /oci/acme?" + query + " HTTP/1.1\r\nHost: x\r\n\r\n") == expected);
    BOOST_TEST(described("POST /oci/acme HTTP/1.1\r\nHost: x\r\n\r\n" + query) == expected);
}

BOOST_AUTO_TEST_CASE(namesTheLineOfAProblem) {
    BOOST_TEST(described("one\thttps://a.example/?HOOK_URL=\n") ==
               "oci PunchOutSetupRequest\n"
               "  1 problem\n"
               "    line 1, field HOOK_URL: missing: without it the cart has nowhere to go\n");
}

BOOST_AUTO_TEST_CASE(anythingElseIsUnreadable) {
    for (const std::string bytes :
         {"", "hello", "a=1&b=2", "{\"a\":1}", "<html><p>Hello</p>", "PK\x03\x04", "%PDF-1.4"})
        BOOST_TEST(described(bytes) ==
                       "unreadable\n  1 problem\n"
                       "    file: neither cXML nor a cart form nor a catalogue call-up that we "
                       "know\n",
                   bytes);
}

BOOST_AUTO_TEST_CASE(missingFileIsUnreadable) {
    BOOST_TEST(flows::describe(flows::check("/nowhere/x.xml")) ==
               "/nowhere/x.xml: unreadable\n  1 problem\n    file: there is no such file\n");
}

BOOST_AUTO_TEST_CASE(jsonHasEverything) {
    flows::Verdict verdict;
    verdict.file = "a\"b.xml";
    verdict.readable = true;
    verdict.protocol = "oci";
    verdict.lines = 2;
    verdict.problems = {{"field \xFF", "wrong", true}};
    BOOST_TEST(flows::toJson(verdict) ==
               "{\"file\":\"a\\\"b.xml\",\"readable\":true,\"protocol\":\"oci\",\"kind\":\"\","
               "\"from\":\"\",\"to\":\"\",\"sender\":\"\",\"payloadId\":\"\",\"timestamp\":\"\","
               "\"version\":\"\",\"lines\":2,\"problems\":[{\"where\":\"field \xEF\xBF\xBD\","
               "\"what\":\"wrong\",\"tolerated\":true}]}");
}

BOOST_AUTO_TEST_CASE(ociFilesOfTheCorpus) {
    const auto folder = corpus::folder("oci");
    if (!folder) return;
    const auto stem = "meplato_sapoci__";
    const std::vector<std::pair<std::string, int>> expected{
        {"meplato_sapoci-connect__live_server_0.html", 2},
        {std::string(stem) + "meplato_extensions.html", 10},
        {std::string(stem) + "real_world.http", 10},
        {std::string(stem) + "test_parse__test_parse_invalid_order.html", 3},
        {std::string(stem) + "test_parse__valid_invalid_longtext_html.html", 5},
        {std::string(stem) + "test_parse__valid_multiple_html.html", 3},
        {"callup-urls.tsv", 0},
    };
    for (const auto& [file, lines] : expected) {
        const auto verdict = flows::check((*folder / file).string());
        BOOST_TEST(verdict.readable, file);
        BOOST_TEST(verdict.lines == lines, file);
    }
}

BOOST_AUTO_TEST_CASE(survivesEveryFileOfTheCorpus) {
    const auto folder = corpus::folder();
    if (!folder) return;
    base::log::silence(true);
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
        if (!entry.is_regular_file()) continue;
        ++files;
        const auto begun = std::chrono::steady_clock::now();
        const auto verdict = flows::check(entry.path().string());
        const auto took = std::chrono::steady_clock::now() - begun;
        BOOST_TEST((took < std::chrono::seconds(10)), entry.path());
        BOOST_TEST((verdict.readable || !verdict.problems.empty()), entry.path());
        if (!base::isUtf8(flows::describe(verdict))) BOOST_ERROR(entry.path().string());
        if (!base::isUtf8(flows::toJson(verdict))) BOOST_ERROR(entry.path().string());
    }
    base::log::silence(false);
    BOOST_TEST(files > 3'000);
}

BOOST_AUTO_TEST_CASE(readsMessagesWithAttachments) {
    const std::string parts = "--b\r\nContent-Type: text/xml\r\n\r\n" + std::string(kSetup) +
                              "\r\n--b\r\nContent-ID: <a>\r\n\r\nfile\r\n--b";
    const std::string type = "content-type: multipart/mixed;\r\n boundary=b\r\n\r\n";
    for (const auto* start : {"MIME-Version: 1.0\r\n", "POST /cxml HTTP/1.1\r\n", ""}) {
        const auto text = described(start + type + parts + "--");
        BOOST_TEST(text.starts_with("cxml ProfileRequest\n"));
        BOOST_TEST(text.find("attachment \"part-2\": nothing in the document refers to it") !=
                   std::string::npos);
    }
    BOOST_TEST(described(type + parts).find("part 3: no boundary ends it") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
