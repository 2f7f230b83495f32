#include "samples/buyer/cart.h"

#include <pugixml.hpp>
#include <sstream>

#include "gateway/base/text.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/oci_cart.h"

// cXML/Message: Status?, PunchOutOrderMessage
//   BuyerCookie
//   PunchOutOrderMessageHeader/@operationAllowed
//   ItemIn*: @quantity, ItemID, ItemDetail, Comments?

namespace buyer {

namespace {

using pugi::xml_node;

std::string text(xml_node node) {
    return std::string(base::trim(node.text().get()));
}

std::string asXml(xml_node node) {
    std::ostringstream out;
    node.print(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

std::string shortText(xml_node description) {
    std::string name = text(description.child("ShortName"));
    return name.empty() ? text(description) : name;
}

std::string basisOf(xml_node detail) {
    std::string quantity = detail.child("PriceBasisQuantity").attribute("quantity").value();
    return quantity.empty() ? "1" : quantity;
}

Line readLine(xml_node item) {
    xml_node id = item.child("ItemID");
    xml_node detail = item.child("ItemDetail");
    xml_node money = detail.child("UnitPrice").child("Money");
    return {.part = text(id.child("SupplierPartID")),
            .auxiliary = text(id.child("SupplierPartAuxiliaryID")),
            .quantity = item.attribute("quantity").value(),
            .unit = text(detail.child("UnitOfMeasure")),
            .price = text(money),
            .priceBasis = basisOf(detail),
            .currency = money.attribute("currency").value(),
            .description = shortText(detail.child("Description")),
            .note = text(item.child("Comments")),
            .item = asXml(id) + asXml(detail)};
}

/// The urlencoded field is us-ascii whatever its declaration says; the base64 one is bytes with a
/// declaration that counts.
struct Carried {
    std::string field;
    std::string xml;
    pugi::xml_encoding encoding;
};

std::optional<Carried> carried(const base::Fields& fields) {
    if (auto coded = base::findAnyCase(fields, "cXML-base64")) {
        auto bytes = base::unbase64(*coded);
        if (!bytes) {
            throw Failure("the cXML-base64 field is not base64");
        }
        return Carried{"cXML-base64", *bytes, pugi::encoding_auto};
    }
    if (auto plain = base::findAnyCase(fields, "cXML-urlencoded")) {
        return Carried{"cXML-urlencoded", *plain, pugi::encoding_utf8};
    }
    return std::nullopt;
}

Cart readMessage(const Carried& from) {
    pugi::xml_document document;
    auto parsed =
        document.load_buffer(from.xml.data(), from.xml.size(), pugi::parse_default, from.encoding);
    xml_node message = document.child("cXML").child("Message");
    xml_node order = message.child("PunchOutOrderMessage");
    if (!parsed || !order) {
        throw Failure("the " + from.field + " field holds no PunchOutOrderMessage");
    }
    xml_node header = order.child("PunchOutOrderMessageHeader");
    Cart cart{.protocol = "cXML",
              .carrier = from.field,
              .document = from.xml,
              .cookie = order.child("BuyerCookie").text().get(),
              .operationAllowed = header.attribute("operationAllowed").value(),
              .status = message.child("Status").attribute("code").as_int(200),
              .lines = {}};
    for (xml_node item : order.children("ItemIn")) {
        cart.lines.push_back(readLine(item));
    }
    return cart;
}

}  // namespace

Cart readCart(const base::Fields& fields) {
    if (auto found = carried(fields)) {
        return readMessage(*found);
    }
    return readOciCart(fields);
}

}  // namespace buyer
