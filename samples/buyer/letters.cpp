#include "samples/buyer/letters.h"

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "samples/buyer/company.h"
#include "samples/buyer/documents.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/markup.h"

namespace buyer {

namespace {

std::string response(int code, const std::string& text, const std::string& explanation) {
    Stamp mark = stamp(companies().front());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd\">\n"
           "<cXML payloadID=\"" +
           safe(mark.payloadId) + "\" timestamp=\"" + mark.timestamp +
           "\">\n  <Response>\n    <Status code=\"" + std::to_string(code) + "\" text=\"" + text +
           "\">" + safe(explanation) + "</Status>\n  </Response>\n</cXML>\n";
}

/// A header's value, which may go on in lines that begin with a space.
std::string headerOf(const std::string& headers, const std::string& name) {
    std::string value;
    bool here = false;
    for (const std::string& line : base::split(headers, '\n')) {
        bool goesOn = line.starts_with(' ') || line.starts_with('\t');
        auto colon = line.find(':');
        if (!goesOn) {
            here = base::equalsAnyCase(line.substr(0, colon), name);
        }
        if (here) {
            value += goesOn ? line : line.substr(std::min(colon, line.size() - 1) + 1);
        }
    }
    return std::string(base::trim(value));
}

std::string boundaryOf(const std::string& contentType) {
    auto at = base::lower(contentType).find("boundary=");
    if (!base::lower(contentType).starts_with("multipart/") || at == std::string::npos) {
        return {};
    }
    std::string rest = contentType.substr(at + 9);
    bool quoted = rest.starts_with('"');
    return quoted ? rest.substr(1, rest.find('"', 1) - 1) : rest.substr(0, rest.find(';'));
}

Part partOf(const std::string& raw) {
    auto end = raw.find("\r\n\r\n");
    if (end == std::string::npos) {
        throw Failure("a part of the message has no body");
    }
    std::string headers = raw.substr(0, end);
    std::string bytes = raw.substr(end + 4);
    if (base::equalsAnyCase(headerOf(headers, "Content-Transfer-Encoding"), "base64")) {
        std::erase_if(bytes, [](char c) { return c == '\r' || c == '\n'; });
        bytes = base::unbase64(bytes).value_or("");
    }
    return {.contentType = headerOf(headers, "Content-Type"), .bytes = bytes};
}

/// The one it is for, when its sender knows our secret with that shop; else null.
const Company* receiver(const Paper& paper) {
    for (const Company& company : companies()) {
        if (company.self.identity == paper.to && company.shop.identity == paper.from &&
            company.secret == paper.secret) {
            return &company;
        }
    }
    return nullptr;
}

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++found;
    }
    return found;
}

/// A catalogue travels beside its request, as an Index.
void countArticles(Paper& paper, const std::vector<Part>& parts) {
    std::size_t articles = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        articles +=
            count(parts[i].bytes, "<IndexItemAdd") + count(parts[i].bytes, "<IndexItemPunchout");
    }
    if (articles > 0) {
        paper.facts.emplace_back("Articles", std::to_string(articles));
    }
}

}  // namespace

std::vector<Part> partsOf(const std::string& contentType, const std::string& body) {
    std::string boundary = boundaryOf(contentType);
    if (boundary.empty()) {
        return {{.contentType = contentType, .bytes = body}};
    }
    std::string mark = "\r\n--" + boundary;
    std::string text = "\r\n" + body;
    std::vector<Part> parts;
    auto at = text.find(mark);
    while (at != std::string::npos && text.compare(at + mark.size(), 2, "--") != 0) {
        auto begin = at + mark.size() + 2;
        at = text.find(mark, begin);
        if (at == std::string::npos) {
            throw Failure("the message has no end");
        }
        parts.push_back(partOf(text.substr(begin, at - begin)));
    }
    if (parts.empty()) {
        throw Failure("the message has no parts");
    }
    return parts;
}

std::string takeLetter(Desk& desk, const std::string& contentType, const std::string& body) {
    try {
        std::vector<Part> parts = partsOf(contentType, body);
        Paper paper = readPaper(parts.front().bytes);
        if (!receiver(paper)) {
            return response(401, "Unauthorized", "We do not know you by these names and secret.");
        }
        countArticles(paper, parts);
        bool fresh = desk.keep(std::move(paper));
        return response(200, "OK", fresh ? "" : "We have it already.");
    } catch (const Failure& failure) {
        return response(406, "Not Acceptable", failure.what());
    }
}

}  // namespace buyer
