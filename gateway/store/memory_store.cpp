#include "gateway/store/memory_store.h"

#include <mutex>

#include "gateway/store/connection.h"
#include "gateway/store/migrations.h"

namespace store {
namespace {

class MemoryStore final : public Store {
public:
    std::vector<std::string> migrate() override {
        const std::lock_guard lock(mutex_);
        return store::migrate(connection_);
    }

private:
    void runWrite(const std::function<void(Tx&)>& verb) override {
        const std::lock_guard lock(mutex_);
        if (writing_)
            throw base::Fault(base::FaultCode::internal, "Internal error.",
                              "a write within a write");
        OpenTx tx(connection_);
        connection_.run("SAVEPOINT verb");
        writing_ = true;
        try {
            verb(tx);
        } catch (...) {
            writing_ = false;
            connection_.run("ROLLBACK TO verb");
            connection_.run("RELEASE verb");
            throw;
        }
        writing_ = false;
        connection_.run("RELEASE verb");
    }

    void runRead(const std::function<void(ReadTx&)>& page) override {
        const std::lock_guard lock(mutex_);
        OpenTx tx(connection_);
        page(tx);
    }

    // A page may write and a verb may read, as they may with a file: hence recursive.
    std::recursive_mutex mutex_;
    bool writing_ = false;
    Connection connection_{sqlite(), ":memory:", Role::writer};
};

}  // namespace

std::unique_ptr<Store> openInMemory() {
    return std::make_unique<MemoryStore>();
}

}  // namespace store
