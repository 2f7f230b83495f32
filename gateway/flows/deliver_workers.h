#pragma once

#include <condition_variable>
#include <deque>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "gateway/flows/deliver.h"

namespace flows {

/// Brings due messages where they go, every place by hands of its own: as many at once as it takes,
/// none while nothing is due there. A place that is slow or dead holds its own hands and nobody
/// else's. Hands are threads; they end when their place has nothing more.
class DeliveryWorkers {
public:
    struct Bounds {
        int hands = 96;  ///< of all places together
        int share = 48;  ///< of one place; once three quarters of all are at work, one
    };

    explicit DeliveryWorkers(Context& context) : DeliveryWorkers(context, Bounds{}) {}
    DeliveryWorkers(Context& context, Bounds bounds);
    /// Begins nothing new and waits for what is under way.
    ~DeliveryWorkers();
    DeliveryWorkers(const DeliveryWorkers&) = delete;
    DeliveryWorkers& operator=(const DeliveryWorkers&) = delete;

    /// Something may be due. From any thread.
    void wake();

private:
    struct Hand {
        std::thread thread;
        std::string place;
        std::optional<store::Message> held{};
        base::Time since{};
        bool done = false;
    };

    void direct();
    void round();
    void reap();
    void serve(const store::DuePlace& due, const Service& service);
    void work(Hand& hand, const Service& service);
    bool goOn(const Service& service);
    void hold(Hand& hand, const std::optional<store::Message>& message);
    void holdOnToAll();
    bool mayBegin(const Service& service);
    void didNotBegin(const Service& service);
    std::optional<store::Message> first(const Service& service);
    std::optional<store::Message> next(const Service& service, const Tried& tried);
    std::optional<store::Message> settleAtLast(const Service& service, const Tried& tried,
                                               bool more);

    Context& context_;
    const Bounds bounds_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = false;
    bool stopping_ = false;
    std::list<Hand> hands_;
    std::map<std::string, int> atWork_;
    std::map<std::string, std::deque<base::Time>> begun_;  ///< within the last minute, if limited
    base::Time heldOnAt_{};
    std::thread director_;
};

}  // namespace flows
