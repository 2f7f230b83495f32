#pragma once

#include <filesystem>
#include <mutex>
#include <random>
#include <string>

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
/// with the shared secret `open sesame`. A sandbox ERP confirms after two seconds of this clock.
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
    /// Changes one setting of a partner: `differences`, `active`, `offerDays`, or an option.
    void set(const std::string& partner, const std::string& name, const std::string& value);

    ManualClock& clock() { return clock_; }
    flows::Context& context() { return context_; }

private:
    ManualClock clock_;
    SeededRandom random_;
    std::filesystem::path folder_;
    base::SecretBox box_;
    std::unique_ptr<store::Store> store_;
    flows::Connectors connectors_;
    flows::PartnerBook partners_;
    flows::Context context_;
};

}  // namespace journeys
