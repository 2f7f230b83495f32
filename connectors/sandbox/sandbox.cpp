#include "connectors/sandbox/sandbox.h"

#include <array>
#include <charconv>
#include <condition_variable>
#include <mutex>
#include <set>

#include "connectors/sandbox/attachment_files.h"
#include "connectors/sandbox/entry.h"
#include "connectors/sandbox/fulfil.h"
#include "connectors/sandbox/ledger_file.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"

namespace sandbox {
namespace {

// How many entries have been looked at for each kind of news: `12,10,7`.
struct Progress {
    std::array<std::size_t, 3> done{};  // confirmed, shipped, invoiced

    static Progress of(std::string_view cursor) {
        Progress progress;
        const auto* at = cursor.data();
        const auto* const end = at + cursor.size();
        for (auto& count : progress.done) {
            if (at == end) break;
            const auto [next, error] = std::from_chars(at, end, count);
            if (error != std::errc{} || (next != end && *next != ','))
                throw base::Fault(base::FaultCode::internal, "Orders cannot be followed up.",
                                  "not a cursor of the sandbox: " + std::string(cursor));
            at = next == end ? end : next + 1;
        }
        return progress;
    }
    std::string str() const {
        return std::to_string(done[0]) + ',' + std::to_string(done[1]) + ',' +
               std::to_string(done[2]);
    }
};

class Sandbox final : public connectors::Connector {
public:
    Sandbox(std::filesystem::path path, const Pace& pace, const base::Clock& clock)
        : path_(std::move(path)), pace_(pace), clock_(clock) {}

    std::string_view name() const override { return "sandbox"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }

    std::vector<connectors::Check> probe() override {
        try {
            const std::unique_lock lock(mutex_);
            open();
        } catch (const base::Fault& fault) {
            return {{false, fault.told()}};
        }
        return {{true, "The ledger " + path_.string() + " can be written."}};
    }

    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        const auto* order = std::get_if<model::Order>(&document);
        if (!order)
            return {model::Outcome::refused, "",
                    "the sandbox takes orders, not " + model::kind(document)};
        try {
            // Before the order is entered: whoever reads the ledger finds the files.
            keepAttachments(std::filesystem::path(path_).replace_extension("attachments"),
                            shipment);
            return enter(shipment, *order);
        } catch (const std::exception& e) {
            return {model::Outcome::retry, "", e.what()};
        }
    }

    connectors::Batch collect(std::string_view cursor, std::size_t limit) override {
        const std::unique_lock lock(mutex_);
        open();
        auto progress = Progress::of(cursor);
        connectors::Batch batch;
        follow(progress.done[0], pace_.confirmAfter, limit, batch, &Sandbox::confirm);
        if (pace_.shipAfter.count() > 0)
            follow(progress.done[1], pace_.shipAfter, limit, batch, &Sandbox::ship);
        if (pace_.invoiceAfter.count() > 0)
            follow(progress.done[2], pace_.invoiceAfter, limit, batch, &Sandbox::charge);
        batch.cursor = progress.str();
        return batch;
    }

    std::optional<std::vector<std::string>> missing(
        const std::vector<connectors::Placed>& placed) override {
        const std::unique_lock lock(mutex_);
        open();
        std::set<std::string> unknown;
        for (const auto& one : placed) unknown.insert(one.messageId);
        for (const auto& entry : entries_) unknown.erase(entry.messageId);
        return std::vector(unknown.begin(), unknown.end());
    }

private:
    using Say = void (Sandbox::*)(std::size_t, connectors::Batch&) const;

    // Entries old enough, one after the other, as long as there is room.
    void follow(std::size_t& position, base::Milliseconds age, std::size_t limit,
                connectors::Batch& batch, Say say) const {
        const auto due = clock_.now() - age;
        for (; position < durable_ && batch.documents.size() < limit; ++position) {
            if (entries_[position].at > due) break;
            (this->*say)(position, batch);
        }
    }

    void confirm(std::size_t position, connectors::Batch& batch) const {
        const auto& entry = entries_[position];
        if (entry.operation != model::Operation::cancel)
            batch.documents.emplace_back(confirmation(entry, position, pace_.confirmAfter));
    }
    void ship(std::size_t position, connectors::Batch& batch) const {
        const auto rest = notYetShipped(position);
        if (isShipped(rest) && !isReplaced(position))
            batch.documents.emplace_back(shipNotice(rest, position, rest.at + pace_.shipAfter));
    }
    void charge(std::size_t position, connectors::Batch& batch) const {
        const auto rest = notYetShipped(position);
        if (!isShipped(rest) || isReplaced(position)) return;
        const auto at = rest.at + pace_.invoiceAfter;
        try {
            batch.documents.emplace_back(invoice(rest, position, at));
            if (isCredited(rest)) batch.documents.emplace_back(creditMemo(rest, position, at));
        } catch (const base::Fault& fault) {
            // An order nobody could write an invoice for must not stand in the way of the others.
            base::log::warn("sandbox.not_invoiced",
                            {{"order", rest.orderNumber}, {"why", fault.what()}});
        }
    }

