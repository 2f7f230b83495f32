// url       = ("http" / "https") "://" host [":" port] [path] ["?" query] ["#" fragment]
// host      = name / four decimal numbers / "[" IPv6 "]"
// Narrower than RFC 3986: no user info, nothing percent-encoded in the host, no empty port, and no
// host that one parser takes for a name and another for a number (`0x7f.1`, `2130706433`).
#include "gateway/base/url.h"

#include <arpa/inet.h>

#include <algorithm>
#include <vector>

#include "gateway/base/text.h"

namespace base {
namespace {

constexpr std::size_t kMaxUrl = 2048;
constexpr std::size_t kMaxHost = 253;
constexpr std::size_t kMaxLabel = 63;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isForbidden(char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\';
}

bool isLabelCharacter(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

bool isLabel(const std::string& label) {
    return !label.empty() && label.size() <= kMaxLabel && label.front() != '-' &&
           label.back() != '-' && std::all_of(label.begin(), label.end(), isLabelCharacter);
}

bool isNumber(const std::string& label) {
    return std::all_of(label.begin(), label.end(), isDigit) || label.starts_with("0x");
}

bool isByte(const std::string& label) {
    if (label.size() > 3 || !std::all_of(label.begin(), label.end(), isDigit)) return false;
    return (label.size() == 1 || label.front() != '0') && std::stoi(label) <= 255;
}

// A host whose last label is a number is an IPv4 address to browsers (URL Standard, 3.5), in
// whatever notation; only the plain one is taken.
bool isName(const std::string& host) {
    if (host.empty() || host.size() > kMaxHost) return false;
    const auto labels = split(host, '.');
    if (!std::all_of(labels.begin(), labels.end(), isLabel)) return false;
    if (!isNumber(labels.back())) return true;
    return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), isByte);
}

bool isBracketed(const std::string& host) {
    if (host.size() < 4 || host.front() != '[' || host.back() != ']') return false;
    in6_addr address{};
    return inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), &address) == 1;
}

std::optional<int> readPort(std::string_view text) {
    if (text.empty() || text.size() > 5 || text.front() == '0') return {};
    if (!std::all_of(text.begin(), text.end(), isDigit)) return {};
    const int port = std::stoi(std::string(text));
    if (port > 65535) return {};
    return port;
}

int defaultPort(std::string_view scheme) {
    return scheme == "https" ? 443 : 80;
}

// `host` or `host:port`; of an IPv6 address the colon counts only behind the bracket.
std::optional<Url> readAuthority(std::string scheme, std::string_view text) {
    const auto bracket = text.rfind(']');
    const auto colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    std::string host = lower(text.substr(0, colon));
    if (!isName(host) && !isBracketed(host)) return {};
    std::optional<int> port = defaultPort(scheme);
    if (colon != std::string_view::npos) port = readPort(text.substr(colon + 1));
    if (!port) return {};
    return Url{.scheme = std::move(scheme), .host = std::move(host), .port = *port, .path = "/"};
}

}  // namespace

std::string Url::origin() const {
    std::string text = scheme + "://" + host;
    if (port != defaultPort(scheme)) text += ":" + std::to_string(port);
    return text;
}

std::optional<Url> parseUrl(std::string_view text) {
    if (text.size() > kMaxUrl || !isUtf8(text)) return {};
    if (std::any_of(text.begin(), text.end(), isForbidden)) return {};
    const auto sign = text.find("://");
    if (sign == std::string_view::npos) return {};
    const std::string scheme = lower(text.substr(0, sign));
    if (scheme != "http" && scheme != "https") return {};
    text.remove_prefix(sign + 3);
    const auto end = std::min(text.find_first_of("/?#"), text.size());
    auto url = readAuthority(scheme, text.substr(0, end));
    if (!url) return {};
    const auto path = text.substr(end, text.find('#', end) - end);
    url->path = (path.starts_with('/') ? "" : "/") + std::string(path);
    return url;
}

}  // namespace base
