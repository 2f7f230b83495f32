#include "protocols/cxml/status.h"

#include <algorithm>

namespace cxml {
namespace {

struct Text {
    int code;
    std::string_view text;
};

constexpr Text kTexts[] = {
    {200, "OK"},
    {201, "Accepted"},
    {204, "No Content"},
    {211, "OK"},
    {280, "Forwarded"},
    {281, "Forwarded"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {406, "Not Acceptable"},
    {409, "Conflict"},
    {412, "Precondition Failed"},
    {417, "Expectation Failed"},
    {450, "Not Implemented"},
    {461, "Bad Commodity Code"},
    {462, "Notification Error"},
    {463, "Bad Zip Format"},
    {464, "Bad Catalog Attachment"},
    {465, "Duplicate Catalog Name"},
    {466, "No Catalog to Update"},
    {467, "Publish Not Allowed"},
    {468, "Catalog Too Large"},
    {469, "Bad Catalog Extension"},
    {470, "Catalog Has Errors"},
    {475, "Signature Required"},
    {476, "Signature Verification Failed"},
    {477, "Signature Unacceptable"},
    {499, "Document Size Error"},
    {500, "Internal Server Error"},
    {550, "Unable to Reach cXML Server"},
    {551, "Unable to Forward Request"},
    {560, "Temporary Server Error"},
    {561, "Too Many Catalogs"},
    {562, "Publish Disabled"},
    {563, "Catalog Validating"},
};

}  // namespace

std::string_view statusText(int code) {
    const auto* found = std::find_if(std::begin(kTexts), std::end(kTexts),
                                     [code](const Text& one) { return one.code == code; });
    if (found != std::end(kTexts)) return found->text;
    if (code < 400) return "Success";
    return code < 500 ? "Permanent Error" : "Transient Error";
}

int codeOf(base::FaultCode fault) {
    using base::FaultCode;
    switch (fault) {
        case FaultCode::malformed:
            return 406;
        case FaultCode::invalid:
        case FaultCode::notFound:
            return 400;
        case FaultCode::unauthenticated:
            return 401;
        case FaultCode::forbidden:
            return 403;
        case FaultCode::conflict:
            return 409;
        case FaultCode::precondition:
        case FaultCode::gone:
            return 412;
        case FaultCode::unsupported:
            return 450;
        case FaultCode::tooLarge:
            return 499;
        case FaultCode::overloaded:
        case FaultCode::unavailable:
            return 560;
        case FaultCode::internal:
            return 500;
        case FaultCode::signatureMissing:
            return 475;
        case FaultCode::signatureWrong:
            return 476;
        case FaultCode::signatureUnacceptable:
            return 477;
    }
    return 500;
}

model::Outcome outcomeOf(int code) {
    if (code >= 200 && code < 300) return model::Outcome::accepted;
    // HTTP's words for "later", which some peers use here.
    const bool later = code == 408 || code == 425 || code == 429 || code >= 500;
    return later || code < 200 ? model::Outcome::retry : model::Outcome::refused;
}

int readCode(pugi::xml_node status, Reading& reading) {
    const int code = reading.number(status, status.attribute("code")).value_or(0);
    if (code >= 100 && code <= 599) return code;
    reading.reject(status, "code", "is no status");
    return 500;
}

}  // namespace cxml
