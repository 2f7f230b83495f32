#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "gateway/app/options.h"
#include "gateway/flows/context.h"
#include "gateway/flows/deliver_workers.h"

namespace app {

/// The parts of the running program, in the order they need each other. Opening it makes the data
/// folder and the key file when they are missing and brings the database's schema up to date.
class Program {
public:
    explicit Program(const Options& options);
    ~Program();

    flows::Context& context() { return context_; }
    const flows::Context& context() const { return context_; }
    const Options& options() const { return options_; }

    /// Starts the workers that bring due messages to connectors and partners and collect what the
    /// connectors have to say. They end with the Program.
    void startDelivering();

private:
    void releaseWhatWasHeld();
    void workUntilStopped(const std::function<void()>& work);
    /// Until somebody wakes us, or a moment has passed.
    void waitFor(std::uint64_t& seen);
    void wake();

    Options options_;
    std::unique_ptr<store::Store> store_;
    base::SecretBox box_;
    flows::BackOffices backOffices_;
    std::unique_ptr<flows::PartnerBook> partners_;
    flows::Context context_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t wakes_ = 0;
    std::atomic<bool> stopping_{false};
    std::vector<std::thread> workers_;
    std::unique_ptr<flows::DeliveryWorkers> delivery_;
    std::atomic<flows::DeliveryWorkers*> deliverers_{nullptr};  ///< whom to wake
};

/// Where the first administrator's password is kept until the first sign-in.
std::filesystem::path firstPasswordFile(const Options& options);

/// `http://host:port`, or what the operator says buyers use.
std::string publicUrl(const Options& options);

}  // namespace app
