// Response
//   Status(@code @text), (PunchOutSetupResponse/StartPage/URL
//                        | ProfileResponse(@effectiveDate)/Transaction(@requestName)+ URL Option*
//                        | GetPendingResponse/cXML+ | DataResponse/Attachment+)?
#include "protocols/cxml/response.h"

#include "gateway/base/text.h"
#include "protocols/cxml/outgoing.h"
#include "protocols/cxml/status.h"
#include "protocols/mime/multipart.h"

namespace cxml {
namespace {

constexpr std::string_view kXml = "text/xml; charset=UTF-8";
constexpr std::string_view kData = "DataResponse";

void writeOk(Writing& out, int code, std::string_view text) {
    out.empty("Status", {{"code", std::to_string(code)}, {"text", text}});
}

void writeNo(Writing& out, base::FaultCode fault, const std::string& told,
             const std::vector<base::Problem>& problems) {
    // The attribute is the code's name, as receivers expect; what happened stands inside.
    const int code = codeOf(fault);
    const auto text = statusText(code);
    auto detail = told.empty() ? std::string(text) : told;
    if (!problems.empty()) detail += ' ' + base::summary(problems, 20);
    out.leaf("Status", base::cutCharacters(detail, 4000),
             {{"code", std::to_string(code)}, {"text", text}, {"xml:lang", "en"}});
}

void writeProfile(Writing& out, const model::Capabilities& profile) {
    out.open("ProfileResponse", {{"effectiveDate", profile.effectiveDate}});
    for (const auto& transaction : profile.transactions) {
        out.open("Transaction", {{"requestName", transaction.request}});
        out.leaf("URL", transaction.url);
        for (const auto& [name, value] : transaction.options)
            out.leaf("Option", value, {{"name", name}});
        out.close();
    }
    out.close();
}

std::string contentId(std::size_t from0, const protocols::Stamp& stamp) {
    return "data" + std::to_string(from0 + 1) + '.' + stamp.payloadId;
}

struct WriteBody {
    Writing& out;
    const protocols::Stamp& stamp;

    void operator()(const model::Accepted& accepted) const {
        const int code = accepted.later ? 201 : 200;
        const bool unsaid = accepted.text.empty() || accepted.text == statusText(200);
        writeOk(out, code, unsaid ? statusText(code) : accepted.text);
    }
    void operator()(const model::StartPage& page) const {
        writeOk(out, 200, "OK");
        out.open("PunchOutSetupResponse").open("StartPage").leaf("URL", page.url);
    }
    void operator()(const model::Capabilities& profile) const {
        writeOk(out, 200, "OK");
        writeProfile(out, profile);
    }
    // That nothing waits is said by saying nothing (guide, GetPendingRequest).
    void operator()(const model::Handed& handed) const {
        writeOk(out, 200, "OK");
        if (handed.documents.empty()) return;
        out.open(handed.kind);
        for (std::size_t i = 0; i < handed.documents.size(); ++i)
            if (handed.kind == kData)
                out.open("Attachment").leaf("URL", "cid:" + contentId(i, stamp)).close();
            else
                out.markup(withoutProlog(handed.documents[i]));
        out.close();
    }
    void operator()(const model::Declined& declined) const {
        writeNo(out, declined.code, declined.text, declined.problems);
    }
};

Writing openResponse(const protocols::Stamp& stamp) {
    Writing out;
    out.doctype("cXML");
    openRoot(out, stamp, "en");
    out.open("Response");
    return out;
}

}  // namespace

std::string writeAnswer(const model::Answer& answer, const protocols::Stamp& stamp) {
    auto out = openResponse(stamp);
    std::visit(WriteBody{out, stamp}, answer);
    return out.done();
}

std::string writeRefusal(base::FaultCode code, const std::string& told,
                         const std::vector<base::Problem>& problems,
                         const protocols::Stamp& stamp) {
    auto out = openResponse(stamp);
    writeNo(out, code, told, problems);
    return out.done();
}

base::Wire respond(const model::Answer& answer, const protocols::Stamp& stamp) {
    auto document = writeAnswer(answer, stamp);
    const auto* handed = std::get_if<model::Handed>(&answer);
    if (!handed || handed->kind != kData || handed->documents.empty())
        return respond(std::move(document));
    std::vector<mime::Part> parts;
    for (const auto& data : handed->documents)
        parts.push_back({contentId(parts.size(), stamp), std::string(kXml), {}, data, {}, {}});
    auto [contentType, body] = mime::write(document, parts);
    return base::reply(200, contentType, std::move(body));
}

base::Wire respond(std::string document) {
    return base::reply(200, kXml, std::move(document));
}

}  // namespace cxml
