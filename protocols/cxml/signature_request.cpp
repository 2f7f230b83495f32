#include "gateway/base/text.h"
#include "protocols/cxml/signature.h"
#include "protocols/mime/multipart.h"

namespace cxml {
namespace {

base::Wire withType(base::Wire request, const std::string& contentType) {
    for (auto& [name, value] : request.headers)
        if (base::equalsAnyCase(name, "Content-Type")) value = contentType;
    return request;
}

}  // namespace

base::Wire signedRequest(base::Wire request, const SigningKey& key, base::Time at) {
    const auto contentType = request.header("Content-Type");
    if (!mime::isMultipart(contentType)) {
        request.body = sign(request.body, key, {{}, at});
        return request;
    }
    const auto message = mime::read(contentType, request.body);
    std::vector<AttachmentPart> attachments;
    for (const auto& part : message.others) attachments.push_back({part.contentId, part.bytes});
    auto written =
        mime::write(sign(message.document.bytes, key, {attachments, at}), message.others);
    request.body = std::move(written.body);
    return withType(std::move(request), written.contentType);
}

}  // namespace cxml
