#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>
#include <thread>

#include "gateway/model/json.h"
#include "tests/connectors/filedrop_world.h"

// What the back office drops into a directory.

namespace {

const std::string kConfirmation =
    "id,orderNumber,type,line.lineNumber,line.quantity,line.unit,line.type\n";

// An order of that number was brought; its id is ord_MESSAGE.
void bring(connectors::Connector& connector, const std::string& message, const std::string& number,
           const std::string& partner = "acme") {
    auto shipment = fixtures::shipment(message);
    shipment.partnerId = partner;
    (void)connector.deliver(shipment, fixtures::order(number));
}

std::string idsOf(const connectors::Batch& batch) {
    std::string ids;
    for (const auto& document : batch.documents)
        if (const auto* one = std::get_if<model::Confirmation>(&document)) ids += one->id + ' ';
    return ids;
}

/// Collects until there is nothing more, each time with the cursor of the time before.
std::vector<model::Document> collectAll(connectors::Connector& connector, std::size_t limit) {
    std::vector<model::Document> all;
    std::string cursor;
    for (;;) {
        auto batch = connector.collect(cursor, limit);
        BOOST_REQUIRE(batch.documents.size() <= limit);
        if (batch.empty()) return all;
        std::ranges::move(batch.documents, std::back_inserter(all));
        cursor = batch.cursor;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_in)

BOOST_AUTO_TEST_CASE(severalRowsAreOneDocument) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    bring(*connector, "msg_1", "PO-1");
    world.drop("Confirmation-1.csv", kConfirmation + "C-1,PO-1,except,1,2,EA,accept\n" +
                                         "C-1,PO-1,except,2,5,EA,backordered\n");
    const auto batch = connector->collect("", 10);
    BOOST_REQUIRE(batch.documents.size() == 1u);
    auto said = std::get<model::Confirmation>(batch.documents[0]);
    BOOST_TEST(!said.date.empty());
    said.date.clear();
    BOOST_TEST(
        model::toJson(said) ==
        R"({"id":"C-1","operation":"create","orderNumber":"PO-1","orderId":"ord_msg_1",)"
        R"("type":"except","lines":[{"lineNumber":1,"quantity":"2","unit":"EA",)"
        R"("type":"accept","priceBasis":"1","priceFactor":"1"},{"lineNumber":2,"quantity":"5","unit":"EA",)"
        R"("type":"backordered","priceBasis":"1","priceFactor":"1"}]})");
}

// The only ship notice that came in, without the moment it was read.
std::string noticeIn(connectors::Connector& connector) {
    const auto batch = connector.collect("", 10);
    BOOST_REQUIRE(batch.documents.size() == 1u);
    auto said = std::get<model::ShipNotice>(batch.documents[0]);
    said.date.clear();
    return model::toJson(said);
}

// The reasons a file failed; empty when it did not.
std::string whyFailed(fixtures::FileWorld& world, const std::string& name,
                      const std::string& text) {
    const auto connector = world.connector();
    world.drop(name, text);
    (void)connector->collect("", 10);
    for (const auto& file : world.names("in/failed"))
        if (file.ends_with(name + ".txt")) return world.content("in/failed/" + file);
    return {};
}

BOOST_AUTO_TEST_CASE(rowsOfOneIdThatSayDifferentThingsAreNoDocument) {
    const std::string notice =
        "id,orderNumber,shipmentDate,deliveryDate,line.lineNumber,line.quantity,line.unit\n";
    const std::string invoice =
        "id,orderNumber,currency,summary.tax,line.lineNumber,line.quantity,line.unit,line."
        "unitPrice\n";
    const std::vector<std::tuple<std::string, std::string, std::string>> files{
        {"confirmation-1.csv",
         kConfirmation + "C-1,PO-1,except,1,2,EA,reject\nC-1,PO-2,except,2,5,EA,accept\n",
         "line 3, column orderNumber: says PO-2, but line 2 said PO-1"},
        {"confirmation-2.csv",
         kConfirmation + "C-1,PO-1,except,1,2,EA,accept\nC-1,PO-1,accept,2,5,EA,accept\n",
         "line 3, column type: says accept, but line 2 said except"},
        {"invoice-1.csv",
         invoice + "I-1,PO-1,EUR,23.75,1,2,EA,10.00\nI-1,PO-2,EUR,1.90,1,1,EA,5.00\n",
         "line 3, column summary.tax: says 1.90, but line 2 said 23.75"},
        {"shipnotice-1.csv",
         notice + "S-1,PO-1,2026-03-02,2026-03-04,1,2,EA\nS-1,PO-2,2026-03-02,2026-03-09,1,1,EA\n",
         "line 3, column deliveryDate: says 2026-03-09, but line 2 said 2026-03-04"},
        {"shipnotice-2.csv", notice + "S-1,PO-1,,,1,2,EA\nS-1,PO-2,,,1,1,EA\nS-1,,,,2,1,EA\n",
         "line 4: names no order"}};
    for (const auto& [name, text, why] : files) {
        fixtures::FileWorld world;
        const auto connector = world.connector();
        bring(*connector, "msg_1", "PO-1");
        bring(*connector, "msg_2", "PO-2");
        const auto said = whyFailed(world, name, text);
        BOOST_TEST(said.find(why) != std::string::npos, name << ": " << said);
    }
}

BOOST_AUTO_TEST_CASE(whatALaterRowSaysFirstCountsAndBlanksRepeat) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    bring(*connector, "msg_1", "PO-1");
    world.drop("shipnotice-1.csv",
               "id,orderNumber,shipmentDate,deliveryDate,carriers.trackingNumbers,"
               "line.lineNumber,line.quantity,line.unit\n"
               "S-1,PO-1,,2026-03-04,T1,1,2,EA\n"
               "S-1,,2026-03-02,,T2,2,1,EA\n"
               "S-1,PO-1,,,T1,3,1,EA\n"
               ",,,,,,,\n");
    BOOST_TEST(noticeIn(*connector) ==
               R"({"id":"S-1","operation":"create","shipmentDate":"2026-03-02",)"
               R"("deliveryDate":"2026-03-04","carriers":[{"trackingNumbers":["T1","T2"]}],)"
               R"("portions":[{"order":{"number":"PO-1","orderId":"ord_msg_1"},"lines":[)"
               R"({"lineNumber":1,"quantity":"2","unit":"EA"},)"
               R"({"lineNumber":2,"quantity":"1","unit":"EA"},)"
               R"({"lineNumber":3,"quantity":"1","unit":"EA"}]}]})");
}

