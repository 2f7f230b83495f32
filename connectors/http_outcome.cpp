#include "connectors/http_outcome.h"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace connectors {
namespace {

constexpr base::Seconds kLongestWait = std::chrono::hours(6);

bool willPass(int status) {
    return status == 408 || status == 425 || status == 429;
}

bool isConnectionsFault(int status) {
    return status == 401 || status == 403;
}

// IMF-fixdate, the one form that is still written: Sun, 06 Nov 1994 08:49:37 GMT
std::optional<std::time_t> dateOf(std::string_view text) {
    std::tm parts{};
    const std::string copy(text);
    const char* const end = ::strptime(copy.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (end == nullptr || *end != '\0') return std::nullopt;
    return ::timegm(&parts);
}

std::string said(const base::Wire& answer) {
    constexpr std::size_t kEnough = 300;
    std::string text = "HTTP " + std::to_string(answer.status);
    for (const char c : answer.body.substr(0, kEnough)) {
        if (text.size() == 8) text += ' ';
        text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return text;
}

}  // namespace

base::Seconds retryAfterOf(const base::Wire& answer) {
    const auto text = answer.header("Retry-After");
    if (text.empty()) return base::Seconds{0};
    std::int64_t seconds = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
        const auto until = dateOf(text);
        const auto now = dateOf(answer.header("Date"));
        seconds = until && now ? *until - *now : 0;
    }
    return std::clamp(base::Seconds(seconds), base::Seconds{0}, kLongestWait);
}

model::Delivery outcomeOf(const base::Fault& fault) {
    model::Delivery delivery{.outcome = model::Outcome::unknown, .detail = fault.what()};
    if (fault.code() == base::FaultCode::unavailable) {
        delivery.outcome = model::Outcome::retry;
        delivery.unreachable = true;
    }
    if (fault.code() == base::FaultCode::forbidden) delivery.outcome = model::Outcome::refused;
    return delivery;
}

std::optional<model::Delivery> outcomeOf(const base::Wire& answer, ServerError serverError) {
    using enum model::Outcome;
    const int status = answer.status;
    if (status >= 200 && status < 300) return std::nullopt;
    model::Delivery delivery{.outcome = refused, .detail = said(answer)};
    if (status >= 500) delivery.outcome = serverError == ServerError::afterEffect ? unknown : retry;
    if (status < 400 || willPass(status) || isConnectionsFault(status)) delivery.outcome = retry;
    if (delivery.outcome == retry) delivery.wait = retryAfterOf(answer);
    return delivery;
}

}  // namespace connectors
