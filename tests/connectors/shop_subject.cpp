#include "tests/connectors/shop_subject.h"

#include "tests/connectors/fixtures.h"
#include "tests/connectors/scripted_shop.h"

namespace contract {
namespace {

class ShopSubject final : public Subject {
public:
    connectors::Connector& connector() override { return *connector_; }
    void restart() override { connector_ = start(); }
    std::size_t orders() override { return shop_.orders.size(); }
    // A shop says it itself; it is not asked.
    bool confirmAll() override { return false; }

private:
    std::unique_ptr<connectors::Connector> start() {
        return connectors::make(fixtures::shopOffice(),
                                {folder_.path, clock_, base::systemRandom(), shop_.call()});
    }

    fixtures::Folder folder_;
    fixtures::MovableClock clock_;
    fixtures::ScriptedShop shop_{clock_};
    std::unique_ptr<connectors::Connector> connector_ = start();
};

}  // namespace

Maker shopMaker() {
    return {"shop", [] { return std::string(); }, [] { return std::make_unique<ShopSubject>(); }};
}

}  // namespace contract
