#include "connectors/webhook/webhook.h"

#include "connectors/batch_json.h"
#include "connectors/http_outcome.h"
#include "connectors/standard_webhooks.h"
#include "connectors/webhook/envelope.h"
#include "connectors/webhook/settings.h"
#include "gateway/base/address.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace webhook {
namespace {

using connectors::Check;
using model::Delivery;
using model::Outcome;

// What a repeat is answered while the first is still being worked on (draft-ietf-httpapi-
// idempotency-key-header-07 §2.6): whether it will be taken nobody knows yet.
constexpr int kStillBusy = 409;

bool isSuccess(int status) {
    return status >= 200 && status < 300;
}

// Any whole 2xx is a yes (Standard Webhooks, "Webhook responses").
Delivery taken(const base::Wire& answer, const std::string& messageId) {
    const auto reference = connectors::referenceIn(answer);
    return {Outcome::accepted, reference.empty() ? messageId : reference,
            "HTTP " + std::to_string(answer.status)};
}

Delivery outcomeOf(const base::Wire& answer, const std::string& messageId) {
    auto failed = connectors::outcomeOf(answer, connectors::ServerError::afterEffect);
    if (!failed) return taken(answer, messageId);
    if (answer.status == kStillBusy) failed->outcome = Outcome::unknown;
    return *failed;
}

Check unreached(const std::string& url, const base::Fault& fault) {
    const auto why = fault.cause().empty() ? fault.told() : fault.told() + ' ' + fault.cause();
    if (fault.code() == base::FaultCode::conflict)
        return {false, base::masked(url) + " was reached, but: " + why};
    return {false, base::masked(url) + " can't be reached: " + why};
}

// What an answer to a ping means, and what would help.
Check judged(const base::Wire& answer) {
    const int status = answer.status;
    const auto told = " (HTTP " + std::to_string(status) + ")";
    if (isSuccess(status)) return {true, "It took a signed ping" + told + "."};
    if (status == 401 || status == 403)
        return {false, "It does not believe the signature" + told +
                           ": is the secret the same there, and is its clock right?"};
    if (status == 404 || status == 405 || status == 410)
        return {false, "It takes no posts at this address" + told + "."};
    if (status >= 300 && status < 400)
        return {false, "It sends us elsewhere" + told + ", where we do not follow: " +
                           base::printable(answer.header("Location"))};
    return {false, "It did not take a signed ping" + told +
                       ": an event of type ping has to be answered with 2xx."};
}

class Webhook final : public connectors::Connector {
public:
    Webhook(Settings settings, const connectors::Setup& setup)
        : settings_(std::move(settings)),
          call_(setup.call),
          clock_(setup.clock),
          random_(setup.random) {}

    std::string_view name() const override { return "webhook"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }

    Delivery deliver(const model::Shipment& shipment, const model::Document& document) override {
        const auto* order = std::get_if<model::Order>(&document);
        if (!order)
            return {Outcome::refused, "", "orders are posted there, not " + model::kind(document)};
        if (!settings_.changes && order->operation != model::Operation::create)
            return {Outcome::refused, "", "changes of orders are not taken there"};
        std::string body;
        try {
            body = envelope(shipment, *order, clock_.now(), settings_.attachments);
        } catch (const std::exception& e) {
            return {Outcome::retry, "", e.what()};  // nothing was sent
        }
        return brought(shipment.messageId, std::move(body));
    }

    connectors::Batch read(const base::Wire& request) override {
        connectors::checkWebhook(request, clock_.now(), settings_.secrets);
        return connectors::readBatch(request.body);
    }

    std::vector<Check> probe() override {
        const auto now = clock_.now();
        const auto id = base::newId("ping", now, random_);
        try {
            const auto answer = posted(id, ping(id, now));
            return {{true, base::masked(settings_.url) + " answers."}, judged(answer)};
        } catch (const base::Fault& fault) {
            return {unreached(settings_.url, fault)};
        } catch (const std::exception& e) {
            return {{false, e.what()}};
        }
    }

private:
    base::Wire posted(const std::string& id, std::string body) const {
        base::Wire request;
        request.method = "POST";
        request.with("Content-Type", "application/json");
        request.with("Idempotency-Key", id);
        request.body = std::move(body);
        connectors::signWebhook(request, id, clock_.now(), settings_.secrets);
        return call_(settings_.url, request, settings_.seconds);
    }
    Delivery brought(const std::string& id, std::string body) const {
        try {
            return outcomeOf(posted(id, std::move(body)), id);
        } catch (const base::Fault& fault) {
            return connectors::outcomeOf(fault);
        } catch (const std::exception& e) {
            return {Outcome::unknown, "", e.what()};
        }
    }

    const Settings settings_;
    const connectors::Call call_;
    const base::Clock& clock_;
    base::Random& random_;
};

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    return std::make_unique<Webhook>(readSettings(office), setup);
}

}  // namespace

connectors::Kind kind() {
    return {"webhook", "Webhook",
            "Any system with a web address: orders go there as signed JSON, and it posts back what "
            "became of them.",
            settings(), made};
}

}  // namespace webhook
