#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <functional>

#include "gateway/base/fault.h"
#include "gateway/base/readings.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/hear.h"
#include "gateway/store/alerts.h"
#include "gateway/store/catalogue.h"
#include "gateway/store/messages.h"
#include "tests/support/shop_world.h"

// What a back office says takes the program with it.

namespace {

struct Folder {
    Folder() : path(std::filesystem::temp_directory_path() / base::newToken(base::systemRandom())) {
        base::countReadingsIn(path);
    }
    ~Folder() {
        base::countReadingsIn({});
        std::filesystem::remove_all(path);
    }
    const std::filesystem::path path;
};

/// Is lost over what says "poison", and takes the rest.
class Lost final : public connectors::Connector {
public:
    std::string_view name() const override { return "lost"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment&, const model::Document&) override { return {}; }
    connectors::Batch collect(std::string_view, std::size_t) override {
        ++asked;
        return taken(says);
    }
    connectors::Batch read(const base::Wire& request) override { return taken(request.body); }

    std::string says;
    int asked = 0;

private:
    static connectors::Batch taken(const std::string& said) {
        if (said == "poison") ::kill(::getpid(), SIGKILL);
        if (said == "wrong") throw base::Fault(base::FaultCode::invalid, "no");
        return {.stock = {{"HB-8", base::Decimal(3)}}, .cursor = "end"};
    }
};

struct Program {
    support::ShopWorld world;
    std::shared_ptr<Lost> office = std::make_shared<Lost>();

    Program() { world.context().backOffices.put({{.id = "erp", .connector = "lost"}, office}); }

    void post(const std::string& body) {
        base::Wire request;
        request.body = body;
        (void)flows::hear(world.context(), "erp", request);
    }
    int collect(const std::string& says) {
        office->says = says;
        return flows::collectFrom(world.context(), *world.context().backOffices.find("erp"), 10);
    }
    /// "subject: text", each a line.
    std::string alerts() {
        std::string all;
        for (const auto& alert :
             world.store().read([](store::ReadTx& tx) { return store::recentAlerts(tx, 10); }))
            all += alert.subject + ": " + alert.text + '\n';
        return all;
    }
};

/// Whether a program of its own was lost.
bool isLost(const std::function<void(Program&)>& life) {
    const auto process = ::fork();
    if (process == 0) {
        {
            Program program;
            life(program);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFSIGNALED(status);
}

std::string refusal(Program& program, const std::string& body) {
    try {
        program.post(body);
    } catch (const base::Fault& fault) {
        return std::string(base::name(fault.code())) + ": " + fault.told();
    }
    return "taken";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(poison)

BOOST_AUTO_TEST_CASE(whatIsPostedIsSetAside) {
    const Folder folder;
    for (int death = 0; death < 3; ++death)
        BOOST_TEST(isLost([](Program& program) { program.post("poison"); }));
    Program program;
    BOOST_TEST(refusal(program, "poison") == "invalid: This was set aside: it can't be read here.");
    BOOST_TEST(refusal(program, "poison").starts_with("invalid"));
    BOOST_TEST(refusal(program, "something else") == "taken");
    const auto alerts = program.alerts();
    BOOST_TEST(alerts.starts_with("set_aside/post of erp: "));
    BOOST_TEST(alerts.find("the program ended 3 times while it read this") != std::string::npos);
    BOOST_TEST(std::ranges::count(alerts, '\n') == 1);
    // A person who had it mended lets it in again.
    for (const auto& file : std::filesystem::directory_iterator(folder.path))
        std::filesystem::remove(file);
    BOOST_TEST(isLost([](Program& again) { again.post("poison"); }));
}

BOOST_AUTO_TEST_CASE(whatIsAnsweredIsNotAskedForAgain) {
    const Folder folder;
    for (int death = 0; death < 3; ++death)
        BOOST_TEST(isLost([](Program& program) { program.collect("poison"); }));
    Program program;
    for (int i = 0; i < 2; ++i)
        BOOST_CHECK_EXCEPTION(program.collect("poison"), base::Fault, [](const base::Fault& fault) {
            return fault.told() ==
                   "What the back office erp answers is not read any more: the "
                   "program ended 3 times while it read it.";
        });
    BOOST_TEST(program.office->asked == 0);
    const auto alerts = program.alerts();
    BOOST_TEST(alerts.find("What the back office erp answers") != std::string::npos);
    BOOST_TEST(std::ranges::count(alerts, '\n') == 1);
    BOOST_TEST(refusal(program, "news") == "taken");
}

BOOST_AUTO_TEST_CASE(aCleanEndIsForgotten) {
    const Folder folder;
    for (int round = 0; round < 3; ++round) {
        for (int death = 0; death < 2; ++death)
            BOOST_TEST(isLost([](Program& program) { program.collect("poison"); }));
        // The same question; this time the answer is another one.
        BOOST_TEST(!isLost([](Program& program) { program.collect("news"); }));
    }
    Program program;
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST(refusal(program, "wrong") == "invalid: no");
        BOOST_CHECK_THROW(program.collect("wrong"), base::Fault);
    }
    BOOST_TEST(program.alerts() == "");
    BOOST_TEST(std::filesystem::is_empty(folder.path));
}

BOOST_AUTO_TEST_SUITE_END()
