#include "gateway/app/heralds.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/base/retry_after.h"
#include "gateway/http/server.h"

namespace {

struct Receiver {
    base::Wire heard;
    int status = 204;
    std::pair<std::string, std::string> extra{};
    std::unique_ptr<http::Server> server =
        http::listen("127.0.0.1", 0, {.handle = take(), .tooLarge = take(), .broken = take()});

    http::Handler take() {
        return [this](const base::Wire& request) {
            heard = request;
            auto answer = base::reply(status, "text/plain", "");
            if (!extra.first.empty()) answer.with(extra.first, extra.second);
            return answer;
        };
    }
    std::string url() const {
        return "http://127.0.0.1:" + std::to_string(server->port()) + "/alerts";
    }
};

const base::Time kAt{base::Milliseconds(1'772'357'400'000)};

}  // namespace

BOOST_AUTO_TEST_SUITE(heralds)

BOOST_AUTO_TEST_CASE(aWebhookIsPostedWhatHappened) {
    Receiver receiver;
    app::Options options;
    options.alertsWebhook = receiver.url();
    const auto all = app::heraldsOf(options);
    BOOST_REQUIRE_EQUAL(all.size(), 1u);
    all[0]("message.dead/erp", "Somebody has to \"look\".", kAt);
    BOOST_TEST(receiver.heard.method == "POST");
    BOOST_TEST(receiver.heard.path() == "/alerts");
    const auto said = nlohmann::json::parse(receiver.heard.body);
    BOOST_TEST(said.at("subject") == "message.dead/erp");
    BOOST_TEST(said.at("text") == "Somebody has to \"look\".");
    BOOST_TEST(said.at("at").get<std::string>().starts_with("2026-03-01T09:30:00"));
    receiver.status = 500;
    BOOST_CHECK_THROW(all[0]("s", "t", kAt), base::Fault);
    receiver.extra = {"Retry-After", "900"};
    for (const int status : {302, 404, 429, 500, 503}) {
        receiver.status = status;
        BOOST_CHECK_EXCEPTION(all[0]("s", "t", kAt), base::Fault, [](const base::Fault& fault) {
            return base::waitOf(fault) == base::Seconds(900);
        });
    }
}

BOOST_AUTO_TEST_CASE(settingsThatCannotBeUsedAreRefused) {
    BOOST_TEST(app::heraldsOf({}).empty());
    app::Options webhook;
    webhook.alertsWebhook = "elsewhere";
    BOOST_CHECK_THROW(app::heraldsOf(webhook), base::Fault);
    app::Options mail;
    mail.alertsSmtp = "smtp://127.0.0.1:25";
    BOOST_CHECK_THROW(app::heraldsOf(mail), base::Fault);
}

BOOST_AUTO_TEST_SUITE_END()
