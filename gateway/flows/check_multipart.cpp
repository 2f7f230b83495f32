#include "gateway/flows/check_multipart.h"

#include "gateway/base/text.h"

namespace flows {
namespace {

constexpr std::string_view kContentType = "content-type:";

std::string_view takeLine(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool isFolded(std::string_view line) {
    return line.starts_with(' ') || line.starts_with('\t');
}

}  // namespace

std::optional<base::Wire> multipartIn(std::string_view bytes) {
    std::string contentType;
    bool open = false;  // the line before belongs to the Content-Type
    while (!bytes.empty()) {
        const auto line = takeLine(bytes);
        if (line.empty()) break;
        const bool begins = base::equalsAnyCase(line.substr(0, kContentType.size()), kContentType);
        open = begins || (open && isFolded(line));
        if (begins)
            contentType = base::trim(line.substr(kContentType.size()));
        else if (open)
            contentType += line;
    }
    if (!base::equalsAnyCase(std::string_view(contentType).substr(0, 10), "multipart/"))
        return std::nullopt;
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", contentType);
    wire.body = bytes;
    return wire;
}

}  // namespace flows
