#include "gateway/store/postgresql_store.h"

#include "gateway/base/crash.h"
#include "gateway/store/commit_mark.h"
#include "gateway/store/migrations.h"
#include "gateway/store/pool.h"
#include "gateway/store/verb_queue.h"

namespace store {
namespace {

// Beside others, before the one alone.
constexpr int kTries = 2;

thread_local bool isWriting = false;

class WriteMark {
public:
    WriteMark() { isWriting = true; }
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
        if (isWriting)
            throw base::Fault(base::FaultCode::internal, "Internal error.",
                              "a write within a write");
        queue_.run(verb);
    }

    // One COMMIT for all of them. What the database itself would not have is tried once more behind
    // the lock, and then verb by verb: one of them is at fault, the others are not.
    void work(Group& group) {
        const WriteMark mark;
        if (group.size() > 1 &&
            (runTogether(group, Begin::writing) || runTogether(group, Begin::alone)))
            return;
        for (auto* job : group) job->error = runSingly(job->verb);
    }

    // False when nothing of it took effect and it may be tried otherwise.
    bool runTogether(Group& group, Begin purpose) try {
        Pool::Lease connection(writers_, purpose);
        for (auto* job : group)
            if (!runNext(*connection, *job)) return false;
        try {
            commit(*connection);
        } catch (const std::exception&) {
            if (mayRunAgain(*connection)) return false;
            for (auto* job : group) job->error = std::current_exception();
        }
        return true;
    } catch (const std::exception&) {
        return false;
    }

    // A verb that throws is undone alone. False when it was the database that failed.
    static bool runNext(Connection& connection, Job& job) {
        connection.run("SAVEPOINT verb");
        job.error = nullptr;
        try {
            OpenTx tx(connection);
            job.verb(tx);
        } catch (const std::exception&) {
            job.error = std::current_exception();
        }
        if (connection.failure()) return false;
        if (job.error) connection.run("ROLLBACK TO verb");
        connection.run("RELEASE verb");
        return true;
    }

    std::exception_ptr runSingly(const std::function<void(Tx&)>& verb) try {
        for (int i = 0; i < kTries; ++i)
            if (runOnce(verb, Begin::writing)) return nullptr;
        runOnce(verb, Begin::alone);
        return nullptr;
    } catch (const std::exception&) {
        return std::current_exception();
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
    VerbQueue queue_{[this](Group& group) { work(group); }};
};

}  // namespace

std::unique_ptr<Store> openPostgresql(const std::string& url) {
    return std::make_unique<PostgresqlStore>(url);
}

}  // namespace store
