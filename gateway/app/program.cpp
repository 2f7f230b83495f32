#include "gateway/app/program.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gateway/app/cxml_files.h"
#include "gateway/app/heralds.h"
#include "gateway/app/json_file.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/base/url.h"
#include "gateway/flows/alerts.h"
#include "gateway/flows/api_once.h"
#include "gateway/flows/collect_workers.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/first_password.h"
#include "gateway/flows/park.h"
#include "gateway/flows/reconcile.h"
#include "gateway/http/client.h"
#include "gateway/store/backup.h"
#include "gateway/store/outbox.h"

namespace app {
namespace {

constexpr base::Seconds kLookAround{20};
constexpr base::Milliseconds kPause{250};

// Before the parts: the key file and the database stand in this folder.
Options prepared(Options options) {
    std::error_code failed;
    std::filesystem::create_directories(options.data, failed);
    if (failed)
        throw base::Fault(
            base::FaultCode::unavailable,
            "cannot make the data folder " + options.data.string() + ": " + failed.message());
    ::chmod(options.data.c_str(), 0700);
    if (options.database.empty())
        options.database = "sqlite:" + (options.data / "passerelle.db").string();
    return options;
}

// A new key opens nothing that an old one sealed: better no start than secrets that are lost one by
// one.
base::SecretBox openBox(const Options& options, store::Store& store) {
    const auto file = options.data / "key";
    if (!std::filesystem::exists(file) &&
        store.read([](store::ReadTx& tx) { return store::holdsSecrets(tx); }))
        throw base::Fault(
            base::FaultCode::precondition,
            "The key file " + file.string() +
                " is missing, and the database holds secrets that only it opens. Put it back from "
                "your backup (of another program on the same database: its file), mode 0600. If "
                "it is lost for good: head -c 32 /dev/urandom > " +
                file.string() + " && chmod 600 " + file.string() +
                ", and set every secret of partners and back offices anew.");
    return base::SecretBox::open(file, base::systemRandom());
}

std::unique_ptr<store::Store> openStore(const Options& options) {
    auto store = store::open(options.database, options.grouping);
    for (const auto& step : store->migrate()) base::log::info("store.migrated", {{"step", step}});
    return store;
}

flows::Settings settingsOf(const Options& options) {
    flows::Settings settings;
    settings.publicUrl = publicUrl(options);
    settings.supplierName = options.supplierName;
    settings.alertAfter = base::Minutes(options.alertsAfterMinutes);
    const auto url = base::parseUrl(settings.publicUrl);
    if (!url)
        throw base::Fault(base::FaultCode::invalid,
                          "publicUrl is not an http(s) address: " + settings.publicUrl);
    settings.host = url->host;
    for (const auto& proxy : base::split(options.trustedProxies, ','))
        if (!base::trim(proxy).empty()) settings.trustedProxies.emplace(base::trim(proxy));
    return settings;
}

std::optional<cxml::SigningKey> signingKeyOf(const Options& options) {
    if (options.signingKey.empty() && options.signingCertificate.empty()) return std::nullopt;
    if (options.signingKey.empty() || options.signingCertificate.empty())
        throw base::Fault(base::FaultCode::invalid,
                          "signingKey and signingCertificate are given together");
    return cxml::readSigningKey(base::Secret(fileText(options.signingKey)),
                                fileText(options.signingCertificate));
}

flows::Courier courierOf(const Options& options) {
    http::Reach reach;
    reach.internal = options.internalPartners;
    return [reach](const std::string& url, const base::Wire& request) {
        return http::send(url, request, reach);
    };
}

// Back offices stand in the supplier's own network.
connectors::Setup connectorSetupOf(const Options& options) {
    const auto call = [](const std::string& url, const base::Wire& request, int seconds) {
        return http::send(url, request, {.internal = true, .seconds = seconds});
    };
    return {options.data,
            base::systemClock(),
            base::systemRandom(),
            call,
            base::Milliseconds(options.sandboxConfirmAfterMs),
            base::Milliseconds(options.sandboxShipAfterMs),
            base::Milliseconds(options.sandboxInvoiceAfterMs),
            cxmlFile,
            readCxmlFile};
}

}  // namespace

std::filesystem::path firstPasswordFile(const Options& options) {
    return options.data / "first-password";
}

std::string publicUrl(const Options& options) {
    if (!options.publicUrl.empty()) return options.publicUrl;
    const auto host = options.host == "0.0.0.0" ? std::string("localhost") : options.host;
    return "http://" + host + ":" + std::to_string(options.port);
}

Program::Program(const Options& options)
    : options_(prepared(options)),
      store_(openStore(options_)),
      box_(openBox(options_, *store_)),
      backOffices_(*store_, box_, connectorSetupOf(options_)),
      partners_(std::make_unique<flows::PartnerBook>(*store_, box_)),
      context_{*store_,
               base::systemClock(),
               base::systemRandom(),
               box_,
               *partners_,
               backOffices_,
               settingsOf(options_),
               [this] { wake(); },
               courierOf(options_),
               signingKeyOf(options_),
               heraldsOf(options_)} {
    flows::keepFirstPasswordAt(firstPasswordFile(options_));
    model::BackOffice sandbox{
        .id = "sandbox", .connector = "sandbox", .atOnce = 32, .lookEvery = 0};
    auto connector = backOffices_.make(sandbox);
    backOffices_.put({std::move(sandbox), std::move(connector)});
}

Program::~Program() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    for (auto& worker : workers_) worker.join();
    deliverers_ = nullptr;
    delivery_.reset();
}

