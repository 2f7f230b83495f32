#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"
#include "tests/connectors/filedrop_world.h"

// Files of another standard, whose words come from outside: here a pretend one.

namespace {

std::string written(const model::Document& document, const model::Shipment& shipment) {
    return "<order n=\"" + std::get<model::Order>(document).number + "\" id=\"" +
           shipment.messageId + "\"/>";
}

model::Document read(std::string_view file) {
    if (file == "<order/>") return model::Order{};
    model::Confirmation said;
    said.id = "C-1";
    said.orderNumber = "PO-1";
    said.orderPayloadId = file;
    return said;
}

std::unique_ptr<connectors::Connector> connector(const fixtures::FileWorld& world) {
    auto office = world.office("files");
    office.settings["format"] = "cxml";
    auto setup = world.setup();
    setup.toCxml = written;
    setup.fromCxml = read;
    return connectors::make(office, setup);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_cxml)

BOOST_AUTO_TEST_CASE(ordersAreWrittenInItsWords) {
    fixtures::FileWorld world;
    const auto said =
        connector(world)->deliver(fixtures::shipment("msg_1"), fixtures::order("PO-1"));
    BOOST_TEST(said.reference == "PO-1_msg_1.xml");
    BOOST_TEST(world.content("out/PO-1_msg_1.xml") == "<order n=\"PO-1\" id=\"msg_1\"/>");
}

BOOST_AUTO_TEST_CASE(thePayloadIdWeWroteLeadsBack) {
    fixtures::FileWorld world;
    const auto files = connector(world);
    for (const auto* message : {"msg_1", "msg_2"}) {
        auto shipment = fixtures::shipment(message);
        shipment.partnerId = message;  // two partners, one number
        (void)files->deliver(shipment, fixtures::order("PO-1"));
    }
    world.drop("a.xml", "msg_2");
    world.drop("b.xml", "msg_9");
    world.drop("c.xml", "<order/>");
    const auto batch = files->collect("", 10);
    BOOST_REQUIRE(batch.documents.size() == 1u);
    const auto& said = std::get<model::Confirmation>(batch.documents[0]);
    BOOST_TEST(said.orderId == "ord_msg_2");
    BOOST_TEST(said.orderPayloadId.empty());
    BOOST_TEST(world.names("in/failed").size() == 4u);
}

BOOST_AUTO_TEST_CASE(withoutThoseWordsItCannotBeChosen) {
    fixtures::FileWorld world;
    BOOST_CHECK_THROW((void)world.connector({{"format", "cxml"}}), base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
