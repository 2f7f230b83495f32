#include "protocols/cxml/dtd_judge.h"

#include <algorithm>

#include "protocols/cxml/attachments.h"
#include "protocols/cxml/dtd_shelf.h"
#include "protocols/mime/multipart.h"

namespace cxml {
namespace {

// White space before the document is no mistake a DTD knows of.
std::vector<base::Problem> judged(std::string_view document, std::string_view contentType) {
    document.remove_prefix(std::min(document.find_first_not_of(" \t\r\n"), document.size()));
    return dtds()->judge(xml::Document::read(document, contentType)).problems;
}

}  // namespace

std::vector<base::Problem> judgeRequest(const base::Wire& request) {
    if (!dtds()) return {};
    const auto contentType = request.header("Content-Type");
    if (!mime::isMultipart(contentType)) return judged(request.body, contentType);
    const auto unpacked = unpack(request);
    return judged(unpacked.document, unpacked.contentType);
}

}  // namespace cxml
