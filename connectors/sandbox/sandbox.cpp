#include "connectors/sandbox/sandbox.h"

#include <charconv>
#include <condition_variable>
#include <mutex>

#include "connectors/sandbox/entry.h"
#include "connectors/sandbox/ledger_file.h"
#include "gateway/base/fault.h"

namespace sandbox {
namespace {

std::size_t positionOf(std::string_view cursor) {
    std::size_t position = 0;
    if (cursor.empty()) return position;
    const auto [end, error] =
        std::from_chars(cursor.data(), cursor.data() + cursor.size(), position);
    if (error != std::errc{} || end != cursor.data() + cursor.size())
        throw base::Fault(base::FaultCode::internal, "Orders cannot be followed up.",
                          "not a cursor of the sandbox: " + std::string(cursor));
    return position;
}

class Sandbox final : public connectors::Connector {
public:
    Sandbox(std::filesystem::path path, base::Milliseconds confirmAfter, const base::Clock& clock)
        : path_(std::move(path)), confirmAfter_(confirmAfter), clock_(clock) {}

    std::string_view name() const override { return "sandbox"; }
    // Deliveries that come together share one write to the ledger.
    int atOnce() const override { return 32; }

    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        const auto* order = std::get_if<model::Order>(&document);
        if (!order)
            return {model::Outcome::refused, "",
                    "the sandbox takes orders, not " + model::kind(document)};
        try {
            return enter(shipment, *order);
        } catch (const std::exception& e) {
            return {model::Outcome::retry, "", e.what()};
        }
    }

    connectors::Batch collect(std::string_view cursor, std::size_t limit) override {
        const std::unique_lock lock(mutex_);
        open();
        const auto due = clock_.now() - confirmAfter_;
        auto position = positionOf(cursor);
        connectors::Batch batch;
        for (; position < durable_ && batch.documents.size() < limit; ++position) {
            if (entries_[position].at > due) break;
            batch.documents.emplace_back(confirmation(entries_[position], position, confirmAfter_));
        }
        batch.cursor = std::to_string(position);
        return batch;
    }

private:
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
    const base::Milliseconds confirmAfter_;
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

std::unique_ptr<connectors::Connector> connector(const std::filesystem::path& ledger,
                                                 base::Milliseconds confirmAfter,
                                                 const base::Clock& clock) {
    return std::make_unique<Sandbox>(ledger, confirmAfter, clock);
}

}  // namespace sandbox
