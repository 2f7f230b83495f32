#include "gateway/store/api_answers.h"
#include "gateway/store/api_keys.h"
#include "gateway/store/api_lists.h"
#include "gateway/store/messages.h"
#include "gateway/store/partners.h"
#include "tests/store/database.h"

namespace bdata = boost::unit_test::data;

namespace {

const store::ApiKey kKey{.id = "key_1",
                         .hash = "h1",
                         .name = "ERP",
                         .scopes = {"orders:read", "documents:write"},
                         .partnerId = "acme",
                         .backOffice = {},
                         .perMinute = 60,
                         .createdAt = at(0)};

void addPartner(store::Tx& tx, const char* id, const char* backOffice) {
    model::Partner partner;
    partner.id = id;
    partner.connector = backOffice;
    store::savePartner(tx, partner, at(0));
}

void addOrder(store::Tx& tx, const std::string& id, const char* partner, const char* number) {
    store::StoredOrder order;
    order.id = id;
    order.partnerId = partner;
    order.order.number = number;
    order.createdAt = order.changedAt = at(0);
    store::insertOrder(tx, order);
}

void sendTo(store::Tx& tx, const std::string& order, const char* backOffice) {
    store::Message message;
    message.id = "msg_" + order;
    message.direction = store::Direction::out;
    message.state = store::MessageState::due;
    message.protocol = "connector";
    message.destination = backOffice;
    message.orderId = order;
    message.createdAt = at(0);
    store::insertMessage(tx, message);
}

std::string ids(store::ReadTx& tx, const store::ApiOrders& wanted) {
    std::string text;
    for (const auto& order : store::apiOrders(tx, wanted)) text += order.id + ' ';
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(api)

BOOST_DATA_TEST_CASE(keysAreFoundByTheirHashAndRevokedOnce, bdata::make(kDatabases), kind) {
    Database database(kind);
    database->write([](store::Tx& tx) { store::insertApiKey(tx, kKey); });
    const auto byHash = [&] {
        return database->read([](store::ReadTx& tx) { return store::findApiKeyByHash(tx, "h1"); });
    };
    BOOST_TEST((byHash() == kKey));
    database->write([](store::Tx& tx) {
        store::apiKeyUsed(tx, "key_1", at(5));
        BOOST_TEST(store::revokeApiKey(tx, "key_1", at(6)));
        BOOST_TEST(!store::revokeApiKey(tx, "key_1", at(7)));
        BOOST_TEST(!store::revokeApiKey(tx, "key_2", at(7)));
    });
    auto used = kKey;
    used.lastUsedAt = at(5);
    used.revokedAt = at(6);
    BOOST_TEST((byHash() == used));
    database->read([&](store::ReadTx& tx) {
        BOOST_TEST((store::findApiKey(tx, "key_1") == used));
        BOOST_TEST((store::allApiKeys(tx) == std::vector{used}));
        return 0;
    });
}

BOOST_DATA_TEST_CASE(answersAreKeptByKeyAndNameAndSwept, bdata::make(kDatabases), kind) {
    Database database(kind);
    const store::ApiAnswer answer{"key_1", "once", "hash", 201, "{\"new\":true}\n", at(0)};
    database->write([&](store::Tx& tx) {
        store::insertApiKey(tx, kKey);
        store::insertApiAnswer(tx, answer);
    });
    BOOST_CHECK_THROW(database->write([&](store::Tx& tx) { store::insertApiAnswer(tx, answer); }),
                      base::Fault);
    database->write([&](store::Tx& tx) {
        BOOST_TEST((store::findApiAnswer(tx, "key_1", "once") == answer));
        BOOST_TEST(!store::findApiAnswer(tx, "key_2", "once").has_value());
        BOOST_TEST(!store::anyApiAnswer(tx, at(0)));
        BOOST_TEST(store::anyApiAnswer(tx, at(1)));
        BOOST_TEST(store::removeApiAnswers(tx, at(0)) == 0);
        BOOST_TEST(store::removeApiAnswers(tx, at(1)) == 1);
        BOOST_TEST(!store::findApiAnswer(tx, "key_1", "once").has_value());
    });
}

BOOST_DATA_TEST_CASE(ordersOfABackOfficeAreThoseItHasOrWillGet, bdata::make(kDatabases), kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        addPartner(tx, "acme", "erp");
        addOrder(tx, "ord_1", "acme", "A");
        addOrder(tx, "ord_2", "acme", "B");
        addOrder(tx, "ord_3", "gone", "A");
        sendTo(tx, "ord_2", "old");
    });
    database->read([](store::ReadTx& tx) {
        BOOST_TEST(ids(tx, {}) == "ord_3 ord_2 ord_1 ");
        BOOST_TEST(ids(tx, {.number = "A"}) == "ord_3 ord_1 ");
        BOOST_TEST(ids(tx, {.partnerId = "acme"}) == "ord_2 ord_1 ");
        BOOST_TEST(ids(tx, {.partnerId = "acme", .number = "A"}) == "ord_1 ");
        BOOST_TEST(ids(tx, {.backOffice = "erp"}) == "ord_1 ");
        BOOST_TEST(ids(tx, {.partnerId = "acme", .backOffice = "old"}) == "ord_2 ");
        BOOST_TEST(ids(tx, {.number = "A", .backOffice = "old"}) == "");
        BOOST_TEST(ids(tx, {.before = "ord_3", .limit = 1}) == "ord_2 ");
        BOOST_TEST(store::isOrderOf(tx, "ord_2", "old"));
        BOOST_TEST(!store::isOrderOf(tx, "ord_2", "erp"));
        BOOST_TEST(!store::isOrderOf(tx, "ord_9", "erp"));
        return 0;
    });
}

BOOST_DATA_TEST_CASE(theCatalogueIsPagedByNumber, bdata::make(kDatabases), kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        for (const char* sku : {"b", "B", "a-10", "ä"}) {
            model::Product product;
            product.sku = product.name = sku;
            store::saveProduct(tx, product);
        }
        for (const char* list : {"one", "two"})
            for (const char* from : {"1", "10"})
                store::savePrice(tx, {list,
                                      "b",
                                      base::Decimal::of(from),
                                      {base::Decimal::of("2.50"), "EUR"},
                                      base::Decimal(1)});
    });
    database->write([](store::Tx& tx) {
        std::string skus;
        for (const auto& product : store::productsAfter(tx, {}, "", 9)) skus += product.sku + ' ';
        BOOST_TEST(skus == "B a-10 b ä ");
        BOOST_TEST(store::productsAfter(tx, {}, "a-10", 1).at(0).sku == "b");
        const store::View view{"one", "EUR", ""};
        BOOST_TEST(store::productsAfter(tx, view, "", 9).size() == 1u);
        const auto first = store::apiPrices(tx, {.priceList = "two", .limit = 1});
        const auto rest = store::apiPrices(tx, {.sku = "b", .after = first.at(0)});
        BOOST_TEST(rest.size() == 1u);
        BOOST_TEST(rest.at(0).fromQuantity.str() == "10");
        store::removePrices(tx, "two", "b");
        BOOST_TEST(store::apiPrices(tx, {}).size() == 2u);
    });
}

BOOST_AUTO_TEST_SUITE_END()
