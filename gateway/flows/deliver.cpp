#include "gateway/flows/deliver.h"

#include <array>
#include <atomic>
#include <thread>

#include "gateway/base/log.h"
#include "gateway/flows/outbound.h"
#include "gateway/model/json.h"
#include "gateway/store/attachments.h"
#include "gateway/store/messages.h"
#include "gateway/store/orders.h"

namespace flows {
namespace {

constexpr base::Seconds kLease{60};
constexpr base::Milliseconds kHorizon = std::chrono::hours(24 * 5);
constexpr std::array<base::Milliseconds, 7> kSteps{
    base::Seconds(5),  base::Seconds(30), base::Minutes(2), base::Minutes(5),
    base::Minutes(15), base::Minutes(30), base::Minutes(60)};

struct Tried {
    store::Message message;
    store::Attempt attempt;
    model::Delivery delivery;
};

constexpr std::string_view kPartner = "partner";
constexpr int kAtOncePerPartner = 4;

model::Shipment shipmentOf(Context& context, const store::Message& message) {
    auto& store = context.store;
    auto attachments = store.read(
        [&](store::ReadTx& tx) { return store::attachmentsOfOrder(tx, message.orderId); });
    const auto bytesOf = [&store](const model::Attachment& attachment) {
        return store.read([&](store::ReadTx& tx) { return store::blob(tx, attachment.sha256); });
    };
    return {message.id,           message.orderId,        message.partnerId,
            message.attempts + 1, std::move(attachments), bytesOf};
}

model::Delivery deliverOne(Context& context, const store::Message& message) {
    try {
        if (message.destination == kPartner) return deliverToPartner(context, message);
        const auto known = context.backOffices.find(message.destination);
        if (!known)
            return {model::Outcome::retry, {}, "no back office named " + message.destination};
        return known->connector->deliver(shipmentOf(context, message),
                                         model::documentFromJson(message.kind, message.body));
    } catch (const std::exception& e) {
        return {model::Outcome::unknown, {}, e.what()};
    }
}

Tried attempt(Context& context, const store::Message& message) {
    Tried tried{message, {}, {}};
    tried.attempt.number = message.attempts + 1;
    tried.attempt.startedAt = context.clock.now();
    tried.delivery = deliverOne(context, message);
    tried.attempt.finishedAt = context.clock.now();
    tried.attempt.outcome = tried.delivery.outcome;
    tried.attempt.detail = tried.delivery.detail;
    return tried;
}

using Hands = std::vector<std::jthread>;

int atOnceFor(Context& context, const std::string& destination) {
    if (destination == kPartner) return kAtOncePerPartner;
    const auto known = context.backOffices.find(destination);
    return known ? known->office.atOnce : 1;
}

// Every partner's system is a destination of its own.
std::string placeOf(const store::Message& message) {
    return message.destination == kPartner ? "partner/" + message.partnerId : message.destination;
}

// As many hands as the destination takes; each goes on with the next message nobody has.
void deliverTo(Context& context, std::vector<Tried*>& mine, std::atomic<std::size_t>& next,
               Hands& hands) {
    const int atOnce = atOnceFor(context, mine.front()->message.destination);
    const auto count = std::min(mine.size(), static_cast<std::size_t>(atOnce));
    for (std::size_t hand = 0; hand < count; ++hand)
        hands.emplace_back([&context, &mine, &next] {
            for (auto i = next++; i < mine.size(); i = next++)
                *mine[i] = attempt(context, mine[i]->message);
        });
}

// Every destination at the same time.
std::vector<Tried> attemptAll(Context& context, std::vector<store::Message> claimed) {
    std::vector<Tried> tried;
    for (auto& message : claimed) tried.push_back({std::move(message), {}, {}});
    std::map<std::string, std::vector<Tried*>> destinations;
    for (auto& one : tried) destinations[placeOf(one.message)].push_back(&one);
    std::map<std::string, std::atomic<std::size_t>> next;
    Hands hands;
    for (auto& [name, mine] : destinations) deliverTo(context, mine, next[name], hands);
    hands.clear();
    return tried;
}

struct Next {
    store::MessageState state;
    std::optional<base::Time> at;
};

// Connectors are repeatable for the same message id, so an unknown outcome is simply tried again.
Next nextFor(Context& context, const Tried& tried) {
    const auto now = tried.attempt.finishedAt;
    switch (tried.delivery.outcome) {
        case model::Outcome::accepted:
            return {store::MessageState::delivered, std::nullopt};
        case model::Outcome::refused:
            return {store::MessageState::dead, std::nullopt};
        case model::Outcome::retry:
        case model::Outcome::unknown:
            break;
    }
    const auto wait =
        retryAfter(tried.attempt.number, now - tried.message.createdAt, context.random);
    if (!wait) return {store::MessageState::dead, std::nullopt};
    return {store::MessageState::due, now + *wait};
}

void settle(store::Tx& tx, const Tried& tried, const Next& next) {
    const auto& message = tried.message;
    if (!store::recordAttempt(tx, message, tried.attempt, next.state, next.at)) return;
    if (next.state != store::MessageState::delivered || message.orderId.empty() ||
        message.destination == kPartner)
        return;
    store::markSent(tx, message.orderId, tried.delivery.reference, tried.attempt.finishedAt);
}

}  // namespace

int deliverDue(Context& context, int limit, store::Lane lane) {
    const auto now = context.clock.now();
    auto claimed = context.store.write(
        [&](store::Tx& tx) { return store::claimDue(tx, now, now + kLease, limit, lane); });
    if (claimed.empty()) return 0;
    const auto tried = attemptAll(context, std::move(claimed));
    std::vector<Next> next;
    for (const auto& one : tried) {
        next.push_back(nextFor(context, one));
        if (next.back().state == store::MessageState::dead)
            base::log::error("message.dead",
                             {{"message", one.message.id}, {"why", one.delivery.detail}});
    }
    context.store.write([&](store::Tx& tx) {
        for (std::size_t i = 0; i < tried.size(); ++i) settle(tx, tried[i], next[i]);
    });
    return static_cast<int>(tried.size());
}

std::optional<base::Milliseconds> retryAfter(int attempts, base::Milliseconds sinceFirst,
                                             base::Random& random) {
    if (sinceFirst > kHorizon) return std::nullopt;
    const auto step = std::min<std::size_t>(static_cast<std::size_t>(std::max(attempts, 1)) - 1,
                                            kSteps.size() - 1);
    const auto chance = static_cast<unsigned char>(random.bytes(1)[0]);  // 0 … 255 ↔ 80 … 120 %
    return kSteps[step] * (8000 + chance * 4000 / 255) / 10000;
}

}  // namespace flows
