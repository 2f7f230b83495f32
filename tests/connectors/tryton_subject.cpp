#include "tests/connectors/tryton_subject.h"

#include "tests/connectors/fixtures.h"
#include "tests/support/tryton.h"

namespace contract {
namespace {

class TrytonSubject final : public Subject {
public:
    connectors::Connector& connector() override { return *connector_; }
    void restart() override { connector_ = start(); }
    std::size_t orders() override { return tryton_.sales(); }
    bool confirmAll() override {
        const auto waiting =
            tryton_.act("model.sale.sale.search", R"([[["state","=","quotation"]],0,null,null])");
        tryton_.act("model.sale.sale.confirm", '[' + waiting + ']');
        return true;
    }

private:
    std::unique_ptr<connectors::Connector> start() {
        return connectors::make(tryton_.office(), {folder_.path, clock_, base::systemRandom(),
                                                   support::Tryton::call()});
    }

    fixtures::Folder folder_;
    fixtures::MovableClock clock_;
    support::Tryton tryton_;
    std::unique_ptr<connectors::Connector> connector_ = start();
};

}  // namespace

Maker trytonMaker() {
    return {"tryton", support::Tryton::missing, [] { return std::make_unique<TrytonSubject>(); }};
}

}  // namespace contract
