#include "gateway/store/postgresql_store.h"

#include "gateway/base/crash.h"
#include "gateway/store/commit_mark.h"
#include "gateway/store/migrations.h"
#include "gateway/store/pool.h"

namespace store {
namespace {

// Beside others, before the one alone.
constexpr int kTries = 2;

thread_local bool isWriting = false;

class WriteMark {
public:
    WriteMark() {
        if (isWriting)
            throw base::Fault(base::FaultCode::internal, "Internal error.",
                              "a write within a write");
        isWriting = true;
    }
    ~WriteMark() { isWriting = false; }
    WriteMark(const WriteMark&) = delete;
    WriteMark& operator=(const WriteMark&) = delete;
};

// What is worth another try.
bool mayRunAgain(const Connection& connection) {
    const auto& failure = connection.failure();
    return failure &&
           (failure->cause == Failure::Cause::conflict || failure->cause == Failure::Cause::taken);
}

class PostgresqlStore final : public Store {
public:
    explicit PostgresqlStore(const std::string& url)
        : url_(url),
          writers_(postgresql(), url, Role::writer),
          readers_(postgresql(), url, Role::reader) {
        const Pool::Lease reachable(readers_, Begin::reading);
    }

    std::vector<std::string> migrate() override {
        Connection connection(postgresql(), url_, Role::writer);
        return store::migrate(connection);
    }

private:
    void runRead(const std::function<void(ReadTx&)>& page) override {
        Pool::Lease connection(readers_, Begin::reading);
        OpenTx tx(*connection);
        page(tx);
    }

    void runWrite(const std::function<void(Tx&)>& verb) override {
        const WriteMark mark;
        for (int i = 0; i < kTries; ++i)
            if (runOnce(verb, Begin::writing)) return;
        runOnce(verb, Begin::alone);
    }

    // False when another transaction was in the way, which it can't be of who is alone.
    bool runOnce(const std::function<void(Tx&)>& verb, Begin purpose) {
        Pool::Lease connection(writers_, purpose);
        try {
            OpenTx tx(*connection);
            verb(tx);
            // The verb may have swallowed it; the database has not.
            if (connection->failure()) throw base::Fault(connection->failure()->fault);
            commit(*connection);
            return true;
        } catch (const std::exception&) {
            if (purpose == Begin::alone || !mayRunAgain(*connection)) throw;
            return false;
        }
    }

    void commit(Connection& connection) {
        const CommitMark mark(connection);
        base::crashPoint("A8");
        try {
            connection.commit();
        } catch (const base::Fault&) {
            if (!connection.lost() || !mark.committed(url_)) throw;
        }
        base::crashPoint("A9");
    }

    const std::string url_;
    Pool writers_;
    Pool readers_;
};

}  // namespace

std::unique_ptr<Store> openPostgresql(const std::string& url) {
    return std::make_unique<PostgresqlStore>(url);
}

}  // namespace store