BOOST_AUTO_TEST_CASE(ofTwoStocksOrPricesTheRightOneCannotBeTold) {
    const std::string price = "sku,price,currency,priceList,fromQuantity\n";
    const std::vector<std::tuple<std::string, std::string, std::string>> files{
        {"stock-1.csv", "sku,quantity\nA,4\nB,1\nA,4\n", "line 4, column sku: A stands twice"},
        {"price-1.csv", price + "A,9.00,EUR,std,1\nA,8.00,EUR,std,1\n",
         "line 3, column sku: A stands twice"},
        {"rows.json", R"({"stock":[{"sku":"A","quantity":"4"},{"sku":"A","quantity":"5"}]})",
         "stock[1].sku: A stands twice"},
        {"list.json",
         R"([{"stock":[{"sku":"A","quantity":"4"}]},)"
         R"({"stock":[{"sku":"A","quantity":"5"}]}])",
         "stock[0].sku: A stands twice"}};
    for (const auto& [name, text, why] : files) {
        fixtures::FileWorld world;
        const auto said = whyFailed(world, name, text);
        BOOST_TEST(said.find(why) != std::string::npos, name << ": " << said);
    }
    fixtures::FileWorld world;
    BOOST_TEST(whyFailed(world, "price-2.csv",
                         price + "A,9.00,EUR,std,1\nA,8.00,EUR,std,10\nA,9.00,USD,std,1\n") == "");
}

