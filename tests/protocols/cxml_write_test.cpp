#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "gateway/base/text.h"
#include "gateway/model/json.h"
#include "protocols/xml/gate.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/support/corpus.h"

// What we say in cXML, compared with tests/golden/cxml and held to the DTD 1.2.071. With
// PASSERELLE_WRITE_GOLDEN=1 the golden files are written anew, for a person to compare.

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(PASSERELLE_SOURCE) / "tests" / "golden" / "cxml";
const protocols::Stamp kStamp{*base::parseIso("2026-11-23T10:15:00.250Z"), "1.2.3@shop.example"};

/// What xmllint says of a document by the DTD; empty when it is valid or cannot be asked.
std::string dtdErrors(const std::string& document) {
    static const auto folder = corpus::folder("dtd/1.2.071");
    static const bool canAsk = folder && std::system("xmllint --version >/dev/null 2>&1") == 0;
    if (!canAsk) return {};
    const auto file = fs::temp_directory_path() / ("passerelle-cxml-" + std::to_string(getpid()));
    std::ofstream(file, std::ios::binary) << document;
    const auto command = "xmllint --noout --nonet --nowarning --dtdvalid '" +
                         (*folder / "cXML.dtd").string() + "' '" + file.string() +
                         "' 2>&1 | grep -E 'validity|parser error'";
    std::string said;
    auto* pipe = popen(command.c_str(), "r");
    char buffer[4096];
    for (std::size_t n = 0; pipe && (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        said.append(buffer, n);
    if (pipe) pclose(pipe);
    fs::remove(file);
    return said;
}

void compare(const std::string& name, const std::string& document) {
    const auto file = kFolder / (name + ".xml");
    if (const char* write = std::getenv("PASSERELLE_WRITE_GOLDEN"); write && *write)
        std::ofstream(file, std::ios::binary) << document;
    BOOST_TEST(document == corpus::bytes(file), name);
    BOOST_TEST(dtdErrors(document) == "", name);
    BOOST_CHECK_NO_THROW(xml::passGate(document));
}

std::string answered(const model::Answer& answer) {
    const auto wire = cxml::protocol().answer({}, answer, kStamp);
    BOOST_TEST(wire.status == 200);
    BOOST_TEST(wire.header("Content-Type") == "text/xml; charset=UTF-8");
    return wire.body;
}

std::string refused(base::FaultCode code) {
    const base::Fault fault(code, "Told \"so\" & <so>", "the cause",
                            {{"cXML/Request/A[2]/@b", "is \xC3\xBC", false}, {"x", "y", true}});
    const auto wire = cxml::protocol().refuse({}, nullptr, fault, kStamp);
    BOOST_TEST(wire.status == 200);
    return wire.body;
}

model::Item item(const std::string& part, const std::string& price) {
    model::Item item;
    item.lineNumber = 1;
    item.id.supplierPart = part;
    item.quantity = base::Decimal::of("2");
    item.unit = "EA";
    item.unitPrice = model::Money{base::Decimal::of(price), "EUR"};
    item.description = "Bolzen M8";
    return item;
}

model::Item fullItem() {
    auto full = item("A-100", "12.50");
    full.lineNumber = 2;
    full.id.auxiliary = " <offer id=\"7\">\r\n ";
    full.id.buyerPart = "B-9";
    full.quantity = base::Decimal::of("25.5");
    full.priceBasis = base::Decimal::of("100");
    full.description = "Seil, grün";
    full.longDescription = "Seil, drei Litzen, 16 mm, grün & \"fest\" <neu>";
    full.language = "de";
    full.classifications = {{"UNSPSC", "31151500"}, {"eCl@ss", "23-11-01-01"}};
    full.manufacturer = "Keel & Cable";
    full.manufacturerPart = "KC-0816";
    full.leadTimeDays = 3;
    full.url = "https://shop.example/p/A-100?x=1&y=2";
    full.note = "Bitte in einer Länge";
    full.extras = {{"Colour", "grün"}, {"empty", ""}};
    return full;
}

model::Cart cart() {
    model::Cart cart;
    cart.buyerCookie = "cookie <1>";
    cart.operationAllowed = model::PunchoutOperation::edit;
    cart.total = {base::Decimal::of("28.19"), "EUR"};
    cart.items = {item("A-1", "12.50"), fullItem()};
    return cart;
}

model::PunchoutSetup setup(model::PunchoutOperation operation) {
    model::PunchoutSetup setup;
    setup.operation = operation;
    setup.returnUrl = "https://buyer.example/return?x=1";
    return setup;
}

model::Envelope opened() {
    model::Envelope envelope;
    envelope.from = {{"DUNS", "312459876"}, {"NetworkId", "AN-rheintal"}};
    envelope.to = {{"DUNS", "498001234"}};
    envelope.sender = {{"NetworkId", "AN-hub"}};
    envelope.secret = base::Secret{"never-written"};
    envelope.mode = "test";
    return envelope;
}

model::Partner partner(const std::string& encoding) {
    model::Partner partner;
    partner.id = "rheintal";
    if (!encoding.empty()) partner.options["cxml.cartEncoding"] = encoding;
    return partner;
}

protocols::Form formOf(const model::Cart& cart, model::PunchoutOperation operation,
                       const std::string& encoding) {
    return cxml::protocol().cartForm(cart, setup(operation), opened(), partner(encoding), kStamp);
}

std::string documentOf(const model::Cart& cart, model::PunchoutOperation operation) {
    return base::unbase64(formOf(cart, operation, "base64").fields.at(0).second).value();
}

constexpr auto kCreate = model::PunchoutOperation::create;
constexpr auto kEdit = model::PunchoutOperation::edit;
constexpr auto kInspect = model::PunchoutOperation::inspect;

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_write)

BOOST_AUTO_TEST_CASE(answers) {
    compare("accepted", answered(model::Accepted{}));
    compare("start-page", answered(model::StartPage{"https://shop.example/s/t?a=1&b=2"}));
    compare("profile", answered(model::Capabilities{
                           "2026-11-23T10:15:00+00:00",
                           {{"OrderRequest", "https://shop.example/cxml", {{"attachments", "No"}}},
                            {"PunchOutSetupRequest", "https://shop.example/cxml", {}}}}));
    compare("declined", answered(model::Declined{base::FaultCode::conflict,
                                                 "The price has changed",
                                                 {{"line 2", "12.50 became 13.00", false}}}));
    compare("ping", cxml::ping(kStamp).body);
}

BOOST_AUTO_TEST_CASE(refusesInCxml) {
    using base::FaultCode;
    const std::vector<std::pair<FaultCode, std::string>> codes = {
        {FaultCode::malformed, "406"},       {FaultCode::invalid, "400"},
        {FaultCode::unauthenticated, "401"}, {FaultCode::forbidden, "403"},
        {FaultCode::notFound, "400"},        {FaultCode::conflict, "409"},
        {FaultCode::precondition, "412"},    {FaultCode::unsupported, "450"},
        {FaultCode::tooLarge, "499"},        {FaultCode::gone, "412"},
        {FaultCode::overloaded, "560"},      {FaultCode::unavailable, "560"},
        {FaultCode::internal, "500"},
    };
    for (const auto& [code, number] : codes) {
        const auto body = refused(code);
        BOOST_TEST(body.find("<Status code=\"" + number + "\" ") != std::string::npos, body);
        BOOST_TEST(body.find("the cause") == std::string::npos);
        BOOST_TEST(dtdErrors(body) == "");
    }
    compare("refused", refused(FaultCode::invalid));
}

BOOST_AUTO_TEST_CASE(bringsTheCartHome) {
    compare("cart", documentOf(cart(), kEdit));
    auto cancelled = cart();
    cancelled.cancelled = true;
    compare("cart-cancelled-create", documentOf(cancelled, kCreate));
    compare("cart-cancelled-edit", documentOf(cancelled, kEdit));
    BOOST_TEST(documentOf(cancelled, kInspect) == documentOf(cancelled, kEdit));
    auto empty = cart();
    empty.items.clear();
    empty.total = {base::Decimal{0}, "EUR"};
    compare("cart-empty", documentOf(empty, kEdit));
}

BOOST_AUTO_TEST_CASE(formGoesHomeInTheAskedEncoding) {
    const auto plain = formOf(cart(), kEdit, "");
    BOOST_TEST(plain.action == "https://buyer.example/return?x=1");
    BOOST_REQUIRE(plain.fields.size() == 1);
    BOOST_TEST(plain.fields[0].first == "cXML-urlencoded");
    const auto& ascii = plain.fields[0].second;
    for (const char c : ascii) BOOST_REQUIRE(static_cast<unsigned char>(c) < 0x80);
    BOOST_TEST(ascii.find("gr&#xFC;n") != std::string::npos);
    BOOST_TEST(dtdErrors(ascii) == "");
    const auto encoded = formOf(cart(), kEdit, "base64");
    BOOST_TEST(encoded.fields.at(0).first == "cXML-base64");
    BOOST_TEST(cxml::protocol().loggableForm(encoded) == documentOf(cart(), kEdit));
    BOOST_TEST(cxml::protocol().loggableForm(plain) == ascii);
    BOOST_TEST(ascii.find("never-written") == std::string::npos);
    BOOST_TEST(ascii.find("AN-hub") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(whatGoesHomeReadsBackTheSame) {
    for (const auto* encoding : {"urlencoded", "base64"}) {
        const auto letter = cxml::readCartForm(formOf(cart(), kEdit, encoding).fields);
        BOOST_TEST(letter.tolerated.empty());
        BOOST_TEST(letter.envelope.to.at(0).identity == "312459876");
        BOOST_TEST(letter.envelope.from.at(0).identity == "498001234");
        BOOST_TEST(letter.envelope.mode == "test");
        auto expected = cart();
        expected.items[0].language = "en";
        BOOST_TEST(model::toJson(std::get<model::Cart>(letter.document)) ==
                   model::toJson(expected));
    }
    auto cancelled = cart();
    cancelled.cancelled = true;
    const auto read = cxml::readCartForm(formOf(cancelled, kEdit, "").fields);
    BOOST_TEST(std::get<model::Cart>(read.document).cancelled);
    BOOST_TEST(std::get<model::Cart>(read.document).items.empty());
}

BOOST_AUTO_TEST_CASE(cartFormsAreReadBase64First) {
    const auto document = documentOf(cart(), kEdit);
    const base::Fields fields = {{"CXML-URLENCODED", "<broken"},
                                 {"cxml-Base64", base::base64(document)}};
    BOOST_TEST(cxml::readCartForm(fields).envelope.payloadId == "1.2.3@shop.example");
    const auto lying = cxml_documents::replaced(document, "UTF-8", "ISO-8859-1");
    const auto letter = cxml::readCartForm({{"cXML-urlencoded", lying}});
    BOOST_TEST(std::get<model::Cart>(letter.document).items.at(1).description == "Seil, grün");
    BOOST_CHECK_THROW(cxml::readCartForm({{"other", document}}), base::Fault);
    BOOST_CHECK_THROW(cxml::readCartForm({{"cXML-base64", "*"}}), base::Fault);
}

// The price of the second line, 12.50 per 100, as it arrives at that partner.
BOOST_AUTO_TEST_CASE(aVersionWithoutPriceBasisGetsThePriceForOne) {
    const auto arrived = [](const char* profile, const char* version) {
        model::Partner partner;
        partner.profile = profile;
        if (*version) partner.options["cxml.version"] = version;
        const auto form =
            cxml::protocol().cartForm(cart(), setup(kEdit), opened(), partner, kStamp);
        const auto read = std::get<model::Cart>(cxml::readCartForm(form.fields).document);
        const auto& line = read.items.at(1);
        return line.unitPrice->amount.str() + " per " + line.priceBasis.str();
    };
    BOOST_TEST(arrived("", "1.2.036") == "12.50 per 100");
    BOOST_TEST(arrived("", "1.2.035") == "0.125 per 1");
    BOOST_TEST(arrived("coupa", "") == "0.125 per 1");
}

BOOST_AUTO_TEST_CASE(aPriceThatIsNoneForOneStaysHere) {
    auto odd = cart();
    odd.items[1].priceBasis = base::Decimal{7};
    model::Partner coupa;
    coupa.profile = "coupa";
    std::string told;
    try {
        (void)cxml::protocol().cartForm(odd, setup(kEdit), opened(), coupa, kStamp);
    } catch (const base::Fault& fault) {
        told = std::string(base::name(fault.code())) + " " + base::summary(fault.problems());
    }
    BOOST_TEST(told ==
               "invalid item A-100/ItemDetail/UnitPrice: 12.50 EUR per 7 is no price for one with "
               "nine digits behind the point");
}

BOOST_AUTO_TEST_CASE(aLineWithoutAPriceStaysHere) {
    auto unpriced = cart();
    unpriced.items[0].unitPrice.reset();
    BOOST_CHECK_THROW(documentOf(unpriced, kEdit), base::Fault);
}

BOOST_AUTO_TEST_CASE(provesWithAnySecret) {
    model::Letter letter;
    letter.envelope.secret = base::Secret{"new"};
    const auto proven = [&](const std::vector<std::string>& known) {
        std::vector<base::Secret> secrets;
        for (const auto& one : known) secrets.emplace_back(one);
        return cxml::protocol().verify({{}, letter, {}}, {}, secrets).sender;
    };
    BOOST_TEST(proven({"old", "new"}));
    BOOST_TEST(proven({"new", "old"}));
    BOOST_TEST(!proven({"old", "ne", "new ", "NEW", ""}));
    BOOST_TEST(!proven({}));
    letter.envelope.secret = base::Secret{};
    BOOST_TEST(!proven({""}));
}

BOOST_AUTO_TEST_CASE(claimsItsDoorOnly) {
    const auto claims = [](const char* method, const char* target) {
        base::Wire wire;
        wire.method = method;
        wire.target = target;
        return cxml::protocol().claims(wire);
    };
    BOOST_TEST(claims("POST", "/cxml"));
    BOOST_TEST(claims("POST", "/cxml?x=1"));
    BOOST_TEST(!claims("GET", "/cxml"));
    BOOST_TEST(!claims("POST", "/cxml/other"));
}

BOOST_AUTO_TEST_SUITE_END()
