#include "gateway/flows/login_delay.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace flows {
namespace {

constexpr int kFree = 3;
constexpr int kMostDoublings = 6;
constexpr base::Seconds kLongestWait{60};
constexpr base::Minutes kForget{15};
constexpr std::size_t kMostNames = 1'000;

struct Failures {
    int count = 0;
    base::Time last;
};
using Key = std::pair<const void*, std::string>;

struct Book {
    std::mutex mutex;
    std::map<Key, Failures> failures;
};

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
    if (failures.size() < kMostNames) return;
    std::erase_if(failures, [&](const auto& one) { return one.second.last + kForget < now; });
    if (failures.size() < kMostNames) return;
    failures.erase(
        std::ranges::min_element(failures, {}, [](const auto& one) { return one.second.last; }));
}

}  // namespace

bool mayTryLogin(const void* place, std::string_view name, base::Time now) {
    auto& [mutex, failures] = book();
    const std::lock_guard lock(mutex);
    const auto found = failures.find({place, std::string(name)});
    return found == failures.end() || now >= found->second.last + wait(found->second.count);
}

void noteLogin(const void* place, std::string_view name, bool succeeded, base::Time now) {
    auto& [mutex, failures] = book();
    const std::lock_guard lock(mutex);
    const Key key{place, std::string(name)};
    if (succeeded) {
        failures.erase(key);
        return;
    }
    makeRoom(failures, now);
    auto& one = failures[key];
    if (one.last + kForget < now) one.count = 0;
    ++one.count;
    one.last = now;
}

}  // namespace flows
