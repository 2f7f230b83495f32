// A tree and its full judgement by the official DTD, against pugixml's parser alone and against
// libxml2's parser and DTD validation, on real documents that are valid.
#include <libxml/parser.h>
#include <libxml/valid.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <pugixml.hpp>
#include <stdexcept>

#include "protocols/cxml/dtd.h"
#include "tests/bench/bench.h"
#include "tests/support/corpus.h"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
using Tree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using TheirDtd = std::unique_ptr<xmlDtd, decltype(&xmlFreeDtd)>;
using Context = std::unique_ptr<xmlValidCtxt, decltype(&xmlFreeValidCtxt)>;

// The DTD both sides judge by, read by each in its own way.
struct Dtds {
    cxml::Dtd ours;
    TheirDtd theirs;
};

Dtds dtdsFrom(const std::string& text) {
    const auto none = XML_CHAR_ENCODING_NONE;
    auto* const input =
        xmlParserInputBufferCreateMem(text.data(), static_cast<int>(text.size()), none);
    Dtds dtds{cxml::Dtd(text), TheirDtd(xmlIOParseDTD(nullptr, input, none), xmlFreeDtd)};
    if (!dtds.theirs) throw std::runtime_error("libxml2 does not read the DTD");
    return dtds;
}

bool validByOurs(const std::string& xml, const Dtds& dtds) {
    pugi::xml_document tree;
    return tree.load_buffer(xml.data(), xml.size()) && dtds.ours.valid(tree.document_element());
}

bool validByTheirs(const std::string& xml, const Dtds& dtds) {
    const Tree tree(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
                    xmlFreeDoc);
    const Context context(xmlNewValidCtxt(), xmlFreeValidCtxt);
    return tree && xmlValidateDtd(context.get(), tree.get(), dtds.theirs.get()) == 1;
}

std::vector<std::string> validDocuments(const std::filesystem::path& folder, const Dtds& dtds) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".xml") continue;
        auto xml = readFile(entry.path());
        if (validByOurs(xml, dtds)) found.push_back(std::move(xml));
    }
    if (found.empty()) throw std::runtime_error("no valid document in " + folder.string());
    // The order of a directory is anybody's guess.
    std::sort(found.begin(), found.end());
    return found;
}

/// Megabytes a second while all documents go through `once` over and over.
template <class Once>
double rate(const std::vector<std::string>& documents, std::chrono::milliseconds during,
            Once once) {
    const auto begun = Clock::now();
    std::size_t bytes = 0;
    do {
        for (const auto& xml : documents) {
            if (!once(xml)) throw std::runtime_error("not valid any more");
            bytes += xml.size();
        }
    } while (Clock::now() - begun < during);
    const std::chrono::duration<double> took = Clock::now() - begun;
    return static_cast<double>(bytes) / took.count() / 1e6;
}

}  // namespace

Rows cxmlValidate(const Settings& settings) {
    const auto folder = corpus::folder();
    if (!folder) return {};
    const auto dtds = dtdsFrom(readFile(*folder / "dtd/1.2.071/cXML.dtd"));
    const auto documents = validDocuments(*folder / "cxml", dtds);
    const std::chrono::milliseconds during(settings.smoke ? 20 : 250);
    std::vector<double> ours, toTree, toTheirs;
    for (int round = 0; round < (settings.smoke ? 1 : 9); ++round) {
        ours.push_back(
            rate(documents, during, [&](const auto& xml) { return validByOurs(xml, dtds); }));
        const auto tree = rate(documents, during, [](const auto& xml) {
            return static_cast<bool>(pugi::xml_document().load_buffer(xml.data(), xml.size()));
        });
        const auto theirs =
            rate(documents, during, [&](const auto& xml) { return validByTheirs(xml, dtds); });
        toTree.push_back(ours.back() / tree);
        toTheirs.push_back(ours.back() / theirs);
    }
    return {{"cxml.validate", median(ours), "MB/s", "pugixml alone", median(toTree)},
            {"cxml.validate.libxml2", median(ours), "MB/s", "libxml2", median(toTheirs)}};
}

}  // namespace bench
