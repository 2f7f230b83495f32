#include "tests/connectors/webhook_subject.h"

#include "tests/connectors/fixtures.h"
#include "tests/connectors/webhook_receiver.h"

namespace contract {
namespace {

class WebhookSubject final : public Subject {
public:
    connectors::Connector& connector() override { return *connector_; }
    void restart() override { connector_ = start(); }
    std::size_t orders() override { return receiver_.orders(); }
    // It says so itself; it is not asked.
    bool confirmAll() override { return false; }

private:
    std::unique_ptr<connectors::Connector> start() {
        return connectors::make(
            fixtures::webhookOffice(receiver_.url()),
            {folder_.path, clock_, base::systemRandom(), fixtures::loopbackCall()});
    }

    fixtures::Folder folder_;
    fixtures::MovableClock clock_;
    fixtures::WebhookReceiver receiver_{clock_};
    std::unique_ptr<connectors::Connector> connector_ = start();
};

}  // namespace

Maker webhookMaker() {
    return {"webhook", [] { return std::string(); },
            [] { return std::make_unique<WebhookSubject>(); }};
}

}  // namespace contract
