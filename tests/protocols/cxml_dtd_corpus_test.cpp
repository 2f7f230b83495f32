// Our verdicts are libxml2's: for every real document, and for thousands of documents made from
// them by small changes, under every official DTD there is.
#include <libxml/parser.h>
#include <libxml/valid.h>

#include <boost/test/unit_test.hpp>
#include <memory>
#include <random>
#include <sstream>

#include "protocols/cxml/dtd.h"
#include "protocols/xml/document.h"
#include "tests/support/corpus.h"

namespace {

namespace fs = std::filesystem;

struct FreeDtd {
    void operator()(xmlDtd* dtd) const { xmlFreeDtd(dtd); }
};
struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeContext {
    void operator()(xmlValidCtxt* context) const { xmlFreeValidCtxt(context); }
};
using Theirs = std::unique_ptr<xmlDtd, FreeDtd>;
using TheirDocument = std::unique_ptr<xmlDoc, FreeDocument>;

struct Both {
    std::string name;  ///< "1.2.071/cXML.dtd"
    cxml::Dtd ours;
    Theirs theirs;
};

void silent(void*, const char*, ...) {}

// From memory: the gate has seen to it that libxml2 opens no files.
Theirs theirs(const std::string& text) {
    return Theirs(
        xmlIOParseDTD(nullptr,
                      xmlParserInputBufferCreateMem(text.data(), static_cast<int>(text.size()),
                                                    XML_CHAR_ENCODING_NONE),
                      XML_CHAR_ENCODING_NONE));
}

// Every official file that stands alone.
std::vector<Both> allDtds(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".dtd" && entry.path().filename() != "Custom.dtd")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Both> all;
    for (const auto& file : files) {
        all.push_back({fs::relative(file, folder).string(), cxml::Dtd::fromFile(file),
                       theirs(corpus::bytes(file))});
        BOOST_REQUIRE(all.back().theirs);
    }
    return all;
}

