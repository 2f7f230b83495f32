#include "gateway/flows/api_rate.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace flows {
namespace {

constexpr base::Seconds kMinute{60};

struct Minute {
    base::Time began{};
    int used = 0;
};

// As many as there are keys in use: only who has one gets here.
struct Book {
    std::mutex mutex;
    std::map<std::pair<const void*, std::string>, Minute> minutes;
};

Book& book() {
    static Book one;
    return one;
}

}  // namespace

ApiAllowance countRequest(const void* place, std::string_view keyId, int perMinute,
                          base::Time now) {
    auto& [mutex, minutes] = book();
    const std::lock_guard lock(mutex);
    auto& minute = minutes[{place, std::string(keyId)}];
    if (now < minute.began || now - minute.began >= kMinute) minute = {now, 0};
    ApiAllowance allowance{.limit = perMinute};
    allowance.granted = minute.used < perMinute;
    if (allowance.granted) ++minute.used;
    allowance.left = std::max(0, perMinute - minute.used);
    allowance.wait = std::chrono::ceil<base::Seconds>(minute.began + kMinute - now);
    return allowance;
}

}  // namespace flows