// Of a database in our own data folder nobody else delivers while we hold the lock: what was under
// way when the program went down need not wait for its lease to end.
void Program::releaseWhatWasHeld() {
    if (!options_.database.starts_with("sqlite:")) return;
    const auto file = options_.data / "delivering";
    const int lock = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        if (lock >= 0) ::close(lock);
        base::log::warn("delivery.shared", {{"file", file.string()}});
        return;
    }
    // The lock stays until the process ends; closing the file would give it away.
    const auto now = context_.clock.now();
    const int released = store_->write([&](store::Tx& tx) { return store::releaseHeld(tx, now); });
    if (released > 0) base::log::info("delivery.resumed", {{"messages", std::to_string(released)}});
}

void Program::startDelivering() {
    releaseWhatWasHeld();
    delivery_ = std::make_unique<flows::DeliveryWorkers>(context_);
    deliverers_ = delivery_.get();
    workers_.emplace_back([this] {
        flows::CollectWorkers collectors(context_);
        workUntilStopped([&collectors] { collectors.round(); });
    });
    workers_.emplace_back([this] {
        base::Time lookedAt{};
        workUntilStopped([this, &lookedAt] {
            flows::expireParked(context_);
            flows::sendAlerts(context_);
            const auto now = context_.clock.now();
            if (now - lookedAt < kLookAround) return;
            lookedAt = now;
            flows::giveUpOverdue(context_);
            flows::watchAges(context_);
            flows::reconcileDaily(context_);
            flows::sweepApiReplies(context_);
        });
    });
}

void Program::wake() {
    {
        const std::lock_guard lock(mutex_);
        ++wakes_;
    }
    changed_.notify_all();
    if (auto* deliverers = deliverers_.load()) deliverers->wake();
}

void Program::waitFor(std::uint64_t& seen) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, kPause, [&] { return wakes_ != seen || stopping_; });
    seen = wakes_;
}

void Program::workUntilStopped(const std::function<void()>& work) {
    // Whoever waits for an answer comes first; on Linux this is the calling thread's niceness.
    ::setpriority(PRIO_PROCESS, 0, 10);
    std::uint64_t seen = 0;
    while (!stopping_) {
        try {
            work();
        } catch (const std::exception& e) {
            base::log::error("delivery.failed", {{"why", e.what()}});
        }
        waitFor(seen);
    }
}

}  // namespace app
