// line  = time SP level SP event *(SP key "=" value)
// value = bare text, or in quotes with \" \\ \n \r \t \xHH when it holds spaces, quotes or controls
#include "gateway/base/log.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "gateway/base/clock.h"
#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace base::log {
namespace {

std::atomic<bool> silenced = false;

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isBare(std::string_view text) {
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
        return isControl(c) || c == ' ' || c == '"' || c == '=' || c == '\\';
    });
}

std::string escaped(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return isControl(c) ? "\\x" + hex({&c, 1}) : std::string(1, c);
    }
}

// One line stays one line, whatever a peer put into the value.
std::string value(const std::string& text) {
    std::string shown = isUtf8(text) ? text : printable(text);
    if (isBare(shown)) return shown;
    std::string quoted = "\"";
    for (const char c : shown) quoted += escaped(c);
    return quoted + '"';
}

// What is said over and over, word for word, is said once a minute.
class Repeats {
public:
    /// How many were kept back before this one; nothing when it is to be kept back too.
    std::optional<std::size_t> before(const std::string& words) {
        const auto now = std::chrono::steady_clock::now();
        const std::lock_guard lock(mutex_);
        std::erase_if(said_, [&](const auto& one) {
            return one.first != words && now - one.second.at >= 2 * kQuiet;
        });
        const auto known = said_.find(words);
        if (known != said_.end() && now - known->second.at < kQuiet) {
            ++known->second.keptBack;
            return std::nullopt;
        }
        if (known == said_.end() && said_.size() >= kMost) return 0;
        auto& one = said_[words];
        one.at = now;
        return std::exchange(one.keptBack, 0);
    }

private:
    struct Said {
        std::chrono::steady_clock::time_point at{};
        std::size_t keptBack = 0;
    };
    static constexpr std::chrono::minutes kQuiet{1};
    static constexpr std::size_t kMost = 64;

    std::mutex mutex_;
    std::map<std::string, Said, std::less<>> said_;
};

std::string words(std::string_view level, std::string_view event, LogFields fields) {
    std::string all;
    all.append(" ").append(level).append(" ").append(event);
    for (const auto& [key, text] : fields) all.append(" ").append(key).append("=") += value(text);
    return all;
}

void write(const std::string& words) {
    if (silenced.load(std::memory_order_relaxed)) return;
    const auto line = iso(systemClock().now()) + words + '\n';
    // One unbuffered call: lines of different threads do not mix.
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void info(std::string_view event, LogFields fields) {
    write(words("info", event, fields));
}
void warn(std::string_view event, LogFields fields) {
    write(words("warn", event, fields));
}
void error(std::string_view event, LogFields fields) {
    if (silenced.load(std::memory_order_relaxed)) return;
    static Repeats repeats;
    const auto said = words("error", event, fields);
    if (const auto before = repeats.before(said))
        write(*before == 0 ? said : said + " repeated=" + std::to_string(*before));
}
void silence(bool silent) {
    silenced = silent;
}

}  // namespace base::log
