#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "gateway/app/options.h"
#include "gateway/flows/context.h"

namespace app {

/// The parts of the running program, in the order they need each other. Opening it makes the data
/// folder and the key file when they are missing and brings the database's schema up to date.
class Program {
public:
    explicit Program(const Options& options);
    ~Program();

    flows::Context& context() { return context_; }
    const Options& options() const { return options_; }

    /// Starts the worker that brings due messages to their connectors and collects what those
    /// have to say. Ends with the Program.
    void startDelivering();

private:
    void deliverUntilStopped();
    void wait();
    void wake();

    Options options_;
    base::SecretBox box_;
    std::unique_ptr<store::Store> store_;
    flows::Connectors connectors_;
    std::unique_ptr<flows::PartnerBook> partners_;
    flows::Context context_;

    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread worker_;
};

/// `http://host:port`, or what the operator says buyers use.
std::string publicUrl(const Options& options);

}  // namespace app