BOOST_AUTO_TEST_CASE(rowsOfBlankCellsAreNone) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    world.drop("stock-1.csv", "sku,quantity\nA,4\n,\n , \n");
    const auto batch = connector->collect("", 10);
    BOOST_REQUIRE(batch.stock.size() == 1u);
    BOOST_TEST(world.names("in/failed").empty());
}

BOOST_AUTO_TEST_CASE(filesAreDoneWhenTheirEffectsAreStored) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    bring(*connector, "msg_1", "PO-1");
    world.drop("confirmation.csv", kConfirmation + "C-1,PO-1,accept,1,2,EA,accept\n");
    const auto batch = connector->collect("", 10);
    BOOST_TEST(world.names("in").empty());
    BOOST_TEST(world.names("in/done").empty());
    // Nobody stored it: it comes again, also after a restart.
    BOOST_TEST(idsOf(world.connector()->collect("", 10)) == "C-1 ");
    BOOST_TEST(connector->collect(batch.cursor, 10).documents.empty());
    BOOST_TEST(world.names("in/done").size() == 1u);
    BOOST_TEST(world.names("in/taken/files").empty());
}

BOOST_AUTO_TEST_CASE(filesOfOneNameAreAllKept) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    bring(*connector, "msg_1", "PO-1");
    std::string cursor;
    for (int i = 0; i < 3; ++i) {
        world.drop("confirmation.csv",
                   kConfirmation + "C-" + std::to_string(i) + ",PO-1,accept,1,2,EA,accept\n");
        cursor = connector->collect(cursor, 10).cursor;
    }
    (void)connector->collect(cursor, 10);
    BOOST_TEST(world.names("in/done").size() == 3u);
}

BOOST_AUTO_TEST_CASE(ownColumnNamesAndAShipNotice) {
    fixtures::FileWorld world;
    const auto connector = world.connector(
        {{"separator", "semicolon"},
         {"decimals", "comma"},
         {"kinds", "shipNotice = LS*"},
         {"inColumns",
          "Lieferschein = id\nVersand = shipmentDate\nAnkunft = deliveryDate\n"
          "Bestellung = orderNumber\nPos = line.lineNumber\n"
          "Menge = line.quantity\nME = line.unit\nPaket = carriers.trackingNumbers\n"
          "Spediteur = carriers.names.identity\nCharge = line.batches.supplierBatch"}});
    bring(*connector, "msg_1", "PO-1");
    bring(*connector, "msg_2", "PO-2");
    world.drop("LS-8.csv",
               "Lieferschein;Versand;Ankunft;Bestellung;Pos;Menge;ME;Paket;Spediteur;Charge;Lager\n"
               "LS-8;2026-03-02;2026-03-03;PO-1;1;2,5;KGM;1Z9;Fast;B-1;Nord\n"
               "LS-8;2026-03-02;2026-03-03;PO-2;1;1;EA;1Z9;Fast;;Nord\n");
    BOOST_TEST(noticeIn(*connector) ==
               R"({"id":"LS-8","operation":"create","shipmentDate":"2026-03-02",)"
               R"("deliveryDate":"2026-03-03","carriers":[{"names":[{)"
               R"("identity":"Fast"}],"trackingNumbers":["1Z9"]}],"portions":[)"
               R"({"order":{"number":"PO-1","orderId":"ord_msg_1"},"lines":[{"lineNumber":1,)"
               R"("quantity":"2.5","unit":"KGM","batches":[{"supplierBatch":"B-1"}]}]},)"
               R"({"order":{"number":"PO-2","orderId":"ord_msg_2"},"lines":[{"lineNumber":1,)"
               R"("quantity":"1","unit":"EA"}]}]})");
}

