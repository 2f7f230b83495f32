#include "gateway/flows/authenticate.h"

#include <boost/test/unit_test.hpp>

#include "gateway/base/fault.h"

namespace {

using base::FaultCode;

flows::Partners known() {
    flows::Partners partners;
    const auto add = [&](const std::string& id, const std::string& from, const std::string& sender,
                         const std::vector<std::string>& secrets) {
        flows::KnownPartner partner;
        partner.partner.id = id;
        partner.partner.from = {{"NetworkId", from}};
        partner.partner.sender = {{"NetworkId", sender}};
        partner.partner.to = {{"DUNS", "123"}};
        for (const auto& secret : secrets) partner.secrets.emplace_back(secret);
        partners.byId.emplace(id, std::move(partner));
    };
    add("acme", "AN01", "AN01", {"old", "new"});
    add("bolt", "AN02", "HUB", {"hub"});
    add("cog", "AN03", "HUB", {"hub"});
    for (const auto& [id, partner] : partners.byId)
        for (const auto& sender : partner.partner.sender)
            partners.bySender.emplace(flows::partyKey(sender), &partner);
    return partners;
}

model::Letter letter(const std::string& from, const std::string& sender, const std::string& secret,
                     const std::string& to = "123") {
    model::Letter letter;
    letter.protocol = "cxml";
    letter.envelope.from = {{"networkid", from}};
    letter.envelope.sender = {{"NetworkID", sender}};
    letter.envelope.to = {{"DUNS", to}};
    letter.envelope.secret = base::Secret(secret);
    letter.document = model::ProfileRequest{};
    return letter;
}

// The partner's id, or the name of the refusal.
std::string outcome(const flows::Partners& partners, const model::Letter& letter) {
    try {
        const protocols::Claim claim{{}, letter, base::Time{}};
        return flows::authenticate(partners, protocols::named("cxml"), claim).sender.partner.id;
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + fault.told();
    }
}

// "partner: reason" as people here see it.
std::string named(const flows::Partners& partners, const model::Letter& letter) {
    const protocols::Claim claim{{}, letter, base::Time{}};
    try {
        (void)flows::authenticate(partners, protocols::named("cxml"), claim);
    } catch (const base::Fault& fault) {
        const auto whom = flows::whomItNames(partners, claim, fault);
        return whom.partnerId + ": " + whom.reason;
    }
    return "nothing was refused";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(authenticate)

BOOST_AUTO_TEST_CASE(aRefusalNamesThePartnerAndTheInnerReason) {
    auto partners = known();
    BOOST_TEST(named(partners, letter("AN01", "AN01", "wrong")) == "acme: the secret differs");
    BOOST_TEST(named(partners, letter("AN01", "AN01", "")) == "acme: the request holds no secret");
    BOOST_TEST(named(partners, letter("AN99", "AN99", "old")) ==
               ": unknown sender: NetworkID AN99");
    BOOST_TEST(named(partners, letter("AN01", "AN98", "old")) ==
               "acme: unknown sender, none of the partner's: NetworkID AN98");
    BOOST_TEST(named(partners, letter("AN02", "HUB", "wrong")) == "bolt: the secret differs");
    BOOST_TEST(named(partners, letter("AN77", "HUB", "hub")) ==
               ": From is of none of this sender's buyers: networkid AN77");
    BOOST_TEST(named(partners, letter("AN77", "AN01", "old")) ==
               "acme: From is none of the partner's names: networkid AN77");
    BOOST_TEST(named(partners, letter("AN01", "AN01", "old", "999")) ==
               "acme: To is not ours: DUNS 999");
    partners.byId.find("acme")->second.secrets.clear();
    BOOST_TEST(named(partners, letter("AN01", "AN01", "old")) ==
               "acme: the partner has no secret here");
    partners.byId.find("acme")->second.partner.active = false;
    BOOST_TEST(named(partners, letter("AN01", "AN01", "old")) ==
               "acme: the partner is switched off");
}

BOOST_AUTO_TEST_CASE(whatCannotBeReadIsAttributedByTheNamesInIt) {
    const auto partners = known();
    const base::Fault fault(base::FaultCode::malformed, "This is no cXML.");
    const auto whom = [&](std::string_view addressee, std::string_view text) {
        return flows::whomItNames(partners, addressee, text, fault).partnerId;
    };
    BOOST_TEST(whom("", "<Sender><Identity>AN01</Identity>") == "acme");
    BOOST_TEST(whom("", "<Identity>AN02</Identity><Identity>HUB</Identity>") == "bolt");
    BOOST_TEST(whom("", "<Identity>AN99</Identity><Identity>HUB</Identity>") == "");
    BOOST_TEST(whom("", "AN01") == "");
    BOOST_TEST(whom("cog", "nothing") == "cog");
}

BOOST_AUTO_TEST_CASE(knowsAPartnerByEitherSecret) {
    const auto partners = known();
    BOOST_TEST(outcome(partners, letter("AN01", "AN01", "old")) == "acme");
    BOOST_TEST(outcome(partners, letter("AN01", "AN01", "new")) == "acme");
}

BOOST_AUTO_TEST_CASE(saysTheSameToUnknownAndWrong) {
    const auto partners = known();
    const auto wrong = outcome(partners, letter("AN01", "AN01", "Old"));
    BOOST_TEST(wrong.starts_with("unauthenticated"));
    BOOST_TEST(outcome(partners, letter("AN99", "AN99", "old")) == wrong);
    BOOST_TEST(outcome(partners, letter("AN01", "AN01", "")) == wrong);
    BOOST_TEST(outcome(partners, letter("AN01", "an01", "old")) == wrong);
}

BOOST_AUTO_TEST_CASE(tellsTheHubsBuyersApartByFrom) {
    const auto partners = known();
    BOOST_TEST(outcome(partners, letter("AN02", "HUB", "hub")) == "bolt");
    BOOST_TEST(outcome(partners, letter("AN03", "HUB", "hub")) == "cog");
    BOOST_TEST(outcome(partners, letter("AN01", "HUB", "hub")).starts_with("forbidden"));
}

BOOST_AUTO_TEST_CASE(refusesFromThatContradictsWhatWeKnow) {
    const auto partners = known();
    auto contradicting = letter("AN01", "AN01", "old");
    contradicting.envelope.from.push_back({"NetworkId", "AN02"});
    BOOST_TEST(outcome(partners, contradicting).starts_with("forbidden"));
    auto more = letter("AN01", "AN01", "old");
    more.envelope.from.push_back({"InternalId", "anything"});
    BOOST_TEST(outcome(partners, more) == "acme");
}

BOOST_AUTO_TEST_CASE(servesOnlyTheSupplierItIs) {
    const auto partners = known();
    BOOST_TEST(outcome(partners, letter("AN01", "AN01", "old", "999")).starts_with("forbidden"));
}

BOOST_AUTO_TEST_CASE(forgetsPartnersThatAreSwitchedOff) {
    auto partners = known();
    partners.byId.find("acme")->second.partner.active = false;
    BOOST_TEST(outcome(partners, letter("AN01", "AN01", "old")).starts_with("unauthenticated"));
}

BOOST_AUTO_TEST_CASE(keepsToThePartnerTheAddressNames) {
    const auto partners = known();
    auto named = letter("AN02", "HUB", "hub");
    named.envelope.addressee = "cog";
    BOOST_TEST(!outcome(partners, named).starts_with("bolt"));
}

BOOST_AUTO_TEST_SUITE_END()
