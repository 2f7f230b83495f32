// Signatures and CredentialMacs at the door: what is let in, and what of it is used.
#include <boost/test/unit_test.hpp>

#include "gateway/flows/outbound.h"
#include "gateway/flows/partners.h"
#include "gateway/flows/receive.h"
#include "gateway/store/messages.h"
#include "gateway/store/orders.h"
#include "gateway/store/partners.h"
#include "protocols/cxml/credential_mac.h"
#include "protocols/cxml/signature.h"
#include "protocols/mime/multipart.h"
#include "tests/support/shop_world.h"
#include "tests/support/test_keys.h"

namespace {

using support::ShopWorld;

const test_keys::TestKey& buyersKey() {
    static const auto key = test_keys::rsa("buyer");
    return key;
}
const test_keys::TestKey& strangersKey() {
    static const auto key = test_keys::rsa("stranger");
    return key;
}

const std::string kSecret = "<SharedSecret>s3cret</SharedSecret>";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    return at == std::string::npos ? "nothing to replace: " + std::string(from)
                                   : text.replace(at, from.size(), to);
}

std::string bodyWith(const std::string& price, const std::string& attributes = "") {
    return "<Request" + attributes +
           "><OrderRequest><OrderRequestHeader orderID=\"PO-7\" "
           "orderDate=\"2026-03-02T09:00:00+00:00\" type=\"new\"><Total><Money "
           "currency=\"USD\">" +
           price +
           "</Money></Total><BillTo><Address><Name xml:lang=\"en\">Acme</Name></Address></BillTo>"
           "</OrderRequestHeader><ItemOut quantity=\"1\" lineNumber=\"1\"><ItemID><SupplierPartID>"
           "GL-1</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency=\"USD\">" +
           price +
           "</Money></UnitPrice><Description xml:lang=\"en\">Gloves</Description><UnitOfMeasure>EA"
           "</UnitOfMeasure><Classification domain=\"UNSPSC\">46181504</Classification>"
           "</ItemDetail></ItemOut></OrderRequest></Request>";
}

/// An order of acme; `credential` stands behind the Identity of its Sender.
std::string order(const std::string& credential = kSecret, const std::string& payloadId = "1@a") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cXML payloadID=\"" + payloadId +
           "\" timestamp=\"2026-03-02T09:00:00+00:00\" xml:lang=\"en\"><Header><From><Credential "
           "domain=\"NetworkId\"><Identity>AN-acme</Identity></Credential></From><To><Credential "
           "domain=\"DUNS\"><Identity>123456789</Identity></Credential></To><Sender><Credential "
           "domain=\"NetworkId\"><Identity>AN-acme</Identity>" +
           credential + "</Credential><UserAgent>test</UserAgent></Sender></Header>" +
           bodyWith("8.40") + "</cXML>";
}

std::string signedBy(const test_keys::TestKey& key, const std::string& document,
                     std::span<const cxml::AttachmentPart> attachments = {}) {
    return cxml::sign(document, cxml::readSigningKey(key.privateKey, key.certificate),
                      {attachments, std::nullopt});
}

std::string between(const std::string& text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    if (at == std::string::npos) return {};
    const auto begin = at + from.size();
    return text.substr(begin, text.find(to, begin) - begin);
}

class Door {
public:
    explicit Door(const std::string& signature = "none",
                  const std::string& certificate = buyersKey().certificate) {
        auto partner = known();
        partner.options["cxml.signature"] = signature;
        partner.options["cxml.signature.certificate"] = certificate;
        flows::savePartner(world_.context(), partner, "test");
        flows::saveSecret(world_.context(), "acme", 1, base::Secret("s3cret"), "test");
    }

    /// The status in the answer, and the total of the order stored: "200 8.40", "401 none".
    std::string says(const base::Wire& request) {
        const auto answer =
            flows::receive(world_.context(), protocols::named("cxml"), request).body;
        return between(answer, "<Status code=\"", "\"") + " " + total();
    }
    std::string says(const std::string& document) {
        base::Wire request;
        request.method = "POST";
        request.target = "/cxml";
        request.with("Content-Type", "text/xml; charset=UTF-8");
        request.body = document;
        return says(request);
    }

    model::Partner known() { return world_.context().partners.current()->find("acme")->partner; }
    ShopWorld& world() { return world_; }

private:
    std::string total() {
        return world_.store().read([&](store::ReadTx& tx) {
            const auto found = store::findOrderByNumber(tx, "acme", "PO-7");
            return found ? found->order.total.amount.plain() : std::string("none");
        });
    }