TheirDocument parse(const std::string& xml) {
    return TheirDocument(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
}

bool validByThem(xmlDoc* document, xmlDtd* dtd) {
    const std::unique_ptr<xmlValidCtxt, FreeContext> context(xmlNewValidCtxt());
    context->error = silent;
    context->warning = silent;
    return xmlValidateDtd(context.get(), document, dtd) == 1;
}

struct Counts {
    int documents = 0;
    int verdicts = 0;
    int valid = 0;
    int wrong = 0;
};

using Those = std::vector<const Both*>;

void compare(const std::string& xml, const Those& dtds, Counts& counts) {
    const auto theirs = parse(xml);
    BOOST_REQUIRE(theirs);
    const auto ours = xml::Document::readUtf8(xml);
    ++counts.documents;
    for (const auto* dtd : dtds) {
        const bool expected = validByThem(theirs.get(), dtd->theirs.get());
        const auto problems = dtd->ours.check(ours.root());
        const bool same = dtd->ours.valid(ours.root()) == expected && problems.empty() == expected;
        ++counts.verdicts;
        counts.valid += expected ? 1 : 0;
        counts.wrong += same ? 0 : 1;
        // The first few in full are enough to see why.
        if (!same && counts.wrong <= 5)
            BOOST_TEST(same, dtd->name << (expected ? " valid: " : " invalid: ")
                                       << base::summary(problems, 3) << "\n"
                                       << xml.substr(0, 3000));
    }
}

// Documents small enough to be changed often; what the gate refuses is no document.
std::vector<std::string> documents(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto* below : {"cxml", "badinput/cxml"})
        for (const auto& entry : fs::recursive_directory_iterator(folder / below))
            if (entry.path().extension() == ".xml" && entry.file_size() < 200'000)
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> all;
    for (const auto& file : files) {
        try {
            const auto text = xml::toUtf8(corpus::bytes(file), "");
            xml::Document::readUtf8(text.view());
            auto xml = std::string(text.view());
            // Already in UTF-8, whatever it says.
            if (xml.starts_with("<?xml")) xml.erase(0, xml.find("?>") + 2);
            all.push_back(xml.substr(std::min(xml.find('<'), xml.size())));
        } catch (const base::Fault&) {
        }
    }
    return all;
}

// One document and small changes to it, the same for the same seed.
class Changer {
public:
    Changer(const std::string& xml, std::mt19937& random) : random_(random) {
        tree_.load_buffer(xml.data(), xml.size(), pugi::parse_full | pugi::parse_ws_pcdata);
        collect(tree_.document_element());
    }

    void change() {
        auto node = pick();
        switch (random_() % 16) {
            case 0:
                drop(node);
                break;
            case 1:
                node.parent().insert_copy_after(node, node);
                break;
            case 2:
                swap(node);
                break;
            case 3:
                node.set_name(pick().name());
                break;
            case 4:
                node.remove_attribute(attributeOf(node));
                break;
            case 5:
                attributeOf(node).set_name(attributeOf(pick()).name());
                break;
            case 6:
                attributeOf(node).set_value(attributeOf(pick()).value());
                break;
            case 7:
                attributeOf(node).set_value(one({"", " ", "a b", "new", "yes", "1", "ä"}));
                break;
            case 8:
                add(node, one({"Id", "xmlns:ds", "xmlns", "lineNumber", "type", "xml:lang"}));
                break;
            case 9:
                node.append_child(pugi::node_pcdata).set_value(one({" ", "x", "\n\t"}));
                break;
            case 10:
                node.prepend_child(pugi::node_cdata).set_value(one({" ", "x"}));
                break;
            case 11:
                node.append_child(pugi::node_comment).set_value(" c ");
                break;
            case 12:
                node.prepend_child(pugi::node_pi).set_name("p");
                break;
            case 13:
                node.append_child(pick().name());
                break;
            case 14:
                node.parent().insert_child_before(pick().name(), node);
                break;
            case 15:
                node.append_child("Extrinsic").append_child(pick().name());
                break;
        }
    }

    std::string text() const {
        std::ostringstream out;
        tree_.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
        return out.str();
    }

private:
    void collect(pugi::xml_node node) {
        nodes_.push_back(node);
        for (const auto child : node.children())
            if (child.type() == pugi::node_element) collect(child);
    }
    // Never the root: everything else would be no cXML.
    pugi::xml_node pick() {
        return nodes_.size() < 2 ? pugi::xml_node() : nodes_[1 + random_() % (nodes_.size() - 1)];
    }

    void drop(pugi::xml_node node) {
        node.parent().remove_child(node);
        nodes_.clear();
        collect(tree_.document_element());
    }
    void swap(pugi::xml_node node) {
        if (auto next = node.next_sibling()) node.parent().insert_move_after(node, next);
    }
    pugi::xml_attribute attributeOf(pugi::xml_node node) {
        auto attribute = node.first_attribute();
        for (auto skip = random_() % 4; skip > 0 && attribute.next_attribute(); --skip)
            attribute = attribute.next_attribute();
        return attribute;
    }
    void add(pugi::xml_node node, const char* name) {
        if (!node.attribute(name))
            node.append_attribute(name).set_value(
                one({"a", "b", "1", "urn:x", "http://www.w3.org/2000/09/xmldsig#"}));
    }
    const char* one(std::initializer_list<const char*> of) {
        return *(of.begin() + random_() % of.size());
    }

    std::mt19937& random_;
    pugi::xml_document tree_;
    std::vector<pugi::xml_node> nodes_;
};

Those those(const std::vector<Both>& dtds) {
    Those all;
    for (const auto& dtd : dtds) all.push_back(&dtd);
    return all;
}

// Where a change can make a difference: the DTDs by which the document was valid; else any three.
Those telling(const std::string& xml, const std::vector<Both>& dtds, std::mt19937& random) {
    const auto document = xml::Document::readUtf8(xml);
    Those found;
    for (const auto& dtd : dtds)
        if (dtd.ours.valid(document.root())) found.push_back(&dtd);
    while (found.size() < 3) found.push_back(&dtds[random() % dtds.size()]);
    return found;
}

// Changes may make a document that is no XML any more: twice the same attribute.
bool passes(const std::string& xml) {
    try {
        xml::passGate(xml);
        return true;
    } catch (const base::Fault&) {
        return false;
    }
}

void report(const char* what, const Counts& counts) {
    BOOST_TEST_MESSAGE(what << ": " << counts.documents << " documents, " << counts.verdicts
                            << " verdicts, " << counts.valid << " valid, " << counts.wrong
                            << " not as libxml2's");
    BOOST_TEST(counts.wrong == 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_dtd_corpus)

BOOST_AUTO_TEST_CASE(judgesRealDocumentsAsLibxml2Does) {
    const auto folder = corpus::folder();
    if (!folder) return;
    const auto dtds = allDtds(*folder / "dtd");
    BOOST_TEST(dtds.size() == 41U);
    Counts counts;
    for (const auto& document : documents(*folder)) compare(document, those(dtds), counts);
    BOOST_TEST(counts.documents > 100);
    BOOST_TEST(counts.valid > 100);
    report("real", counts);
}

BOOST_AUTO_TEST_CASE(judgesChangedDocumentsAsLibxml2Does) {
    const auto folder = corpus::folder();
    if (!folder) return;
    const auto dtds = allDtds(*folder / "dtd");
    const auto originals = documents(*folder);
    std::mt19937 random(20261123);
    std::vector<Those> tellingOf;
    for (const auto& original : originals) tellingOf.push_back(telling(original, dtds, random));
    Counts counts;
    while (counts.documents < 5'000) {
        const auto which = random() % originals.size();
        Changer changer(originals[which], random);
        for (auto times = 1 + random() % 2; times > 0; --times) changer.change();
        const auto xml = changer.text();
        if (passes(xml)) compare(xml, tellingOf[which], counts);
    }
    BOOST_TEST(counts.valid > 3'000);
    BOOST_TEST(counts.verdicts - counts.valid > 3'000);
    report("changed", counts);
}

BOOST_AUTO_TEST_SUITE_END()
