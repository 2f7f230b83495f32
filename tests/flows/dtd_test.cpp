// Official DTDs an operator has installed: at the door and in `passerelle check`.
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "gateway/flows/check.h"
#include "gateway/flows/park.h"
#include "gateway/flows/partners.h"
#include "gateway/flows/receive.h"
#include "gateway/store/messages.h"
#include "gateway/store/partners.h"
#include "protocols/cxml/cxml.h"
#include "protocols/cxml/dtd_shelf.h"
#include "tests/flows/order_desk.h"
#include "tests/support/corpus.h"
#include "tests/support/shop_world.h"

namespace {

namespace fs = std::filesystem;

// A DTD that knows a ProfileRequest and asks for an attribute nobody sends.
constexpr std::string_view kStrict = R"dtd(<!ELEMENT cXML (Header, Request)>
<!ATTLIST cXML payloadID CDATA #REQUIRED timestamp CDATA #REQUIRED seal CDATA #REQUIRED>
<!ELEMENT Header (From, To, Sender)> <!ELEMENT From (Credential)> <!ELEMENT To (Credential)>
<!ELEMENT Sender (Credential, UserAgent)> <!ELEMENT UserAgent (#PCDATA)>
<!ELEMENT Credential (Identity, SharedSecret?)> <!ATTLIST Credential domain CDATA #REQUIRED>
<!ELEMENT Identity (#PCDATA)> <!ELEMENT SharedSecret (#PCDATA)>
<!ELEMENT Request (ProfileRequest)> <!ELEMENT ProfileRequest EMPTY>
)dtd";

// Open as long as it lives.
class Installed {
public:
    explicit Installed(std::string_view dtd)
        : folder_(fs::temp_directory_path() / ("installed-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
        std::ofstream(folder_ / "cXML.dtd") << dtd;
        cxml::openDtds(folder_);
    }
    ~Installed() {
        cxml::openDtds({});
        fs::remove_all(folder_);
    }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

private:
    fs::path folder_;
};

std::string profileRequest(const std::string& attributes = "") {
    return "<cXML payloadID=\"1@b\" timestamp=\"2026-03-01T09:30:00+00:00\"" + attributes +
           "><Header>"
           "<From><Credential domain=\"NetworkId\"><Identity>AN-acme</Identity></Credential></From>"
           "<To><Credential domain=\"DUNS\"><Identity>123456789</Identity></Credential></To>"
           "<Sender><Credential domain=\"NetworkId\"><Identity>AN-acme</Identity>"
           "<SharedSecret>s3cret</SharedSecret></Credential><UserAgent>x</UserAgent></Sender>"
           "</Header><Request><ProfileRequest/></Request></cXML>";
}

base::Wire sent(support::ShopWorld& world, const std::string& document) {
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", "text/xml; charset=UTF-8");
    wire.body = document;
    return flows::receive(world.context(), cxml::protocol(), wire);
}

store::Message lastMessage(support::ShopWorld& world) {
    return world.store()
        .read([&](store::ReadTx& tx) { return store::recentMessages(tx, {}); })
        .at(0);
}

void set(support::ShopWorld& world, const std::string& option, const std::string& value) {
    auto acme = world.context().partners.current()->find("acme")->partner;
    acme.options[option] = value;
    flows::savePartner(world.context(), acme, "test");
}

class World : public support::ShopWorld {
public:
    World() { flows::saveSecret(context(), "acme", 1, base::Secret("s3cret"), "test"); }
};

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// A buyer whose answers about orders may not leave: by the DTD they are not valid.
class MuteDesk : public support::OrderDesk {
public:
    MuteDesk() { set("cxml.invalid", "refuse"); }

private:
    Installed installed_{kStrict};
};

std::string described(const std::string& document) {
    const auto path = fs::temp_directory_path() / ("judged-" + std::to_string(::getpid()));
    std::ofstream(path) << document;
    const auto text = flows::describe(flows::check(path.string()));
    const auto json = flows::toJson(flows::check(path.string()));
    fs::remove(path);
    const auto dtd = text.find("  DTD");
    const auto inJson = json.find("\"dtd\"");
    return (dtd == text.npos ? "" : text.substr(dtd)) +
           (inJson == json.npos ? "" : json.substr(inJson));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dtd)

BOOST_AUTO_TEST_CASE(nothingIsJudgedWithoutDtds) {
    World world;
    set(world, "cxml.invalid", "refuse");
    BOOST_TEST(has(sent(world, profileRequest()).body, "code=\"200\""));
    BOOST_TEST(!has(lastMessage(world).note, "DTD"));
    BOOST_TEST(described(profileRequest()) == "");
}

BOOST_AUTO_TEST_CASE(whatTheDtdCallsInvalidIsNoted) {
    World world;
    const Installed installed(kStrict);
    BOOST_TEST(has(sent(world, profileRequest()).body, "code=\"200\""));
    const auto message = lastMessage(world);
    BOOST_TEST(store::name(message.state) == "accepted");
    BOOST_TEST(has(message.note, "by the DTD: cXML/@seal: missing"), message.note);
}

BOOST_AUTO_TEST_CASE(aPartnerMayWantItRefused) {
    World world;
    set(world, "cxml.invalid", "refuse");
    const Installed installed(kStrict);
    const auto answer = sent(world, profileRequest());
    BOOST_TEST(has(answer.body, "code=\"406\""), answer.body);
    BOOST_TEST(has(answer.body, "cXML/@seal: missing"), answer.body);
    BOOST_TEST(store::name(lastMessage(world).state) == "refused");
    BOOST_TEST(has(lastMessage(world).note, "cXML/@seal: missing"));
}

BOOST_AUTO_TEST_CASE(aStrangerIsNotToldWhatIsInvalid) {
    World world;
    const Installed installed(kStrict);
    auto document = profileRequest();
    document.replace(document.find("s3cret"), 6, "guess!");
    const auto answer = sent(world, document);
    BOOST_TEST(has(answer.body, "code=\"401\""));
    BOOST_TEST(!has(answer.body, "seal"));
}

BOOST_AUTO_TEST_CASE(anAnswerThatMayNotLeaveDoesNotRefuseTheOrder) {
    MuteDesk desk;
    (void)desk.send(support::changeOf(support::someOrder("PO-1"), 2, "p-1"), "p-2");
    BOOST_TEST(support::isDone(desk.send(support::someOrder("PO-1"), "p-1")));
    BOOST_TEST(desk.versions("PO-1") == "1 replaced, 2 accepted");
    BOOST_TEST(desk.messageState("p-2") == "accepted");
    BOOST_TEST(desk.updates() == "");
    BOOST_TEST(desk.owed() == 1u);
}

BOOST_AUTO_TEST_CASE(anAnswerThatMayNotLeaveDoesNotKeepOthersParked) {
    MuteDesk desk;
    (void)desk.send(support::changeOf(support::someOrder("PO-1"), 2, "p-1"), "p-2");
    (void)desk.send(support::changeOf(support::someOrder("PO-2"), 2, "q-1"), "q-2");
    desk.world().clock().advance(std::chrono::hours(25));
    BOOST_TEST(flows::expireParked(desk.world().context()) == 2);
    BOOST_TEST(desk.messageState("p-2") + desk.messageState("q-2") == "deaddead");
    BOOST_TEST(desk.owed() == 2u);
}

BOOST_AUTO_TEST_CASE(anAnswerThatMayNotLeaveDoesNotStopADecision) {
    MuteDesk desk;
    desk.set("cxml.held", "201");
    auto order = support::someOrder("PO-1");
    order.items[0].id.auxiliary = "never offered";
    (void)desk.send(order, "p-1");
    BOOST_TEST(desk.versions("PO-1") == "1 held");
    flows::releaseOrder(desk.world().context(), desk.newest("PO-1").id, "admin:anna");
    BOOST_TEST(desk.versions("PO-1") == "1 accepted");
    BOOST_TEST(desk.owed() == 1u);
}

BOOST_AUTO_TEST_CASE(checkTellsTheVerdictAndWhatIsTolerated) {
    const Installed installed(kStrict);
    BOOST_TEST(described(profileRequest(" seal=\"1\"")) ==
               "  DTD        cXML.dtd: valid\n"
               "\"dtd\":{\"file\":\"cXML.dtd\",\"valid\":true,\"problems\":[]}}");
    BOOST_TEST(described(profileRequest()) ==
               "  DTD        cXML.dtd: not valid\n"
               "    cXML/@seal: missing (tolerated)\n"
               "\"dtd\":{\"file\":\"cXML.dtd\",\"valid\":false,\"problems\":[{\"where\":"
               "\"cXML/@seal\",\"what\":\"missing\",\"tolerated\":true}]}}");
    const auto refused = described("<cXML timestamp='' payloadID='1' seal=''><Header/></cXML>");
    BOOST_TEST(has(refused, "    cXML: ends too early; Request is expected (refused)\n"), refused);
    BOOST_TEST(has(refused, "    cXML/Header: ends too early; From is expected (tolerated)\n"),
               refused);
    BOOST_TEST(described("<cXML><oops></cXML>") == "");
}

BOOST_AUTO_TEST_CASE(everyInvalidRealDocumentIsExplained) {
    const auto folder = corpus::folder();
    if (!folder) return;
    cxml::openDtds(*folder / "dtd");
    int invalid = 0;
    for (const auto& entry : fs::recursive_directory_iterator(*folder / "cxml")) {
        if (entry.path().extension() != ".xml") continue;
        const auto verdict = flows::check(entry.path().string());
        const bool refused = std::any_of(verdict.problems.begin(), verdict.problems.end(),
                                         [](const auto& problem) { return !problem.tolerated; });
        for (const auto& problem : verdict.dtd.problems) {
            BOOST_TEST((!problem.where.empty() && !problem.what.empty()), entry.path());
            // Who is let in is tolerated in everything.
            if (!refused) BOOST_TEST(problem.tolerated, entry.path() << " " << problem.where);
        }
        invalid += verdict.dtd.problems.empty() ? 0 : 1;
    }
    cxml::openDtds({});
    BOOST_TEST(invalid > 20);
}

BOOST_AUTO_TEST_SUITE_END()