    ShopWorld world_;
};

std::string mac(const std::string& secret, const std::string& created, const std::string& expires,
                const std::string& from = "AN-acme") {
    const cxml::MacParties parties = {{"NetworkId", from}, {"NetworkId", "AN-acme"}};
    return "<CredentialMac type=\"FromSenderCredentials\" algorithm=\"HMAC-SHA1-96\" "
           "creationDate=\"" +
           created + "\" expirationDate=\"" + expires + "\">" +
           cxml::credentialMac(parties, created, expires, base::Secret(secret)) +
           "</CredentialMac>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signed_letters)

BOOST_AUTO_TEST_CASE(takesWhatIsSigned) {
    for (const auto* wanted : {"optional", "required"}) {
        Door door(wanted);
        const auto document = signedBy(buyersKey(), order());
        BOOST_TEST(door.says(document) == "200 8.4");
        // Answered from the log.
        BOOST_TEST(door.says(document) == "200 8.4");
    }
}

BOOST_AUTO_TEST_CASE(looksAtNoSignatureUnlessTold) {
    Door door("none");
    BOOST_TEST(door.says(signedBy(strangersKey(), order())) == "200 8.4");
}

BOOST_AUTO_TEST_CASE(wantsASignatureWhereOneIsRequired) {
    BOOST_TEST(Door("required").says(order()) == "475 none");
    BOOST_TEST(Door("optional").says(order()) == "200 8.4");
    // Said to be signed, and is not.
    const auto stripped = replaced(order(), "xml:lang=\"en\">", "signatureVersion=\"1.0\">");
    BOOST_TEST(Door("optional").says(stripped) == "475 none");
}

BOOST_AUTO_TEST_CASE(refusesASignatureThatDoesNotFit) {
    const auto document = signedBy(buyersKey(), order());
    for (const auto* wanted : {"optional", "required"}) {
        BOOST_TEST(Door(wanted).says(replaced(document, "8.40", "0.01")) == "476 none");
        BOOST_TEST(Door(wanted).says(replaced(document, "1@a", "2@a")) == "476 none");
        BOOST_TEST(Door(wanted).says(signedBy(strangersKey(), order())) == "476 none");
    }
}

BOOST_AUTO_TEST_CASE(refusesMeansItDoesNotAccept) {
    const auto document = signedBy(buyersKey(), order());
    const auto signature = "<ds:Signature " + between(document, "<ds:Signature ", "</cXML>");
    BOOST_TEST(Door("optional").says(replaced(document, "</cXML>", signature + "</cXML>")) ==
               "477 none");
    BOOST_TEST(Door("optional")
                   .says(replaced(document, "http://www.w3.org/2001/04/xmlenc#sha256",
                                  "http://www.w3.org/2000/09/xmldsig#sha1")) == "477 none");
    // Where SHA-1 is taken, it is the digest that is wrong.
    Door old("optional");
    auto partner = old.known();
    partner.options["cxml.signature.sha1"] = "accept";
    flows::savePartner(old.world().context(), partner, "test");
    BOOST_TEST(old.says(replaced(document, "http://www.w3.org/2001/04/xmlenc#sha256",
                                 "http://www.w3.org/2000/09/xmldsig#sha1")) == "476 none");
    BOOST_TEST(Door("optional").says(replaced(document, "URI=\"#cXMLData\"", "URI=\"\"")) ==
               "477 none");
}

BOOST_AUTO_TEST_CASE(usesNoUnsignedValue) {
    const auto document = signedBy(buyersKey(), order());
    const auto good = "<Request Id" + between(document, "<Request Id", "<ds:Signature");
    const auto evil = bodyWith("99999.00");
    const auto evilWithId = bodyWith("99999.00", " Id=\"cXMLData\"");
    const auto object = "<ds:Object>" + good + "</ds:Object></ds:Signature>";
    const std::string wrapped[] = {
        replaced(document, good, evil + good),
        replaced(document, good, good + evil),
        replaced(document, good, evilWithId + good),
        replaced(document, good, good + evilWithId),
        replaced(document, good, replaced(evil, "</Request>", good + "</Request>")),
        replaced(replaced(document, good, evil), "</ds:Signature>", object),
        replaced(replaced(document, good, evilWithId), "</ds:Signature>", object),
        replaced(document, good, evil + "<Extrinsic name=\"x\">" + good + "</Extrinsic>"),
        replaced(document, good, replaced(good, "8.40", "8<?x?>.40")),
        replaced(document, good, replaced(good, "<Request", "<Request xmlns=\"urn:evil\"")),
        replaced(document, "<Header>", "<Header><Wrapper>" + good + "</Wrapper>"),
        replaced(document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                 "<!DOCTYPE cXML [<!ENTITY n \"8.40\">]>"),
    };
    for (const auto& attack : wrapped) {
        const auto said = Door("required").says(attack);
        BOOST_TEST(said.substr(0, 3) != "200", attack);
        BOOST_TEST(said.substr(4) == "none", attack);
    }
    // What no digest sees, no reader sees either.
    for (const auto* spot : {"8.<!-- 9 -->40", "<!-- 99999.00 -->8.40"})
        BOOST_TEST(Door("required").says(replaced(document, "8.40", spot)).substr(4) != "99999");
}

BOOST_AUTO_TEST_CASE(letsASignatureStandInForTheSecret) {
    const auto bare = signedBy(buyersKey(), order(""));
    BOOST_TEST(Door("required").says(bare) == "200 8.4");
    BOOST_TEST(Door("optional").says(bare) == "401 none");
    BOOST_TEST(Door("none").says(bare) == "401 none");
    // A secret that is shown is held to, whatever the signature says.
    const auto wrong = "<SharedSecret>other</SharedSecret>";
    BOOST_TEST(Door("required").says(signedBy(buyersKey(), order(wrong))) == "401 none");
    // Strangers learn nothing from signing.
    BOOST_TEST(Door("required").says(signedBy(strangersKey(), order(""))) == "401 none");
    BOOST_TEST(Door("required").says(order("")) == "401 none");
}

BOOST_AUTO_TEST_CASE(findsTheBuyerOfAHubBySignature) {
    Door door("required");
    auto other = door.known();
    other.id = "bolt";
    other.name = "Bolt";
    other.from = {{"NetworkId", "AN-bolt"}};
    other.options["cxml.signature.certificate"] = strangersKey().certificate;
    flows::savePartner(door.world().context(), other, "test");
    flows::saveSecret(door.world().context(), "bolt", 1, base::Secret("s3cret"), "test");
    BOOST_TEST(door.says(signedBy(buyersKey(), order())) == "200 8.4");
    // From is acme's, the key is bolt's.
    BOOST_TEST(door.says(signedBy(strangersKey(), order(kSecret, "2@a"))).substr(0, 3) == "476");
}

BOOST_AUTO_TEST_CASE(checksAttachmentsAgainstTheManifest) {
    const std::vector<cxml::AttachmentPart> attachments = {{"note@a", "the note"}};
    const auto document = signedBy(buyersKey(), order(), attachments);
    const auto with = [&](const std::string& bytes) {
        mime::Part part;
        part.contentId = "note@a";
        part.contentType = "text/plain";
        part.name = "note.txt";
        part.bytes = bytes;
        auto written = mime::write(document, {part});
        base::Wire request;
        request.method = "POST";
        request.target = "/cxml";
        request.with("Content-Type", written.contentType);
        request.body = std::move(written.body);
        return request;
    };
    BOOST_TEST(Door("required").says(with("another note")) == "476 none");
    BOOST_TEST(Door("required").says(with("the note")) == "200 8.4");
}

BOOST_AUTO_TEST_CASE(takesACredentialMacForTheSecret) {
    const std::string created = "2026-03-02T08:45:00+00:00";
    const std::string expires = "2026-03-02T09:15:00+00:00";
    BOOST_TEST(Door().says(order(mac("s3cret", created, expires))) == "200 8.4");
    BOOST_TEST(Door().says(order(mac("other", created, expires))) == "401 none");
    BOOST_TEST(Door().says(order(mac("s3cret", created, expires, "AN-bolt"))) == "401 none");
    BOOST_TEST(Door().says(order(mac("s3cret", created, "2026-03-02T08:59:59+00:00"))) ==
               "401 none");
    BOOST_TEST(Door().says(order(mac("s3cret", "2026-03-02T09:00:01+00:00", expires))) ==
               "401 none");
    // In force for longer than an hour.
    BOOST_TEST(Door().says(order(mac("s3cret", created, "2026-03-02T09:45:01+00:00"))) ==
               "401 none");
    // Neither does it make up for a wrong secret nor a wrong one spoil it: one proof is enough.
    BOOST_TEST(Door("required").says(order(mac("s3cret", created, expires))) == "475 none");
}

BOOST_AUTO_TEST_CASE(allowsAMacToLiveAsLongAsThePartnerMay) {
    Door door;
    auto partner = door.known();
    partner.options["cxml.mac.minutes"] = "180";
    flows::savePartner(door.world().context(), partner, "test");
    BOOST_TEST(door.says(order(mac("s3cret", "2026-03-02T08:00:00+00:00",
                                   "2026-03-02T11:00:00+00:00"))) == "200 8.4");
}

BOOST_AUTO_TEST_CASE(takesAMarketplacesCredentialBesideItsOwn) {
    const std::string created = "2026-03-02T08:45:00+00:00";
    const std::string expires = "2026-03-02T09:15:00+00:00";
    const auto sender = "<Credential domain=\"NetworkId\"><Identity>AN-acme</Identity>";
    const auto document = replaced(
        order(mac("s3cret", created, expires)), std::string("<Sender>") + sender,
        std::string("<Sender><Credential domain=\"NetworkId\" type=\"marketplace\"><Identity>"
                    "AN-market</Identity></Credential>") +
            sender);
    BOOST_TEST(Door().says(document) == "200 8.4");
}

BOOST_AUTO_TEST_CASE(signsWhatThePartnerWantsSigned) {
    Door door;
    auto& context = door.world().context();
    auto partner = door.known();
    partner.options["cxml.url"] = "https://buyer.example/cxml";
    partner.options["cxml.sign"] = "yes";
    door.world().store().write(
        [&](store::Tx& tx) { store::savePartner(tx, partner, context.clock.now()); });
    context.partners.refresh();
    std::vector<std::string> sent;
    context.courier = [&](const std::string&, const base::Wire& request) {
        sent.push_back(request.body);
        return base::reply(200, "text/xml",
                           "<cXML payloadID=\"9@b\" timestamp=\"2026-03-02T09:00:00+00:00\">"
                           "<Response><Status code=\"200\" text=\"OK\"/></Response></cXML>");
    };
    model::StatusUpdate update;
    update.code = 200;
    update.text = "OK";
    update.payloadId = "1@a";
    const auto message = door.world().store().write([&](store::Tx& tx) {
        const auto id = flows::enqueueForPartner(context, tx, partner, update, "");
        return *store::findMessage(tx, id);
    });
    // Without a key nothing leaves, and nothing is lost.
    BOOST_TEST((flows::deliverToPartner(context, message).outcome == model::Outcome::retry));
    BOOST_TEST(sent.size() == 0U);
    context.signingKey = cxml::readSigningKey(buyersKey().privateKey, buyersKey().certificate);
    for (int i = 0; i < 2; ++i)
        BOOST_TEST((flows::deliverToPartner(context, message).outcome == model::Outcome::accepted));
    BOOST_REQUIRE(sent.size() == 2U);
    // Sent again, it is the same.
    BOOST_TEST(sent[0] == sent[1]);
    const auto vouched =
        cxml::verifySignature(sent[0], std::vector<std::string>{buyersKey().certificate});
    BOOST_TEST(vouched.payloadId == message.payloadId);
    BOOST_TEST(vouched.data.find("<StatusUpdateRequest") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tellsTheAdministratorWhatIsMissing) {
    ShopWorld world;
    const auto wrong = [&](std::map<std::string, std::string> options) {
        auto partner = world.context().partners.current()->find("acme")->partner;
        partner.options = std::move(options);
        return base::summary(flows::problems(world.context(), partner));
    };
    BOOST_TEST(wrong({{"cxml.signature", "required"}}) ==
               "cxml.signature.certificate: signatures are checked against it");
    BOOST_TEST(wrong({{"cxml.signature.certificate", "no PEM"}}) ==
               "cxml.signature.certificate: no certificate in PEM that can be read");
    BOOST_TEST(wrong({{"cxml.sign", "yes"}}) == "cxml.sign: no signingKey is configured");
    BOOST_TEST(wrong({{"cxml.signature", "required"},
                      {"cxml.signature.certificate",
                       buyersKey().certificate + strangersKey().certificate}}) == "");
    auto& context = world.context();
    context.signingKey = cxml::readSigningKey(buyersKey().privateKey, buyersKey().certificate);
    BOOST_TEST(wrong({{"cxml.sign", "yes"}}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
