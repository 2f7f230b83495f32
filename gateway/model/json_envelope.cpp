#include "gateway/model/json_parts.h"

namespace model {

std::string toJson(const Envelope& envelope) {
    return Object()
        .json("from", array(envelope.from, credentialJson))
        .json("to", array(envelope.to, credentialJson))
        .json("sender", array(envelope.sender, credentialJson))
        .text("userAgent", envelope.userAgent)
        .text("payloadId", envelope.payloadId)
        .text("timestamp", envelope.timestamp)
        .text("version", envelope.version)
        .text("language", envelope.language)
        .textAlways("mode", envelope.mode)
        .text("addressee", envelope.addressee)
        .str();
}

Envelope envelopeFromJson(std::string_view json) {
    const Json text(json);
    const In in = text.root();
    return Envelope{.from = in.list("from", readCredential),
                    .to = in.list("to", readCredential),
                    .sender = in.list("sender", readCredential),
                    .secret = {},
                    .userAgent = in.text("userAgent"),
                    .payloadId = in.text("payloadId"),
                    .timestamp = in.text("timestamp"),
                    .version = in.text("version"),
                    .language = in.text("language"),
                    .mode = in.text("mode", "production"),
                    .addressee = in.text("addressee")};
}

}  // namespace model
