#include <boost/test/unit_test.hpp>

#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"
#include "gateway/model/partner.h"

namespace {

template <class Enum>
std::string words(Enum last) {
    std::string text;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        text += std::string(name(static_cast<Enum>(value))) + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(enumsHaveTheirWords) {
    BOOST_TEST(words(model::PunchoutOperation::inspect) == "create edit inspect ");
    BOOST_TEST(words(model::Operation::cancel) == "create update cancel ");
    BOOST_TEST(words(model::ConfirmationType::backordered) ==
               "accept reject except detail backordered ");
    BOOST_TEST(words(model::DifferencePolicy::refuse) == "accept hold refuse ");
    BOOST_TEST(words(model::Outcome::unknown) == "accepted retry refused unknown ");
}

BOOST_AUTO_TEST_CASE(documentsAreNamedAsInCxml) {
    using namespace model;
    const std::vector<std::pair<Document, std::string>> table{
        {PunchoutSetup{}, "PunchOutSetupRequest"},
        {Cart{}, "PunchOutOrderMessage"},
        {Order{}, "OrderRequest"},
        {Confirmation{}, "ConfirmationRequest"},
        {ProfileRequest{}, "ProfileRequest"},
        {Other{"InvoiceDetailRequest"}, "InvoiceDetailRequest"}};
    for (const auto& [document, word] : table) BOOST_TEST(kind(document) == word);
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
