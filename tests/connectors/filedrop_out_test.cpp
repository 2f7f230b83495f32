#include <sys/resource.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <fstream>

#include "connectors/filedrop/names.h"
#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "tests/connectors/filedrop_world.h"

// What becomes of orders in a directory.

namespace {

using Names = std::vector<std::string>;

model::Delivery brought(connectors::Connector& connector, const std::string& message,
                        const model::Order& order) {
    return connector.deliver(fixtures::shipment(message), order);
}

void mustBeAccepted(const model::Delivery& said) {
    BOOST_TEST((said.outcome == model::Outcome::accepted), said.detail);
}

model::Order priced() {
    auto order = fixtures::order("PO-7", {"A-100", "=B;1"});
    order.operation = model::Operation::update;
    order.version = 2;
    for (auto& item : order.items) item.unitPrice = model::Money{base::Decimal::of("12.50"), "EUR"};
    order.items[0].description = "Paper, \"white\"";
    order.items[1].description = "-5";
    return order;
}

/// As if the disk were full: no file grows beyond so many bytes while this lives.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : before_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &limit_);
        const rlimit small{bytes, limit_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &limit_);
        std::signal(SIGXFSZ, before_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit limit_{};
    void (*before_)(int);
};

}  // namespace

BOOST_AUTO_TEST_SUITE(filedrop_out)

BOOST_AUTO_TEST_CASE(anOrderIsOneFile) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    const auto said = brought(*connector, "msg_1", fixtures::order("PO-1"));
    mustBeAccepted(said);
    BOOST_TEST(said.reference == "PO-1_msg_1.json");
    BOOST_TEST(world.names("out") == Names{"PO-1_msg_1.json"}, boost::test_tools::per_element());
    BOOST_TEST(world.content("out/PO-1_msg_1.json") ==
               R"({"kind":"OrderRequest","message":"msg_1","order":"ord_msg_1","partner":"acme",)"
               R"("document":)" +
                   model::toJson(fixtures::order("PO-1")) + "}\n");
}

BOOST_AUTO_TEST_CASE(csvHasTheColumnsOneWants) {
    fixtures::FileWorld world;
    const auto connector = world.connector(
        {{"format", "csv"},
         {"separator", "semicolon"},
         {"decimals", "comma"},
         {"name", "{operation}-{number}-{version}-{id}.{ext}"},
         {"columns",
          "Order = order.number\nPart=line.id.supplierPart\nPrice = line.unitPrice\n"
          "Currency = line.unitPrice.currency\nText = line.description\n"
          "Ours = message.order\nTown = order.shipTo.city"}});
    mustBeAccepted(brought(*connector, "msg_1", priced()));
    BOOST_TEST(world.content("out/change-PO-7-2-msg_1.csv") ==
               "Order;Part;Price;Currency;Text;Ours;Town\r\n"
               "PO-7;A-100;12,50;EUR;\"Paper, \"\"white\"\"\";ord_msg_1;\r\n"
               "PO-7;\"'=B;1\";12,50;EUR;-5;ord_msg_1;\r\n");
}

BOOST_AUTO_TEST_CASE(aCancellationWithoutLinesIsStillARow) {
    fixtures::FileWorld world;
    const auto connector =
        world.connector({{"format", "csv"}, {"columns", "n = order.number\no = order.operation"}});
    auto order = fixtures::order("PO-1", {});
    order.operation = model::Operation::cancel;
    mustBeAccepted(brought(*connector, "msg_1", order));
    BOOST_TEST(world.content("out/PO-1_msg_1.csv") == "n,o\r\nPO-1,cancel\r\n");
}

BOOST_AUTO_TEST_CASE(whatWasTakenAwayIsNotBroughtAgain) {
    fixtures::FileWorld world;
    auto connector = world.connector();
    const auto first = brought(*connector, "msg_1", fixtures::order("PO-1"));
    std::filesystem::remove(world.folder() / "out" / first.reference);
    BOOST_TEST(brought(*connector, "msg_1", fixtures::order("PO-1")).reference == first.reference);
    connector = world.connector();
    const auto again = brought(*connector, "msg_1", fixtures::order("PO-1"));
    mustBeAccepted(again);
    BOOST_TEST(again.reference == first.reference);
    BOOST_TEST(world.names("out").empty());
}

