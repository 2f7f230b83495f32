#include <boost/test/unit_test.hpp>

#include "gateway/model/delivery.h"
#include "gateway/model/fields.h"
#include "gateway/model/partner.h"

namespace {

/// The words of values 0, 1, 2 … until one has none.
template <class Enum>
std::string words() {
    std::string text;
    for (int value = 0; !name(static_cast<Enum>(value)).empty(); ++value)
        text += std::string(name(static_cast<Enum>(value))) + " ";
    return text;
}

template <class Enum>
std::string listed() {
    std::string text;
    for (const Enum value : model::Values<Enum>::all) text += std::string(name(value)) + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(enumsHaveTheirWords) {
    BOOST_TEST(words<model::PunchoutOperation>() == "create edit inspect source ");
    BOOST_TEST(words<model::Operation>() == "create update cancel ");
    BOOST_TEST(words<model::ConfirmationType>() ==
               "accept allDetail detail backordered except reject requestToPay replace unknown ");
    BOOST_TEST(words<model::InvoicePurpose>() ==
               "standard creditMemo debitMemo lineLevelCreditMemo lineLevelDebitMemo ");
    BOOST_TEST(words<model::CatalogUpload::Entry>() == "add remove punchout ");
    BOOST_TEST(words<model::DifferencePolicy>() == "accept hold refuse ");
    BOOST_TEST(words<model::Outcome>() == "accepted retry refused unknown ");
}

BOOST_AUTO_TEST_CASE(enumsInDocumentsListAllTheirValues) {
    BOOST_TEST(listed<model::PunchoutOperation>() == words<model::PunchoutOperation>());
    BOOST_TEST(listed<model::Operation>() == words<model::Operation>());
    BOOST_TEST(listed<model::ConfirmationType>() == words<model::ConfirmationType>());
    BOOST_TEST(listed<model::InvoicePurpose>() == words<model::InvoicePurpose>());
    BOOST_TEST(listed<model::CatalogUpload::Entry>() == words<model::CatalogUpload::Entry>());
}

BOOST_AUTO_TEST_CASE(documentsAreNamedAsInCxml) {
    using namespace model;
    const std::vector<std::pair<Document, std::string>> table{
        {PunchoutSetup{}, "PunchOutSetupRequest"},
        {Cart{}, "PunchOutOrderMessage"},
        {Order{}, "OrderRequest"},
        {Confirmation{}, "ConfirmationRequest"},
        {ShipNotice{}, "ShipNoticeRequest"},
        {Receipt{}, "ReceiptRequest"},
        {Invoice{}, "InvoiceDetailRequest"},
        {StatusUpdate{}, "StatusUpdateRequest"},
        {Reply{}, "Response"},
        {Pending{}, "GetPendingRequest"},
        {DataRequest{}, "DataRequest"},
        {Copy{}, "CopyRequest"},
        {Remittance{}, "PaymentRemittanceRequest"},
        {Quote{}, "QuoteMessage"},
        {CatalogUpload{}, "CatalogUploadRequest"},
        {ProfileRequest{}, "ProfileRequest"},
        {Other{"AuthRequest"}, "AuthRequest"}};
    for (const auto& [document, word] : table) BOOST_TEST(kind(document) == word);
    Quote request;
    request.request = true;
    BOOST_TEST(kind(request) == "QuoteRequest");
    CatalogUpload index;
    index.indexOnly = true;
    BOOST_TEST(kind(index) == "Index");
}

BOOST_AUTO_TEST_CASE(partiesCompareDomainsWithoutCase) {
    using model::sameParty;
    BOOST_TEST(sameParty({"NetworkID", "AN01"}, {"NetworkId", "AN01"}));
    BOOST_TEST(!sameParty({"NetworkId", "AN01"}, {"NetworkId", "an01"}));
    BOOST_TEST(!sameParty({"NetworkId", "AN01"}, {"DUNS", "AN01"}));
}

BOOST_AUTO_TEST_CASE(partnerOptionsFallBack) {
    model::Partner partner;
    partner.options = {{"oci.user", "USERNAME"}, {"empty", ""}};
    BOOST_TEST(partner.option("oci.user", "x") == "USERNAME");
    BOOST_TEST(partner.option("empty", "x") == "");
    BOOST_TEST(partner.option("absent", "x") == "x");
}

BOOST_AUTO_TEST_SUITE_END()
