#include "gateway/flows/idle_connector.h"

#include "gateway/base/fault.h"

namespace flows {
namespace {

class Idle final : public connectors::Connector {
public:
    explicit Idle(std::string why) : why_(std::move(why)) {}

    std::string_view name() const override { return "idle"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }

    model::Delivery deliver(const model::Shipment&, const model::Document&) override {
        return {.outcome = model::Outcome::retry, .detail = why_, .unreachable = true};
    }
    connectors::Batch read(const base::Wire&) override {
        throw base::Fault(base::FaultCode::overloaded, "Not now, try again later.", why_);
    }
    std::vector<connectors::Check> probe() override { return {{false, why_}}; }

private:
    const std::string why_;
};

}  // namespace

std::shared_ptr<connectors::Connector> idleConnector(std::string why) {
    return std::make_shared<Idle>(std::move(why));
}

}  // namespace flows
