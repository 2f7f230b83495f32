#include "gateway/flows/check_sniff.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "gateway/flows/check_dtd.h"
#include "gateway/flows/check_html.h"
#include "gateway/flows/check_multipart.h"
#include "gateway/model/credentials.h"
#include "protocols/cxml/cxml.h"
#include "protocols/mime/multipart.h"
#include "protocols/oci/oci.h"

namespace flows {
namespace {

constexpr std::size_t kLook = 4096;  // what a file is shows at its beginning
constexpr std::size_t kMaxCallUps = 1'000;

// How many items, lines or portions a document has; 0 where it has no such thing.
struct CountLines {
    template <class Document>
    std::size_t operator()(const Document& document) const {
        if constexpr (requires { document.items.size(); })
            return document.items.size();
        else if constexpr (requires { document.lines.size(); })
            return document.lines.size();
        else
            return parts(document);
    }

private:
    template <class Document>
    static std::size_t parts(const Document& document) {
        std::size_t count = 0;
        if constexpr (requires { document.portions; })
            for (const auto& portion : document.portions) count += portion.lines.size();
        else if constexpr (requires { document.orders; })
            for (const auto& order : document.orders) count += order.lines.size();
        return count;
    }
};

void tell(Verdict& verdict, const model::Letter& letter) {
    const auto& envelope = letter.envelope;
    verdict.kind = model::kind(letter.document);
    verdict.lines = static_cast<int>(std::visit(CountLines{}, letter.document));
    verdict.from = model::str(envelope.from);
    verdict.to = model::str(envelope.to);
    verdict.sender = model::str(envelope.sender);
    verdict.payloadId = envelope.payloadId;
    verdict.timestamp = envelope.timestamp;
    verdict.version = envelope.version;
    verdict.problems.insert(verdict.problems.end(), letter.tolerated.begin(),
                            letter.tolerated.end());
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// The beginning as plain lower-case letters, also of UTF-16.
std::string beginning(std::string_view bytes) {
    std::string text(bytes.substr(0, kLook));
    std::erase(text, '\0');
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (text.starts_with(mark)) text.erase(0, mark.size());
    return base::lower(base::trim(text));
}

bool isHtml(std::string_view start) {
    const auto at = std::min({start.find("<html"), start.find("<!doctype html"),
                              start.find("<form"), start.find("<input")});
    return at != std::string_view::npos && !contains(start.substr(0, at), "<cxml");
}

void readXml(Verdict& verdict, std::string_view bytes, std::string_view start) {
    verdict.readable = contains(start, "<cxml");
    if (verdict.readable) verdict.protocol = "cxml";
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", "text/xml");
    wire.body = bytes;
    judgeByDtd(verdict, bytes, "text/xml");
    tell(verdict, cxml::protocol().read(wire, nullptr));
    verdict.protocol = "cxml";
    verdict.readable = true;
}

void readMultipart(Verdict& verdict, const base::Wire& wire) {
    verdict.protocol = "cxml";
    const auto document = mime::readDocument(wire.header("Content-Type"), wire.body);
    verdict.readable = true;
    judgeByDtd(verdict, document.bytes, document.contentType);
    tell(verdict, cxml::protocol().read(wire, nullptr));
}

void readCart(Verdict& verdict, const base::Fields& fields) {
    const auto form = oci::examineCartForm(fields);
    verdict.protocol = "oci";
    verdict.readable = true;
    tell(verdict, {"oci", {}, form.cart, form.problems});
}

void readCallUp(Verdict& verdict, std::string_view query) {
    verdict.protocol = "oci";
    verdict.readable = true;
    base::Wire wire;
    wire.method = "GET";
    wire.target = "/oci/check?" + std::string(query);
    tell(verdict, oci::protocol().read(wire, nullptr));
}

bool hasCxmlField(const base::Fields& fields) {
    return base::findAnyCase(fields, "cXML-base64") || base::findAnyCase(fields, "cXML-urlencoded");
}

// The document of a cart form; one that is no base64 is empty here.
std::string cxmlField(const base::Fields& fields) {
    if (const auto encoded = base::findAnyCase(fields, "cXML-base64"))
        return base::unbase64(*encoded).value_or("");
    return base::findAnyCase(fields, "cXML-urlencoded").value_or("");
}

// A cart on its way home, in either language. False when the fields are none.
bool readForm(Verdict& verdict, const base::Fields& fields) {
    if (hasCxmlField(fields)) {
        verdict.protocol = "cxml";
        verdict.readable = true;
        judgeByDtd(verdict, cxmlField(fields), "");
        tell(verdict, cxml::readCartForm(fields));
        return true;
    }
    if (!oci::holdsCart(fields) && !base::findAnyCase(fields, "~xmlDocument")) return false;
    readCart(verdict, fields);
    return true;
}

// Lines with addresses that open a catalogue: https://…?…HOOK_URL=…
bool readUrlLines(Verdict& verdict, std::string_view text) {
    std::size_t number = 0;
    std::size_t found = 0;
    for (const auto& line : base::split(text.substr(0, text.find('\0')), '\n')) {
        ++number;
        const auto scheme = std::min(line.find("http://"), line.find("https://"));
        const auto question = line.find('?', std::min(scheme, line.size()));
        if (question == std::string::npos) continue;
        const auto query = base::trim(std::string_view(line).substr(question + 1));
        if (!base::findAnyCase(base::parseForm(query), "HOOK_URL")) continue;
        if (++found > kMaxCallUps) break;
        const auto where = "line " + std::to_string(number);
        try {
            readCallUp(verdict, query);
        } catch (const base::Fault& fault) {
            if (fault.problems().empty()) verdict.problems.push_back({where, fault.told()});
            for (const auto& problem : fault.problems())
                verdict.problems.push_back(
                    {where + ", " + problem.where, problem.what, problem.tolerated});
        }
    }
    if (found > 0) verdict.kind = "PunchOutSetupRequest";
    return found > 0;
}

bool readText(Verdict& verdict, std::string_view bytes) {
    const auto text = base::trim(bytes);
    if (!contains(text, "\n")) {
        const auto fields = base::parseForm(text);
        if (readForm(verdict, fields)) return true;
        const bool isAddress = base::lower(text.substr(0, 4)) == "http";
        if (!isAddress && base::findAnyCase(fields, "HOOK_URL")) {
            readCallUp(verdict, text);
            return true;
        }
    }
    return readUrlLines(verdict, text);
}

// A recorded HTTP message: what stands behind the empty line.
std::string_view behindHeaders(std::string_view bytes) {
    const auto crlf = bytes.find("\r\n\r\n");
    const auto lf = bytes.find("\n\n");
    if (crlf < lf) return bytes.substr(crlf + 4);
    return lf == std::string_view::npos ? std::string_view() : bytes.substr(lf + 2);
}

bool readRequest(Verdict& verdict, std::string_view bytes, int depth);

bool readBytes(Verdict& verdict, std::string_view bytes, int depth) {
    const auto start = beginning(bytes);
    if (start.starts_with('<') && isHtml(start)) return readForm(verdict, htmlFields(bytes));
    if (start.starts_with('<')) {
        readXml(verdict, bytes, start);
        return true;
    }
    if (depth == 0) {
        if (const auto wire = multipartIn(bytes)) {
            readMultipart(verdict, *wire);
            return true;
        }
    }
    if (depth == 0 && start.starts_with("http/1."))
        return readBytes(verdict, behindHeaders(bytes), 1);
    if (depth == 0 && (start.starts_with("get ") || start.starts_with("post ")) &&
        contains(start.substr(0, start.find('\n')), " http/1."))
        return readRequest(verdict, bytes, 1);
    return readText(verdict, bytes);
}

bool readRequest(Verdict& verdict, std::string_view bytes, int depth) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    const auto target = base::split(line, ' ').at(1);
    const auto question = target.find('?');
    if (question != std::string::npos) {
        const auto query = std::string_view(target).substr(question + 1);
        if (base::findAnyCase(base::parseForm(query), "HOOK_URL")) {
            readCallUp(verdict, query);
            return true;
        }
    }
    return readBytes(verdict, behindHeaders(bytes), depth);
}

}  // namespace

void sniff(Verdict& verdict, std::string_view bytes) {
    if (!readBytes(verdict, bytes, 0))
        verdict.problems.push_back(
            {"file", "neither cXML nor a cart form nor a catalogue call-up that we know"});
}

}  // namespace flows
