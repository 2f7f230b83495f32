#include "protocols/oci/page.h"

#include "gateway/base/text.h"

namespace oci {
namespace {

constexpr std::size_t kMostProblems = 20;

struct Words {
    int status;
    const char* title;
    const char* advice;
};

Words wordsFor(base::FaultCode code) {
    using enum base::FaultCode;
    switch (code) {
        case malformed:
        case invalid:
            return {400, "The catalogue could not be opened",
                    "Your procurement system called it in a way we cannot follow. Please pass this "
                    "page on to the people who look after your procurement system."};
        case unauthenticated:
            return {401, "The catalogue did not recognise your company",
                    "User name or password stored in your procurement system do not match ours. "
                    "Please ask the people who look after it to check them."};
        case forbidden:
        case signatureMissing:
        case signatureWrong:
        case signatureUnacceptable:
            return {403, "The catalogue may not be opened from here",
                    "Please ask the people who look after your procurement system to contact us."};
        case notFound:
            return {404, "There is no catalogue at this address",
                    "Please ask the people who look after your procurement system to check the "
                    "catalogue's address."};
        case conflict:
            return {409, "This cannot be done now", "Please go back and try again."};
        case precondition:
            return {412, "Something is missing", "Please open the catalogue again from the start."};
        case unsupported:
            return {501, "The catalogue does not offer this function",
                    "You can open the catalogue without it and search there."};
        case tooLarge:
            return {413, "Too much at once",
                    "Please pass this page on to the people who look after your procurement "
                    "system."};
        case gone:
            return {410, "This visit is over",
                    "Please open the catalogue again from your procurement system."};
        case overloaded:
        case unavailable:
            return {503, "The catalogue is busy at the moment",
                    "Nothing was lost. Please try again in a minute."};
        case internal:
            return {500, "Something went wrong on our side",
                    "Please try again; if it stays so, tell us the reference below."};
    }
    return {500, "Something went wrong on our side", "Please try again."};
}

std::string shown(const std::string& text) {
    return base::escapeMarkup(base::printable(text));
}

std::string problemList(const std::vector<base::Problem>& problems) {
    if (problems.empty()) return {};
    std::string out = "<h2>What was wrong</h2>\n<ul>\n";
    for (std::size_t i = 0; i < problems.size() && i < kMostProblems; ++i)
        out += "<li>" + shown(base::cutCharacters(base::printable(problems[i].where), 100)) + ": " +
               shown(problems[i].what) + "</li>\n";
    if (problems.size() > kMostProblems)
        out += "<li>and " + std::to_string(problems.size() - kMostProblems) + " more</li>\n";
    return out + "</ul>\n";
}

base::Wire page(int status, const std::string& title, const std::string& content) {
    auto wire = base::reply(
        status, "text/html; charset=utf-8",
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            shown(title) + "</title>\n</head>\n<body>\n<main>\n<h1>" + shown(title) + "</h1>\n" +
            content + "</main>\n</body>\n</html>\n");
    wire.with("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'");
    wire.with("Cache-Control", "no-store");
    wire.with("Referrer-Policy", "no-referrer");
    wire.with("X-Content-Type-Options", "nosniff");
    return wire;
}

}  // namespace

base::Wire refusalPage(base::FaultCode code, const std::string& told,
                       const std::vector<base::Problem>& problems, const protocols::Stamp& stamp) {
    const auto words = wordsFor(code);
    std::string content = "<p>" + shown(words.advice) + "</p>\n";
    if (!told.empty()) content += "<p><strong>" + shown(told) + "</strong></p>\n";
    content += problemList(problems);
    content += "<p>Reference: " + shown(base::iso(stamp.now)) +
               (stamp.payloadId.empty() ? "" : ", " + shown(stamp.payloadId)) + "</p>\n";
    auto wire = page(words.status, words.title, content);
    // RFC 9110, 15.5.2: a 401 names a scheme. One no browser knows, so that none asks for a login.
    if (words.status == 401) wire.with("WWW-Authenticate", "OCI realm=\"catalogue\"");
    if (words.status == 503) wire.with("Retry-After", "30");
    return wire;
}

base::Wire notePage(const std::string& text) {
    return page(200, "Thank you", "<p>" + shown(text) + "</p>\n");
}

}  // namespace oci
