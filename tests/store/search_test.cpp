#include "gateway/store/search.h"

#include "tests/store/catalogue_fixture.h"
#include "tests/store/database.h"

namespace {

model::Product described(const std::string& sku, const std::string& name,
                         const std::string& description) {
    auto made = product(sku, name, "hand");
    made.description = description;
    return made;
}

void saveSearchable(store::Tx& tx) {
    saveShop(tx);
    auto key = described("AX-4711/2", "Allen key 5 mm", "for \"hex\" sockets");
    key.manufacturer = "Wiha";
    key.manufacturerPart = "369-5";
    key.attributes = {{"Colour", "black"}, {"Norm", "DIN 911"}};
    const std::vector<model::Product> products{
        key, described("T-1", "Caf\xC3\xA9 t\xC3\xBCrschild", "Schild f\xC3\xBCr die T\xC3\xBCr"),
        described("G-1", "Glove", "goes well with a torch"),
        described("L-1", "Torch", "LED light, 300 lm")};
    for (const auto& made : products) {
        store::saveProduct(tx, made);
        store::savePrice(tx, price("a", made.sku, "1", "3.00", "EUR"));
    }
}

struct Row {
    const char* text;
    const char* found;
};

const std::vector<Row> kTable{
    // Words, all of them, as beginnings.
    {"hammer", "1: H-1"},
    {"HAMMER", "1: H-1"},
    {"ham", "1: H-1"},
    {"ammer", "0:"},
    {"allen key", "1: AX-4711/2"},
    {"key allen", "1: AX-4711/2"},
    {"  allen   k  ", "1: AX-4711/2"},
    {"allen hammer", "0:"},
    // Every field counts.
    {"AX-4711/2", "1: AX-4711/2"},
    {"4711", "1: AX-4711/2"},
    {"369-5", "1: AX-4711/2"},
    {"wiha", "1: AX-4711/2"},
    {"black", "1: AX-4711/2"},
    {"din 911", "1: AX-4711/2"},
    {"sockets", "1: AX-4711/2"},
    // Without regard to accents, either way.
    {"cafe", "1: T-1"},
    {"CAF\xC3\x89", "1: T-1"},
    {"turschild", "1: T-1"},
    {"t\xC3\xBCr", "1: T-1"},
    // The name counts for more than the description.
    {"torch", "2: L-1 G-1"},
    // Nothing in it is syntax.
    {"\"hex\"", "1: AX-4711/2"},
    {"\"", "0:"},
    {"hammer\"", "1: H-1"},
    {"' OR 1=1 --", "0:"},
    {"hammer OR pen", "0:"},
    {"hammer AND", "0:"},
    {"NOT hammer", "0:"},
    {"NEAR(hammer spanner)", "0:"},
    {"name:hammer", "0:"},
    {"name : hammer", "0:"},
    {"{name sku}: hammer", "0:"},
    {"^hammer", "1: H-1"},
    {"ham*", "1: H-1"},
    {"hammer )", "1: H-1"},
    {"(hammer", "1: H-1"},
    {"-hammer", "1: H-1"},
    {"hammer + -", "1: H-1"},
    {"hammer \xE2\x80\x94", "1: H-1"},
    {"hammer\tspanner", "0:"},
    {"hammer\n", "1: H-1"},
    {":x ?1 $y @z", "0:"},
    {"\\", "0:"},
    {"%", "0:"},
    {"\xE2\x82\xAC", "0:"},
    {"hammer\xFF", "1: H-1"},
    {"\xFF", "0:"},
    // Nothing asked.
    {"", "0:"},
    {"   ", "0:"},
    {"*", "0:"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_DATA_TEST_CASE(findsByTable, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) { saveSearchable(tx); });
    database->read([](store::ReadTx& tx) {
        for (const auto& [text, found] : kTable)
            BOOST_TEST(skus(store::search(tx, kListA, text, {})) == found,
                       "[" << text << "] finds " << skus(store::search(tx, kListA, text, {}))
                           << " instead of " << found);
        return 0;
    });
}

BOOST_DATA_TEST_CASE(anyByteIsAQuery, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) { saveSearchable(tx); });
    database->read([](store::ReadTx& tx) {
        std::string all;
        for (int i = 0; i < 256; ++i) {
            const std::string one(1, static_cast<char>(i));
            BOOST_CHECK_NO_THROW(store::search(tx, kListA, one, {}));
            BOOST_CHECK_NO_THROW(store::search(tx, kListA, "hammer" + one + "x " + one, {}));
            all += one;
        }
        BOOST_CHECK_NO_THROW(store::search(tx, kListA, all, {}));
        BOOST_CHECK_NO_THROW(store::search(tx, kListA, std::string(100'000, 'x'), {}));
        std::string words;
        for (int i = 0; i < 10'000; ++i) words += "w ";
        BOOST_CHECK_NO_THROW(store::search(tx, kListA, words, {}));
        return 0;
    });
}

BOOST_DATA_TEST_CASE(showsOnlyWhatTheViewShows, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveSearchable(tx);
        BOOST_TEST(skus(store::search(tx, kListB, "pen", {})) == "1: P-1");
        BOOST_TEST(skus(store::search(tx, kListA, "pen", {})) == "0:");
        BOOST_TEST(skus(store::search(tx, kListA, "drill", {})) == "1: D-1");
        BOOST_TEST(skus(store::search(tx, kHandwork, "drill", {})) == "0:");
        BOOST_TEST((store::search(tx, kListB, "pen", {}).rows.at(0).price ==
                    price("b", "P-1", "1", "2.50", "CHF")));
    });
}

BOOST_DATA_TEST_CASE(pagesThroughWhatItFinds, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        saveSearchable(tx);
        BOOST_TEST(skus(store::search(tx, kListA, "torch", {0, 1})) == "2: L-1");
        BOOST_TEST(skus(store::search(tx, kListA, "torch", {1, 1})) == "2: G-1");
        BOOST_TEST(skus(store::search(tx, kListA, "torch", {2, 1})) == "2:");
    });
}

BOOST_DATA_TEST_CASE(followsAChangedProduct, kDatabases, kind) {
    Database database(kind);
    database->write([kind](store::Tx& tx) {
        saveSearchable(tx);
        store::saveProduct(tx, product("H-1", "Mallet", "hand"));
        BOOST_TEST(skus(store::search(tx, kListA, "hammer", {})) == "0:");
        BOOST_TEST(skus(store::search(tx, kListA, "mallet", {})) == "1: H-1");
        if (kind != Kind::postgresql)
            tx.run("INSERT INTO product_search (product_search) VALUES ('integrity-check')", {});
    });
}

BOOST_DATA_TEST_CASE(forgetsWhatWasUndone, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) { saveSearchable(tx); });
    BOOST_CHECK_THROW(database->write([](store::Tx& tx) {
        store::saveProduct(tx, product("H-1", "Mallet", "hand"));
        throw std::runtime_error("no");
    }),
                      std::runtime_error);
    database->read([](store::ReadTx& tx) {
        BOOST_TEST(skus(store::search(tx, kListA, "mallet", {})) == "0:");
        BOOST_TEST(skus(store::search(tx, kListA, "hammer", {})) == "1: H-1");
        return 0;
    });
}

BOOST_AUTO_TEST_SUITE_END()
