#include "gateway/store/writer.h"

#include <algorithm>
#include <utility>

#include "gateway/base/crash.h"
#include "gateway/store/checkpointer.h"

namespace store {
namespace {

// One fsync for at most so many verbs: more would keep the first waiting longer than they save.
constexpr std::size_t kGroup = 64;

base::Fault lost() {
    return {base::FaultCode::unavailable, "The database is not available.",
            "the transaction was given up by the database"};
}

}  // namespace

Writer::Writer(const std::string& file, Grouping grouping, std::function<void(int)> committed)
    : file_(file),
      connection_(sqlite(), file, Role::writer),
      groupSize_(grouping == Grouping::grouped ? kGroup : 1) {
    connection_.onCommit(std::move(committed));
    thread_ = std::thread([this] { loop(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void Writer::run(const std::function<void(Tx&)>& verb) {
    if (std::this_thread::get_id() == thread_.get_id())
        throw base::Fault(base::FaultCode::internal, "Internal error.", "a write within a write");
    auto job = std::make_unique<Job>(Job{&verb, {}, {}});
    auto done = job->done.get_future();
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(job));
    }
    arrived_.notify_one();
    done.get();
}

void Writer::pauseAndCopy() {
    std::unique_lock lock(mutex_);
    copyWanted_ = true;
    arrived_.notify_one();
    copied_.wait(lock, [this] { return !copyWanted_; });
}

void Writer::loop() {
    while (wait()) {
        if (auto job = next()) runGroup(std::move(job));
    }
}

// False when it is time to stop. What was asked for before is done before.
bool Writer::wait() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return stopping_ || copyWanted_ || !waiting_.empty(); });
    if (!copyWanted_) return !stopping_ || !waiting_.empty();
    lock.unlock();
    copy();
    lock.lock();
    copyWanted_ = false;
    copied_.notify_one();
    return true;
}

std::unique_ptr<Writer::Job> Writer::next() {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return nullptr;
    auto job = std::move(waiting_.front());
    waiting_.pop_front();
    return job;
}

void Writer::runGroup(std::unique_ptr<Job> first) {
    Group group;
    group.push_back(std::move(first));
    std::exception_ptr broken;
    try {
        connection_.begin(Begin::writing);
        runJobs(group);
        base::crashPoint("A8");
        connection_.commit();
        base::crashPoint("A9");
    } catch (...) {
        broken = std::current_exception();
        noteFailure();
        connection_.abandon();
    }
    for (const auto& job : group)
        if (!job->error) job->error = broken;
    note(group);
    for (const auto& job : group)
        job->error ? job->done.set_exception(job->error) : job->done.set_value();
}

// What verbs themselves refuse says nothing about the disk.
void Writer::noteFailure() {
    const auto& failure = connection_.failure();
    if (failed_.empty() && failure && failure->fault.code() == base::FaultCode::unavailable)
        failed_ = failure->fault.cause();
}

void Writer::note(const Group& group) {
    const auto failed = std::exchange(failed_, {});
    if (!failed.empty()) return trouble_.failed(failed);
    if (trouble_.cause().empty() || !hasRoomAt(file_)) return;
    if (std::ranges::any_of(group, [](const auto& job) { return !job->error; }))
        trouble_.succeeded();
}

// SQLite keeps user_version for its users, and we use it for nothing: written, it changes a page.
std::string Writer::trouble() {
    if (trouble_.cause().empty() || !trouble_.mayTry()) return trouble_.cause();
    try {
        run([](Tx& tx) { tx.run("PRAGMA user_version = 0", {}); });
    } catch (const base::Fault& fault) {
        return fault.cause();
    }
    return trouble_.cause();
}

void Writer::runJobs(Group& group) {
    runFirst(*group.front());
    while (group.size() < groupSize_) {
        auto job = next();
        if (!job) return;
        group.push_back(std::move(job));
        runNext(*group.back());
    }
}

// Alone in the transaction so far: to undo it is to begin again.
void Writer::runFirst(Job& job) {
    OpenTx tx(connection_);
    try {
        (*job.verb)(tx);
    } catch (...) {
        job.error = std::current_exception();
        noteFailure();
        connection_.abandon();
        connection_.begin(Begin::writing);
    }
    if (!connection_.inTransaction()) throw lost();
}

void Writer::runNext(Job& job) {
    OpenTx tx(connection_);
    connection_.run("SAVEPOINT verb");
    try {
        (*job.verb)(tx);
    } catch (...) {
        job.error = std::current_exception();
        noteFailure();
    }
    // A full disk ends the whole transaction; a verb may have swallowed the error that said so.
    if (!connection_.inTransaction()) throw lost();
    if (job.error) connection_.run("ROLLBACK TO verb");
    connection_.run("RELEASE verb");
}

void Writer::copy() try { copyLog(connection_); } catch (const base::Fault&) {
    // The log stays as long as it is; the checkpoint thread asks again.
    return;
}

}  // namespace store