BOOST_AUTO_TEST_CASE(anInvoiceIsSummedUp) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    bring(*connector, "msg_1", "PO-1");
    world.drop("invoice-1.csv",
               "id,orderNumber,currency,summary.tax,line.lineNumber,line.quantity,line.unit,"
               "line.unitPrice\nI-1,PO-1,EUR,4.75,1,2,EA,10.00\nI-1,PO-1,EUR,4.75,2,1,EA,5.00\n");
    const auto batch = connector->collect("", 10);
    BOOST_REQUIRE(batch.documents.size() == 1u);
    const auto& said = std::get<model::Invoice>(batch.documents[0]);
    BOOST_TEST(said.orders.at(0).lines.size() == 2u);
    BOOST_TEST(said.orders.at(0).order.orderId == "ord_msg_1");
    BOOST_TEST(model::str(said.summary.subtotal) == "25.00 EUR");
    BOOST_TEST(model::str(said.summary.net) == "29.75 EUR");
    BOOST_TEST(base::summary(model::arithmetic(said)).empty(),
               base::summary(model::arithmetic(said)));
}

BOOST_AUTO_TEST_CASE(stockAndPrices) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    world.drop("stock.csv", "sku,quantity\nA-1,5\nA-2,0.5\n");
    world.drop("PRICE.CSV", "sku,price,currency,priceList,fromQuantity\nA-1,9.90,EUR,retail,10\n");
    world.drop("more.json", R"({"stock":[{"sku":"A-3","quantity":7}],)"
                            R"("prices":[{"sku":"A-3","priceList":"retail","price":"1.5",)"
                            R"("price.currency":"EUR"}]})");
    const auto batch = connector->collect("", 10);
    BOOST_TEST(batch.documents.empty());
    BOOST_TEST(batch.stock.size() == 3u);
    BOOST_REQUIRE(batch.prices.size() == 2u);
    const auto again = connector->collect("", 10);
    BOOST_TEST((again.stock == batch.stock));
    BOOST_TEST(connector->collect(batch.cursor, 10).empty());
    BOOST_TEST(world.names("in/done").size() == 3u);
}

BOOST_AUTO_TEST_CASE(blankIsNotZero) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    world.drop("stock.csv", "sku,quantity\nA-1,\nA-2,0\n");
    world.drop("more.json", R"({"stock":[{"sku":"A-4"}]})");
    const auto batch = connector->collect("", 10);
    BOOST_REQUIRE(batch.stock.size() == 1u);
    BOOST_TEST(batch.stock[0].sku == "A-2");
}

BOOST_AUTO_TEST_CASE(aRowIsJudgedAsAtEveryDoor) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    world.drop("price.csv",
               "sku,price,currency,priceList,basis\nA-1,,EUR,retail,1\nA-\u00ad2,1,EURO,,0\n");
    world.drop("stock.csv", "sku,quantity,sku\nA-1,-1,A-2\n");
    BOOST_TEST(connector->collect("", 10).empty());
    BOOST_TEST(world.names("in/failed").size() == 4u);
}

BOOST_AUTO_TEST_CASE(jsonHoldsOneOrMany) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    world.drop("a.json", R"({"kind":"ConfirmationRequest","document":{"id":"C-1",)"
                         R"("orderId":"ord_1","lines":[{"lineNumber":1,"quantity":"2",)"
                         R"("unit":"EA"}]}})");
    world.drop("b.json", R"([{"kind":"ConfirmationRequest","document":{"id":"C-2",)"
                         R"("orderId":"ord_2"}},{"kind":"ConfirmationRequest",)"
                         R"("document":{"id":"C-3","orderId":"ord_3"}}])");
    BOOST_TEST(collectAll(*connector, 1).size() == 3u);
    BOOST_TEST(world.names("in/done").size() == 2u);
}