// The process ended between the two lines of the journal.
BOOST_AUTO_TEST_CASE(aFileThatWasRenamedIsNotWrittenTwice) {
    fixtures::FileWorld world;
    const std::string begun =
        R"({"message":"msg_1","order":"ord_1","partner":"acme","number":"PO-1","name":"a.json"})";
    std::filesystem::create_directories(world.memory() / "files");
    std::ofstream(world.memory() / "files" / "brought.jsonl") << begun << "\n{\"mess";
    const auto connector = world.connector();
    const auto said = brought(*connector, "msg_1", fixtures::order("PO-1"));
    mustBeAccepted(said);
    BOOST_TEST(said.reference == "a.json");
    BOOST_TEST(world.names("out").empty());
    // The half line of the crash is gone, and the next ones can be read.
    mustBeAccepted(brought(*world.connector(), "msg_1", fixtures::order("PO-1")));
}

BOOST_AUTO_TEST_CASE(aFileThatWasNotRenamedIsWritten) {
    fixtures::FileWorld world;
    const std::string begun =
        R"({"message":"msg_1","order":"ord_1","partner":"acme","number":"PO-1","name":"a.json"})";
    std::filesystem::create_directories(world.memory() / "files");
    std::ofstream(world.memory() / "files" / "brought.jsonl") << begun << '\n';
    std::ofstream(world.folder() / "out" / ".a.json.tmp") << "{";
    mustBeAccepted(brought(*world.connector(), "msg_1", fixtures::order("PO-1")));
    BOOST_TEST(world.names("out") == Names{"a.json"}, boost::test_tools::per_element());
    BOOST_TEST(world.content("out/a.json").ends_with("}\n"));
}

BOOST_AUTO_TEST_CASE(withoutAJournalTheFileItselfIsSeen) {
    fixtures::FileWorld world;
    const auto first = brought(*world.connector(), "msg_1", fixtures::order("PO-1"));
    const auto bytes = world.content("out/" + first.reference);
    std::filesystem::remove_all(world.memory());
    auto other = fixtures::order("PO-1", {"A-1", "A-2"});
    mustBeAccepted(brought(*world.connector(), "msg_1", other));
    BOOST_TEST(world.content("out/" + first.reference) == bytes);
}

