#include "gateway/app/cxml_files.h"

#include "protocols/cxml/cxml.h"

namespace app {
namespace {

// A file that is written again is the same file, so the moment is the order's own.
base::Time momentOf(const model::Document& document) {
    const auto* order = std::get_if<model::Order>(&document);
    return order ? base::parseIso(order->date).value_or(base::Time{}) : base::Time{};
}

}  // namespace

std::string cxmlFile(const model::Document& document, const model::Shipment& shipment) {
    model::Letter letter{"cxml", {}, document, {}};
    letter.envelope.from = {{"PartnerId", shipment.partnerId}};
    letter.envelope.to = {{"NetworkId", "supplier"}};
    letter.envelope.sender = letter.envelope.from;
    return cxml::protocol()
        .write(letter, model::Partner{}, {momentOf(document), shipment.messageId})
        .request.body;
}

model::Document readCxmlFile(std::string_view file) {
    base::Wire wire{"POST", "/cxml", 200, {{"Content-Type", "text/xml"}}, std::string(file), ""};
    return cxml::protocol().read(wire, nullptr).document;
}

}  // namespace app
