// Response
//   Status(@code @text), (PunchOutSetupResponse/StartPage/URL
//                        | ProfileResponse(@effectiveDate)/Transaction(@requestName)+ URL Option*
//                        | GetPendingResponse/cXML+ | DataResponse/Attachment+)?
#include "protocols/cxml/response.h"

#include "gateway/base/text.h"
#include "protocols/cxml/outgoing.h"
#include "protocols/cxml/status.h"

namespace cxml {
namespace {

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

struct WriteBody {
    Writing& out;

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
        for (const auto& document : handed.documents) out.markup(withoutProlog(document));
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
    std::visit(WriteBody{out}, answer);
    return out.done();
}

std::string writeRefusal(base::FaultCode code, const std::string& told,
                         const std::vector<base::Problem>& problems,
                         const protocols::Stamp& stamp) {
    auto out = openResponse(stamp);
    writeNo(out, code, told, problems);
    return out.done();
}

base::Wire respond(std::string document) {
    return base::reply(200, "text/xml; charset=UTF-8", std::move(document));
}

}  // namespace cxml
