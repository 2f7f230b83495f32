// Documents about an order speak as it does.
#include "gateway/flows/order_words.h"

#include "gateway/flows/outbound.h"
#include "tests/flows/order_desk.h"

namespace {

using base::Decimal;

model::Order orderIn(const std::string& unit) {
    auto order = support::someOrder("PO-1");
    for (auto& item : order.items) item.unit = unit;
    return order;
}

model::Confirmation confirming(const std::string& unit) {
    model::Confirmation said;
    said.id = "C-1";
    said.orderNumber = "PO-1";
    said.orderPayloadId = "p-1";
    said.date = "2026-11-23T10:15:00+00:00";
    said.type = model::ConfirmationType::detail;
    auto& line = said.lines.emplace_back();
    line.lineNumber = 1;
    line.quantity = Decimal{10};
    line.unit = unit;
    line.type = model::ConfirmationType::accept;
    return said;
}

/// The confirmation as it stands in the outbox, or why it does not.
model::ConfirmationLine leaving(const model::Order& order, model::Confirmation said,
                                const std::map<std::string, std::string>& options = {}) {
    support::OrderDesk desk;
    for (const auto& [name, value] : options) desk.set(name, value);
    auto& context = desk.world().context();
    (void)desk.send(order, "p-1");
    const auto id = desk.newest("PO-1").id;
    const auto partner = context.partners.current()->find("acme")->partner;
    return desk.world().store().write([&](store::Tx& tx) {
        const auto message =
            flows::enqueueForPartner(context, tx, partner, model::Document(said), id);
        const auto body = store::findMessage(tx, message)->body;
        return std::get<model::Confirmation>(model::documentFromJson("ConfirmationRequest", body))
            .lines.at(0);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_words)

BOOST_AUTO_TEST_CASE(theOrdersOwnWordForAUnitComesBack) {
    for (const auto* units : {"as-is", "unece", "x12", "sap-iso"})
        for (const auto& [ordered, said] : {std::pair{"EACH", "EA"}, std::pair{"EA", "EACH"},
                                            std::pair{"Each", "EA"}, std::pair{"EACH", "EACH"}})
            BOOST_TEST(
                leaving(orderIn(ordered), confirming(said), {{"units", units}}).unit == ordered,
                units << ": " << ordered << " confirmed in " << said);
}

BOOST_AUTO_TEST_CASE(aWordOfTheirOwnIsNoReasonToStop) {
    BOOST_TEST(leaving(orderIn("TRAY-7"), confirming("TRAY-7"),
                       {{"units", "x12"}, {"units.unknown", "stop"}})
                   .unit == "TRAY-7");
}

BOOST_AUTO_TEST_CASE(anotherUnitStaysAnother) {
    BOOST_TEST(leaving(orderIn("EACH"), confirming("KGM")).unit == "KGM");
}

BOOST_AUTO_TEST_CASE(theOrdersOwnPriceNeedsNoWords) {
    auto order = orderIn("EA");
    order.items.front().priceBasis = Decimal{7};
    auto said = confirming("EA");
    said.lines.front().unitPrice = order.items.front().unitPrice;
    said.lines.front().priceBasis = Decimal{7};
    said.lines.front().type = model::ConfirmationType::detail;
    BOOST_TEST(!leaving(order, said).unitPrice.has_value());
    // One that can be said is.
    order.items.front().priceBasis = said.lines.front().priceBasis = Decimal{100};
    BOOST_TEST(leaving(order, said).unitPrice.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
