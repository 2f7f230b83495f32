// Response
//   Status(@code @text), (PunchOutSetupResponse/StartPage/URL
//                        | ProfileResponse(@effectiveDate)/Transaction(@requestName)+ URL Option*)?
#include "protocols/cxml/response.h"

#include "gateway/base/clock.h"
#include "gateway/base/text.h"

namespace cxml {
namespace {

// cXML Reference Guide 1.2.051, Status codes. 404, 408, 410 do not exist on this layer.
struct Status {
    std::string_view code;
    std::string_view text;
};

Status statusOf(base::FaultCode code) {
    using base::FaultCode;
    switch (code) {
        case FaultCode::malformed:
            return {"406", "Not Acceptable"};
        case FaultCode::invalid:
        case FaultCode::notFound:
            return {"400", "Bad Request"};
        case FaultCode::unauthenticated:
            return {"401", "Unauthorized"};
        case FaultCode::forbidden:
            return {"403", "Forbidden"};
        case FaultCode::conflict:
            return {"409", "Conflict"};
        case FaultCode::precondition:
        case FaultCode::gone:
            return {"412", "Precondition Failed"};
        case FaultCode::unsupported:
            return {"450", "Not Implemented"};
        case FaultCode::tooLarge:
            return {"499", "Document Size Error"};
        case FaultCode::overloaded:
        case FaultCode::unavailable:
            return {"560", "Temporary Server Error"};
        case FaultCode::internal:
            return {"500", "Internal Server Error"};
        case FaultCode::signatureMissing:
            return {"475", "Signature Required"};
        case FaultCode::signatureWrong:
            return {"476", "Signature Verification Failed"};
        case FaultCode::signatureUnacceptable:
            return {"477", "Signature Unacceptable"};
    }
    return {"500", "Internal Server Error"};
}

void writeOk(xml::Writer& out, std::string_view text) {
    out.empty("Status", {{"code", "200"}, {"text", text}});
}

void writeNo(xml::Writer& out, base::FaultCode code, const std::string& told,
             const std::vector<base::Problem>& problems) {
    // The attribute is the code's name, as receivers expect; what happened stands inside.
    const auto [number, text] = statusOf(code);
    auto detail = told.empty() ? std::string(text) : told;
    if (!problems.empty()) detail += ' ' + base::summary(problems, 20);
    out.leaf("Status", base::cutCharacters(detail, 4000),
             {{"code", number}, {"text", text}, {"xml:lang", "en"}});
}

void writeProfile(xml::Writer& out, const model::Capabilities& profile) {
    writeOk(out, "OK");
    out.open("ProfileResponse", {{"effectiveDate", profile.effectiveDate}});
    for (const auto& transaction : profile.transactions) {
        out.open("Transaction", {{"requestName", transaction.request}});
        out.leaf("URL", transaction.url);
        for (const auto& [name, value] : transaction.options)
            out.leaf("Option", value, {{"name", name}});
        out.close();
    }
}

struct WriteBody {
    xml::Writer& out;

    void operator()(const model::Accepted& accepted) const { writeOk(out, accepted.text); }
    void operator()(const model::StartPage& page) const {
        writeOk(out, "OK");
        out.open("PunchOutSetupResponse").open("StartPage").leaf("URL", page.url);
    }
    void operator()(const model::Capabilities& profile) const { writeProfile(out, profile); }
    void operator()(const model::Handed& handed) const {
        writeOk(out, "OK");
        out.open(handed.kind);
        for (const auto& document : handed.documents) out.raw(document);
        out.close();
    }
    void operator()(const model::Declined& declined) const {
        writeNo(out, declined.code, declined.text, declined.problems);
    }
};

}  // namespace

void openDocument(xml::Writer& out, const protocols::Stamp& stamp) {
    out.raw(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!DOCTYPE cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd\">\n");
    out.open("cXML", {{"payloadID", stamp.payloadId},
                      {"timestamp", base::isoWithOffset(stamp.now)},
                      {"xml:lang", "en"}});
}

std::string writeAnswer(const model::Answer& answer, const protocols::Stamp& stamp) {
    xml::Writer out;
    openDocument(out, stamp);
    out.open("Response");
    std::visit(WriteBody{out}, answer);
    return out.done();
}

std::string writeRefusal(base::FaultCode code, const std::string& told,
                         const std::vector<base::Problem>& problems,
                         const protocols::Stamp& stamp) {
    xml::Writer out;
    openDocument(out, stamp);
    out.open("Response");
    writeNo(out, code, told, problems);
    return out.done();
}

base::Wire respond(std::string document) {
    return base::reply(200, "text/xml; charset=UTF-8", std::move(document));
}

}  // namespace cxml
