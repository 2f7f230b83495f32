#include <libxml/parser.h>

#include <boost/test/unit_test.hpp>
#include <iostream>
#include <map>

#include "gateway/model/json.h"
#include "protocols/cxml/documents.h"
#include "protocols/cxml/dtd.h"
#include "protocols/cxml/grammar.h"
#include "protocols/cxml/response.h"
#include "protocols/cxml/writing.h"
#include "protocols/xml/document.h"
#include "tests/protocols/cxml_canonical.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/protocols/official_dtd.h"
#include "tests/support/documents.h"

// Whatever leaves is valid by the receiver's version of the DTD and reads back as what was written:
// thousands of generated documents of every kind.

namespace {

namespace fs = std::filesystem;

constexpr int kNewest = 71;
constexpr unsigned kOfEachKind = 2000;
constexpr unsigned kOfEachVersion = 250;
constexpr unsigned kAskLibxml = 50;  // one in so many
const protocols::Stamp kStamp{*base::parseIso("2026-11-23T10:15:00Z"), "1.2.3@shop.example"};

using Tree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using Context = std::unique_ptr<xmlValidCtxt, decltype(&xmlFreeValidCtxt)>;

/// One DTD file, compiled by us and by libxml2.
struct Judge {
    explicit Judge(const fs::path& file)
        : ours(cxml::Dtd::fromFile(file)), theirs(readOfficialDtd(file)) {}

    /// What is wrong; empty when it is valid.
    std::string problems(const std::string& document, bool askLibxml) const {
        const auto tree = xml::Document::readUtf8(document);
        if (!ours.valid(tree.root())) return base::summary(ours.check(tree.root()));
        if (!askLibxml) return {};
        const Tree parsed(xmlReadMemory(document.data(), static_cast<int>(document.size()), nullptr,
                                        nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR),
                          xmlFreeDoc);
        const Context context(xmlNewValidCtxt(), xmlFreeValidCtxt);
        return xmlValidateDtd(context.get(), parsed.get(), theirs.get()) == 1
                   ? ""
                   : "libxml2 finds it invalid\n" + document;
    }

