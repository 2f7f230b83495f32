#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "protocols/mime/header.h"
#include "protocols/mime/multipart.h"

namespace mime {
namespace {

constexpr std::size_t kLine = 76;  // RFC 2045, 6.8

// RFC 2046, 5.1.1: it may stand nowhere in the parts. base64 has no `-`; the document may have any.
std::string boundaryFor(std::string_view document) {
    auto made = std::string(document);
    std::string boundary;
    do {
        made = base::sha256Hex(made);
        boundary = "=_" + made.substr(0, 32);
    } while (document.find(boundary) != std::string_view::npos);
    return boundary;
}

// Where a header's value stands only what can stand there.
std::string headerValue(std::string_view text) {
    std::string value;
    for (const char c : text)
        if (c > ' ' && c < '\x7f' && c != '<' && c != '>') value += c;
    return value;
}

std::string typeValue(std::string_view text) {
    std::string value;
    for (const char c : text)
        if (c >= ' ' && c < '\x7f') value += c;
    return value.find('/') == std::string::npos ? "application/octet-stream" : value;
}

std::string lines(std::string_view base64) {
    std::string text;
    text.reserve(base64.size() + base64.size() / kLine * 2 + 2);
    for (; !base64.empty(); base64.remove_prefix(std::min(kLine, base64.size())))
        text.append(base64.substr(0, kLine)).append("\r\n");
    return text;
}

std::string idFor(const std::string& boundary, const std::vector<Part>& others) {
    auto id = "document-" + boundary.substr(2, 16) + "@passerelle";
    for (const auto& part : others)
        if (part.contentId == id) id += '-';
    return id;
}

}  // namespace

Written write(std::string_view document, const std::vector<Part>& others) {
    const auto boundary = boundaryFor(document);
    const auto id = idFor(boundary, others);
    const auto mark = "--" + boundary;
    Written written;
    written.contentType = "multipart/related; boundary=\"" + boundary +
                          "\"; type=\"text/xml\"; start=\"<" + id + ">\"";
    written.body = mark + "\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-ID: <" + id +
                   ">\r\nContent-Transfer-Encoding: binary\r\n\r\n";
    written.body.append(document).append("\r\n");
    for (const auto& part : others) {
        written.body += mark + "\r\nContent-Type: " + typeValue(part.contentType) +
                        "\r\nContent-ID: <" + headerValue(part.contentId) +
                        ">\r\nContent-Disposition: " + base::disposition(safeName(part.name)) +
                        "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        written.body += lines(base::base64(part.bytes));
    }
    written.body += mark + "--\r\n";
    return written;
}

std::string referenced(std::string_view url) {
    auto text = base::trim(url);
    if (!base::equalsAnyCase(text.substr(0, 4), "cid:")) return {};
    text = base::trim(text.substr(4));
    if (text.starts_with('<')) text.remove_prefix(1);
    if (text.ends_with('>')) text.remove_suffix(1);
    return headerText(base::percentDecode(base::trim(text)));
}

}  // namespace mime
