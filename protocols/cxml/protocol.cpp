#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "protocols/cxml/attachments.h"
#include "protocols/cxml/cart.h"
#include "protocols/cxml/cxml.h"
#include "protocols/cxml/documents.h"
#include "protocols/cxml/dtd_judge.h"
#include "protocols/cxml/envelope.h"
#include "protocols/cxml/loggable.h"
#include "protocols/cxml/outgoing.h"
#include "protocols/cxml/proof.h"
#include "protocols/cxml/response.h"
#include "protocols/cxml/structure.h"
#include "protocols/cxml/structure_filter.h"
#include "protocols/mime/multipart.h"
#include "protocols/xml/document.h"

namespace cxml {
namespace {

constexpr std::string_view kEncodingOption = "cxml.cartEncoding";
constexpr std::string_view kUrlencoded = "cXML-urlencoded";
constexpr std::string_view kBase64 = "cXML-base64";

// What changes something here, or is told to somebody: a repeat of it is known by its payload id
// alone.
bool hasEffects(const model::Document& document) {
    const auto kind = model::kind(document);
    return containerOf(kind) == "Request" && !std::holds_alternative<model::Other>(document) &&
           kind != "ProfileRequest" && kind != "PunchOutSetupRequest" &&
           kind != "GetPendingRequest" && kind != "DataRequest";
}

// Most documents are in order; the walk that says where one is not is made for the others only.
model::Letter readLetter(const xml::Document& document, const StructureFilter& filter,
                         Reading& reading, std::optional<Attachments> attachments = {}) {
    const auto root = document.root();
    for (const auto& problem : document.tolerated()) reading.tolerate(problem.where, problem.what);
    const auto body = findBody(root, reading);
    if (filter.clean())
        reading.trustStructure();
    else
        checkStructure(root, reading);
    model::Letter letter{"cxml",
                         readEnvelope(root, body, document.doctypeUri(), reading),
                         readDocument(body, reading),
                         {}};
    if (attachments) letter.attachments = withPlaces(std::move(*attachments), root, reading);
    if (hasEffects(letter.document) && letter.envelope.payloadId.empty())
        reading.reject(root, "payloadID", "missing");
    letter.tolerated = reading.conclude();
    return letter;
}

// cXML Reference Guide 3.1.3: the first byte is `<`. White space before it does no harm.
std::string_view withoutLeadingSpace(std::string_view body, Reading& reading) {
    const auto start = body.find_first_not_of(" \t\r\n");
    if (start == 0 || start == std::string_view::npos) return body;
    reading.tolerate("line 1", "white space before the document");
    return body.substr(start);
}

// Looks at the colons: they are few.
bool hasContentIds(std::string_view bytes) {
    for (auto at = bytes.find(':'); at != std::string_view::npos; at = bytes.find(':', at + 1))
        if (bytes.substr(0, at).ends_with("cid")) return true;
    return false;
}

model::Letter readBody(std::string_view bytes, std::string_view contentType,
                       std::optional<Attachments> attachments, Reading reading) {
    // Without attachments there may still be references to some.
    if (!attachments && hasContentIds(bytes)) attachments.emplace();
    const auto body = withoutLeadingSpace(bytes, reading);
    StructureFilter filter;
    return readLetter(xml::Document::read(body, contentType, &filter), filter, reading,
                      std::move(attachments));
}

// What a signature vouches for, in its envelope.
model::Letter readSigned(std::string_view utf8, Attachments attachments) {
    Reading reading;
    StructureFilter filter;
    return readLetter(xml::Document::readUtf8(utf8, &filter), filter, reading,
                      std::move(attachments));
}

class Cxml final : public protocols::Protocol {
public:
    std::string_view name() const override { return "cxml"; }

    std::span<const protocols::Option> options() const override {
        static const auto kOptions = [] {
            std::vector<protocols::Option> all{
                {kEncodingOption,
                 "Cart encoding",
                 "How the cart travels home: as characters (us-ascii) or as base64.",
                 "urlencoded",
                 {"urlencoded", "base64"}},
                {"cxml.version",
                 "cXML version",
                 "The newest version the partner's system understands, such as 1.2.036; of one "
                 "kind "
                 "of document: cxml.version.ConfirmationRequest. Empty: the newest there is.",
                 "",
                 {}},
                {"cxml.omit",
                 "Left out",
                 "What the partner's system does not want, with spaces between: ItemIn/Comments "
                 "ItemOut/@isAdHoc.",
                 "",
                 {}},
                {"cxml.invalid",
                 "Documents the DTD calls invalid",
                 "Told only where the official DTDs are installed: tolerated ones are noted in the "
                 "log.",
                 "tolerate",
                 {"tolerate", "refuse"}},
                {"cxml.held",
                 "Answer to a held order",
                 "200 is the last word; 201 says that more follows: a StatusUpdate is then owed "
                 "until a person has decided.",
                 "200",
                 {"200", "201"}},
            };
            const auto more = proofOptions();
            all.insert(all.end(), more.begin(), more.end());
            return all;
        }();
        return kOptions;
    }

