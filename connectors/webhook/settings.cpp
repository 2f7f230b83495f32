#include "connectors/webhook/settings.h"

#include <array>
#include <charconv>

#include "connectors/standard_webhooks.h"
#include "gateway/base/address.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace webhook {
namespace {

constexpr std::size_t kShortestKey = 24;  // bytes; Standard Webhooks asks for 24 to 64
constexpr std::size_t kLongestKey = 64;
constexpr int kMostSeconds = 50;  // a delivery is leased for a minute
constexpr std::string_view kWritten = "whsec_";

const auto& options() {
    static const std::array all{
        model::Option{.name = "url",
                      .label = "Address",
                      .help = "Orders are posted there as JSON. https://user:password@host is "
                              "kept with the password sealed.",
                      .fallback = {},
                      .choices = {},
                      .required = true},
        model::Option{.name = "secret",
                      .label = "Signing secret",
                      .help = "whsec_ and base64 of 24 to 64 bytes.",
                      .fallback = {},
                      .choices = {},
                      .secret = true,
                      .required = true},
        model::Option{.name = "secret.next",
                      .label = "The secret to come",
                      .help = "While one takes the place of the other both sign, and either is "
                              "believed.",
                      .fallback = {},
                      .choices = {},
                      .secret = true},
        model::Option{.name = "seconds",
                      .label = "Seconds for an answer",
                      .help = "1 to 50; after that it is asked again.",
                      .fallback = "30",
                      .choices = {}},
        model::Option{.name = "documents",
                      .label = "Documents",
                      .help = "orders: a change or cancellation is refused, and the buyer is told.",
                      .fallback = "orders and changes",
                      .choices = {"orders and changes", "orders"}},
        model::Option{.name = "attachments",
                      .label = "Attachments",
                      .help = "list: name, size and digest. inline: the bytes too, as base64.",
                      .fallback = "list",
                      .choices = {"list", "inline"}},
    };
    return all;
}

std::string wrongWithKey(const base::Secret& secret) {
    const auto text = secret.reveal();
    if (!text.starts_with(kWritten) || !base::unbase64(text.substr(kWritten.size())))
        return "is not whsec_ and base64";
    const auto size = connectors::webhookKey(secret).size();
    return size < kShortestKey || size > kLongestKey ? "has to hold 24 to 64 bytes" : "";
}

int secondsOf(const std::string& text) {
    int seconds = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, seconds);
    return read.ec == std::errc{} && read.ptr == end ? seconds : 0;
}

}  // namespace

std::span<const model::Option> settings() {
    return options();
}

Settings readSettings(const model::BackOffice& office) {
    std::vector<base::Problem> problems;
    const auto note = [&](std::string where, std::string what) {
        if (!what.empty()) problems.push_back({std::move(where), std::move(what)});
    };
    Settings read{.url = office.setting("url"),
                  .secrets = {office.secret("secret")},
                  .seconds = secondsOf(office.setting("seconds", "30")),
                  .attachments = office.setting("attachments") == "inline",
                  .changes = office.setting("documents") != "orders"};
    if (!base::parseAddress(read.url)) note("url", "is no http(s) address");
    note("secret", wrongWithKey(read.secrets.front()));
    if (const auto next = office.secret("secret.next"); !next.empty()) {
        note("secret.next", wrongWithKey(next));
        if (!next.equals(read.secrets.front())) read.secrets.push_back(next);
    }
    if (read.seconds < 1 || read.seconds > kMostSeconds) note("seconds", "has to be 1 to 50");
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The settings can't be used.", {},
                          std::move(problems));
    return read;
}

}  // namespace webhook
