#include "tests/connectors/sap_subject.h"

#include "tests/connectors/sap_odata_peer.h"
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

class OdataSubject final : public Subject {
public:
    connectors::Connector& connector() override { return *connector_; }
    void restart() override { connector_ = start(); }
    std::size_t orders() override { return sap_.orders(); }

    // SAP confirms what it enters; a moment later that can be read.
    bool confirmAll() override {
        clock_.advance(base::Minutes(1));
        return true;
    }

private:
    std::unique_ptr<connectors::Connector> start() {
        const connectors::Setup setup{folder_.path, clock_, base::systemRandom(),
                                      [this](const std::string& url, const base::Wire& request,
                                             int) { return sap_.answer(url, request); }};
        return connectors::make(sap_world::odataOffice(), setup);
    }

    fixtures::Folder folder_;
    fixtures::MovableClock clock_;
    sap_world::OdataPeer sap_{clock_};
    std::unique_ptr<connectors::Connector> connector_ = start();
};

}  // namespace

Maker sapOdataMaker() {
    return {"sap-odata", [] { return std::string(); },
            [] { return std::make_unique<OdataSubject>(); }};
}

Maker sapIdocMaker() {
    return {"sap-idoc", [] { return std::string(); },
            [] { return std::make_unique<IdocSubject>(); }};
}

}  // namespace contract
