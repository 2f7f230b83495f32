#include "protocols/cxml/dtd_judge.h"

#include "protocols/cxml/attachments.h"
#include "protocols/cxml/dtd_shelf.h"
#include "protocols/mime/multipart.h"

namespace cxml {

std::vector<base::Problem> judgeRequest(const base::Wire& request) {
    if (!dtds()) return {};
    const auto contentType = request.header("Content-Type");
    if (!mime::isMultipart(contentType)) return dtds()->judge(request.body, contentType).problems;
    const auto unpacked = unpack(request);
    return dtds()->judge(unpacked.document, unpacked.contentType).problems;
}

}  // namespace cxml
