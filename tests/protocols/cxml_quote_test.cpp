#include "protocols/cxml/quote.h"
#include "tests/protocols/cxml_after_order.h"

namespace {

using namespace cxml_after_order;

model::Item article() {
    model::Item item;
    item.lineNumber = 1;
    item.id = itemId("SH-1040");
    item.quantity = decimal("10");
    item.unit = "EA";
    item.unitPrice = eur("18.40");
    item.description = "Shackle";
    item.longDescription = "Shackle, galvanised, 12 mm";
    item.language = "en";
    item.classifications = {{"UNSPSC", "31162800"}};
    item.leadTimeDays = 2;
    item.note = "From stock";
    item.requestedDelivery = "2026-12-01";
    item.shipping = charge("5.00", "Parcel");
    item.tax = vat("184.00", "34.96");
    item.extras = {{"Rack", "4"}};
    return item;
}

model::Quote quote(bool request) {
    model::Quote made;
    made.request = request;
    made.id = "Q-1";
    made.date = "2026-11-23T10:15:00+00:00";
    made.type = request ? "new" : "final";
    made.currency = "EUR";
    made.language = "en";
    made.total = eur("184.00");
    made.contacts = {contact("sales")};
    made.note = "As agreed";
    made.items = {article(), article()};
    made.items[1].lineNumber = 2;
    made.items[1].id = {};
    made.extras = {{"Incoterms", "DAP"}};
    return made;
}

model::Quote message() {
    auto made = quote(false);
    made.organization = {{"DUNS", "498001234"}};
    made.requestId = "RFQ-1";
    made.requestDate = "2026-11-20T09:00:00+01:00";
    made.requestPayloadId = "1763.1@buyer.example";
    made.expires = "2026-12-31T23:59:59+01:00";
    made.items[1].carried = {{{}, "@type", "reject"}};
    return made;
}

model::Quote request() {
    auto made = quote(true);
    made.opens = "2026-11-23T10:15:00+00:00";
    made.closes = "2026-11-30T10:15:00+00:00";
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_quote)

BOOST_AUTO_TEST_CASE(looksLikeThis) {
    compareGolden("quote-message", message());
    compareGolden("quote-request", request());
}

BOOST_AUTO_TEST_CASE(answersTheRequest) {
    BOOST_TEST(written(message()).find("<Message deploymentMode=\"production\" "
                                       "inReplyTo=\"1763.1@buyer.example\">") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tellsEverythingThatIsMissing) {
    auto wrong = message();
    wrong.organization.clear();
    wrong.total.reset();
    wrong.type = "perhaps";
    wrong.items[1].unitPrice.reset();
    BOOST_TEST(refusal(wrong) ==
               "invalid\n"
               "QuoteMessage/QuoteMessageHeader/OrganizationID: missing\n"
               "QuoteMessage/QuoteMessageHeader/Total: missing\n"
               "QuoteMessage/QuoteMessageHeader/@type: \"perhaps\" is none of accept, reject, "
               "update, final, award\n"
               "QuoteMessage/QuoteItemIn[2]/ItemDetail/UnitPrice: missing");
    BOOST_TEST(refusal(quote(true)) ==
               "invalid\n"
               "QuoteRequest/QuoteRequestHeader/@openDate: missing\n"
               "QuoteRequest/QuoteRequestHeader/@closeDate: missing");
}

BOOST_AUTO_TEST_SUITE_END()