    bool isSameOrder(const Entry& a, const Entry& b) const {
        return a.orderNumber == b.orderNumber && a.partnerId == b.partnerId;
    }

    // A change that came after goods had left is owed the rest only.
    Entry notYetShipped(std::size_t position) const {
        auto rest = entries_[position];
        if (rest.operation != model::Operation::update) return rest;
        for (std::size_t earlier = 0; earlier < position; ++earlier)
            if (isSameOrder(entries_[earlier], rest) && !isReplaced(earlier))
                subtract(rest, notYetShipped(earlier));
        return rest;
    }

    // By a change or cancel that came before the goods left.
    bool isReplaced(std::size_t position) const {
        const auto& entry = entries_[position];
        const auto leaves = entry.at + pace_.shipAfter;
        for (auto later = position + 1; later < durable_ && entries_[later].at < leaves; ++later)
            if (isSameOrder(entries_[later], entry)) return true;
        return false;
    }

    // Orders that arrive while others are being written share the next write: one of the waiting
    // threads writes for all. An entry counts from the moment it is durable.
    model::Delivery enter(const model::Shipment& shipment, const model::Order& order) {
        std::unique_lock lock(mutex_);
        open();
        if (!positions_.contains(shipment.messageId)) note(shipment, order);
        for (;;) {
            const auto found = positions_.find(shipment.messageId);
            if (found == positions_.end())
                return {model::Outcome::retry, "", "the ledger could not be written"};
            if (found->second < durable_)
                return {model::Outcome::accepted, reference(found->second), ""};
            if (writing_)
                changed_.wait(lock);
            else
                flush(lock);
        }
    }

    void note(const model::Shipment& shipment, const model::Order& order) {
        const auto now = clock_.now();
        const auto position = entries_.size();
        pending_ += ledgerLine(shipment, order, now, position);
        entries_.push_back(entryOf(shipment, order, now));
        positions_.emplace(shipment.messageId, position);
    }

    void flush(std::unique_lock<std::mutex>& lock) {
        const auto lines = std::exchange(pending_, {});
        const auto upTo = entries_.size();
        writing_ = true;
        lock.unlock();
        bool written = true;
        try {
            file_->append(lines);
        } catch (const base::Fault&) {
            written = false;
        }
        lock.lock();
        writing_ = false;
        if (written)
            durable_ = upTo;
        else
            forgetPending();
        changed_.notify_all();
    }

    // Nothing behind the last durable entry happened; those who wait for it will try again.
    void forgetPending() {
        pending_.clear();
        for (auto i = durable_; i < entries_.size(); ++i) positions_.erase(entries_[i].messageId);
        entries_.resize(durable_);
    }

    void open() {
        if (file_) return;
        entries_.clear();
        positions_.clear();
        file_ = std::make_unique<LedgerFile>(path_, [this](std::string_view line) {
            entries_.push_back(entryFromLine(line));
            positions_.emplace(entries_.back().messageId, entries_.size() - 1);
        });
        durable_ = entries_.size();
    }

    const std::filesystem::path path_;
    const Pace pace_;
    const base::Clock& clock_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::unique_ptr<LedgerFile> file_;  // used by the writing thread without the lock
    std::vector<Entry> entries_;
    std::map<std::string, std::size_t> positions_;  // by message id
    std::string pending_;
    std::size_t durable_ = 0;
    bool writing_ = false;
};

}  // namespace

namespace {

base::Milliseconds paceOf(const model::BackOffice& office, std::string_view setting,
                          base::Milliseconds fallback) {
    const auto text = office.setting(setting);
    if (text.empty()) return fallback;
    std::int64_t count = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, count);
    if (read.ec != std::errc() || read.ptr != end || count < 0)
        throw base::Fault(base::FaultCode::invalid, "The settings can't be used.", {},
                          {{std::string(setting), "a number of milliseconds"}});
    return base::Milliseconds(count);
}

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    return connector(setup.dataFolder / (office.id + ".jsonl"),
                     {paceOf(office, "confirmAfter", setup.sandboxConfirmAfter),
                      paceOf(office, "shipAfter", setup.sandboxShipAfter),
                      paceOf(office, "invoiceAfter", setup.sandboxInvoiceAfter)},
                     setup.clock);
}

}  // namespace

std::unique_ptr<connectors::Connector> connector(const std::filesystem::path& ledger,
                                                 const Pace& pace, const base::Clock& clock) {
    return std::make_unique<Sandbox>(ledger, pace, clock);
}

connectors::Kind kind() {
    static constexpr std::string_view kHelp = "In milliseconds. Empty: as the program was started.";
    static const std::vector<model::Option> settings{
        {"confirmAfter", "Confirms after", kHelp, "", {}},
        {"shipAfter", "Ships after", "In milliseconds; 0: never.", "", {}},
        {"invoiceAfter", "Invoices after", "In milliseconds; 0: never.", "", {}},
    };
    return {"sandbox", "Sandbox", "A pretend back office inside the program, to try things with.",
            settings, made};
}

}  // namespace sandbox
