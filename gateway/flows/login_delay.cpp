#include "gateway/flows/login_delay.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

namespace flows {
namespace {

constexpr int kFree = 3;
constexpr int kMostDoublings = 6;
constexpr base::Seconds kLongestWait{60};
constexpr base::Minutes kForget{15};
constexpr std::size_t kMostCounted = 1'000;

struct Failures {
    int count = 0;
    base::Time last;
};
using Key = std::tuple<const void*, std::string, std::string>;  // place, name, peer

struct Book {
    std::mutex mutex;
    std::map<Key, Failures> failures;
};

Key keyOf(const LoginAttempt& attempt) {
    return {attempt.place, std::string(attempt.name), std::string(attempt.peer)};
}

Book& book() {
    static Book one;
    return one;
}

base::Milliseconds wait(int count) {
    if (count < kFree) return {};
    const int doublings = std::min(count - kFree, kMostDoublings);
    return std::min<base::Milliseconds>(base::Seconds(1LL << doublings), kLongestWait);
}

// Names are made up by whoever tries: the oldest go when there are too many.
void makeRoom(std::map<Key, Failures>& failures, base::Time now) {
    if (failures.size() < kMostCounted) return;
    std::erase_if(failures, [&](const auto& one) { return one.second.last + kForget < now; });
    if (failures.size() < kMostCounted) return;
    failures.erase(
        std::ranges::min_element(failures, {}, [](const auto& one) { return one.second.last; }));
}

}  // namespace

bool beginLogin(const LoginAttempt& attempt, base::Time now) {
    auto& [mutex, failures] = book();
    const auto key = keyOf(attempt);
    const std::lock_guard lock(mutex);
    const auto found = failures.find(key);
    if (found != failures.end() && now < found->second.last + wait(found->second.count))
        return false;
    if (found == failures.end()) makeRoom(failures, now);
    auto& one = failures[key];
    if (one.last + kForget < now) one.count = 0;
    ++one.count;
    one.last = now;
    return true;
}

void loginSucceeded(const LoginAttempt& attempt) {
    auto& [mutex, failures] = book();
    const std::lock_guard lock(mutex);
    failures.erase(keyOf(attempt));
}

}  // namespace flows