BOOST_AUTO_TEST_CASE(attachmentsComeFirst) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    auto shipment = fixtures::shipment("msg_1");
    model::Attachment drawing;
    drawing.name = "../draw\ning.pdf";
    shipment.attachments = {drawing};
    shipment.bytesOf = [](const model::Attachment&) -> std::string {
        throw base::Fault(base::FaultCode::unavailable, "Not now.");
    };
    const auto order = fixtures::order("PO-1");
    BOOST_TEST((connector->deliver(shipment, order).outcome == model::Outcome::retry));
    BOOST_TEST(world.names("out").empty());
    shipment.bytesOf = [](const model::Attachment&) { return std::string("%PDF"); };
    mustBeAccepted(connector->deliver(shipment, order));
    const auto names = world.names("out");
    BOOST_REQUIRE(names.size() == 2u);
    BOOST_TEST(names[1].starts_with("PO-1_msg_1.json.1-_draw_ing-"));
    BOOST_TEST(names[1].ends_with(".pdf"));
    BOOST_TEST(world.content("out/" + names[1]) == "%PDF");
    BOOST_TEST(world.content("out/" + names[0]).find("\"attachments\":[\"" + names[1]) !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(aMarkerFollowsTheFile) {
    fixtures::FileWorld world;
    const auto connector = world.connector({{"marker", ".ready"}});
    mustBeAccepted(brought(*connector, "msg_1", fixtures::order("PO-1")));
    BOOST_TEST(world.names("out") == (Names{"PO-1_msg_1.json", "PO-1_msg_1.json.ready"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(aFullDiskLeavesNoHalfFile) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    auto order = fixtures::order("PO-1");
    order.note = std::string(200'000, 'x');
    {
        const SmallDisk small(100'000);
        const auto said = brought(*connector, "msg_1", order);
        BOOST_TEST((said.outcome == model::Outcome::retry));
        BOOST_TEST(said.detail.find("File too large") != std::string::npos, said.detail);
        BOOST_TEST(!said.unreachable);
    }
    BOOST_TEST(world.names("out").empty());
    mustBeAccepted(brought(*connector, "msg_1", order));
    BOOST_TEST(world.names("out").size() == 1u);
}

BOOST_AUTO_TEST_CASE(aJournalThatCannotBeWrittenHoldsTheOrderBack) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    auto order = fixtures::order("PO-1");
    {
        std::filesystem::create_directories(world.memory() / "files");
        std::ofstream(world.memory() / "files" / "brought.jsonl") << std::string(4000, '\n');
        const SmallDisk small(3000);
        BOOST_TEST((brought(*connector, "msg_1", order).outcome == model::Outcome::retry));
    }
    for (const auto& name : world.names("out")) BOOST_TEST(name.front() == '.', name);
}

BOOST_AUTO_TEST_CASE(aMissingFolderIsTold) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    std::filesystem::remove_all(world.folder() / "out");
    const auto without = brought(*connector, "msg_1", fixtures::order("PO-1"));
    BOOST_TEST((without.outcome == model::Outcome::retry));
    BOOST_TEST(without.detail.find("No such file or directory") != std::string::npos);
    std::filesystem::remove_all(world.folder());
    const auto nothing = brought(*connector, "msg_1", fixtures::order("PO-1"));
    BOOST_TEST((nothing.outcome == model::Outcome::retry));
    BOOST_TEST(nothing.unreachable);
    const auto checks = connector->probe();
    BOOST_REQUIRE(checks.size() == 1u);
    BOOST_TEST(!checks[0].ok);
}

BOOST_AUTO_TEST_CASE(noNumberLeadsElsewhere) {
    fixtures::FileWorld world;
    const auto connector = world.connector();
    int message = 0;
    for (const auto& number :
         {std::string("../../x"), std::string(".hidden"), std::string("-rf"), std::string("a\nb"),
          std::string("a/b"), std::string(400, 'n'), std::string("\xC3\xA9t\xC3\xA9"),
          std::string("a\0b", 3), std::string()})
        mustBeAccepted(
            brought(*connector, "msg_" + std::to_string(++message), fixtures::order(number)));
    const auto names = world.names("out");
    BOOST_TEST(names.size() == static_cast<std::size_t>(message));
    for (const auto& name : names) {
        BOOST_TEST(filedrop::safeFileName(name, 255) == name);
        BOOST_TEST(name.ends_with(".json"));
    }
}

BOOST_AUTO_TEST_CASE(settingsThatCannotWorkAreNamed) {
    fixtures::FileWorld world;
    const auto wrong = [&](std::map<std::string, std::string, std::less<>> settings) {
        try {
            (void)world.connector(std::move(settings));
        } catch (const base::Fault& fault) {
            return base::summary(fault.problems(), 20);
        }
        return std::string();
    };
    BOOST_TEST(wrong({{"folder", "here"}}) == "folder: is no absolute path");
    BOOST_TEST(wrong({{"out", "../x"}}) == "out: is no path below the folder, as in/done");
    BOOST_TEST(wrong({{"name", "{number}{x}"}}) ==
               "name: {x} is not known; name: has no {id}: two orders could get one name");
    BOOST_TEST(wrong({{"columns", "a = line.colour\nb"}}) ==
               "columns: line 2: is no pair, left = right; columns: line.colour is no field; "
               "columns:  is no field");
    BOOST_TEST(wrong({{"marker", ".tmp"}}) == "marker: is no ending of a file's name, as .ready");
    BOOST_TEST(wrong({{"place", "sftp"}, {"sftp.port", "0"}, {"sftp.hostKeys", "SHA256:x"}}) ==
               "sftp.host: is needed for SFTP; sftp.user: is needed for SFTP; sftp.port: is no "
               "number from 1 to 65535; sftp.hostKeys: SHA256:x is no fingerprint, as SHA256: and "
               "43 characters; sftp.key: is needed for SFTP, or a password");
}

BOOST_AUTO_TEST_SUITE_END()
