#include "gateway/flows/deliver_workers.h"

#include <sys/resource.h>

#include <algorithm>

#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/store/outbox.h"

namespace flows {
namespace {

constexpr base::Milliseconds kLook{250};      // other processes put things into the outbox too
constexpr base::Seconds kHoldEvery{20};       // a third of a lease
constexpr base::Minutes kLongestAttempt{10};  // longer than any connector's own limits
constexpr base::Minutes kMinute{1};

}  // namespace

DeliveryWorkers::DeliveryWorkers(Context& context, Bounds bounds)
    : context_(context), bounds_(bounds), director_([this] { direct(); }) {}

DeliveryWorkers::~DeliveryWorkers() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    director_.join();
    for (auto& hand : hands_) hand.thread.join();
}

void DeliveryWorkers::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    changed_.notify_all();
}

void DeliveryWorkers::direct() {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, kLook, [&] { return woken_ || stopping_; });
            woken_ = false;
            if (stopping_) return;
        }
        try {
            round();
        } catch (const std::exception& e) {
            base::log::error("delivery.failed", {{"why", e.what()}});
        }
    }
}

// Who has fewest hands comes first, so that a backlog does not push out a place that wakes up.
void DeliveryWorkers::round() {
    reap();
    holdOnToAll();
    auto due = context_.store.read(
        [&](store::ReadTx& tx) { return store::placesDue(tx, context_.clock.now()); });
    const auto atWork = [&] {
        const std::lock_guard lock(mutex_);
        return atWork_;
    }();
    const auto hands = [&](const store::DuePlace& one) {
        const auto found = atWork.find(one.place);
        return found == atWork.end() ? 0 : found->second;
    };
    std::ranges::stable_sort(due, {}, hands);
    for (const auto& one : due) {
        if (one.ready == 0) continue;
        if (const auto service = serviceOf(context_, one.place)) serve(one, *service);
    }
}

void DeliveryWorkers::reap() {
    std::list<Hand> done;
    {
        const std::lock_guard lock(mutex_);
        for (auto hand = hands_.begin(); hand != hands_.end();) {
            const auto current = hand++;
            if (current->done) done.splice(done.end(), hands_, current);
        }
    }
    for (auto& hand : done) hand.thread.join();
}

void DeliveryWorkers::serve(const store::DuePlace& due, const Service& service) {
    const std::lock_guard lock(mutex_);
    const int free = bounds_.hands - static_cast<int>(hands_.size());
    // The last quarter is for places that have no hand yet.
    const int common = free - bounds_.hands / 4;
    const int most = common <= 0 ? 1 : std::min(service.atOnce, bounds_.share);
    const int room = common <= 0 ? std::min(free, 1) : common;
    auto& atWork = atWork_[service.place];
    const int wanted = std::min({most - atWork, static_cast<int>(due.ready), room});
    for (int i = 0; i < wanted; ++i) {
        ++atWork;
        auto& hand = hands_.emplace_back();
        hand.place = service.place;
        hand.thread = std::thread([this, &hand, service] { work(hand, service); });
    }
}

// After a failure of ours the director looks again in a moment.
void DeliveryWorkers::work(Hand& hand, const Service& service) {
    // Whoever waits for an answer comes first; on Linux this is the calling thread's niceness.
    ::setpriority(PRIO_PROCESS, 0, 10);
    try {
        auto message = first(service);
        while (message) {
            hold(hand, message);
            const auto tried = bring(context_, service, *message);
            hold(hand, std::nullopt);
            message = next(service, tried);
        }
    } catch (const std::exception& e) {
        base::log::error("delivery.failed", {{"why", e.what()}});
    }
    const std::lock_guard lock(mutex_);
    hand.held.reset();
    hand.done = true;
    --atWork_[hand.place];
}

std::optional<store::Message> DeliveryWorkers::first(const Service& service) {
    if (!mayBegin(service)) return std::nullopt;
    auto message = takeNext(context_, service);
    if (!message) didNotBegin(service);
    return message;
}

std::optional<store::Message> DeliveryWorkers::next(const Service& service, const Tried& tried) {
    const bool more = goOn(service) && mayBegin(service);
    auto message = settleAtLast(service, tried, more);
    if (more && !message) didNotBegin(service);
    return message;
}

// What came of an attempt is known here only: while nothing can be written it is kept. Were it
// forgotten, a message that arrived would go again, and a place that can't be asked need a person.
std::optional<store::Message> DeliveryWorkers::settleAtLast(const Service& service,
                                                            const Tried& tried, bool more) {
    for (;;) {
        try {
            return settle(context_, service, tried, more);
        } catch (const base::Fault& fault) {
            if (fault.code() != base::FaultCode::unavailable) throw;
            base::log::error("delivery.failed", {{"why", fault.what()}});
        }
        std::unique_lock lock(mutex_);
        if (changed_.wait_for(lock, kLook, [this] { return stopping_; })) return std::nullopt;
    }
}

// Who has more than one hand gives the others back when many places want one.
bool DeliveryWorkers::goOn(const Service& service) {
    const std::lock_guard lock(mutex_);
    const bool isFull = static_cast<int>(hands_.size()) >= bounds_.hands;
    return !stopping_ && (!isFull || atWork_[service.place] <= 1);
}

void DeliveryWorkers::hold(Hand& hand, const std::optional<store::Message>& message) {
    const std::lock_guard lock(mutex_);
    hand.held = message;
    hand.since = context_.clock.now();
}

void DeliveryWorkers::holdOnToAll() {
    const auto now = context_.clock.now();
    if (now - heldOnAt_ < kHoldEvery && now >= heldOnAt_) return;
    heldOnAt_ = now;
    std::vector<store::Message> held;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& hand : hands_)
            if (hand.held && now - hand.since < kLongestAttempt) held.push_back(*hand.held);
    }
    holdOn(context_, held);
}

bool DeliveryWorkers::mayBegin(const Service& service) {
    if (service.perMinute <= 0) return true;
    const std::lock_guard lock(mutex_);
    const auto now = context_.clock.now();
    auto& begun = begun_[service.place];
    while (!begun.empty() && begun.front() <= now - kMinute) begun.pop_front();
    if (begun.size() >= static_cast<std::size_t>(service.perMinute)) return false;
    begun.push_back(now);
    return true;
}

void DeliveryWorkers::didNotBegin(const Service& service) {
    if (service.perMinute <= 0) return;
    const std::lock_guard lock(mutex_);
    if (auto& begun = begun_[service.place]; !begun.empty()) begun.pop_back();
}

}  // namespace flows
