// Response / Status(@code @text)
#include "gateway/base/retry_after.h"
#include "gateway/base/text.h"
#include "protocols/cxml/envelope.h"
#include "protocols/cxml/exchange.h"
#include "protocols/cxml/outgoing.h"
#include "protocols/cxml/status.h"
#include "protocols/mime/multipart.h"
#include "protocols/xml/document.h"

namespace cxml {
namespace {

constexpr std::size_t kMaxDetail = 1000;

// cXML Reference Guide 3.1.13: an answer that is no cXML is the transport's.
model::Delivery transport(const base::Wire& answer, std::string_view what) {
    return {.outcome = model::Outcome::retry,
            .detail =
                "HTTP " + std::to_string(answer.status) + ", no cXML answer: " + std::string(what),
            .wait = base::retryAfterOf(answer)};
}

model::Reply replyIn(const base::Wire& answer) {
    const auto contentType = answer.header("Content-Type");
    const auto read = [](std::string_view bytes, std::string_view type) {
        const auto document = xml::Document::read(bytes, type);
        Reading reading;
        const auto body = findBody(document.root(), reading);
        if (body.kind != "Response")
            reading.reject(base::FaultCode::malformed, "cXML", "is no Response");
        auto reply = readReply(body.node, reading);
        reading.conclude();
        return reply;
    };
    if (!mime::isMultipart(contentType)) return read(answer.body, contentType);
    const auto part = mime::readDocument(contentType, answer.body);
    return read(part.bytes, part.contentType);
}

}  // namespace

model::Delivery readOutcome(const base::Wire& answer) {
    if (answer.body.empty()) return transport(answer, "it is empty");
    try {
        const auto reply = replyIn(answer);
        auto said = std::to_string(reply.code) + ' ' +
                    (reply.text.empty() ? std::string(statusText(reply.code)) : reply.text);
        if (!reply.detail.empty()) said += ": " + reply.detail;
        auto outcome = outcomeOf(reply.code);
        const bool failed = answer.status < 200 || answer.status >= 300;
        if (failed && outcome == model::Outcome::accepted) {
            outcome = model::Outcome::retry;
            said += " under HTTP " + std::to_string(answer.status);
        }
        return {.outcome = outcome,
                .detail = base::cutCharacters(base::printable(said), kMaxDetail),
                .wait = base::retryAfterOf(answer)};
    } catch (const base::Fault& fault) {
        return transport(answer, base::summary(fault.problems(), 1));
    }
}

}  // namespace cxml
