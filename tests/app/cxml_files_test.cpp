#include "gateway/app/cxml_files.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"

namespace {

model::Order order() {
    model::Order order;
    order.number = "PO-1";
    order.date = "2026-03-01T09:00:00+00:00";
    order.total = {base::Decimal::of("25.00"), "EUR"};
    model::Item item;
    item.lineNumber = 1;
    item.id.supplierPart = "A-100";
    item.quantity = base::Decimal{2};
    item.unit = "EA";
    item.unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    item.description = "Paper";
    item.language = "en";
    order.items.push_back(item);
    return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_files)

BOOST_AUTO_TEST_CASE(anOrderIsAFileThatReadsBack) {
    const model::Shipment shipment{"msg_1", "ord_1", "acme", 1};
    const auto file = app::cxmlFile(order(), shipment);
    for (const auto* words : {"payloadID=\"msg_1\"", "<Credential domain=\"PartnerId\">",
                              "<Identity>acme</Identity>", "orderID=\"PO-1\""})
        BOOST_TEST(file.find(words) != std::string::npos, words << " is not in " << file);
    BOOST_TEST(file.find("SharedSecret") == std::string::npos);
    BOOST_TEST(app::cxmlFile(order(), {"msg_1", "ord_1", "acme", 2}) == file);
    BOOST_TEST((app::readCxmlFile(file) == model::Document(order())), file);
}

BOOST_AUTO_TEST_CASE(whatIsNoneIsRefused) {
    BOOST_CHECK_THROW((void)app::readCxmlFile("<order/>"), base::Fault);
    BOOST_CHECK_THROW((void)app::readCxmlFile(""), base::Fault);
    BOOST_CHECK_THROW((void)app::readCxmlFile("<!DOCTYPE cXML [<!ENTITY x SYSTEM \"/etc/passwd\">]>"
                                              "<cXML>&x;</cXML>"),
                      base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
