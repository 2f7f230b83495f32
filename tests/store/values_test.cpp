// Values come back as they went in, and never appear in an error.
#include "gateway/base/fault.h"
#include "gateway/store/admins.h"
#include "tests/store/database.h"

namespace {

constexpr std::int64_t kLarge = 5'000'000'000;

std::string shown(const store::Cell& cell) {
    return cell.null() ? "NULL" : "'" + cell.text() + "'";
}

/// What is thrown by `verb`, as the log would show it.
template <class Verb>
std::string failure(store::Store& store, Verb verb) {
    try {
        store.write(verb);
    } catch (const base::Fault& fault) {
        return std::string(fault.what()) + " / " + fault.told() + " / " + fault.cause();
    }
    return "nothing thrown";
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(values)

BOOST_DATA_TEST_CASE(integersBeyond32BitsSurvive, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        tx.run("UPDATE partner_revision SET revision = :large", {kLarge});
        BOOST_TEST(count(tx, "SELECT revision FROM partner_revision") == kLarge);
        BOOST_TEST(count(tx, "SELECT revision + 1 FROM partner_revision") == kLarge + 1);
        BOOST_TEST(
            tx.select<1>("SELECT revision FROM partner_revision WHERE revision = :large", {kLarge})
                .size() == 1U);
    });
}

BOOST_DATA_TEST_CASE(textComesBackByteForByte, kDatabases, kind) {
    Database database(kind);
    const std::vector<std::string> texts{"",
                                         "plain",
                                         "'quoted' \"twice\" \\ ; -- :name ?1",
                                         "Gr\xC3\xB6\xC3\x9F"
                                         "e \xE2\x82\xAC \xF0\x9F\x94\xA9",
                                         "00012.50",
                                         std::string(300'000, 'x')};
    database->write([&](store::Tx& tx) {
        for (const auto& text : texts) {
            store::saveAdmin(tx, {"anna", text});
            BOOST_TEST(store::findAdmin(tx, "anna")->passwordHash == text);
        }
    });
}

BOOST_DATA_TEST_CASE(zeroByteIsKeptOrRefusedButCutsNothing, kDatabases, kind) {
    Database database(kind);
    const std::string text("a\0b", 3);
    const auto what = failure(*database, [&](store::Tx& tx) {
        store::saveAdmin(tx, {"anna", text});
    });
    const auto kept =
        database->read([](store::ReadTx& tx) { return store::findAdmin(tx, "anna"); });
    if (kind == Kind::postgresql) {
        BOOST_TEST(has(what, "zero byte"));
        BOOST_TEST(!kept);
    } else {
        BOOST_REQUIRE(kept);
        BOOST_TEST(kept->passwordHash == text);
    }
}

BOOST_DATA_TEST_CASE(nullIsNotEmpty, kDatabases, kind) {
    Database database(kind);
    database->write([](store::Tx& tx) {
        const char* sql = "SELECT :value";
        std::string all;
        for (const store::Value& value :
             {store::Value(nullptr), store::Value(""), store::Value("x"), store::Value(7),
              store::Value(nullptr), store::Value(base::Decimal::of("12.50")), store::Value(true)})
            all += shown(tx.selectOne<1>(sql, {value})->at(0)) + " ";
        BOOST_TEST(all == "NULL '' 'x' '7' NULL '12.50' '1' ");
    });
}

BOOST_DATA_TEST_CASE(timesAndDecimalsKeepTheirDigits, kDatabases, kind) {
    Database database(kind);
    database->read([](store::ReadTx& tx) {
        const auto time = at(0) + base::Milliseconds(7);
        const auto row = tx.selectOne<2>("SELECT :time, :decimal",
                                         {time, base::Decimal::of("12345678901234567.890")});
        BOOST_TEST((row->at(0).time() == time));
        BOOST_TEST(row->at(1).decimal().str() == "12345678901234567.890");
        return 0;
    });
}

BOOST_DATA_TEST_CASE(wrongNumberOfValuesIsRefused, kDatabases, kind) {
    Database database(kind);
    for (const auto& values : {1, 3})
        BOOST_TEST(has(failure(*database,
                               [&](store::Tx& tx) {
                                   if (values == 1)
                                       tx.run("DELETE FROM admin WHERE name = :a OR name = :b",
                                              {"x"});
                                   else
                                       tx.run("DELETE FROM admin WHERE name = :a", {"x", "y", "z"});
                               }),
                       "DELETE FROM admin"));
}

BOOST_DATA_TEST_CASE(errorsNameTheStatementAndNoValue, kDatabases, kind) {
    Database database(kind);
    const auto text = failure(*database, [](store::Tx& tx) {
        const char* sql =
            "INSERT INTO admin_session (token_hash, admin, csrf, expires_at)\n"
            "VALUES (:token_hash, :admin, :csrf, :expires_at)";
        tx.run(sql, {"S3CRET-A", "S3CRET-B", "S3CRET-C", kLarge});
    });
    BOOST_TEST(has(text, "INSERT INTO admin_session"));
    BOOST_TEST(has(text, "constraint failed"));
    BOOST_TEST(!has(text, "S3CRET"));
    BOOST_TEST(!has(text, "5000000000"));
}

BOOST_DATA_TEST_CASE(wrongSqlIsOurOwnFailure, kDatabases, kind) {
    Database database(kind);
    try {
        database->write([](store::Tx& tx) { tx.run("SELEC 1", {}); });
        BOOST_ERROR("nothing thrown");
    } catch (const base::Fault& fault) {
        BOOST_TEST((fault.code() == base::FaultCode::internal));
        BOOST_TEST(has(fault.cause(), "SELEC 1"));
    }
}

BOOST_DATA_TEST_CASE(wordOfAnotherProgramIsRefused, kDatabases, kind) {
    Database database(kind);
    database->read([](store::ReadTx& tx) {
        const auto cell = tx.selectOne<1>("SELECT 'many'")->at(0);
        BOOST_CHECK_THROW(static_cast<void>(cell.number()), base::Fault);
        BOOST_CHECK_THROW(static_cast<void>(cell.decimal()), base::Fault);
        BOOST_CHECK_THROW(static_cast<void>(cell.time()), base::Fault);
        return 0;
    });
}

BOOST_AUTO_TEST_SUITE_END()
