#include "gateway/flows/deliver_schedule.h"

#include <algorithm>
#include <array>

namespace flows {
namespace {

using store::MessageState;

constexpr std::array<base::Milliseconds, 7> kSteps{
    base::Seconds(5),  base::Seconds(30), base::Minutes(2), base::Minutes(5),
    base::Minutes(15), base::Minutes(30), base::Minutes(60)};
constexpr base::Milliseconds kLongestWait = std::chrono::hours(6);
constexpr int kMostFailures = 8;
constexpr int kOpensAt = 5;
constexpr base::Milliseconds kOpen = base::Seconds(30);
constexpr base::Milliseconds kOpenLongest = base::Minutes(5);

std::string inDays(base::Milliseconds span) {
    return std::to_string(std::chrono::duration_cast<std::chrono::hours>(span).count() / 24) +
           " days";
}

Decision dead(std::string why) {
    return {{.state = MessageState::dead, .nextAt = std::nullopt}, std::move(why)};
}

// Who asks us to come later is busy, and has not looked at the message.
bool isFailure(const Tried& tried, const Circumstances& circumstances) {
    const auto& delivery = tried.delivery;
    return circumstances.takesOthers && !delivery.unreachable && delivery.wait.count() == 0;
}

Decision again(const Tried& tried, const Circumstances& circumstances, base::Random& random) {
    const auto now = tried.attempt.finishedAt;
    const auto& delivery = tried.delivery;
    const bool failure = isFailure(tried, circumstances);
    if (now - tried.message.since > circumstances.horizon)
        return dead("nobody took it for " + inDays(circumstances.horizon) + ": " + delivery.detail);
    if (failure && tried.message.failures + 1 >= kMostFailures)
        return dead("it failed " + std::to_string(kMostFailures) +
                    " times while others were taken: " + delivery.detail);
    const bool counts = !delivery.unreachable;
    const int tries = counts ? tried.message.tries + 1 : 1;
    const auto asked = std::min<base::Milliseconds>(delivery.wait, kLongestWait);
    const auto wait = std::max(retryAfter(tries, random), asked);
    return {{MessageState::due, now + wait, counts, failure}};
}

}  // namespace

Decision decide(const Tried& tried, const Circumstances& circumstances, base::Random& random) {
    switch (tried.delivery.outcome) {
        case model::Outcome::accepted:
            return {{.state = MessageState::delivered, .nextAt = std::nullopt}};
        case model::Outcome::refused:
            return dead("refused: " + tried.delivery.detail);
        case model::Outcome::unknown:
            if (circumstances.repeat != connectors::Repeat::blind) break;
            return {{.state = MessageState::unknown, .nextAt = std::nullopt},
                    "it may have arrived: " + tried.delivery.detail};
        case model::Outcome::retry:
            break;
    }
    return again(tried, circumstances, random);
}

base::Milliseconds retryAfter(int tries, base::Random& random) {
    const auto step =
        std::min<std::size_t>(static_cast<std::size_t>(std::max(tries, 1)) - 1, kSteps.size() - 1);
    const auto chance = static_cast<unsigned char>(random.bytes(1)[0]);  // 0 … 255 ↔ 80 … 120 %
    return kSteps[step] * (8000 + chance * 4000 / 255) / 10000;
}

std::optional<base::Milliseconds> openFor(int failures) {
    if (failures < kOpensAt) return std::nullopt;
    const int doublings = std::min(failures - kOpensAt, 8);
    return std::min(kOpen * (1 << doublings), kOpenLongest);
}

}  // namespace flows
