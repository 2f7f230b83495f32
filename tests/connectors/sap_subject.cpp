#include "tests/connectors/sap_subject.h"

#include "tests/connectors/sap_world.h"

namespace contract {
namespace {

class IdocSubject final : public Subject {
public:
    connectors::Connector& connector() override { return *connector_; }
    void restart() override { connector_ = start(); }
    std::size_t orders() override { return sap_.orders(); }
    bool confirmAll() override { return false; }  // SAP posts confirmations

private:
    std::unique_ptr<connectors::Connector> start() {
        const connectors::Setup setup{folder_.path, clock_, base::systemRandom(),
                                      [this](const std::string& url, const base::Wire& request,
                                             int) { return sap_.answer(url, request); }};
        return connectors::make(sap_world::idocOffice(), setup);
    }

    fixtures::Folder folder_;
    fixtures::MovableClock clock_;
    sap_world::IdocReceiver sap_;
    std::unique_ptr<connectors::Connector> connector_ = start();
};

}  // namespace

Maker sapIdocMaker() {
    return {"sap-idoc", [] { return std::string(); },
            [] { return std::make_unique<IdocSubject>(); }};
}

}  // namespace contract
