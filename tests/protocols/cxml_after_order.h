#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>

#include "gateway/model/json.h"
#include "protocols/cxml/documents.h"
#include "protocols/cxml/dtd.h"
#include "protocols/cxml/grammar.h"
#include "protocols/xml/document.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/support/corpus.h"

// What the tests of the documents after the order have in common.
namespace cxml_after_order {

inline const protocols::Stamp kNow{*base::parseIso("2026-11-23T10:15:00Z"), "1.2.3@shop.example"};

inline base::Decimal decimal(const char* text) {
    return base::Decimal::of(text);
}
inline model::Money eur(const char* amount) {
    return {decimal(amount), "EUR"};
}

inline std::string written(const model::Document& document, const std::string& version = {}) {
    model::Letter letter;
    letter.document = document;
    model::Partner partner;
    partner.id = "rheintal";
    if (!version.empty()) partner.options["cxml.version"] = version;
    return cxml::protocol().write(letter, partner, kNow).request.body;
}

/// Why it may not leave, "where: what" in lines; "leaves" when it may.
inline std::string refusal(const model::Document& document, const std::string& version = {}) {
    try {
        written(document, version);
        return "leaves";
    } catch (const base::Fault& fault) {
        std::string lines(base::name(fault.code()));
        for (const auto& problem : fault.problems())
            lines += "\n" + problem.where + ": " + problem.what;
        return lines;
    }
}

/// A body in its envelope.
inline std::string enveloped(const std::string& body) {
    const std::string container =
        body.find("Message>") != std::string::npos ? "Message" : "Request";
    return "<cXML payloadID=\"1@b\" timestamp=\"2026-11-23T10:15:00+00:00\"><Header><From>"
           "<Credential domain=\"DUNS\"><Identity>1</Identity></Credential></From><To>"
           "<Credential domain=\"DUNS\"><Identity>2</Identity></Credential></To><Sender>"
           "<Credential domain=\"DUNS\"><Identity>1</Identity></Credential>"
           "<UserAgent>a</UserAgent></Sender></Header><" +
           container + ">" + body + "</" + container + "></cXML>";
}

template <class Document>
Document readAs(const std::string& document) {
    return std::get<Document>(cxml_documents::read(document).document);
}

/// The document as it always was, valid, and read back the same.
inline void compareGolden(const std::string& name, const model::Document& document) {
    const auto file =
        std::filesystem::path(PASSERELLE_SOURCE) / "tests/golden/cxml" / (name + ".xml");
    const auto text = written(document);
    if (const char* write = std::getenv("PASSERELLE_WRITE_GOLDEN"); write && *write)
        std::ofstream(file, std::ios::binary) << text;
    BOOST_TEST(text == corpus::bytes(file), name);
    BOOST_TEST(model::toJson(cxml_documents::read(text).document) == model::toJson(document));
    const auto folder = corpus::folder("dtd/1.2.071");
    if (!folder) return;
    const auto kind = model::kind(document);
    const auto dtd = cxml::Dtd::fromFile(*folder / (std::string(cxml::dtdOf(kind)) + ".dtd"));
    BOOST_TEST(base::summary(dtd.check(xml::Document::readUtf8(text).root())) == "");
}

inline model::OrderReference reference() {
    return {.number = "PO-8841",
            .date = "2026-11-20T09:00:00+01:00",
            .payloadId = "1763.8841@buyer.example",
            .orderId = {},
            .carried = {}};
}

inline model::Tax vat(const char* taxable, const char* amount) {
    return {.amount = eur(amount),
            .description = "Umsatzsteuer",
            .language = "de",
            .details = {{.category = "vat",
                         .purpose = "tax",
                         .percent = decimal("19"),
                         .taxable = eur(taxable),
                         .amount = eur(amount),
                         .location = "DE",
                         .description = {},
                         .language = {},
                         .exempt = {},
                         .carried = {}}},
            .carried = {}};
}

inline model::Charge charge(const char* amount, std::string description = {}) {
    const std::string language = description.empty() ? "" : "en";
    return {eur(amount), std::move(description), language, {}, {}};
}

inline model::Contact contact(std::string role) {
    return {std::move(role), "Keel & Cable", "dock@supplier.example", "+49 30 555014 x12", {}};
}

inline model::ItemId itemId(std::string part) {
    return {std::move(part), "offer-77:1", "B-9", {}};
}

}  // namespace cxml_after_order