    bool claims(const base::Wire& request) const override {
        return request.method == "POST" && request.path() == "/cxml";
    }

    std::string addressee(const base::Wire&) const override { return {}; }

    model::Letter read(const base::Wire& request, const model::Partner*) const override {
        const auto contentType = request.header("Content-Type");
        if (!mime::isMultipart(contentType))
            return readBody(request.body, contentType, std::nullopt, {});
        auto unpacked = unpack(request);
        Reading reading;
        for (const auto& problem : unpacked.tolerated)
            reading.tolerate(problem.where, problem.what);
        return readBody(unpacked.document, unpacked.contentType, std::move(unpacked.attachments),
                        std::move(reading));
    }

    protocols::Proof verify(const protocols::Claim& claim, const model::Partner& partner,
                            std::span<const base::Secret> secrets) const override {
        return prove(claim, partner, secrets, readSigned);
    }

    std::vector<base::Problem> judge(const base::Wire& request) const override {
        return judgeRequest(request);
    }

    base::Wire answer(const model::Letter&, const model::Answer& answer,
                      const protocols::Stamp& stamp) const override {
        return respond(answer, stamp);
    }

    base::Wire refuse(const base::Wire&, const model::Letter*, const base::Fault& fault,
                      const protocols::Stamp& stamp) const override {
        return respond(writeRefusal(fault.code(), fault.told(), fault.problems(), stamp));
    }

    protocols::Form cartForm(const model::Cart& cart, const model::PunchoutSetup& setup,
                             const model::Envelope& opened, const model::Partner& partner,
                             const protocols::Stamp& stamp) const override {
        // A browser carries it, so there is no secret in it.
        model::Letter home{"cxml", {}, homeward(cart, setup, partner.currency), {}};
        home.envelope.from = opened.to;
        home.envelope.to = opened.from;
        home.envelope.mode = opened.mode;
        auto [document, omitted] = writeLetter(home, partner, stamp);
        const bool base64 = partner.option(std::string(kEncodingOption), "urlencoded") == "base64";
        base::Fields fields;
        if (base64)
            fields.emplace_back(kBase64, base::base64(document));
        else
            // Guide 3.1.12: this field is us-ascii and is not encoded any further.
            fields.emplace_back(kUrlencoded, xml::asciiOnly(document));
        return {setup.returnUrl, "", "UTF-8", std::move(fields), std::move(omitted)};
    }

    protocols::Outgoing write(const model::Letter& letter, const model::Partner& partner,
                              const protocols::Stamp& stamp) const override {
        auto [document, omitted] = writeLetter(letter, partner, stamp);
        return {post(std::move(document), letter.attachments), std::move(omitted)};
    }

    model::Delivery outcome(const base::Wire& answer) const override { return readOutcome(answer); }

    std::string loggableForm(const protocols::Form& form) const override {
        for (const auto& [name, value] : form.fields)
            if (base::equalsAnyCase(name, kBase64))
                return loggableDocument(base::unbase64(value).value_or(value), "");
        return loggableDocument(base::findAnyCase(form.fields, kUrlencoded).value_or(""), "");
    }

    std::string loggable(const base::Wire& request) const override {
        const auto contentType = request.header("Content-Type");
        if (mime::isMultipart(contentType)) return loggableMultipart(request);
        return loggableDocument(request.body, contentType);
    }
};

}  // namespace

const protocols::Protocol& protocol() {
    static const Cxml instance;
    return instance;
}

base::Wire ping(const protocols::Stamp& stamp) {
    return respond(model::Accepted{"OK"}, stamp);
}

model::Letter readCartForm(const base::Fields& fields) {
    Reading reading;
    StructureFilter filter;
    if (const auto encoded = base::findAnyCase(fields, kBase64)) {
        const auto bytes = base::unbase64(*encoded);
        if (!bytes)
            throw base::Fault(base::FaultCode::malformed, "The field cXML-base64 is no base64", {},
                              {{"field cXML-base64", "no base64", false}});
        return readLetter(xml::Document::read(*bytes, "", &filter), filter, reading);
    }
    if (const auto plain = base::findAnyCase(fields, kUrlencoded))
        // Guide 3.1.12: the encoding in the XML declaration is ignored here.
        return readLetter(xml::Document::readUtf8(*plain, &filter), filter, reading);
    throw base::Fault(base::FaultCode::malformed, "The form has no cXML field", {},
                      {{"form", "neither cXML-base64 nor cXML-urlencoded", false}});
}

}  // namespace cxml