BOOST_AUTO_TEST_CASE(whatCannotBeReadFailsWithReasons) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    bring(*connector, "msg_1", "PO-1");
    bring(*connector, "msg_2", "PO-2", "acme");
    bring(*connector, "msg_3", "PO-2", "other");
    const std::vector<std::pair<std::string, std::string>> files{
        {"confirmation-1.csv", kConfirmation + "C-1,PO-1,maybe,x,1,EA,accept\n,PO-1,,1,1,EA,\n"},
        {"confirmation-2.csv", kConfirmation + "C-1,PO-9,accept,1,1,EA,accept\n"},
        {"confirmation-3.csv", kConfirmation + "C-1,PO-2,accept,1,1,EA,accept\n"},
        {"invoice-4.csv", "orderNumber\nPO-1\n"},
        {"noidea.csv", "a,b\n"},
        {"broken.json", "{\"kind\":"},
        {"order.json", "{\"kind\":\"OrderRequest\"}"},
        {"picture.xml", "<x/>"},
        {"empty.csv", ""},
    };
    for (const auto& [name, bytes] : files) world.drop(name, bytes);
    BOOST_TEST(connector->collect("", 100).empty());
    std::string told;
    for (const auto& name : world.names("in/failed"))
        if (name.ends_with(".txt"))
            told += name.substr(29) + ": " + world.content("in/failed/" + name);
    BOOST_TEST(world.names("in/failed").size() == 2 * files.size());
    for (const auto* words :
         {"line 2, column type: is not one of the words known here",
          "line 2, column line.lineNumber: is no whole number", "line 3, column id: is needed",
          "confirmation-2.csv.txt: There are mistakes in it.\ndocument 1: no order PO-9 was "
          "brought",
          "several partners ordered by the number PO-2", "line 1: no column is id",
          "noidea.csv.txt: Its name does not say what it holds",
          "broken.json.txt: This is not JSON", "kind: OrderRequest is none of ours",
          "picture.xml.txt: The IDoc can't be taken.\nx/IDOC: is missing",
          "empty.csv.txt: There is no line of column names."})
        BOOST_TEST(told.find(words) != std::string::npos, words << " is not in\n" << told);
}

BOOST_AUTO_TEST_CASE(aFileThatGrowsIsLeftAlone) {
    fixtures::FileWorld world;
    const auto connector = world.connector({{"intake", "settled"}, {"settle", "5"}});
    bring(*connector, "msg_1", "PO-1");
    std::ofstream growing(world.folder() / "in" / "confirmation.csv");
    growing << kConfirmation << std::flush;
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST(connector->collect("", 10).empty());
        growing << "C-1,PO-1,accept," << i + 1 << ",2,EA,accept\n" << std::flush;
        world.clock().advance(base::Seconds(6));
    }
    BOOST_TEST(connector->collect("", 10).empty());
    world.clock().advance(base::Seconds(4));
    BOOST_TEST(connector->collect("", 10).empty());
    world.clock().advance(base::Seconds(1));
    const auto batch = connector->collect("", 10);
    BOOST_REQUIRE(batch.documents.size() == 1u);
    BOOST_TEST(std::get<model::Confirmation>(batch.documents[0]).lines.size() == 3u);
}

BOOST_AUTO_TEST_CASE(aMarkedFileWaitsForItsMarker) {
    fixtures::FileWorld world;
    const auto connector = world.connector({{"intake", "marked"}, {"inMarker", ".ready"}});
    bring(*connector, "msg_1", "PO-1");
    world.drop("confirmation.csv", kConfirmation + "C-1,PO-1,accept,1,2,EA,accept\n");
    BOOST_TEST(connector->collect("", 10).empty());
    world.drop("confirmation.csv.ready", "");
    BOOST_TEST(connector->collect("", 10).documents.size() == 1u);
    BOOST_TEST(world.names("in").empty());
    // A marker nobody needs goes when it was alone twice.
    world.drop("confirmation-2.csv.ready", "");
    (void)connector->collect("", 10);
    (void)connector->collect("", 10);
    (void)connector->collect("", 10);
    BOOST_TEST(world.names("in").size() <= 1u);
}

