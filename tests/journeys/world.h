#pragma once

#include <filesystem>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include "gateway/base/wire.h"
#include "gateway/flows/context.h"
#include "tests/support/manual_clock.h"

namespace journeys {

using support::ManualClock;

/// The same bytes in every run.
class SeededRandom final : public base::Random {
public:
    std::string bytes(std::size_t count) override;

private:
    std::mutex mutex_;
    std::mt19937_64 engine_{20260302};
};

/// The whole program but its sockets: an empty database in memory, a small catalogue, and the
/// partners acme (holds orders that differ), easy (accepts them) and strict (refuses them), each
/// with the shared secret `open sesame` and a system of its own that takes our documents with
/// Status 200. A sandbox ERP confirms an order after two seconds of this clock, ships it after two
/// hours and invoices it after three.
class World {
public:
    World();
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    /// What the public listener would answer.
    base::Wire send(const base::Wire& request);
    /// Lets the delivery worker work until nothing is due.
    void deliver();
    /// Changes one setting of a partner: `differences`, `active`, `offerDays`, `profile`, the
    /// names `from`, `to` and `sender` (`DUNS 123456789, NetworkId AN-1`), or an option.
    void set(const std::string& partner, const std::string& name, const std::string& value);
    /// What one costs from now on, in EUR.
    void sell(const std::string& sku, const std::string& amount);
    /// What is sold under that number from now on.
    void putOnSale(const std::string& sku, const std::string& unit, const std::string& name);

    /// What was sent to a partner's own system, in the order it went.
    struct Sent {
        std::string url;
        std::string contentType;
        std::string document;
    };
    const std::vector<Sent>& sent() const { return sent_; }
    /// What the partner's system answers from now on: an HTTP status and a body.
    void buyerAnswers(int status, std::string body);
    /// The back office says something by itself.
    void hear(const model::Document& document);

    /// Where the ERP keeps its ledger and what came with orders.
    const std::filesystem::path& folder() const { return folder_; }

    ManualClock& clock() { return clock_; }
    flows::Context& context() { return context_; }

private:
    ManualClock clock_;
    SeededRandom random_;
    std::filesystem::path folder_;
    base::SecretBox box_;
    std::unique_ptr<store::Store> store_;
    flows::BackOffices backOffices_;
    flows::PartnerBook partners_;
    std::mutex sending_;
    std::vector<Sent> sent_;
    base::Wire buyersAnswer_;
    flows::Context context_;
};

}  // namespace journeys
