// Payment / PCard(@number @expiration @name) / PostalAddress?
#include "protocols/cxml/payment.h"

#include "protocols/cxml/card_number.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kNumber = "@number";

model::PaymentCard readCard(Node node) {
    model::PaymentCard card;
    auto& carried = card.carried;
    const std::string_view number = node.attribute("number").value();
    if (isToken(number)) {
        card.token = number;
    } else if (!number.empty()) {
        auto masked = maskedCard(number);
        card.kind = cardKind(masked);
        card.lastFour = lastFourOf(masked);
        carried.push_back({{}, std::string(kNumber), std::move(masked)});
    }
    card.expires = node.attribute("expiration").value();
    card.holder = node.attribute("name").value();
    carryRest(carried, node, {}, {"number", "expiration", "name"}, {});
    return card;
}

}  // namespace

void readPayment(Node payment, std::optional<model::PaymentCard>& card, model::Carried& carried) {
    if (card || !xml::present(payment.child("PCard"))) return carry(carried, payment);
    carryAttributes(carried, payment, "Payment");
    xml::eachElement(payment, [&](Node child, std::string_view name) {
        if (name == "PCard" && !card)
            card = readCard(child);
        else
            carry(carried, child, "Payment");
    });
}

void writePayment(Writing& out, const std::optional<model::PaymentCard>& card,
                  const model::Carried& carried) {
    if (!card) return;
    const auto masked = carriedText(card->carried, kNumber);
    const auto number = card->token.empty() ? kHiddenDigits + card->lastFour : card->token;
    out.open("Payment").carrying(carried, "Payment");
    out.open("PCard", {{"number", masked ? std::string(*masked) : number},
                       {"expiration", card->expires},
                       {"name", card->holder}});
    out.carrying(card->carried).close().close();
}

}  // namespace cxml
