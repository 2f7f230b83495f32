#include "gateway/model/json_parts.h"

namespace model {
namespace {

PunchoutOperation readOperation(const In& in, std::string_view key, PunchoutOperation absent) {
    return in.choice(
        key, {PunchoutOperation::create, PunchoutOperation::edit, PunchoutOperation::inspect},
        absent);
}

}  // namespace

std::string toJson(const PunchoutSetup& setup) {
    return Object()
        .text("operation", name(setup.operation))
        .text("buyerCookie", setup.buyerCookie)
        .text("returnUrl", setup.returnUrl)
        .text("userEmail", setup.userEmail)
        .text("userName", setup.userName)
        .maybe("shipTo", setup.shipTo, addressJson)
        .json("contacts", contactsJson(setup.contacts))
        .maybe("selected", setup.selected, itemIdJson)
        .json("items", itemsJson(setup.items))
        .json("extras", toJson(setup.extras))
        .str();
}

PunchoutSetup punchoutSetupFromJson(std::string_view json) {
    const Json text(json);
    const In in = text.root();
    return PunchoutSetup{.operation = readOperation(in, "operation", PunchoutOperation::create),
                         .buyerCookie = in.text("buyerCookie"),
                         .returnUrl = in.text("returnUrl"),
                         .userEmail = in.text("userEmail"),
                         .userName = in.text("userName"),
                         .shipTo = in.maybe("shipTo", readAddress),
                         .contacts = in.list("contacts", readContact),
                         .selected = in.maybe("selected", readItemId),
                         .items = in.list("items", readItem),
                         .extras = in.one("extras", readExtras)};
}

std::string toJson(const Cart& cart) {
    return Object()
        .text("buyerCookie", cart.buyerCookie)
        .text("operationAllowed", name(cart.operationAllowed))
        .flag("cancelled", cart.cancelled)
        .json("total", moneyJson(cart.total))
        .text("offerId", cart.offerId)
        .json("items", itemsJson(cart.items))
        .str();
}

Cart cartFromJson(std::string_view json) {
    const Json text(json);
    const In in = text.root();
    return Cart{.buyerCookie = in.text("buyerCookie"),
                .operationAllowed = readOperation(in, "operationAllowed", PunchoutOperation::edit),
                .cancelled = in.flag("cancelled"),
                .total = in.one("total", readMoney),
                .offerId = in.text("offerId"),
                .items = in.list("items", readItem)};
}

}  // namespace model
