#include "connectors/webhook/envelope.h"

#include <nlohmann/json.hpp>

#include "gateway/base/encoding.h"
#include "gateway/base/id_time.h"
#include "gateway/model/json.h"

namespace webhook {
namespace {

using Json = nlohmann::ordered_json;

Json head(const std::string& type, const std::string& id, base::Time time) {
    return {{"type", type}, {"id", id}, {"timestamp", base::iso(time)}};
}

// The object goes on with a member whose JSON is written already.
std::string with(const Json& object, const char* member, const std::string& json) {
    auto text = object.dump();
    text.back() = ',';
    return text + '"' + member + "\":" + json + '}';
}

Json attached(const model::Shipment& shipment, const model::Attachment& attachment, bool inlined) {
    Json one{{"id", attachment.id},
             {"name", attachment.name},
             {"contentType", attachment.contentType},
             {"size", attachment.size},
             {"sha256", attachment.sha256}};
    if (attachment.internal) one["internal"] = true;
    if (inlined && shipment.bytesOf) one["content"] = base::base64(shipment.bytesOf(attachment));
    return one;
}

}  // namespace

std::string typeOf(const model::Order& order) {
    switch (order.operation) {
        case model::Operation::create:
            return "order.created";
        case model::Operation::update:
            return "order.changed";
        case model::Operation::cancel:
            return "order.cancelled";
    }
    return {};
}

std::string envelope(const model::Shipment& shipment, const model::Order& order,
                     base::Time otherwise, bool inlined) {
    Json data{{"orderId", shipment.orderId}, {"partner", shipment.partnerId}};
    for (const auto& attachment : shipment.attachments)
        data["attachments"].push_back(attached(shipment, attachment, inlined));
    const auto made = base::timeOf(shipment.messageId).value_or(otherwise);
    return with(head(typeOf(order), shipment.messageId, made), "data",
                with(data, "order", model::toJson(order)));
}

std::string ping(const std::string& id, base::Time now) {
    return with(head("ping", id, now), "data", "{}");
}

}  // namespace webhook
