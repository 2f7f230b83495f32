#include "gateway/flows/deliver.h"

#include <algorithm>

#include "gateway/base/crash.h"
#include "gateway/base/log.h"
#include "gateway/flows/dead_letter.h"
#include "gateway/flows/outbound.h"
#include "gateway/model/json.h"
#include "gateway/store/attachments.h"
#include "gateway/store/orders.h"
#include "gateway/store/places.h"

namespace flows {
namespace {

constexpr base::Seconds kLease{60};
constexpr base::Milliseconds kHorizonPartner = std::chrono::hours(72);
constexpr base::Milliseconds kHorizonBackOffice = std::chrono::hours(24 * 5);
constexpr int kAtOncePerPartner = 4;
constexpr int kOverdueAtOnce = 100;
constexpr std::string_view kPartner = "partner/";

model::Shipment shipmentOf(Context& context, const store::Message& message) {
    auto& store = context.store;
    auto attachments = store.read(
        [&](store::ReadTx& tx) { return store::attachmentsOfOrder(tx, message.orderId); });
    const auto bytesOf = [&store](const model::Attachment& attachment) {
        return store.read([&](store::ReadTx& tx) { return store::blob(tx, attachment.sha256); });
    };
    return {message.id,       message.orderId,        message.partnerId,
            message.attempts, std::move(attachments), bytesOf};
}

model::Delivery deliverOne(Context& context, const Service& service,
                           const store::Message& message) {
    if (message.crashes >= kMostCrashes)
        return {model::Outcome::refused,
                {},
                "whoever delivered it was lost " + std::to_string(message.crashes) + " times"};
    // Nobody knows whether it arrived then, and this place can't be asked.
    if (message.crashes > 0 && service.repeat == connectors::Repeat::blind)
        return {model::Outcome::unknown, {}, "whoever delivered it was lost on the way"};
    try {
        if (!service.connector) return deliverToPartner(context, message);
        return service.connector->deliver(shipmentOf(context, message),
                                          model::documentFromJson(message.kind, message.body));
    } catch (const std::exception& e) {
        return {model::Outcome::unknown, {}, e.what()};
    }
}

std::optional<store::Message> take(store::Tx& tx, const Service& service, base::Time now) {
    const auto place = store::findPlace(tx, service.place);
    const bool isOpen = place && place->openUntil;
    if (isOpen && *place->openUntil > now) return std::nullopt;
    auto claimed = store::claimDue(tx, service.place, now, now + kLease, 1);
    if (claimed.empty()) return std::nullopt;
    base::crashPoint("D2");
    // One goes and tries; the others hear of it.
    if (isOpen) store::keepOpen(tx, service.place, now + kLease);
    return std::move(claimed.front());
}

void unreachable(store::Tx& tx, const Service& service, const std::optional<store::Place>& place,
                 const Tried& tried) {
    const auto now = tried.attempt.finishedAt;
    const int failures = (place ? place->failures : 0) + 1;
    const auto open = openFor(failures);
    store::placeUnreachable(tx, service.place, now, tried.delivery.detail, failures,
                            open ? std::optional(now + *open) : std::nullopt);
    if (open)
        base::log::warn("place.unreachable",
                        {{"place", service.place}, {"why", tried.delivery.detail}});
}

// Whether the place took another message since this one was tried before.
bool takesOthers(store::ReadTx& tx, const std::optional<store::Place>& place, const Tried& tried) {
    if (!place || !place->lastSuccessAt) return false;
    const auto before = store::attemptBefore(tx, tried.message);
    return *place->lastSuccessAt >= before.value_or(tried.message.since);
}

void noteAtPlace(store::Tx& tx, const Service& service, const std::optional<store::Place>& place,
                 const Tried& tried) {
    const auto& delivery = tried.delivery;
    if (delivery.outcome == model::Outcome::accepted)
        store::placeTook(tx, service.place, tried.attempt.finishedAt);
    else if (delivery.outcome == model::Outcome::retry && delivery.unreachable)
        unreachable(tx, service, place, tried);
    else if (tried.message.crashes < kMostCrashes)
        store::placeAnswered(tx, service.place, tried.attempt.finishedAt, delivery.detail);
}

void conclude(Context& context, store::Tx& tx, const Partners& partners, const Service& service,
              const Tried& tried) {
    const auto& message = tried.message;
    const auto place = store::findPlace(tx, service.place);
    const auto decision = decide(
        tried, {service.repeat, service.horizon, takesOthers(tx, place, tried)}, context.random);
    if (!store::recordAttempt(tx, message, tried.attempt, decision.onward)) {
        store::countStale(tx, service.place);
        base::log::warn("delivery.too_late", {{"message", message.id},
                                              {"attempt", std::to_string(tried.attempt.number)}});
        return;
    }
    noteAtPlace(tx, service, place, tried);
    if (decision.onward.state == store::MessageState::delivered && service.connector &&
        !message.orderId.empty())
        store::markSent(tx, message.orderId, tried.delivery.reference, tried.attempt.finishedAt);
    if (!decision.why.empty())
        tellOfDeadLetter(context, tx, partners, message, decision.onward.state, decision.why);
}

}  // namespace

std::optional<Service> serviceOf(Context& context, const std::string& place) {
    if (place.starts_with(kPartner)) {
        const auto partners = context.partners.current();
        if (!partners->find(place.substr(kPartner.size()))) return std::nullopt;
        return Service{.place = place, .atOnce = kAtOncePerPartner, .horizon = kHorizonPartner};
    }
    const auto known = context.backOffices.find(place);
    if (!known || !known->office.active) return std::nullopt;
    return Service{place,
                   known->connector,
                   known->office.atOnce,
                   known->office.perMinute,
                   known->connector->repeat(),
                   kHorizonBackOffice};
}

std::optional<store::Message> takeNext(Context& context, const Service& service) {
    base::crashPoint("D1");
    return context.store.write(
        [&](store::Tx& tx) { return take(tx, service, context.clock.now()); });
}

void holdOn(Context& context, const std::vector<store::Message>& held) {
    if (held.empty()) return;
    context.store.write([&](store::Tx& tx) {
        const auto until = context.clock.now() + kLease;
        for (const auto& message : held)
            if (!store::extendLease(tx, message, until))
                base::log::warn("delivery.lost", {{"message", message.id}});
    });
}

Tried bring(Context& context, const Service& service, const store::Message& message) {
    base::crashPoint("D3");
    Tried tried{message, {}, {}};
    tried.attempt.number = message.attempts;
    tried.attempt.startedAt = context.clock.now();
    tried.delivery = deliverOne(context, service, message);
    tried.attempt.finishedAt = context.clock.now();
    tried.attempt.outcome = tried.delivery.outcome;
    tried.attempt.detail = tried.delivery.detail;
    return tried;
}

std::optional<store::Message> settle(Context& context, const Service& service, const Tried& tried,
                                     bool andTakeNext) {
    const auto partners = context.partners.current();
    auto next = context.store.write([&](store::Tx& tx) {
        conclude(context, tx, *partners, service, tried);
        base::crashPoint("D9");
        return andTakeNext ? take(tx, service, context.clock.now()) : std::nullopt;
    });
    base::crashPoint("D10");
    return next;
}

int deliverDue(Context& context, int limit) {
    const auto due = context.store.read(
        [&](store::ReadTx& tx) { return store::placesDue(tx, context.clock.now()); });
    int taken = 0;
    for (const auto& one : due) {
        const auto service = serviceOf(context, one.place);
        const int most = std::min(static_cast<int>(one.ready), limit - taken);
        if (!service || most <= 0) continue;
        int here = 0;
        for (auto message = takeNext(context, *service); message; ++taken) {
            const auto tried = bring(context, *service, *message);
            message = settle(context, *service, tried, ++here < most);
        }
    }
    return taken;
}

int giveUpOverdue(Context& context) {
    const auto now = context.clock.now();
    const auto partners = context.partners.current();
    const auto due =
        context.store.read([&](store::ReadTx& tx) { return store::placesDue(tx, now); });
    int given = 0;
    for (const auto& one : due) {
        const auto service = serviceOf(context, one.place);
        if (!service || one.oldest >= now - service->horizon) continue;
        given += context.store.write([&](store::Tx& tx) {
            int count = 0;
            const auto over =
                store::overdue(tx, one.place, now - service->horizon, now, kOverdueAtOnce);
            for (const auto& message : over) {
                const std::string why = "its time ran out before anybody could be reached";
                if (!store::giveUp(tx, message, why)) continue;
                tellOfDeadLetter(context, tx, *partners, message, store::MessageState::dead, why);
                ++count;
            }
            return count;
        });
    }
    return given;
}

}  // namespace flows
