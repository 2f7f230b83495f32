#include "connectors/standard_webhooks.h"

#include <charconv>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/hmac.h"
#include "gateway/base/text.h"

namespace connectors {
namespace {

constexpr std::string_view kWritten = "whsec_";
constexpr std::string_view kVersion = "v1,";

base::Seconds unixSeconds(base::Time time) {
    return std::chrono::duration_cast<base::Seconds>(time.time_since_epoch());
}

std::string signatureOf(std::string_view id, std::string_view time, std::string_view body,
                        const base::Secret& secret) {
    auto text = std::string(id) + '.';
    text.append(time).append(".").append(body);
    return base::base64(base::hmacSha256(webhookKey(secret), text));
}

[[noreturn]] void stranger(const char* cause) {
    throw base::Fault(base::FaultCode::unauthenticated, "The signature does not fit.", cause);
}

void checkTime(std::string_view text, base::Time now) {
    std::int64_t seconds = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        stranger("webhook-timestamp is no number of seconds");
    const auto here = unixSeconds(now).count();
    const auto most = std::chrono::duration_cast<base::Seconds>(kWebhookTolerance).count();
    if (seconds < here - most || seconds > here + most)
        stranger("webhook-timestamp is too far from our time");
}

bool fits(const std::vector<std::string>& said, const std::string& right) {
    const base::Secret wanted(right);
    bool found = false;
    for (const auto& one : said)
        if (one.starts_with(kVersion))
            found |= wanted.equals(base::Secret(one.substr(kVersion.size())));
    return found;
}

}  // namespace

std::string webhookKey(const base::Secret& secret) {
    const auto text = secret.reveal();
    if (text.starts_with(kWritten))
        if (auto bytes = base::unbase64(text.substr(kWritten.size()))) return *bytes;
    return std::string(text);
}

void signWebhook(base::Wire& request, std::string_view id, base::Time now,
                 std::span<const base::Secret> secrets) {
    const auto time = std::to_string(unixSeconds(now).count());
    std::vector<std::string> signatures;
    for (const auto& secret : secrets)
        if (!secret.empty())
            signatures.push_back(std::string(kVersion) +
                                 signatureOf(id, time, request.body, secret));
    request.with("webhook-id", std::string(id));
    request.with("webhook-timestamp", time);
    request.with("webhook-signature", base::join(signatures, " "));
}

void checkWebhook(const base::Wire& request, base::Time now,
                  std::span<const base::Secret> secrets) {
    const auto id = request.header("webhook-id");
    const auto time = request.header("webhook-timestamp");
    if (id.empty() || time.empty()) stranger("webhook-id or webhook-timestamp is missing");
    checkTime(time, now);
    const auto said = base::split(request.header("webhook-signature"), ' ');
    for (const auto& secret : secrets)
        if (!secret.empty() && fits(said, signatureOf(id, time, request.body, secret))) return;
    stranger("no signature is under a key of this back office");
}

}  // namespace connectors
