#include "gateway/store/verb_queue.h"

namespace store {
namespace {

// More would keep the first waiting for longer than they save.
constexpr std::size_t kGroup = 64;

}  // namespace

void VerbQueue::run(const std::function<void(Tx&)>& verb) {
    Job job{verb};
    std::unique_lock lock(mutex_);
    waiting_.push_back(&job);
    while (!job.done) {
        changed_.wait(lock, [&] { return job.done || !led_; });
        if (!job.done) lead(lock);
    }
    lock.unlock();
    if (job.error) std::rethrow_exception(job.error);
}

void VerbQueue::lead(std::unique_lock<std::mutex>& lock) {
    led_ = true;
    Group group;
    while (!waiting_.empty() && group.size() < kGroup) {
        group.push_back(waiting_.front());
        waiting_.pop_front();
    }
    lock.unlock();
    work_(group);
    lock.lock();
    led_ = false;
    for (auto* job : group) job->done = true;
    changed_.notify_all();
}

}  // namespace store
