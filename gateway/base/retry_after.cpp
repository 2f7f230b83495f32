#include "gateway/base/retry_after.h"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace base {
namespace {

constexpr Seconds kLongestWait = std::chrono::hours(6);

// Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT; Sun Nov  6 08:49:37 1994
std::optional<std::time_t> dateOf(std::string_view text) {
    const std::string copy(text);
    for (const char* form :
         {"%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %d %H:%M:%S %Y"}) {
        std::tm parts{};
        const char* const end = ::strptime(copy.c_str(), form, &parts);
        if (end != nullptr && *end == '\0') return ::timegm(&parts);
    }
    return std::nullopt;
}

std::time_t now() {
    return std::chrono::system_clock::to_time_t(systemClock().now());
}

}  // namespace

Seconds retryAfterOf(const Wire& answer) {
    const auto text = answer.header("Retry-After");
    if (text.empty()) return Seconds{0};
    std::int64_t seconds = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (read.ec == std::errc::result_out_of_range) return kLongestWait;
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
        const auto until = dateOf(text);
        seconds = until ? *until - dateOf(answer.header("Date")).value_or(now()) : 0;
    }
    return std::clamp(Seconds(seconds), Seconds{0}, kLongestWait);
}

Seconds waitOf(const std::exception& thrown) {
    const auto* asked = dynamic_cast<const AskedToWait*>(&thrown);
    return asked ? asked->wait() : Seconds{0};
}

}  // namespace base
