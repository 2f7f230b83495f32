#include "gateway/store/pool.h"

namespace store {
namespace {

constexpr int kMost = 8;

// One that lay idle may have been lost meanwhile.
bool begun(Connection& connection, Begin purpose) {
    try {
        connection.begin(purpose);
        return true;
    } catch (const base::Fault&) {
        if (!connection.lost()) throw;
        return false;
    }
}

}  // namespace

Pool::Lease::~Lease() {
    connection_->abandon();
    if (connection_->lost() || connection_->inTransaction()) connection_.reset();
    pool_.giveBack(std::move(connection_));
}

std::unique_ptr<Connection> Pool::open(Begin purpose) {
    auto connection = take();
    try {
        if (connection && begun(*connection, purpose)) return connection;
        connection = std::make_unique<Connection>(dialect_, address_, role_);
        connection->begin(purpose);
        return connection;
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

// Nothing: there is room for another, to be made without holding up the others.
std::unique_ptr<Connection> Pool::take() {
    std::unique_lock lock(mutex_);
    free_.wait(lock, [this] { return !idle_.empty() || made_ < kMost; });
    if (idle_.empty()) {
        ++made_;
        return nullptr;
    }
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

void Pool::giveBack(std::unique_ptr<Connection> connection) {
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