    cxml::Dtd ours;
    OfficialDtd theirs;
};

std::string versionText(int version) {
    char text[16];
    std::snprintf(text, sizeof text, "1.2.%03d", version);
    return text;
}

/// The versions of that DTD there are, each parsed once.
const std::map<int, Judge>& judges(const fs::path& folder, const std::string& dtd) {
    static std::map<std::string, std::map<int, Judge>> all;
    auto& found = all[dtd];
    if (!found.empty()) return found;
    for (const int version : {14, 20, 36, 37, 48, 50, 53, 63, 69, 71})
        if (const auto file = folder / versionText(version) / (dtd + ".dtd"); fs::exists(file))
            found.emplace(version, file);
    return found;
}

model::Partner expecting(int version) {
    model::Partner partner;
    partner.options["cxml.version"] = versionText(version);
    return partner;
}

protocols::Outgoing written(const model::Document& document, int version) {
    model::Letter letter;
    letter.document = document;
    return cxml::protocol().write(letter, expecting(version), kStamp);
}

/// The document without what was left out for a version.
std::string without(const std::string& document, const std::vector<std::string>& omitted) {
    pugi::xml_document tree;
    tree.load_string(document.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    for (const auto& line : omitted) {
        const auto slash = line.find('/');
        const auto parent = line.substr(0, slash);
        auto child = line.substr(slash + 1, line.find(':') - slash - 1);
        const auto elements =
            tree.select_nodes(("//" + parent + (child[0] == '@' ? "" : "/" + child)).c_str());
        for (const auto& element : elements) {
            auto node = element.node();
            if (child[0] != '@')
                node.parent().remove_child(node);
            else
                node.remove_attribute(child.substr(1, child.find('=') - 1).c_str());
        }
    }
    std::ostringstream out;
    tree.save(out, "", pugi::format_raw);
    return out.str();
}

/// What went wrong on the way out and back; empty when nothing did.
std::string wrong(const model::Document& document, int version, const Judge& judge,
                  bool askLibxml) {
    const auto out = written(document, version);
    const auto& body = out.request.body;
    if (auto problems = judge.problems(body, askLibxml); !problems.empty())
        return problems + "\n" + body;
    const auto letter = cxml_documents::read(body);
    for (const auto& problem : letter.tolerated)
        if (problem.what.find("Content-ID") == std::string::npos)
            return problem.where + ": " + problem.what + "\n" + body;
    if (out.omitted.empty()) {
        if (letter.document == document) return {};
        return model::toJson(document) + "\nbecame\n" + model::toJson(letter.document);
    }
    const auto newest = without(written(document, kNewest).request.body, out.omitted);
    auto lost =
        cxml_canonical::difference(cxml_canonical::body(newest), cxml_canonical::body(body));
    if (!lost.empty()) return "more than what was told is missing: " + lost + "\n" + body;
    lost = cxml_canonical::difference(
        cxml_canonical::body(body),
        cxml_canonical::body(written(letter.document, version).request.body));
    return lost.empty() ? lost : "written again it is another: " + lost + "\n" + body;
}

bool knows(const std::string& kind, int version) {
    const auto container = cxml::containerOf(kind);
    return container.empty() || container == kind ||
           cxml::Writing(versionText(version)).knows(container, kind);
}

/// The versions whose DTD has this kind.
std::vector<int> versionsOf(const fs::path& folder, const std::string& kind) {
    std::vector<int> versions;
    for (const auto& [version, judge] : judges(folder, std::string(cxml::dtdOf(kind))))
        if (knows(kind, version)) versions.push_back(version);
    return versions;
}

/// Runs `check(seed, version, judge, askLibxml)` often enough and stops at the first complaint.
template <class Check>
void everyVersion(const std::string& kind, Check check) {
    const auto folder = corpus::folder("dtd");
    if (!folder) return;
    const auto versions = versionsOf(*folder, kind);
    const auto& dtds = judges(*folder, std::string(cxml::dtdOf(kind)));
    BOOST_REQUIRE(!versions.empty());
    const auto count = static_cast<unsigned>(versions.size());
    const unsigned all = std::max(kOfEachKind, kOfEachVersion * count);
    for (unsigned seed = 1; seed <= all; ++seed) {
        const int version = versions[seed % count];
        std::string complaint;
        try {
            complaint = check(seed, version, dtds.at(version), seed / count % kAskLibxml == 0);
        } catch (const base::Fault& fault) {
            complaint = std::string(fault.what()) + base::summary(fault.problems());
        }
        if (complaint.empty()) continue;
        BOOST_ERROR(kind << ", seed " << seed << ", version " << versionText(version) << ": "
                         << complaint);
        return;
    }
}

void everyVersion(const std::string& kind) {
    everyVersion(kind, [&](unsigned seed, int version, const Judge& judge, bool askLibxml) {
        return wrong(Documents(seed, version).make(kind), version, judge, askLibxml);
    });
}

/// The same for what is said in answer, which looks the same in every version.
template <class Make>
void everyAnswer(const std::string& kind, Make make) {
    everyVersion("Response", [&](unsigned seed, int version, const Judge& judge, bool askLibxml) {
        Documents random(seed, version);
        const auto document = cxml::writeAnswer(make(random), kStamp);
        if (auto problems = judge.problems(document, askLibxml); !problems.empty())
            return problems + "\n" + document;
        const auto reply = std::get<model::Reply>(cxml_documents::read(document).document);
        if (reply.payloadKind != kind) return "no " + kind + ":\n" + document;
        return wrong(reply, version, judge, false);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_valid)

BOOST_AUTO_TEST_CASE(carts) {
    everyVersion("PunchOutOrderMessage");
}
BOOST_AUTO_TEST_CASE(orders) {
    everyVersion("OrderRequest");
}
BOOST_AUTO_TEST_CASE(confirmations) {
    everyVersion("ConfirmationRequest");
}
BOOST_AUTO_TEST_CASE(shipNotices) {
    everyVersion("ShipNoticeRequest");
}
BOOST_AUTO_TEST_CASE(invoices) {
    everyVersion("InvoiceDetailRequest");
}
BOOST_AUTO_TEST_CASE(receipts) {
    everyVersion("ReceiptRequest");
}
BOOST_AUTO_TEST_CASE(remittances) {
    everyVersion("PaymentRemittanceRequest");
}
BOOST_AUTO_TEST_CASE(statusUpdates) {
    everyVersion("StatusUpdateRequest");
}
BOOST_AUTO_TEST_CASE(quotations) {
    everyVersion("QuoteMessage");
}
BOOST_AUTO_TEST_CASE(requestsForQuotation) {
    everyVersion("QuoteRequest");
}
BOOST_AUTO_TEST_CASE(catalogueUploads) {
    everyVersion("CatalogUploadRequest");
}
BOOST_AUTO_TEST_CASE(catalogues) {
    everyVersion("Index");
}
BOOST_AUTO_TEST_CASE(startPages) {
    everyAnswer("PunchOutSetupResponse", [](Documents& random) { return random.startPage(); });
}
BOOST_AUTO_TEST_CASE(profiles) {
    everyAnswer("ProfileResponse", [](Documents& random) { return random.profile(); });
}
BOOST_AUTO_TEST_CASE(documentsHandedOver) {
    everyAnswer("GetPendingResponse", [](Documents& random) {
        const auto status = written(random.make("StatusUpdateRequest"), 14).request.body;
        return model::Handed{"GetPendingResponse", {status, status}};
    });
}
BOOST_AUTO_TEST_CASE(refusalsAndReceipts) {
    everyAnswer("", [](Documents& random) -> model::Answer {
        const auto update = random.statusUpdate();
        if (update.code == 200) return model::Accepted{update.detail, update.about.empty()};
        return model::Declined{base::FaultCode::conflict,
                               update.detail,
                               {{"Order/" + update.text, update.note, false}}};
    });
}

BOOST_AUTO_TEST_SUITE_END()
