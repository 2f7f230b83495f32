// cXML(@payloadID @timestamp @xml:lang)
//   Header / From, To, Sender
//   Request(@deploymentMode) | Message(@deploymentMode @inReplyTo) / one document
//   Response
#include "protocols/cxml/outgoing.h"

#include <cstdio>

#include "gateway/base/clock.h"
#include "gateway/base/text.h"
#include "protocols/cxml/cart.h"
#include "protocols/cxml/documents.h"
#include "protocols/cxml/leave_out.h"
#include "protocols/mime/multipart.h"

namespace cxml {
namespace {

const std::string kVersionOption = "cxml.version";
constexpr std::string_view kOurName = "Passerelle";

void writeCredentials(Writing& out, const std::vector<model::Credential>& credentials,
                      const base::Secret& secret = {}) {
    for (const auto& [domain, identity] : credentials) {
        out.open("Credential", {{"domain", domain}}).leaf("Identity", identity);
        out.leafIf("SharedSecret", secret.reveal()).close();
    }
}

// Who writes to whom, filled up from what is agreed with the partner.
model::Envelope completed(model::Envelope envelope, const model::Partner& partner) {
    if (envelope.from.empty()) envelope.from = partner.to;
    if (envelope.from.empty()) envelope.from = {{"PrivateID", "passerelle"}};
    if (envelope.to.empty()) envelope.to = partner.from;
    if (envelope.to.empty()) envelope.to = {{"PrivateID", partner.id}};
    if (envelope.sender.empty()) envelope.sender = envelope.from;
    return envelope;
}

void writeHeader(Writing& out, const model::Envelope& envelope) {
    out.open("Header").open("From");
    writeCredentials(out, envelope.from);
    out.close().open("To");
    writeCredentials(out, envelope.to);
    out.close().open("Sender");
    writeCredentials(out, envelope.sender, envelope.secret);
    const std::string_view name = envelope.userAgent;
    out.leaf("UserAgent", name.empty() ? kOurName : name);
    out.close().close();
}

// The document of ours a message answers.
std::string_view repliesTo(const model::Document& document) {
    const auto* quote = std::get_if<model::Quote>(&document);
    return quote && !quote->request ? std::string_view(quote->requestPayloadId)
                                    : std::string_view();
}

void writeEnvelope(Writing& out, const model::Letter& letter, const model::Partner& partner,
                   std::string_view container) {
    const auto& document = letter.document;
    if (container == "Response") return writeDocument(out, document);
    const auto envelope = completed(letter.envelope, partner);
    writeHeader(out, envelope);
    out.open(container, {{"deploymentMode", envelope.mode == "test" ? "test" : "production"},
                         {"inReplyTo", container == "Message" ? repliesTo(document) : ""}});
    if (const auto* cart = std::get_if<model::Cart>(&document)) writeMessageStatus(out, *cart);
    writeDocument(out, document);
    out.close();
}

}  // namespace

Writing forPartner(const model::Partner& partner, const std::string& kind) {
    const auto general = partner.option(kVersionOption, "");
    Writing asked(partner.option(kVersionOption + '.' + kind, general));
    const int oldest = oldestVersion(kind);
    if (asked.version() >= oldest) return asked;
    char text[16];
    std::snprintf(text, sizeof text, "1.2.%03d", oldest);
    return Writing(text);
}

void openRoot(Writing& out, const protocols::Stamp& stamp, std::string_view language) {
    out.open("cXML", {{"payloadID", stamp.payloadId},
                      {"timestamp", base::isoWithOffset(stamp.now)},
                      {"xml:lang", language}});
}

Written writeLetter(const model::Letter& letter, const model::Partner& partner,
                    const protocols::Stamp& stamp) {
    const auto kind = model::kind(letter.document);
    const auto container = containerOf(kind);
    auto out = forPartner(partner, kind);
    if (container.empty()) {
        out.doctype(dtdOf(kind), kind);
        writeDocument(out, letter.document);
    } else {
        out.doctype(dtdOf(kind));
        const std::string_view language = letter.envelope.language;
        openRoot(out, stamp, language.empty() ? "en" : language);
        writeEnvelope(out, letter, partner, container);
    }
    auto document = out.done();
    return leaveOut({std::move(document), out.omitted()}, partner.option("cxml.omit", ""));
}

base::Wire post(std::string document, const std::vector<model::Attachment>& attachments) {
    base::Wire wire;
    wire.method = "POST";
    if (attachments.empty()) {
        wire.with("Content-Type", "text/xml; charset=UTF-8");
        wire.body = std::move(document);
        return wire;
    }
    std::vector<mime::Part> parts;
    for (const auto& one : attachments)
        parts.push_back({one.contentId, one.contentType, one.name, one.bytes, {}, {}});
    auto written = mime::write(document, parts);
    wire.with("Content-Type", std::move(written.contentType));
    wire.body = std::move(written.body);
    return wire;
}

std::string_view withoutProlog(std::string_view document) {
    auto at = document.find('<');
    while (at + 1 < document.size() && (document[at + 1] == '?' || document[at + 1] == '!'))
        at = document.find('<', document.find('>', at));
    return at < document.size() ? document.substr(at) : std::string_view();
}

}  // namespace cxml