BOOST_AUTO_TEST_CASE(namesThatAreTraps) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    bring(*connector, "msg_1", "PO-1");
    const auto row = kConfirmation + "C-1,PO-1,accept,1,2,EA,accept\n";
    const auto in = world.folder() / "in";
    std::ofstream(world.folder() / "secret.csv") << row;
    std::filesystem::create_symlink(world.folder() / "secret.csv", in / "confirmation-link.csv");
    ::mkfifo((in / "confirmation-pipe.csv").c_str(), 0600);
    std::filesystem::create_directory(in / "confirmation-folder.csv");
    for (const auto* name : {".confirmation.csv", "confirmation.csv.tmp", "confirmation.csv.part",
                             "~confirmation.csv", "confirmation.csv~", "confirmation.txt"})
        world.drop(name, row);
    BOOST_TEST(connector->collect("", 10).empty());
    BOOST_TEST(world.names("in").size() == 8u);
    world.drop("confirmation-\n\x01\x7F..\\..\\x.csv", row);
    world.drop("confirmation-" + std::string(238, 'y') + ".csv", row);
    world.drop("confirmation-\xFF\xFE.csv", row);
    const auto batch = connector->collect("", 10);
    BOOST_TEST(batch.documents.size() == 3u);
    BOOST_TEST(connector->collect(batch.cursor, 10).empty());
    for (const auto& name : world.names("in/done")) {
        BOOST_TEST(name.size() < 200u);
        BOOST_TEST(std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7F'; }));
    }
    BOOST_TEST(world.names("in/done").size() == 3u);
}

BOOST_AUTO_TEST_CASE(aThousandFiles) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    for (int i = 0; i < 1000; ++i)
        world.drop("c" + std::to_string(i) + ".json",
                   R"({"kind":"ConfirmationRequest","document":{"id":"C-)" + std::to_string(i) +
                       R"(","orderId":"ord_1"}})");
    std::set<std::string> ids;
    for (const auto& document : collectAll(*connector, 100))
        BOOST_TEST(ids.insert(std::get<model::Confirmation>(document).id).second);
    BOOST_TEST(ids.size() == 1000u);
    BOOST_TEST(world.names("in/done").size() == 1000u);
    BOOST_TEST(world.names("in").empty());
}

BOOST_AUTO_TEST_CASE(twoAtOneInboxTakeNothingTwice) {
    fixtures::FileWorld world;
    for (int i = 0; i < 200; ++i)
        world.drop("c" + std::to_string(i) + ".json",
                   R"({"kind":"ConfirmationRequest","document":{"id":"C-)" + std::to_string(i) +
                       R"(","orderId":"ord_1"}})");
    std::vector<std::vector<model::Document>> found(2);
    std::vector<std::unique_ptr<connectors::Connector>> connectors;
    connectors.push_back(world.connector({}, "one"));
    connectors.push_back(world.connector({}, "two"));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 2; ++i)
        threads.emplace_back([&, i] { found[i] = collectAll(*connectors[i], 7); });
    for (auto& thread : threads) thread.join();
    std::set<std::string> ids;
    for (const auto& documents : found)
        for (const auto& document : documents)
            BOOST_TEST(ids.insert(std::get<model::Confirmation>(document).id).second);
    BOOST_TEST(ids.size() == 200u);
}

BOOST_AUTO_TEST_CASE(looksAreSpaced) {
    fixtures::FileWorld world;
    const auto connector = world.connector({{"every", "5"}});
    BOOST_TEST(connector->collect("", 10).empty());
    world.drop("stock.csv", "sku,quantity\nA-1,5\n");
    BOOST_TEST(connector->collect("", 10).empty());
    world.clock().advance(base::Seconds(5));
    BOOST_TEST(connector->collect("", 10).stock.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
