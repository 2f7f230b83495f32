#include "gateway/store/readers.h"

namespace store {
namespace {

constexpr int kMost = 8;

}  // namespace

/// A connection for one page; its transaction is over when it goes back.
class Readers::Lease {
public:
    explicit Lease(Readers& readers) : readers_(readers), connection_(readers.take()) {}
    ~Lease() {
        connection_->abandon();
        if (connection_->inTransaction()) connection_.reset();
        readers_.giveBack(std::move(connection_));
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    Connection& connection() { return *connection_; }

private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
};

void Readers::run(const std::function<void(ReadTx&)>& page) {
    Lease lease(*this);
    lease.connection().run(dialect::kBeginReading);
    OpenTx tx(lease.connection());
    page(tx);
}

std::unique_ptr<Connection> Readers::take() {
    std::unique_lock lock(mutex_);
    free_.wait(lock, [this] { return !idle_.empty() || made_ < kMost; });
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    ++made_;
    lock.unlock();
    try {
        return std::make_unique<Connection>(file_, dialect::Role::reader);
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

void Readers::giveBack(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock(mutex_);
        if (connection)
            idle_.push_back(std::move(connection));
        else
            --made_;
    }
    free_.notify_one();
}

}  // namespace store
